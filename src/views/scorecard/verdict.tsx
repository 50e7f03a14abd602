import type { Cell } from '../../scorecard/scorecard';
import { ArrowIcon } from '../shared/arrow-icon';
import { RagShape } from '../shared/rag-shape';
import { wordOf } from './direction-words';

interface Props {
  readonly cell: Cell;
  readonly className: string | undefined;
  readonly markClassName?: string | undefined;
}

/** What is said of a figure: rating, direction and marks, each in words. */
export function Verdict({ cell, className, markClassName }: Props) {
  const marks = [...cell.marks, ...(cell.isIllustrative ? ['illustrative'] : [])];
  return (
    <ul className={className}>
      <li>
        <RagShape rag={cell.rag} />
        {cell.ratingWords}
      </li>
      {cell.directionWords !== '' && (
        <li>
          <ArrowIcon arrow={cell.arrow} word={wordOf(cell)} />
          {cell.directionWords}
        </li>
      )}
      {marks.map((mark) => (
        <li key={mark} className={markClassName}>
          {mark}
        </li>
      ))}
    </ul>
  );
}

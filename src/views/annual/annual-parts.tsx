import type { ReactNode } from 'react';
import type { AnnualRow, YearFigure } from '../../scorecard/annual-row';
import type { Cell } from '../../scorecard/scorecard';
import { ArrowIcon } from '../shared/arrow-icon';
import { cx } from '../shared/cx';
import { RagShape } from '../shared/rag-shape';
import styles from './annual.module.css';

export interface RowProps {
  readonly row: AnnualRow;
}

/** A quarter as the scorecard shows it: the figure, its rating's shape with the words for a screen reader, its marks. */
export const Quarter = ({ cell }: { readonly cell: Cell }) => (
  <>
    <span className={styles.rated}>
      {cell.rag !== null && <RagShape rag={cell.rag} />}
      <span
        className={cx(
          cell.isMissing ? styles.missing : styles.plain,
          cell.isIllustrative && styles.illustrative,
        )}
      >
        {cell.text}
      </span>
    </span>
    {cell.rag !== null && <span className="govuk-visually-hidden">{`, ${cell.ratingWords}`}</span>}
    <Marks marks={cell.marks} />
  </>
);

export const Figure = ({ figure }: { readonly figure: YearFigure }) => (
  <>
    <span
      className={cx(
        figure.isMissing ? styles.missing : styles.figure,
        figure.isIllustrative && styles.illustrative,
      )}
    >
      {figure.text}
    </span>
    <Marks marks={figure.marks} />
  </>
);

const Marks = ({ marks }: { readonly marks: readonly string[] }) =>
  marks.map((mark) => <Small key={mark}>{mark}</Small>);

const Small = ({ children }: { readonly children: ReactNode }) => (
  <span className={styles.small}>{children}</span>
);

export const Rating = ({ row }: RowProps) => (
  <>
    <span className={styles.signed}>
      <RagShape rag={row.rag} />
      {row.ratingWords}
    </span>
    {row.quartersMet !== null && <Small>{row.quartersMet}</Small>}
  </>
);

export const Target = ({ row: { target, floor, targetNote, targetChange } }: RowProps) => {
  const more = [floor, targetNote].filter((part) => part !== null).join(', ');
  return (
    <>
      {target}
      {more !== '' && <Small>{more}</Small>}
      {targetChange !== null && <Small>{targetChange}</Small>}
    </>
  );
};

/** Against the year before: its size, and whether it is more than chance. */
export function Change({ row: { change } }: RowProps) {
  if (change.words === '') return <Small>No figure</Small>;
  return (
    <>
      <span className={styles.signed}>
        <ArrowIcon arrow={change.arrow} word={change.word} />
        {change.words}
      </span>
      {change.chance !== null && <Small>{change.chance}</Small>}
    </>
  );
}

export function Districts({ row: { districts, rank } }: RowProps) {
  if (districts.kind === 'not-ranked') return <Small>{districts.why}</Small>;
  return (
    <>
      {districts.ends.map(({ label, words }) => (
        <span key={label} className={styles.block}>
          {`${label}: ${words}`}
        </span>
      ))}
      {rank !== null && <span className={styles.block}>{`This district: ${rank}`}</span>}
      {districts.leftOut !== null && <Small>{districts.leftOut}</Small>}
    </>
  );
}

export function Comparators({ row: { neighbours, region, england } }: RowProps) {
  const shown = [
    { label: 'Neighbours', cell: neighbours },
    { label: 'Region', cell: region },
    { label: 'England', cell: england },
  ].flatMap(({ label, cell }) => (cell ? [{ label, cell }] : []));
  if (shown.length === 0) return <Small>None published</Small>;
  return shown.map(({ label, cell }) => (
    <span key={label} className={styles.block}>
      {`${label} ${cell.text} `}
      <Small>{[cell.kind, cell.period].filter(Boolean).join(', ')}</Small>
    </span>
  ));
}

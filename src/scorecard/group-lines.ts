/** The areas of a group of exceptions in few lines, one for each highest reason. */
import { groupBy } from '../lib/group-by';
import { REASON_ORDER } from './exception-reasons';
import type { Exception } from './exception-types';
import { listWords } from './list-words';
import { lowerFirst } from './lower-first';

export interface GroupLine {
  /** `Worse than comparator and worsening` */
  readonly words: string;
  /** `Dover 24.1%, Swale (suppressed) and Thanet 20.5%` */
  readonly areas: string;
}

/** `All figures here are illustrative.`; null where none is. */
export function illustrativeWords(exceptions: readonly Exception[]): string | null {
  const count = exceptions.filter(({ cell }) => cell.isIllustrative).length;
  if (count === 0) return null;
  return count === exceptions.length
    ? 'All figures here are illustrative.'
    : `${count} of the ${exceptions.length} figures here are illustrative.`;
}

/** In the order of rule D3; within a reason the order of the list. */
export function groupLines(exceptions: readonly Exception[]): readonly GroupLine[] {
  const byReason = groupBy(exceptions, ({ reasons }) => reasons[0]?.kind);
  return REASON_ORDER.flatMap((kind) => {
    const items = byReason.get(kind) ?? [];
    return [...groupBy(items, ({ reasons }) => reasons[0]?.words ?? '')].map(([words, same]) => ({
      words,
      areas: listWords(same.map(areaWords)),
    }));
  });
}

/** An exception of the months before stands although the figure of the quarter is missing. */
const areaWords = ({ area, cell }: Exception): string =>
  cell.isMissing ? `${area.name} (${lowerFirst(cell.text)})` : `${area.name} ${cell.text}`;

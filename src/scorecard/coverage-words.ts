/** What is loaded of a month, counted over areas, and what is lacking, in words. */
import { groupBy } from '../lib/group-by';
import { monthLabel, type Month } from '../domain/period';
import type { AreaState, CoverageKind } from './coverage-state';
import { missingWords } from './format';
import { listSome } from './list-words';

export interface CoverageSummary {
  /** The sign beside the words. */
  readonly shape: 'whole' | 'part' | 'none' | 'not-expected';
  /** `15 of 15`, `14 of 15, 1 suppressed` */
  readonly words: string;
}

/** Provisional figures are there, and said to be provisional. */
export function summaryOf(states: readonly AreaState[]): CoverageSummary {
  if (states.length === 0) return { shape: 'none', words: 'nothing loaded' };
  const expected = states.filter(({ kind }) => kind !== 'not-expected');
  if (expected.length === 0) return { shape: 'not-expected', words: 'not expected' };
  const of = (kind: CoverageKind): number => expected.filter((item) => item.kind === kind).length;
  const present = of('loaded') + of('provisional');
  const words = [
    `${present} of ${expected.length}`,
    counted(of('provisional'), 'provisional'),
    counted(of('suppressed'), 'suppressed'),
    ...missingCounts(expected),
    counted(of('nothing'), 'not loaded'),
  ];
  return {
    shape: shapeOf(present, expected.length),
    words: words.filter((part) => part !== null).join(', '),
  };
}

function shapeOf(present: number, expected: number): CoverageSummary['shape'] {
  if (present === 0) return 'none';
  return present === expected ? 'whole' : 'part';
}

const counted = (count: number, what: string): string | null =>
  count === 0 ? null : `${count} ${what}`;

function missingCounts(states: readonly AreaState[]): readonly (string | null)[] {
  const missing = states.filter(({ kind }) => kind === 'missing');
  const byReason = groupBy(missing, ({ reason }) => reason);
  return [...byReason].map(([reason, items]) =>
    reason === null ? null : counted(items.length, missingWords(reason).toLowerCase()),
  );
}

interface AreaStates {
  readonly area: string;
  readonly stateAt: (month: Month) => AreaState;
}

const NAMED_AREAS = 3;

/**
 * `February and March 2012 for Dover and Swale; March 2012 for every area`: figures that could still
 * come. What is suppressed, or said to be unavailable, is not lacking. Null when nothing lacks.
 */
export function lackWords(months: readonly Month[], areas: readonly AreaStates[]): string | null {
  if (areas.length === 0) return 'everything';
  const lacking = months.map((month) => {
    const expected = areas.filter(({ stateAt }) => stateAt(month).kind !== 'not-expected');
    const without = expected.filter(({ stateAt }) => isLacking(stateAt(month)));
    const isAll = without.length === expected.length;
    return {
      month,
      isAll,
      who: isAll && expected.length > 1 ? 'every area' : listed(without.map(({ area }) => area)),
      count: without.length,
    };
  });
  const found = lacking.filter(({ count }) => count > 0);
  if (found.length === 0) return null;
  if (found.length === months.length && found.every(({ isAll }) => isAll)) return 'everything';
  return [...groupBy(found, ({ who }) => who)]
    .map(([who, items]) => `${listed(items.map(({ month }) => monthLabel(month)))} for ${who}`)
    .join('; ');
}

const isLacking = ({ kind, reason }: AreaState): boolean =>
  kind === 'nothing' || reason === 'not-submitted';

/** `Dover`, `Dover and Swale`, `Dover, Swale, Thanet and 2 more` */
export const listed = (names: readonly string[]): string => listSome(names, NAMED_AREAS);

/** The best and the weakest district of a year, where they can fairly be named. */
import type { Indicator } from '../domain/indicator';
import type { AssessedValue } from '../domain/target';
import { groupBy } from '../lib/group-by';
import { missingText, partialText } from './cell';
import { isWhole } from './district-range';
import { formatValue } from './format';
import { listSome, listWords } from './list-words';
import { lowerFirst } from './lower-first';
import { rankingOf, type Ranked } from './ranking';

const NAMED = 3;

export type YearDistricts =
  | {
      readonly kind: 'ranked';
      /** `Best` and `Weakest`; `Highest` and `Lowest` where neither more nor less is better. */
      readonly ends: readonly { readonly label: string; readonly words: string }[];
      /** `Left out: Ashford (suppressed)`; null where every district counts. */
      readonly leftOut: string | null;
    }
  | { readonly kind: 'not-ranked'; readonly why: string };

/**
 * `values` are the out-turns of the districts. Only whole ones are ranked; those left out are said.
 * Numbers of cases grow with the size of a district, and are not ranked at all.
 */
export function yearDistricts(
  indicator: Indicator,
  values: readonly AssessedValue[],
): YearDistricts {
  const expected = values.filter(isExpected);
  const whole = expected.filter(isWhole);
  if (expected.length === 0) return notRanked('Not recorded by district');
  if (indicator.unit === 'count') {
    return notRanked('Not ranked: numbers grow with the size of a district');
  }
  if (whole.length < 2) return notRanked(tooFewWords(whole.length));
  const { order, places } = rankingOf(expected);
  const ranked = places.filter(({ rank }) => rank !== null);
  const last = Math.max(...ranked.map(({ rank }) => rank ?? 0));
  const leftOut = leftOutWords(expected.filter((value) => !isWhole(value)));
  if (last === 1) return { kind: 'ranked', ends: [levelEnd(ranked)], leftOut };
  const [first, end] =
    order === 'best-first' ? (['Best', 'Weakest'] as const) : (['Highest', 'Lowest'] as const);
  const atRank = (rank: number): string => endWords(ranked.filter((item) => item.rank === rank));
  return {
    kind: 'ranked',
    ends: [
      { label: first, words: atRank(1) },
      { label: end, words: atRank(last) },
    ],
    leftOut,
  };
}

const isExpected = ({ outcome }: AssessedValue): boolean =>
  outcome.kind !== 'missing' || outcome.reason !== 'not-applicable';

const notRanked = (why: string): YearDistricts => ({ kind: 'not-ranked', why });

const tooFewWords = (whole: number): string =>
  whole === 0
    ? 'Not ranked: no district has a whole figure'
    : 'Not ranked: only one district has a whole figure';

/** `Dover 20.1%`; level ones together: `Dover and Swale 20.1%`. */
function endWords(items: readonly Ranked[]): string {
  const byText = groupBy(items, ({ assessed }) => textOf(assessed));
  return [...byText]
    .map(([text, level]) => `${listSome(namesOf(level), NAMED)} ${text}`)
    .join(', ');
}

const levelEnd = (items: readonly Ranked[]) => ({
  label: 'Level',
  words: `${items.length === 2 ? 'both' : `all ${items.length}`} districts ranked, ${listWords([
    ...new Set(items.map(({ assessed }) => textOf(assessed))),
  ])}`,
});

const namesOf = (items: readonly Ranked[]): readonly string[] =>
  items.map(({ assessed }) => assessed.area.name);

const textOf = ({ shown, indicator }: AssessedValue): string =>
  shown ? formatValue(shown, indicator) : '';

function leftOutWords(values: readonly AssessedValue[]): string | null {
  if (values.length === 0) return null;
  const byReason = groupBy(values, reasonOf);
  return `Left out: ${[...byReason]
    .map(
      ([why, items]) =>
        `${listSome(
          items.map(({ area }) => area.name),
          NAMED,
        )} (${why})`,
    )
    .join('; ')}`;
}

const reasonOf = (value: AssessedValue): string =>
  value.shown === null
    ? lowerFirst(missingText(value.outcome))
    : (partialText(value) ?? 'not whole');

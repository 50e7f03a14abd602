/** Which number columns of a wide table hold which indicator, by their headers and cells. */
import type { Indicator } from '../domain/indicator';
import { likeness, wordsOf } from './header-words';
import type { TableColumn } from './table-columns';
import type { Confidence, TableFigure } from './types';

export interface SuggestedFigure {
  readonly figure: TableFigure;
  readonly columns: readonly TableColumn[];
  readonly sure: Confidence;
}

/** Below this likeness a guess would be wrong more often than right. */
const LEAST_LIKENESS = 0.6;
/** Two indicators closer than this cannot be told apart by the header. */
const LEAST_LEAD = 0.05;
/** A count's noun says less than the indicator's own name. */
const NOUN_WEIGHT = 0.9;

type Part = 'numerator' | 'denominator' | 'value' | null;

interface NumberColumn {
  readonly column: TableColumn;
  readonly part: Part;
  readonly words: ReadonlySet<string>;
  /** With those that say what part it is: `rate` belongs to the name of some indicators. */
  readonly allWords: ReadonlySet<string>;
  /** Words of the figure, in order: `Re-referrals Number` and `Re-referrals %` share them. */
  readonly stem: string;
}

/** An indicator is suggested once, and only with columns that make a figure of its unit. */
export function suggestFigures(
  columns: readonly TableColumn[],
  indicators: readonly Indicator[],
): readonly SuggestedFigure[] {
  const numbers = columns.map(numberColumn);
  const stems = [...new Set(numbers.map(({ stem }) => stem))];
  const groups = stems.map((stem) => numbers.filter((one) => one.stem === stem));
  const suggested = groups.flatMap((group) =>
    apart(group, indicators).flatMap((columnsOfOne) => {
      const match = bestIndicator(columnsOfOne, indicators);
      const figure = match && figureOf(match.indicator, columnsOfOne, numbers);
      return match && figure ? [{ ...figure, sure: sureOf(match.likeness) }] : [];
    }),
  );
  return suggested.filter(
    ({ figure }) =>
      suggested.filter((other) => other.figure.indicator === figure.indicator).length === 1,
  );
}

/** A count and a rate with its words (`CP plans`, `CP plans per 10,000`) are two indicators. */
function apart(
  group: readonly NumberColumn[],
  indicators: readonly Indicator[],
): readonly (readonly NumberColumn[])[] {
  const values = group.filter(({ part }) => part === 'value');
  const counts = group.filter(({ part }) => part !== 'value');
  if (values.length === 0 || counts.length === 0) return [group];
  return bestIndicator(counts, indicators)?.indicator.unit === 'count' ? [counts, values] : [group];
}

const sureOf = (found: number): Confidence => (found === 1 ? 'likely' : 'guess');

const PART_WORDS: readonly (readonly [RegExp, Part])[] = [
  [/%|\b(percent(age)?|per cent|pct|proportion|rate|average|per [\d, ]+)\b/i, 'value'],
  [
    /^(number|no\.?|count) of\b|\b(number( of)?|no\.?( of)?|num|count( of)?|numerator|n)$/i,
    'numerator',
  ],
  [/\b(out of|of|denominator|base)$/i, 'denominator'],
];

function numberColumn(column: TableColumn): NumberColumn {
  const { percentSigns } = column;
  // `Referrals (number)`
  const header = column.header.replace(/\(([^()]*)\)$/, '$1').trim();
  const [form, part] = PART_WORDS.find(([words]) => words.test(header)) ?? [null, null];
  const words = termWords(form ? header.replace(form, ' ') : header);
  return {
    column,
    part: percentSigns > 0 ? 'value' : part,
    words,
    allWords: termWords(header),
    stem: [...words].join(' '),
  };
}

/** `per 10,000` and `per 10000` are the same words. */
export const termWords = (term: string): ReadonlySet<string> =>
  wordsOf(term.replaceAll(/(?<=\d),(?=\d{3})/g, ''));

interface Match {
  readonly indicator: Indicator;
  readonly likeness: number;
}

/** The indicator most like the group's words, of those that its columns can be; null when unclear. */
function bestIndicator(
  group: readonly NumberColumn[],
  indicators: readonly Indicator[],
): Match | null {
  const isValue = group.every(({ part }) => part === 'value');
  const matches = indicators
    .filter(({ unit }) => !isValue || unit !== 'count')
    .map((indicator) => ({ indicator, likeness: mostAlike(indicator, group) }))
    .filter((match) => match.likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness);
  const [first, second] = matches;
  if (!first) return null;
  return second && first.likeness - second.likeness < LEAST_LEAD ? null : first;
}

const mostAlike = (indicator: Indicator, group: readonly NumberColumn[]): number =>
  Math.max(
    ...group.flatMap(({ words, allWords }) => [
      likenessTo(indicator, words),
      likenessTo(indicator, allWords),
    ]),
  );

/**
 * 1 when the words are those of the indicator's name, short name or id. 0 when they have a number that
 * these do not: `within 10 working days` is not within 7, and `plans per 10,000` are no count.
 */
export function likenessTo(
  { id, name, short, numerator }: Indicator,
  words: ReadonlySet<string>,
): number {
  const terms = [id, name, short].map(termWords);
  const numbers = [...words].filter((word) => /^\d+$/.test(word) && !/^(19|20)\d\d$/.test(word));
  if (!numbers.every((number) => terms.some((term) => term.has(number)))) return 0;
  const own = terms.map((term) => likeness(words, term));
  return Math.max(...own, NOUN_WEIGHT * likeness(words, termWords(numerator)));
}

function figureOf(
  indicator: Indicator,
  group: readonly NumberColumn[],
  all: readonly NumberColumn[],
): Omit<SuggestedFigure, 'sure'> | null {
  const only = (part: Part): TableColumn | null => {
    const fit = group.filter((one) => one.part === part);
    return fit.length === 1 ? (fit[0]?.column ?? null) : null;
  };
  const plain = only(null);
  const count = only('numerator') ?? plain;
  if (indicator.unit === 'count') {
    const isCount = count !== null && group.length === 1 && count.percentSigns === 0;
    return isCount && count.decimals === 0 ? made(indicator, count, null, null) : null;
  }
  const whole = only('denominator') ?? denominatorIn(indicator, group, all);
  const hasRatio = count !== null && whole !== null && isCounted(count, count === plain);
  const value = only('value') ?? (plain && looksLikeValue(plain, indicator) ? plain : null);
  const [part, base] = hasRatio && count !== value ? [count, whole] : [null, null];
  return value === null && part === null ? null : made(indicator, part, base, value);
}

/** Another column that counts what the indicator is a part of: `Referrals` beside `Re-referrals`. */
function denominatorIn(
  { denominator }: Indicator,
  group: readonly NumberColumn[],
  all: readonly NumberColumn[],
): TableColumn | null {
  if (denominator === null || group.length > 2) return null;
  const wanted = termWords(denominator);
  const fit = all.filter(
    ({ words, part, column }) =>
      part !== 'value' && column.decimals === 0 && likeness(words, wanted) === 1,
  );
  return fit.length === 1 && !group.includes(fit[0] as NumberColumn)
    ? (fit[0]?.column ?? null)
    : null;
}

/** Whole numbers up to 100 without a name for what they are could as well be percentages. */
const isCounted = ({ decimals, most }: TableColumn, isPlain: boolean): boolean =>
  decimals === 0 && (!isPlain || most > 100);

/** Decimals, and nothing over 100 for a percentage: whole numbers could as well be counts. */
const looksLikeValue = ({ decimals, most }: TableColumn, { unit }: Indicator): boolean =>
  decimals > 0 && (unit !== 'percent' || most <= 100);

function made(
  indicator: Indicator,
  numerator: TableColumn | null,
  denominator: TableColumn | null,
  value: TableColumn | null,
): Omit<SuggestedFigure, 'sure'> {
  return {
    figure: {
      indicator: indicator.id,
      category: null,
      numerator: numerator?.header ?? null,
      denominator: denominator?.header ?? null,
      value: value?.header ?? null,
    },
    columns: [numerator, denominator, value].filter((column) => column !== null),
  };
}

/** A first reading of a DfE file's columns, for the user to confirm or correct. */
import type { Indicator } from '../domain/indicator';
import { headerWords, likeness, wordsOf, type HeaderWords } from './header-words';
import type { DfeIndicatorMapping } from './types';

/** Below this likeness a guess would be wrong more often than right. */
const LEAST_LIKENESS = 0.5;

/**
 * The columns of each indicator that the file seems to have. An indicator is suggested only with
 * columns that make a figure: a count, a value, or both parts of a ratio.
 *
 * Example: `rereferral_count`, `referral_count`, `rereferral_percent` for re-referrals / referrals.
 */
export function suggestIndicators(
  numberColumns: readonly string[],
  indicators: readonly Indicator[],
): readonly DfeIndicatorMapping[] {
  const columns = numberColumns.map(headerWords);
  const guesses = indicators.flatMap((indicator, order) =>
    guess(indicator, columns).map((one) => ({ ...one, order })),
  );
  return guesses
    .filter((one) => !guesses.some((other) => other !== one && clashes(one, other)))
    .map(({ mapping }) => mapping);
}

interface Guess {
  readonly mapping: DfeIndicatorMapping;
  readonly likeness: number;
  /** Place of the indicator in the catalogue. */
  readonly order: number;
}

/** Two indicators would take the same column as their own figure: the less alike gives way. */
function clashes(one: Guess, other: Guess): boolean {
  const own = ({ mapping }: Guess): string | null => mapping.value ?? mapping.numerator;
  const isBetter =
    other.likeness > one.likeness || (other.likeness === one.likeness && other.order < one.order);
  return own(one) === own(other) && isBetter;
}

function guess(
  indicator: Indicator,
  columns: readonly HeaderWords[],
): readonly Omit<Guess, 'order'>[] {
  const names = [indicator.numerator, indicator.id, indicator.name, indicator.short].map(wordsOf);
  const counts = columns.filter(({ kind }) => kind === 'count' || kind === 'number');
  const own = new Set(names.flatMap((words) => [...words]));
  const about = (column: HeaderWords): boolean => [...column.words].every((word) => own.has(word));
  const numerator = best(counts.filter(about), names);
  if (indicator.unit === 'count') return numerator ? [found(indicator, numerator, null, null)] : [];
  const valueKind = indicator.unit === 'rate' ? 'rate' : 'percent';
  const values = columns.filter((column) => column.kind === valueKind && about(column));
  const value = best(values, names);
  const whole = indicator.denominator === null ? [] : [wordsOf(indicator.denominator)];
  const others = counts.filter(({ header }) => header !== numerator?.column.header);
  const denominator = numerator ? best(others, whole) : null;
  if (!value && !(numerator && denominator)) return [];
  const [part, all] = numerator && denominator ? [numerator, denominator] : [null, null];
  return [found(indicator, part, all, value)];
}

interface Match {
  readonly column: HeaderWords;
  readonly likeness: number;
}

/** The column most like one of the names, if any is like enough. */
function best(
  columns: readonly HeaderWords[],
  names: readonly ReadonlySet<string>[],
): Match | null {
  const matches = columns.map((column) => ({
    column,
    likeness: Math.max(0, ...names.map((words) => likeness(column.words, words))),
  }));
  const fit = matches.filter((match) => match.likeness >= LEAST_LIKENESS);
  return fit.toSorted((a, b) => b.likeness - a.likeness)[0] ?? null;
}

function found(
  indicator: Indicator,
  numerator: Match | null,
  denominator: Match | null,
  value: Match | null,
): Omit<Guess, 'order'> {
  return {
    mapping: {
      indicator: indicator.id,
      numerator: numerator?.column.header ?? null,
      denominator: denominator?.column.header ?? null,
      value: value?.column.header ?? null,
    },
    likeness: (value ?? numerator)?.likeness ?? 0,
  };
}

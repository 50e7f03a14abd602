/** Worked examples of how a figure comes about, from what is loaded (rules O, G, P). */
import { roundDecimal, sumDecimals } from '../lib/decimal';
import { MISSING_REASONS } from '../domain/observation';
import {
  addQuarters,
  firstMonthOfQuarter,
  lastMonthOfQuarter,
  monthLabel,
  monthsBetween,
  shortQuarterLabel,
} from '../domain/period';
import { populationYear } from '../domain/population';
import type { AssessedValue } from '../domain/target';
import { windowMonths, type IndicatorValue } from '../domain/value';
import type { Window } from '../domain/indicator';
import { missingText, partialText } from './cell';
import { example, placeWords, workings, type Loaded, type Sentences } from './definition-loaded';
import { formatValue, missingWords, provenanceWords } from './format';
import { numberText } from './observation-text';

const LOOK_BACK_QUARTERS = 4;

export function quarterExample({ quarter, quarterLabel }: Loaded): string {
  const months = monthsBetween(firstMonthOfQuarter(quarter), lastMonthOfQuarter(quarter));
  return `${quarterLabel} is ${months.map(monthLabel).join(', ')}.`;
}

/** Sum over sum beside the mean of the parts' own figures (rule G1); where they differ, if they do. */
export function pooledExample({ county, parts }: Loaded): string | null {
  const found = county.flatMap((value) => {
    const own = value.complete && value.basis === 'areas' ? partsOf(value, parts) : [];
    const { outcome, shown, indicator, decimals } = value;
    if (outcome.kind !== 'ratio' || !shown || own.length < 2) return [];
    const mean = own.reduce((sum, part) => sum + part, 0) / own.length;
    const meanText = formatValue(roundDecimal(mean, decimals), indicator);
    const differs = meanText !== formatValue(shown, indicator);
    const words = `${placeWords(value)}: its districts and teams together have ${workings(value)}. The mean of their ${own.length} own figures is ${meanText}, and is not used.`;
    return [{ words, differs }];
  });
  return (found.find(({ differs }) => differs) ?? found[0])?.words ?? null;
}

/** Unrounded figures of the parts on the scale shown. */
const partsOf = (value: AssessedValue, parts: readonly AssessedValue[]): readonly number[] =>
  parts.flatMap(({ indicator, outcome }) =>
    indicator === value.indicator && outcome.kind === 'ratio'
      ? [(outcome.numerator / outcome.denominator) * outcome.factor]
      : [],
  );

/** One sentence for each window that a loaded figure has (rule G3). */
export const windowExample = (loaded: Loaded): Sentences =>
  (['stock', 'flow', 'ytd', 'rolling-12'] as const).map((window) => windowOf(loaded, window));

function windowOf({ county, analysis, quarter }: Loaded, window: Window): string | null {
  for (const value of county) {
    const total = countOf(value);
    if (value.indicator.window !== window || !value.complete || total === null) continue;
    const months =
      window === 'stock' ? [lastMonthOfQuarter(quarter)] : windowMonths(window, quarter);
    const counts = analysis
      .trend(value)
      .points.filter(({ month }) => months.includes(month))
      .flatMap((point) => countOf(point) ?? []);
    if (counts.length !== months.length || sumDecimals(counts) !== total) continue;
    return `${placeWords(value)}: ${windowWords(window, months.map(monthLabel), counts)}${asFigure(value)}.`;
  }
  return null;
}

/** The numerator, or the count of an indicator that counts. */
const countOf = ({ outcome, numerator }: Pick<IndicatorValue, 'outcome' | 'numerator'>) =>
  outcome.kind === 'count' ? outcome.count : numerator;

function windowWords(window: Window, months: readonly string[], counts: readonly number[]): string {
  const last = months.at(-1) ?? '';
  if (window === 'stock') return `as at the end of ${last}, ${counts.map(numberText).join()}`;
  const sum = counts.map(numberText).join(' + ');
  const from = `${months[0] ?? ''} to ${last}`;
  return counts.length === 1 ? `${last} alone, ${sum}` : `${from}, ${sum}`;
}

/** What the count makes, where it is more than the count itself. */
const asFigure = (value: AssessedValue): string =>
  value.outcome.kind === 'ratio' || value.indicator.window !== 'stock'
    ? `: ${workings(value)}`
    : '';

/** A quarter with months missing (rule G4): of the quarter shown, else of the latest that has one. */
export const monthsExample = (loaded: Loaded): string | null =>
  lately(
    loaded,
    ({ parts, months }) => parts === null && months.present > 0 && months.present < months.expected,
  );

/** A sum with parts missing (rule G6). */
export const partialExample = (loaded: Loaded): string | null =>
  lately(loaded, ({ parts }) => parts !== null && parts.present < parts.expected);

function lately(
  { input: { assessor }, all, quarter }: Loaded,
  fits: (value: IndicatorValue) => boolean,
): string | null {
  for (let back = 0; back < LOOK_BACK_QUARTERS; back += 1) {
    const at = addQuarters(quarter, -back);
    const found = all
      .filter((value) => fits(back === 0 ? value : assessor.value({ ...value, quarter: at })))
      .map((value) => assessor.assess({ ...value, quarter: at }))
      .find((value) => partialText(value) !== null);
    if (found) {
      return `${placeWords(found)}: ${workings(found)}, ${partialText(found) ?? ''}. Not rated, not compared.`;
    }
  }
  return null;
}

/** A county row beside the sum of its parts (rule G2). */
export const agreementExample = ({ county }: Loaded): string | null =>
  example(
    county,
    ({ agreement }) => agreement !== null,
    (value) => {
      const { agreement, indicator } = value;
      if (!agreement) return '';
      const [supplied, computed] = [agreement.supplied, agreement.computed].map((figure) =>
        formatValue(figure, indicator),
      );
      const verdict = agreement.agrees ? 'They agree.' : 'They do not agree.';
      return `${placeWords(value)}: supplied ${supplied}, computed ${computed}. ${verdict}`;
    },
  );

/** A rate at a point in time, and one of a single quarter's events (rule G5). */
export const rateExample = ({ all, quarter }: Loaded): Sentences =>
  [false, true].map((isYearly) =>
    example(
      all,
      ({ indicator, outcome, annualised, complete }) =>
        indicator.unit === 'rate' &&
        outcome.kind === 'ratio' &&
        complete &&
        annualised === isYearly,
      (value) =>
        `${placeWords(value)}: ${workings(value)}, with the mid-${populationYear(quarter)} population${isYearly ? "; the quarter's events are multiplied by four" : ''}.`,
    ),
  );

export const teamExample = ({ parts }: Loaded): string | null =>
  example(
    parts,
    ({ area, indicator, outcome }) =>
      area.kind === 'team' &&
      indicator.unit === 'rate' &&
      outcome.kind === 'missing' &&
      outcome.reason === 'not-applicable',
    (value) => `${placeWords(value)}: ${missingText(value.outcome)}.`,
  );

/** Each reason that a figure of the quarter has (rule O4). */
export const missingExample = ({ all }: Loaded): Sentences =>
  MISSING_REASONS.map((reason) =>
    example(
      all,
      ({ outcome }) => outcome.kind === 'missing' && outcome.reason === reason,
      (value) => `“${missingWords(reason)}”: ${placeWords(value)}.`,
    ),
  );

export const suppliedExample = ({ all }: Loaded): string | null =>
  example(
    all,
    ({ outcome }) => outcome.kind === 'supplied',
    (value) => `${placeWords(value)}: ${workings(value)}.`,
  );

/** One figure of each kind (rule O1). */
export const provenanceExample = ({ all }: Loaded): Sentences =>
  (['published', 'illustrative', 'local'] as const).map((kind) =>
    example(
      all,
      ({ shown, provenance, used }) =>
        shown !== null && used.length > 0 && provenance.kind === kind,
      (value) => `${placeWords(value)}: ${provenanceWords(value.provenance)}.`,
    ),
  );

export const revisedExample = ({ all }: Loaded): string | null =>
  example(
    all,
    ({ revisions }) => revisions.length > 0,
    (value) => `${placeWords(value)}: ${workings(value)}, revised since it was first loaded.`,
  );

export function breakExample({ input, quarter }: Loaded): string | null {
  const last = lastMonthOfQuarter(quarter);
  for (const { name, breaks } of input.indicators) {
    const found = breaks.find(({ from }) => from <= last);
    if (found) return `${name}: a break from ${monthLabel(found.from)}, “${found.label}”.`;
  }
  return null;
}

/** `Q3 2011/12`, one quarter before. */
export const quarterBefore = ({ quarter }: AssessedValue): string =>
  shortQuarterLabel(addQuarters(quarter, -1));

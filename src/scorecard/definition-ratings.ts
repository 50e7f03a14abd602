/** Worked examples of targets, ratings, distance and direction, from what is loaded (rules T, D1). */
import { compareDecimals } from '../lib/decimal';
import { NO_TARGET, rate, type AssessedValue } from '../domain/target';
import { displayed } from '../domain/value';
import { directionWords, ratingWords } from './cell';
import { quarterBefore } from './definition-figures';
import { example, placeWords, workings, type Loaded, type Sentences } from './definition-loaded';
import { distanceWords } from './distance-words';
import { formatValue } from './format';
import { numberText } from './observation-text';
import { floorWords, targetWords } from './target-words';

const MORE_DECIMALS = 3;

/** One figure of each colour (rules T2, T3, T7). */
export const ratingExample = ({ all }: Loaded): Sentences =>
  (['green', 'amber', 'red'] as const).map((rag) =>
    example(
      all,
      (value) => value.rag === rag,
      (value) =>
        `${placeWords(value)}: ${workings(value)}. ${thresholds(value)}: “${ratingWords(value)}”, so ${rag}.`,
    ),
  );

function thresholds(value: AssessedValue): string {
  const floor = floorWords(value);
  return `Target ${targetWords(value)}${floor === null ? '' : `, ${floor}`}`;
}

/** A figure that its rounding decides, where there is one, else one that is rounded at all (T4). */
export function roundingExample({ all }: Loaded): string | null {
  const rounded = all.filter((value) => {
    const finer = displayed(value.outcome, value.decimals + MORE_DECIMALS);
    return value.rag !== null && finer && value.shown && compareDecimals(finer, value.shown) !== 0;
  });
  const decided = rounded.find((value) => unroundedRag(value) !== value.rag) ?? rounded[0];
  if (!decided?.shown) return null;
  const { indicator, outcome, decimals, shown } = decided;
  const finer = displayed(outcome, decimals + MORE_DECIMALS);
  const digits = finer ? formatValue(finer, indicator) : '';
  return `${placeWords(decided)}: ${digits} with ${MORE_DECIMALS} more decimals, shown and rated as ${formatValue(shown, indicator)}: “${ratingWords(decided)}”.`;
}

function unroundedRag({ outcome, decimals, target, indicator }: AssessedValue) {
  const finer = displayed(outcome, decimals + MORE_DECIMALS);
  return finer && target ? rate(finer, target, indicator.polarity) : null;
}

export const neutralExample = ({ all }: Loaded): string | null =>
  example(
    all,
    ({ indicator, shown }) => indicator.polarity === null && shown !== null,
    (value) => `${placeWords(value)}: ${workings(value)}, “${NO_TARGET}”.`,
  );

/** A target missed, and the count that would have met it (rule T6). */
export const distanceExample = ({ all }: Loaded): string | null =>
  example(
    all,
    ({ distance, outcome }) =>
      distance !== null && distance.change !== null && outcome.kind !== 'supplied',
    (value) => {
      const words = `${placeWords(value)}: ${workings(value)}. ${distanceWords(value) ?? ''}`;
      const met = changedText(value);
      return `${words}${met === null ? '' : `; ${met}`}.`;
    },
  );

/** `1,240 fewer make 3,877 of 16,824 = 23.0%`: the figure with the change made. */
function changedText(value: AssessedValue): string | null {
  const { distance, outcome } = value;
  const change = distance?.change ?? null;
  if (change === null || outcome.kind !== 'ratio') return null;
  const changed = { ...outcome, numerator: outcome.numerator + change };
  const shown = displayed(changed, value.decimals);
  return `${numberText(Math.abs(change))} ${change < 0 ? 'fewer' : 'more'} make ${workings({ ...value, outcome: changed, shown })}`;
}

/** A change, and a comparison that is refused (rule D1). */
export const directionExample = ({ all }: Loaded): Sentences => [
  example(
    all,
    ({ sincePreviousQuarter: since }) => since.kind === 'compared' && since.change.units !== 0,
    (value) => {
      const since = value.sincePreviousQuarter;
      const before = since.kind === 'compared' ? formatValue(since.earlier, value.indicator) : '';
      const now = value.shown ? formatValue(value.shown, value.indicator) : '';
      return `${placeWords(value)}: ${before} in ${quarterBefore(value)}, ${now} now. ${directionWords(value, since, 'previous quarter')}.`;
    },
  ),
  example(
    all,
    ({ shown, sincePreviousQuarter }) =>
      shown !== null && sincePreviousQuarter.kind === 'not-comparable',
    (value) =>
      `${placeWords(value)}: ${directionWords(value, value.sincePreviousQuarter, 'previous quarter')}.`,
  ),
];

/** An exception in one sentence, with its evidence. */
import { assertNever } from '../lib/assert-never';
import { roundDecimal } from '../lib/decimal';
import { addQuarters, monthLabel, shortQuarterLabel } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import type { Chance, Trend } from '../domain/trend';
import { chanceWords } from './chance-words';
import { directionWords, ratingWords } from './cell';
import { travelOf, type ExceptionReason, type ReasonKind } from './exception-reasons';
import { formatChange, formatDecimal, formatValue, formatWithUnit } from './format';
import { hasMoved, limitsSpan } from './limits-note';
import { lowerFirst } from './lower-first';
import { variationSide } from './spc-side';
import { plainSignals, signalWords } from './trend-words';

/** What a reason is called; a missed floor by the words of its rating. */
export const reasonName = (kind: ReasonKind, rating: string): string => {
  switch (kind) {
    case 'worse-and-worsening':
      return 'Worse than comparator and worsening';
    case 'floor-missed':
      return rating;
    case 'special-cause':
      return 'Special cause: concern';
    case 'will-miss':
      return 'Will not reliably meet the target';
    default:
      return assertNever(kind);
  }
};

/**
 * `At 30.4%, Kent is above the limit of 28.0% and worse than the statistical neighbours’ mean of
 * 22.8% (2010/11); it worsened by 0.3 percentage points since Q3 2011/12 (more than chance: ...).`
 * How the figure moved is said whatever the reasons, with its size (rule D2).
 */
export function exceptionSentence(
  value: AssessedValue,
  reasons: readonly ExceptionReason[],
  trend: Trend,
  chance: Chance,
): string {
  const states = reasons.flatMap((reason) => stateWords(value, reason) ?? []);
  const clauses = [
    opening(value, states),
    travelWords(value, chance),
    ...reasons.flatMap((reason) => chartWords(value, reason, trend) ?? []),
  ];
  return `${clauses.filter((clause) => clause !== null).join('; ')}.`;
}

function opening(value: AssessedValue, states: readonly string[]): string {
  const { area, rag } = value;
  const rating = lowerFirst(ratingWords(value));
  if (value.shown === null) return `${area.name} has no figure for the quarter`;
  const figure = figureText(value);
  if (states.length > 0) return `At ${figure}, ${area.name} is ${states.join(' and ')}`;
  if (rag === 'green') return `At ${figure}, ${area.name} meets its target`;
  return rag === 'amber'
    ? `At ${figure}, ${area.name} is ${rating}`
    : `${area.name} stands at ${figure} (${rating})`;
}

/** A number alone may be one: what is counted is said above it. */
const figureText = ({ shown, indicator }: AssessedValue): string => {
  if (!shown) return '';
  return indicator.unit === 'rate'
    ? formatWithUnit(shown, indicator)
    : formatValue(shown, indicator);
};

/** What follows "is". */
function stateWords(value: AssessedValue, reason: ExceptionReason): string | null {
  if (reason.kind === 'worse-and-worsening') {
    // Neither side of such a target is worse: what counts is the distance.
    const worse = value.indicator.polarity === 'T' ? 'further from its target than' : 'worse than';
    return `${worse} ${reason.comparator.words}`;
  }
  return reason.kind === 'floor-missed' ? missedWords(value) : null;
}

function missedWords({ target, indicator, decimals }: AssessedValue): string | null {
  if (!target) return null;
  const threshold = (of: number): string => formatValue(roundDecimal(of, decimals), indicator);
  if (indicator.polarity === 'T') {
    const within = target.amberWithin ?? target.greenWithin ?? 0;
    const margin = formatDecimal(roundDecimal(within, decimals));
    const unit = indicator.unit === 'percent' ? ' points' : '';
    return `more than ${margin}${unit} from the target of ${threshold(target.target)}`;
  }
  const side = indicator.polarity === 'H' ? 'below' : 'above';
  if (target.floor === null) return `${side} the target of ${threshold(target.target)}`;
  const edge = indicator.polarity === 'H' ? 'floor' : 'limit';
  return `${side} the ${edge} of ${threshold(target.floor)}`;
}

/** How the figure moved and whether that is more than chance; null where nothing is compared. */
function travelWords(value: AssessedValue, chance: Chance): string | null {
  const { since, direction } = travelOf(value);
  if (direction.kind !== 'compared') return null;
  const isYear = since === 'last-year';
  const earlier = shortQuarterLabel(addQuarters(value.quarter, isYear ? -4 : -1));
  if (direction.change.units === 0) return `it has not changed since ${earlier}`;
  const said =
    direction.word === 'no-change'
      ? `it moved by ${formatChange(direction.change, value.indicator)} since ${earlier} and is as close to the target as before`
      : `it ${lowerFirst(directionWords(value, direction, isYear ? 'same quarter last year' : 'previous quarter'))}`;
  return `${said} (${briefChance(chance)})`;
}

/** The months' signs are said where they are a reason, not twice. */
function briefChance(chance: Chance): string {
  if (chance.kind !== 'special-cause') return lowerFirst(chanceWords(chance));
  const stands = `${monthLabel(chance.month)} stands out on its control chart`;
  return chance.moved === 'that-way'
    ? `more than chance: ${stands}`
    : `${stands}, but not the way the figure moved`;
}

function chartWords(value: AssessedValue, reason: ExceptionReason, trend: Trend): string | null {
  if (reason.kind === 'special-cause') {
    const side = variationSide('concern', value.indicator.polarity);
    const signals = plainSignals(reason.point.signals.filter((signal) => signal.side === side));
    const both = trend.isConflict ? ', and an improvement by another sign' : '';
    return `on its control chart ${monthLabel(reason.point.month)} is ${signalWords(signals)}, which is a concern${both}`;
  }
  if (reason.kind !== 'will-miss' || !value.target) return null;
  const target = formatValue(roundDecimal(value.target.target, value.decimals), value.indicator);
  if (value.rag === 'green') return contraryWords(trend);
  const outside = `the target of ${target} lies outside the limits of its control chart`;
  return trend.variation === 'improvement'
    ? `${outside}, so that it would not reliably be met, though the latest month stands out as an improvement`
    : `${outside}, so that it will not reliably be met without a change`;
}

/** The quarter met what the limits say that its months will miss: both are right (rule S8). */
function contraryWords(trend: Trend): string {
  const span = limitsSpan(trend);
  const of = span === null ? '' : `, those of ${span},`;
  const moved = hasMoved(trend) ? ', though the series has moved in that time' : '';
  return `but the limits of its control chart${of} say that single months will miss the target${moved}`;
}

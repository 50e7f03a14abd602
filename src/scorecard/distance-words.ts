/** Distance to target in units and in children (rule T6). */
import type { AssessedValue } from '../domain/target';
import { formatChange, formatDecimal } from './format';

/**
 * `7.4 percentage points above target; about 1,240 fewer re-referrals in the year would have met
 * it`. Null when the value is not rated. "About", because a
 * denominator would move as well. `when` is what the figure is of, with a space before it.
 */
export function distanceWords(
  assessed: AssessedValue,
  when: string = whenWords(assessed),
): string | null {
  const { distance, indicator } = assessed;
  if (!distance) return null;
  const { gap, met, change } = distance;
  if (gap.units === 0) return 'Exactly on target';
  const side = gap.units > 0 ? 'above' : 'below';
  const units = `${formatChange(gap, indicator)} ${side} target`;
  if (met || change === null) return units;
  const about = indicator.unit === 'count' ? '' : 'about ';
  return `${units}; ${about}${countWords(change)} ${indicator.numerator}${when} would have met it`;
}

/** `21 fewer`; the name of what is counted is plural, so that a single one is `1 fewer among the`. */
function countWords(change: number): string {
  const size = formatDecimal({ units: Math.abs(change), decimals: 0 });
  const words = `${size} ${change < 0 ? 'fewer' : 'more'}`;
  return Math.abs(change) === 1 ? `${words} among the` : words;
}

function whenWords({ indicator }: AssessedValue): string {
  if (indicator.window === 'rolling-12') return ' in the year';
  if (indicator.window === 'flow') return ' in the quarter';
  return indicator.window === 'ytd' ? ' since April' : '';
}

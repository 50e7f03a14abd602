/** Two areas of one indicator and quarter: the difference, and whether it is more than chance. */
import { subtractDecimals } from '../lib/decimal';
import type { AssessedValue } from '../domain/target';
import { valuesDiffer } from '../domain/trend';
import { chanceWords } from './chance-words';
import { isWhole } from './district-range';
import { formatChange } from './format';
import { lowerFirst } from './lower-first';

export interface AreaComparison {
  /** `5.1 percentage points higher than Dover`; `The same as Dover`; or why they are not compared. */
  readonly difference: string;
  /** Whether the difference is more than chance, and why it cannot be said. Empty when not compared. */
  readonly chanceText: string;
}

/** The first area against the second, at displayed rounding. Numbers of cases are not tested. */
export function compareAreas(value: AssessedValue, other: AssessedValue): AreaComparison {
  const { name } = other.area;
  if (!isWhole(value) || !isWhole(other)) {
    const lacking = isWhole(value) ? name : value.area.name;
    return { difference: `Not compared: ${lacking} has no whole figure`, chanceText: '' };
  }
  const change = subtractDecimals(value.shown, other.shown);
  const chanceText = testWords(value, other);
  if (change.units === 0) return { difference: `The same as ${name}`, chanceText };
  const side = change.units > 0 ? 'higher' : 'lower';
  return {
    difference: `${formatChange(change, value.indicator)} ${side} than ${name}`,
    chanceText,
  };
}

function testWords(value: AssessedValue, other: AssessedValue): string {
  if (value.indicator.unit === 'count') return 'numbers of cases are not tested';
  if (value.indicator.unit === 'mean') return 'averages are not tested';
  const result = valuesDiffer(value, other);
  if (typeof result === 'boolean') return result ? 'more than chance' : 'within chance';
  return lowerFirst(chanceWords({ kind: 'cannot-say', why: result }));
}

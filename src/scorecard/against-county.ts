/** Whether the figure of a district differs from the county's by more than chance. */
import type { Interval } from '../domain/interval';
import type { AssessedValue } from '../domain/target';
import type { Outcome } from '../domain/value';
import type { SpineRow } from './charts';
import { isWhole } from './district-range';

export interface CountyVerdict {
  readonly verdict: SpineRow['verdict'];
  /** `Worse than Kent by more than chance`, or why the two are not compared. */
  readonly words: string;
}

/**
 * The 95 % interval of the area (rules C1, C2) leaves out the county's figure, taken unrounded; an
 * end that is equal to it does not. Better and worse by polarity H and L; higher and lower for T and
 * without a polarity. The county's own uncertainty does not count: it is the sum of the districts.
 */
export function againstCounty(
  value: AssessedValue,
  county: AssessedValue,
  interval: Interval | null,
): CountyVerdict {
  const { name } = county.area;
  const theirs = exactValue(county.outcome);
  const why = notCompared(value, county);
  if (why !== null) return { verdict: 'not-compared', words: `Not compared: ${why}` };
  if (!interval || theirs === null) {
    return { verdict: 'not-compared', words: 'Not compared: the figure has no interval' };
  }
  const isHigh = interval.lower > theirs;
  if (!isHigh && !(interval.upper < theirs)) {
    return { verdict: 'similar', words: `Not told apart from ${name} by more than chance` };
  }
  const verdict = sideVerdict(isHigh, value.indicator.polarity);
  return { verdict, words: `${FIRST_WORD[verdict]} than ${name} by more than chance` };
}

const FIRST_WORD = { better: 'Better', worse: 'Worse', higher: 'Higher', lower: 'Lower' } as const;

function sideVerdict(
  isHigh: boolean,
  polarity: AssessedValue['indicator']['polarity'],
): keyof typeof FIRST_WORD {
  if (polarity === 'H') return isHigh ? 'better' : 'worse';
  if (polarity === 'L') return isHigh ? 'worse' : 'better';
  return isHigh ? 'higher' : 'lower';
}

function notCompared(value: AssessedValue, county: AssessedValue): string | null {
  if (value.shown === null) return 'no figure';
  if (value.indicator.unit === 'count') return 'a number of cases grows with the size of an area';
  if (!isWhole(value)) return 'the figure is not complete';
  if (!isWhole(county)) return `${county.area.name} has no whole figure`;
  if (value.indicator.unit === 'mean') return 'an average has no interval';
  return value.outcome.kind === 'supplied' ? 'supplied without counts, so without interval' : null;
}

/** The unrounded figure on the scale shown; null when missing. */
export function exactValue(outcome: Outcome): number | null {
  if (outcome.kind === 'ratio') {
    return (outcome.numerator / outcome.denominator) * outcome.factor;
  }
  if (outcome.kind === 'count') return outcome.count;
  return outcome.kind === 'supplied' ? outcome.value : null;
}

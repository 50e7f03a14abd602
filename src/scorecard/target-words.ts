/** Targets in words. */
import { roundDecimal } from '../lib/decimal';
import type { Indicator } from '../domain/indicator';
import { NO_TARGET, type AssessedValue, type Target } from '../domain/target';
import { formatDecimal, formatValue } from './format';

/** A target with what its words need. */
type TargetSet = Pick<AssessedValue, 'target' | 'indicator' | 'decimals'>;

/** `23.0% or less`, `80.4% or more`, `within 5.0 points of 47.0%`; `No target set` without one. */
export function targetWords({ target, indicator, decimals }: TargetSet): string {
  if (!target || indicator.polarity === null) return NO_TARGET;
  const shown = (value: number): string => formatThreshold(value, indicator, decimals);
  if (indicator.polarity === 'H') return `${shown(target.target)} or more`;
  if (indicator.polarity === 'L') return `${shown(target.target)} or less`;
  return target.greenWithin === null
    ? shown(target.target)
    : `within ${formatMargin(target.greenWithin, indicator, decimals)} of ${shown(target.target)}`;
}

/** `floor 70.0%`, `limit 25.0%`; null when there are two states only. */
export function floorWords({ target, indicator, decimals }: TargetSet): string | null {
  if (!target || indicator.polarity === null) return null;
  const floor = indicator.polarity === 'T' ? target.amberWithin : target.floor;
  if (floor === null) return null;
  const format = indicator.polarity === 'T' ? formatMargin : formatThreshold;
  return `${FLOOR_WORDS[indicator.polarity]} ${format(floor, indicator, decimals)}`;
}

const FLOOR_WORDS = { H: 'floor', L: 'limit', T: 'tolerance' } as const;

/** Says which of target and floor are illustrative; null when neither is. */
export function targetNote({ target, indicator }: AssessedValue): string | null {
  if (!target || indicator.polarity === null) return null;
  const isTarget = target.provenance === 'illustrative';
  const isFloor = target.floorProvenance === 'illustrative' && hasFloor(target);
  const marked = [isTarget ? 'target' : null, isFloor ? FLOOR_WORDS[indicator.polarity] : null];
  const words = marked.filter((word) => word !== null).join(' and ');
  return words === '' ? null : `illustrative ${words}`;
}

const hasFloor = ({ floor, amberWithin }: Target): boolean =>
  floor !== null || amberWithin !== null;

const formatThreshold = (value: number, indicator: Indicator, decimals: number): string =>
  formatValue(roundDecimal(value, decimals), indicator);

/** A distance in percentage points is not a percentage: `5.0 points`. */
const formatMargin = (value: number, indicator: Indicator, decimals: number): string =>
  `${formatDecimal(roundDecimal(value, decimals))}${indicator.unit === 'percent' ? ' points' : ''}`;

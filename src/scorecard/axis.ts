/** Axes with round ticks. */
import { nice, ticks, tickStep } from 'd3-array';
import { decimalsOf, roundDecimal } from '../lib/decimal';
import type { Indicator } from '../domain/indicator';
import type { Axis } from './charts';
import { formatDecimal, unitWords } from './format';

const TICKS = 5;
const MOST_DECIMALS = 6;

interface AxisOptions {
  readonly label: string;
  /** Behind every tick: `%`. */
  readonly suffix?: string;
  /** Bars begin at zero; marks need not. */
  readonly fromZero?: boolean;
  /** What the figures cannot exceed. */
  readonly most?: number;
}

/** An axis that holds all of `values`, of which none is negative; 0 to 1 where there is none. */
export function axisOf(
  values: readonly number[],
  { label, suffix = '', fromZero = false, most = Infinity }: AxisOptions,
): Axis {
  const [least, greatest] = rangeOf(values, fromZero);
  const [low, high] = nice(least, greatest, TICKS);
  const min = Math.max(0, low);
  const max = greatest <= most ? Math.min(high, most) : high;
  const decimals = Math.min(MOST_DECIMALS, decimalsOf(tickStep(min, max, TICKS)));
  return {
    label,
    min,
    max,
    ticks: ticks(min, max, TICKS).map((at) => ({
      at,
      text: `${formatDecimal(roundDecimal(at, decimals))}${suffix}`,
    })),
  };
}

/** The axis of an indicator's own figures: percentages stop at 100 unless a figure is above. */
export const valueAxis = (
  values: readonly number[],
  indicator: Indicator,
  fromZero = false,
): Axis =>
  axisOf(values, {
    label: unitWords(indicator),
    fromZero,
    ...(indicator.unit === 'percent' ? { suffix: '%', most: 100 } : {}),
  });

/** Never of no length: a constant series lies in the middle of its axis. */
function rangeOf(values: readonly number[], fromZero: boolean): readonly [number, number] {
  if (values.length === 0) return [0, 1];
  const least = fromZero ? 0 : Math.min(...values);
  const greatest = Math.max(...values);
  if (least < greatest) return [least, greatest];
  const margin = greatest === 0 ? 1 : Math.abs(greatest) / 10;
  return [Math.max(0, least - margin), greatest + margin];
}

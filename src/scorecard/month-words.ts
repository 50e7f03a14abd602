/** One month of a trend in words. */
import { roundDecimal } from '../lib/decimal';
import type { Indicator } from '../domain/indicator';
import { MONTH_NAMES, calendarYearOf, monthOfYear, type Month } from '../domain/period';
import { isOverlapping, type Trend, type TrendPoint } from '../domain/trend';
import { displayed } from '../domain/value';
import type { TrendMark } from './charts';
import { formatValue, missingWords } from './format';

type OfTrend = Pick<Trend, 'place' | 'refusal'>;

/** What a month is in the chart; the first that applies. */
export function monthState(point: TrendPoint, trend: OfTrend): TrendMark['state'] {
  if (point.value === null) return 'missing';
  if (point.isGhost || isStray(point, trend)) return 'excluded';
  if (!point.isWhole) return 'partial';
  return point.isProvisional ? 'provisional' : 'ordinary';
}

/** A figure for twelve months among figures for one: drawn, and in no limit (rule S6). */
export const isStray = (point: TrendPoint, { place, refusal }: OfTrend): boolean =>
  refusal !== 'overlapping' && isOverlapping(point, place);

/** `30.4%` as displayed; `Suppressed` where there is none. */
export function figureText(
  { outcome, missing }: TrendPoint,
  decimals: number,
  of: Indicator,
): string {
  const shown = displayed(outcome, decimals);
  return shown ? formatValue(shown, of) : missingWords(missing ?? 'unavailable');
}

/** What has to be said beside the figure: `partial (11 of 12)`, `provisional`; empty for most. */
export function monthMarks(point: TrendPoint, trend: OfTrend): readonly string[] {
  if (point.value === null) return [];
  return [
    isStray(point, trend) ? OVERLAPPING[trend.place.indicator.window] : '',
    point.isWhole ? '' : partialWords(point),
    point.isProvisional ? 'provisional' : '',
    point.isGhost ? 'left out of the mean and the limits' : '',
  ].filter((mark) => mark !== '');
}

const OVERLAPPING: Readonly<Record<Indicator['window'], string>> = {
  stock: '',
  flow: '',
  ytd: 'supplied for April to date, left out of the mean and the limits',
  'rolling-12': 'supplied for twelve months, left out of the mean and the limits',
};

const partialWords = ({ parts }: TrendPoint): string =>
  parts && parts.present < parts.expected
    ? `partial (${parts.present} of ${parts.expected})`
    : 'not complete';

/** `Mar 12` */
export const shortMonth = (month: Month): string =>
  `${(MONTH_NAMES[monthOfYear(month) - 1] ?? '').slice(0, 3)} ${String(calendarYearOf(month)).slice(-2)}`;

/** A mean or a limit has one decimal more than the months, so that it can be told from them. */
export const lineText = (value: number, decimals: number, of: Indicator): string =>
  formatValue(roundDecimal(value, decimals + 1), of);

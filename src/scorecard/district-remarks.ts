/** What improved, what worsened and what is unusual in a district, one sentence an indicator. */
import type { Indicator } from '../domain/indicator';
import { firstMonthOfQuarter, monthLabel, type Quarter } from '../domain/period';
import type { Funnel, FunnelPoint } from '../domain/funnel';
import type { Trend, TrendPoint } from '../domain/trend';
import { displayed } from '../domain/value';
import { roundDecimal } from '../lib/decimal';
import { analysisOf } from './analysis';
import type { ScorecardInput } from './build-scorecard';
import { chanceVerdict, type ChanceVerdict } from './chance-verdict';
import type { DistrictRow } from './district-row';
import { formatValue } from './format';
import { listWords } from './list-words';
import type { Remark } from './remark';
import { signalWords, VARIATION_WORDS } from './trend-words';
import { lowerFirst } from './lower-first';

/** More than chance first; within each, the order of the catalogue. */
const ORDER: readonly ChanceVerdict[] = ['more', 'within', 'cannot-say'];

export function movedRemarks(
  rows: readonly DistrictRow[],
  word: 'improved' | 'worsened',
): readonly Remark[] {
  const moved = rows.filter(({ cell: { assessed } }) => {
    const direction = assessed.sincePreviousQuarter;
    return direction.kind === 'compared' && direction.word === word;
  });
  return moved
    .map((row) => ({ row, order: ORDER.indexOf(verdictOf(row)) }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ row }) => movedRemark(row));
}

export const verdictOf = ({ cell, chance }: Pick<DistrictRow, 'cell' | 'chance'>): ChanceVerdict =>
  chanceVerdict(chance, cell.assessed.sincePreviousQuarter);

/** The evidence is on the indicator's page; here, what must be known to read the sentence right. */
function movedRemark({ indicator, cell, chance: found, chanceText }: DistrictRow): Remark {
  const isPlain = found.kind === 'tested' || verdictOf({ cell, chance: found }) === 'more';
  const words = isPlain || found.kind === 'common-cause' ? chanceText?.short : chanceText?.full;
  const chance = words === undefined ? '' : `; ${lowerFirst(words)}`;
  return {
    indicator: indicator.id,
    name: indicator.name,
    text: `${lowerFirst(cell.directionWords)}, to ${cell.text}${chance}.`,
  };
}

/** Outliers among the districts first, then months that stand out from their series. */
export function unusualRemarks(
  input: ScorecardInput,
  rows: readonly DistrictRow[],
  quarter: Quarter,
): readonly Remark[] {
  return [
    ...rows.flatMap((row) => outlierRemark(input, row, quarter)),
    ...rows.flatMap(monthRemark),
  ];
}

/** Whether the district has a place in any funnel, or a control chart with limits. */
export const isJudged = (
  input: ScorecardInput,
  rows: readonly DistrictRow[],
  quarter: Quarter,
): boolean =>
  rows.some(({ indicator, cell, trend }) => {
    if (trend.refusal === null) return true;
    const funnel = analysisOf(input).funnel(indicator, quarter);
    return (
      typeof funnel !== 'string' && funnel.points.some(({ area }) => area.code === cell.area.code)
    );
  });

function outlierRemark(
  input: ScorecardInput,
  { indicator, cell }: DistrictRow,
  quarter: Quarter,
): readonly Remark[] {
  const funnel = analysisOf(input).funnel(indicator, quarter);
  if (typeof funnel === 'string') return [];
  const point = funnel.points.find(({ area }) => area.code === cell.area.code);
  if (!point?.outside) return [];
  const text = `${cell.text} is ${outsideWords(point, funnel, cell.assessed.decimals)}.`;
  return [{ indicator: indicator.id, name: indicator.name, text }];
}

/** How seldom chance alone puts a district outside: 5 % and 0.2 %. */
const BY_CHANCE = { '95': 'one district in 20', '99.8': 'one district in 500' } as const;

function outsideWords(
  { outside }: FunnelPoint,
  { indicator, centre }: Funnel,
  decimals: number,
): string {
  const side = outside?.side === 'high' ? 'above' : 'below';
  const level = outside?.level ?? '95';
  const average = formatValue(roundDecimal(centre, decimals), indicator);
  return `${side} the ${level}% limits around the districts’ ${average}, where chance alone puts ${BY_CHANCE[level]}`;
}

/** How to read the outliers where the districts are overdispersed (rule F3); null where none is. */
export function overdispersionNote(
  input: ScorecardInput,
  rows: readonly DistrictRow[],
  quarter: Quarter,
): string | null {
  const names = rows.flatMap(({ indicator, cell }) => {
    const funnel = analysisOf(input).funnel(indicator, quarter);
    if (typeof funnel === 'string' || !funnel.isOverdispersed) return [];
    const own = funnel.points.find(({ area }) => area.code === cell.area.code);
    return own?.outside ? indicator.short : [];
  });
  if (names.length === 0) return null;
  return `For ${listWords(names)} the districts as a whole lie further apart than chance explains: being outside the limits says less of one district there.`;
}

/** A month before the quarter is none of what is unusual in it. */
function monthRemark({ indicator, cell, trend }: DistrictRow): readonly Remark[] {
  const last = lastPoint(trend);
  // The strongest signal; the indicator's page has all of them.
  const [strongest] = last?.signals ?? [];
  if (!last || !strongest || !isSpecial(trend)) return [];
  if (last.month < firstMonthOfQuarter(trend.place.quarter)) return [];
  const conflict = trend.isConflict ? '; it is an improvement too, and the concern is shown' : '';
  const text = `${lowerFirst(VARIATION_WORDS[trend.variation])}. ${monthLabel(last.month)} (${monthText(last, indicator, cell.assessed.decimals)}) is ${signalWords([strongest])}${conflict}.`;
  return [{ indicator: indicator.id, name: indicator.name, text }];
}

const isSpecial = ({ variation }: Trend): boolean =>
  variation === 'improvement' ||
  variation === 'concern' ||
  variation === 'high' ||
  variation === 'low';

/** The month that the icon speaks of. */
const lastPoint = ({ points }: Trend): TrendPoint | null =>
  points.findLast(({ value, isGhost, isWhole }) => value !== null && !isGhost && isWhole) ?? null;

const monthText = (point: TrendPoint, indicator: Indicator, decimals: number): string => {
  const shown = displayed(point.outcome, decimals);
  return shown ? formatValue(shown, indicator) : '';
};

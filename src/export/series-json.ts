/**
 * The monthly series behind the trend charts as JSON, `kscb-scorecard/series-1`: one entry an indicator
 * and area, months up to the quarter. `docs/formats.md` describes it. Figures are in full double
 * precision under the policy `none`, and as displayed under any other (rule X2).
 */
import { decimalText, roundDecimal } from '../lib/decimal';
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import { monthId, quarterId, type Quarter } from '../domain/period';
import { targetFor } from '../domain/target';
import type { Trend, TrendPoint } from '../domain/trend';
import { displayed } from '../domain/value';
import { analysisOf } from '../scorecard/analysis';
import { partsWithin, type ScorecardInput } from '../scorecard/build-scorecard';
import { monthState } from '../scorecard/month-words';

export interface SeriesRequest {
  readonly input: ScorecardInput;
  readonly quarter: Quarter;
  readonly indicators: readonly Indicator[];
}

const SCHEMA = 'kscb-scorecard/series-1';

/** The whole file as text, piece by piece; yields how many series there are so far. */
export function* seriesPieces(request: SeriesRequest): Generator<number, readonly string[]> {
  const { input, quarter, indicators } = request;
  const lines: string[] = [];
  for (const indicator of indicators) {
    for (const area of areasOf(input, quarter)) {
      const trend = analysisOf(input).trend({ indicator, area, category: TOTAL, quarter });
      if (trend.points.length > 0) lines.push(JSON.stringify(entryOf(input, trend)));
      yield lines.length;
    }
  }
  const { policy, policyWords, snapshotId, snapshotWords } = input.edition;
  const head = {
    schema: SCHEMA,
    title: input.title,
    quarter: quarterId(quarter),
    policy,
    snapshot: snapshotId,
    notice: `${policyWords}. ${snapshotWords}.`,
  };
  const opening = JSON.stringify(head, null, 2).replace(/\n\}$/, ',\n  "series": [');
  return [opening, ...lines.map((line, i) => `${i === 0 ? '' : ','}\n    ${line}`), '\n  ]\n}\n'];
}

/** The county, its districts and its teams, in the order of the area list. */
function areasOf({ assessor }: ScorecardInput, quarter: Quarter): readonly Area[] {
  const { areas } = assessor.evidence;
  const counties = areas.areas.filter(({ kind }) => kind === 'county');
  return counties.flatMap((county) => [county, ...partsWithin(areas, county.code, quarter)]);
}

function entryOf({ assessor, edition }: ScorecardInput, trend: Trend) {
  const { indicator, area } = trend.place;
  const isExact = edition.policy === 'none';
  const line = (value: number | null | undefined): number | null => {
    if (value === null || value === undefined) return null;
    return isExact ? value : Number(decimalText(roundDecimal(value, indicator.decimals)));
  };
  return {
    indicator: indicator.id,
    area: area.code,
    indicatorName: indicator.name,
    areaName: area.name,
    unit: indicator.unit,
    polarity: indicator.polarity,
    target: targetFor(assessor.targets, trend.place)?.target ?? null,
    variation: trend.variation,
    assurance: trend.assurance,
    refusal: trend.refusal,
    assuranceRefusal: trend.assuranceRefusal,
    conflict: trend.isConflict,
    sections: trend.sections.map(({ first, mean, limits }) => ({
      from: periodAt(trend, first),
      mean: line(mean),
      lpl: line(limits?.lower),
      upl: line(limits?.upper),
    })),
    points: trend.points.map((point) => pointOf(point, trend, isExact)),
  };
}

const periodAt = ({ points }: Trend, place: number): string | null => {
  const point = points[place];
  return point ? monthId(point.month) : null;
};

function pointOf(point: TrendPoint, trend: Trend, isExact: boolean) {
  const { month, numerator, denominator, missing, signals, isWhole, isProvisional } = point;
  const shown = displayed(point.outcome, trend.place.indicator.decimals);
  const value = isExact || !shown ? point.value : Number(decimalText(shown));
  return {
    period: monthId(month),
    numerator,
    denominator,
    value,
    missing,
    signals: [...new Set(signals.map(({ kind }) => kind))],
    ...(value !== null && !isWhole ? { partial: true } : {}),
    ...(monthState(point, trend) === 'excluded' ? { excluded: true } : {}),
    ...(isProvisional ? { provisional: true } : {}),
  };
}

/** Everything that is known of one indicator: what it counts, its targets over time, its comparators. */
import { decimalsOf, roundDecimal } from '../lib/decimal';
import type { Comparator } from '../domain/benchmark';
import { TOTAL, type Indicator } from '../domain/indicator';
import { hasSeries } from '../domain/observation';
import { monthLabel, periodLabel, shortQuarterLabel, type Quarter } from '../domain/period';
import { populationYear } from '../domain/population';
import { displayDecimals, type Target } from '../domain/target';
import type { ScorecardInput } from './build-scorecard';
import { formatDecimal, formatValue, measureWords } from './format';
import { definitionFacts } from './indicator-facts';
import type { Fact } from './scorecard';

export interface IndicatorDefinition {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  /** Breaks and annotations, oldest first. */
  readonly notes: readonly string[];
  /** Oldest first; empty where none is set. */
  readonly targets: readonly TargetRow[];
  readonly comparators: readonly ComparatorRow[];
}

export interface TargetRow {
  readonly key: string;
  /** `Q1 2011/12` */
  readonly from: string;
  /** `still in force`, or the last quarter. */
  readonly to: string;
  readonly area: string;
  readonly target: string;
  /** `None` where there are two states only. */
  readonly floor: string;
  readonly source: string;
  /** `Published`, or which part is not. */
  readonly provenance: string;
}

export interface ComparatorRow {
  readonly key: string;
  /** `Statistical neighbours (mean)` */
  readonly who: string;
  readonly period: string;
  readonly figure: string;
  readonly source: string;
}

export function definitionOf(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): IndicatorDefinition {
  return {
    id: indicator.id,
    name: indicator.name,
    facts: [
      ...definitionFacts(indicator),
      { label: 'Measured as', value: measureWords(indicator) },
      ...populationFacts(indicator, quarter),
    ],
    notes: notesOf(input, indicator),
    targets: targetRows(input, indicator),
    comparators: comparatorRows(input, indicator, quarter),
  };
}

const populationFacts = ({ unit }: Indicator, quarter: Quarter): readonly Fact[] =>
  unit === 'rate'
    ? [
        {
          label: 'Population',
          value: `Children aged 0 to 17, mid-${populationYear(quarter)} estimates for ${shortQuarterLabel(quarter)}`,
        },
      ]
    : [];

function notesOf(
  { annotations, assessor }: ScorecardInput,
  indicator: Indicator,
): readonly string[] {
  const { byCode } = assessor.evidence.areas;
  const noted = annotations
    .filter((item) => item.indicator === indicator.id)
    .map(({ area, period, text }) => {
      const where = area === null ? '' : `${byCode.get(area)?.name ?? area}, `;
      return `${where}${periodLabel(period)}: ${text}`;
    });
  const breaks = indicator.breaks.map(
    ({ from, label }) => `Break in the series from ${monthLabel(from)}: ${label}`,
  );
  return [...breaks, ...noted];
}

function targetRows({ assessor }: ScorecardInput, indicator: Indicator): readonly TargetRow[] {
  const { targets, evidence } = assessor;
  const decimals = displayDecimals(targets, indicator);
  const figure = (value: number): string => formatValue(roundDecimal(value, decimals), indicator);
  const margin = (value: number): string =>
    `${formatDecimal(roundDecimal(value, decimals))}${indicator.unit === 'percent' ? ' points' : ''}`;
  return (targets.get(indicator.id) ?? [])
    .toSorted((a, b) => a.from - b.from)
    .map((item) => ({
      key: `${item.from} ${item.area ?? ''}`,
      from: shortQuarterLabel(item.from),
      to: item.to === null ? 'Still in force' : shortQuarterLabel(item.to),
      area:
        item.area === null
          ? 'All areas'
          : (evidence.areas.byCode.get(item.area)?.name ?? item.area),
      target:
        indicator.polarity === 'T' && item.greenWithin !== null
          ? `within ${margin(item.greenWithin)} of ${figure(item.target)}`
          : figure(item.target),
      floor: floorText(item, indicator, figure, margin),
      source: item.source,
      provenance: provenanceText(item),
    }));
}

function floorText(
  { floor, amberWithin }: Target,
  { polarity }: Indicator,
  figure: (value: number) => string,
  margin: (value: number) => string,
): string {
  if (polarity === 'T') return amberWithin === null ? 'None' : `within ${margin(amberWithin)}`;
  return floor === null ? 'None' : figure(floor);
}

function provenanceText({ provenance, floorProvenance, floor, amberWithin }: Target): string {
  const hasFloor = floor !== null || amberWithin !== null;
  const own = KIND[provenance];
  return !hasFloor || provenance === floorProvenance
    ? own
    : `Target ${own.toLowerCase()}, floor or limit ${KIND[floorProvenance].toLowerCase()}`;
}

const KIND = { published: 'Published', illustrative: 'Illustrative', local: 'Local' } as const;

const WHO: Readonly<Record<Comparator, string>> = {
  'neighbours-mean': 'Statistical neighbours (mean)',
  'neighbours-median': 'Statistical neighbours (median)',
  region: 'Region',
  england: 'England',
};

/** Every published figure that is loaded, and the figure of the quarter of each comparator's series. */
function comparatorRows(
  { benchmarks, assessor }: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
): readonly ComparatorRow[] {
  const published = benchmarks
    .filter((item) => item.indicator === indicator.id)
    .map(({ comparator, period, value, source }) => {
      const decimals = Math.max(indicator.decimals, decimalsOf(value));
      return {
        key: `${comparator} ${periodLabel(period)}`,
        who: WHO[comparator],
        period: periodLabel(period),
        figure: formatValue(roundDecimal(value, decimals), indicator),
        source,
      };
    });
  return [...published, ...seriesRows(assessor, indicator, quarter)];
}

function seriesRows(
  assessor: ScorecardInput['assessor'],
  indicator: Indicator,
  quarter: Quarter,
): readonly ComparatorRow[] {
  const { areas, observations } = assessor.evidence;
  return areas.areas
    .filter(({ kind, code }) => {
      const key = { indicator: indicator.id, area: code, category: TOTAL };
      return kind === 'comparator' && hasSeries(observations, key);
    })
    .flatMap((area) => {
      const { shown, used } = assessor.assess({ indicator, area, category: TOTAL, quarter });
      return shown
        ? {
            key: area.code,
            who: area.name,
            period: shortQuarterLabel(quarter),
            figure: formatValue(shown, indicator),
            source: [...new Set(used.map(({ file }) => file))].join(', '),
          }
        : [];
    });
}

/** One indicator of a district: the figure with everything that it is held against. */
import { TOTAL, type Indicator } from '../domain/indicator';
import type { Area } from '../domain/area';
import type { Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import type { Chance, Trend } from '../domain/trend';
import { againstCounty, type CountyVerdict } from './against-county';
import { analysisOf } from './analysis';
import { benchmarkCell } from './benchmark-cell';
import type { ScorecardInput } from './build-scorecard';
import { cellOf } from './cell';
import { chanceWords, shortChanceWords } from './chance-words';
import { compareAreas, type AreaComparison } from './compare-areas';
import { isWhole } from './district-range';
import { formatValue, measureWords } from './format';
import { intervalText } from './interval-words';
import { rankWords } from './rank-words';
import { rankingOf } from './ranking';
import type { BenchmarkCell, Cell } from './scorecard';
import { floorWords, targetNote, targetWords } from './target-words';

export interface DistrictRow {
  readonly indicator: Indicator;
  readonly measure: string;
  readonly cell: Cell;
  /** `27.9% to 33.0%`; null without one. */
  readonly interval: string | null;
  readonly county: Cell;
  readonly target: string;
  readonly floor: string | null;
  readonly targetNote: string | null;
  readonly chance: Chance;
  /** Whether the change since the quarter before is more than chance, in few words and with the
   * evidence; null without a change. */
  readonly chanceText: { readonly short: string; readonly full: string } | null;
  /** `3rd of 12`; null for an area that is not ranked. */
  readonly rank: string | null;
  readonly verdict: CountyVerdict;
  readonly neighbours: BenchmarkCell | null;
  readonly region: BenchmarkCell | null;
  readonly england: BenchmarkCell | null;
  readonly trend: Trend;
  /** The districts of the county, in list order. */
  readonly districts: readonly AssessedValue[];
  readonly compared: ComparedCell | null;
}

export interface ComparedCell extends AreaComparison {
  readonly cell: Cell;
  readonly interval: string | null;
}

export interface RowPlaces {
  readonly area: Area;
  readonly county: Area;
  readonly districts: readonly Area[];
  readonly compared: Area | null;
}

export function districtRow(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
  { area, county, districts, compared }: RowPlaces,
): DistrictRow {
  const analysis = analysisOf(input);
  const at = (place: Area): AssessedValue =>
    input.assessor.assess({ indicator, area: place, category: TOTAL, quarter });
  const value = at(area);
  const ofCounty = at(county);
  const interval = analysis.interval(value);
  const values = districts.map(at);
  const chance = analysis.chance(value, 'previous-quarter');
  return {
    indicator,
    measure: measureWords(indicator),
    cell: cellOf(value),
    interval: intervalText(interval, value),
    county: cellOf(ofCounty),
    target: targetWords(value),
    floor: floorWords(value),
    targetNote: targetNote(value),
    chance,
    chanceText: isChange(value)
      ? { short: shortChanceWords(chance), full: chanceWords(chance) }
      : null,
    rank: rankWords(rankingOf(values), area.code),
    verdict: againstCounty(value, ofCounty, interval),
    neighbours: benchmarkCell(input, indicator, 'neighbours', quarter),
    region: benchmarkCell(input, indicator, 'region', quarter),
    england: benchmarkCell(input, indicator, 'england', quarter),
    trend: analysis.trend({ indicator, area, category: TOTAL, quarter }),
    districts: values,
    compared: compared && comparedCell(value, at(compared), analysis),
  };
}

const isChange = ({ sincePreviousQuarter: direction }: AssessedValue): boolean =>
  direction.kind === 'compared' && direction.change.units !== 0;

function comparedCell(
  value: AssessedValue,
  other: AssessedValue,
  analysis: ReturnType<typeof analysisOf>,
): ComparedCell {
  return {
    cell: cellOf(other),
    interval: intervalText(analysis.interval(other), other),
    ...compareAreas(value, other),
  };
}

/** The text of a whole figure. */
export const wholeText = (value: AssessedValue): string | null =>
  isWhole(value) ? formatValue(value.shown, value.indicator) : null;

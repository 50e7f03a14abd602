/** The scorecard of one quarter from everything that is loaded. */
import { toEnd } from '../lib/slices';
import type { Annotation } from '../domain/annotation';
import { partsOf, type Area, type AreaIndex } from '../domain/area';
import type { Benchmark } from '../domain/benchmark';
import { TOTAL, type Indicator } from '../domain/indicator';
import { lastMonthOfQuarter, quarterId, quarterLabel, type Quarter } from '../domain/period';
import type { Assessor } from '../domain/target';
import { windowStart } from '../domain/value';
import { benchmarkCell } from './benchmark-cell';
import type { Edition } from './edition';
import { areaHead, cellOf } from './cell';
import { measureWords } from './format';
import { headlineOf } from './headline';
import { outTurnOf } from './out-turn';
import { pageMarks } from './page-marks';
import { quartersLoaded } from './quarters';
import type { Cell, Option, Scorecard, ScorecardRow, ThemeGroup } from './scorecard';
import { sparklineOf } from './sparkline';
import { floorWords, targetNote, targetWords } from './target-words';

export interface ScorecardInput {
  readonly title: string;
  readonly indicators: readonly Indicator[];
  readonly assessor: Assessor;
  readonly benchmarks: readonly Benchmark[];
  readonly annotations: readonly Annotation[];
  readonly edition: Edition;
}

/** What is chosen to be shown; `area` null is the county. */
export interface View {
  readonly quarter: Quarter;
  readonly area: string | null;
}

/** The whole scorecard, unfiltered. The area list has a county, or there is nothing to build. */
export const buildScorecard = (input: ScorecardInput, view: View): Scorecard | null =>
  toEnd(scorecardSteps(input, view));

/** The same row by row, for whoever has time for it only now and then. */
export function* scorecardSteps(
  input: ScorecardInput,
  view: View,
): Generator<undefined, Scorecard | null> {
  const { areas, observations } = input.assessor.evidence;
  const county = areas.areas.find((area) => area.kind === 'county');
  if (!county) return null;
  const places = [county, ...partsWithin(areas, county.code, view.quarter)];
  const lead = places.find((area) => area.code === view.area) ?? county;
  const columns = places.filter((area) => area !== lead && isShown(input, area, county));
  const rows: ScorecardRow[] = [];
  for (const indicator of input.indicators) {
    rows.push(rowOf(input, view, indicator, lead, columns));
    yield;
  }
  const countyCells = rows.map((row) => cellFor(row, county.code));
  return {
    title: input.title,
    quarter: view.quarter,
    quarterId: quarterId(view.quarter),
    quarterLabel: quarterLabel(view.quarter),
    quarters: quartersLoaded(observations).map((quarter) => ({
      value: quarterId(quarter),
      label: quarterLabel(quarter),
    })),
    lead: areaHead(lead),
    columns: columns.map(areaHead),
    areas: places.filter((area) => isShown(input, area, county)).map(areaOption),
    themes: groupByTheme(rows),
    indicatorCount: rows.length,
    themeOptions: distinctOptions(input.indicators.map((item) => item.theme)),
    agencyOptions: distinctOptions(input.indicators.map((item) => item.agency)),
    headline: headlineOf(countyCells, rows, view.quarter),
    marks: pageMarks(
      rows.flatMap((row) => [row.lead, ...row.cells]),
      input.edition,
    ),
  };
}

/** Parts that exist in the year up to the quarter: one that ended still counts in the county's sum. */
export function partsWithin(areas: AreaIndex, county: string, quarter: Quarter): readonly Area[] {
  const last = lastMonthOfQuarter(quarter);
  return partsOf(areas, county, windowStart('rolling-12', quarter), last);
}

/** A team without any figure yet (one that starts later) has no column. */
const isShown = (input: ScorecardInput, area: Area, county: Area): boolean =>
  area === county ||
  area.kind === 'district' ||
  [...input.assessor.evidence.observations.keys.values()].some((key) => key.area === area.code);

function rowOf(
  input: ScorecardInput,
  { quarter }: View,
  indicator: Indicator,
  lead: Area,
  columns: readonly Area[],
): ScorecardRow {
  const { assessor } = input;
  const cell = (area: Area): Cell => cellAt(assessor, indicator, area, quarter);
  const leadCell = cell(lead);
  return {
    indicator,
    measure: measureWords(indicator),
    lead: leadCell,
    target: targetWords(leadCell.assessed),
    floor: floorWords(leadCell.assessed),
    targetNote: targetNote(leadCell.assessed),
    outTurn: outTurnOf(assessor, indicator, lead, quarter),
    sparkline: sparklineOf(assessor, { indicator, area: lead, category: TOTAL, quarter }),
    neighbours: benchmarkCell(input, indicator, 'neighbours', quarter),
    region: benchmarkCell(input, indicator, 'region', quarter),
    england: benchmarkCell(input, indicator, 'england', quarter),
    cells: columns.map(cell),
  };
}

const cellAt = (assessor: Assessor, indicator: Indicator, area: Area, quarter: Quarter): Cell =>
  cellOf(assessor.assess({ indicator, area, category: TOTAL, quarter }));

/** The row's cell for an area, wherever it stands. */
function cellFor(row: ScorecardRow, code: string): Cell {
  return [row.lead, ...row.cells].find((cell) => cell.area.code === code) ?? row.lead;
}

function groupByTheme(rows: readonly ScorecardRow[]): readonly ThemeGroup[] {
  const themes = [...new Set(rows.map((row) => row.indicator.theme))];
  return themes.map((theme) => ({
    theme,
    rows: rows.filter((row) => row.indicator.theme === theme),
  }));
}

const areaOption = (area: Area): Option => ({ value: area.code, label: area.name });

const distinctOptions = (values: readonly string[]): readonly Option[] =>
  [...new Set(values)].map((value) => ({ value, label: value }));

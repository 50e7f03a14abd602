/**
 * The whole scorecard of one quarter from loaded columns, with a control chart for every cell and a
 * funnel for every indicator; against the floor: adding up the same numbers in a dense cube.
 */
import { indexAreas, type Area } from '../../../src/domain/area';
import { TOTAL, type Indicator, type Unit, type Window } from '../../../src/domain/indicator';
import { FLAG, storeOf, type ObservationTable } from '../../../src/domain/observation';
import {
  addMonths,
  monthOf,
  monthPeriod,
  quarterOfMonth,
  type Quarter,
} from '../../../src/domain/period';
import { indexPopulation } from '../../../src/domain/population';
import { createAssessor, indexTargets, type Target } from '../../../src/domain/target';
import { analysisOf } from '../../../src/scorecard/analysis';
import { buildScorecard, type ScorecardInput } from '../../../src/scorecard/build-scorecard';

export interface Size {
  readonly areas: number;
  readonly indicators: number;
  readonly months: number;
}

/** What both sides work on. */
export interface Facts {
  readonly size: Size;
  readonly table: ObservationTable;
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly quarter: Quarter;
}

const FIRST = monthOf(2002, 4);
const COUNTY = 'COUNTY';
const WINDOW_MONTHS = 12;

/** Percentages and rates over twelve months, in the quarter and at its end, and counts. */
const KINDS: readonly (readonly [Unit, Window])[] = [
  ['percent', 'rolling-12'],
  ['percent', 'stock'],
  ['percent', 'flow'],
  ['rate', 'stock'],
  ['rate', 'flow'],
  ['count', 'rolling-12'],
];

export function makeFacts(size: Size): Facts {
  const indicators = Array.from({ length: size.indicators }, (_, i) => indicator(i));
  const districts = Array.from({ length: size.areas }, (_, i) => place(`D${i}`, 'district'));
  return {
    size,
    table: tableOf(size, indicators),
    areas: [place(COUNTY, 'county'), ...districts],
    indicators,
    targets: indicators.map(({ id }) => target(id)),
    quarter: quarterOfMonth(addMonths(FIRST, size.months - 1)),
  };
}

/** Nothing is remembered from one call to the next: each puts its series together anew. */
export function recompute(facts: Facts): number {
  const input = inputOf(facts);
  const scorecard = buildScorecard(input, { quarter: facts.quarter, area: null });
  const analysis = analysisOf(input);
  const rows = scorecard?.themes.flatMap((theme) => theme.rows) ?? [];
  const signals = rows
    .flatMap(({ lead, cells }) => [lead, ...cells])
    .map(({ assessed }) => analysis.trend(assessed).variation);
  const funnels = facts.indicators.map((item) => analysis.funnel(item, facts.quarter));
  return signals.length + funnels.length;
}

/** Numerators and denominators, indicator by indicator, area by area, month by month. */
export interface Cube {
  readonly size: Size;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
}

/** The rows lie in the order of the cube already. */
export const cubeOf = ({ size, table }: Facts): Cube => ({
  size,
  numerators: table.numerator,
  denominators: table.denominator,
});

/** The floor: the sum of twelve months for every indicator, area and quarter. */
export function sliceSums({ size, numerators, denominators }: Cube): number {
  let checksum = 0;
  for (let series = 0; series < size.areas * size.indicators; series += 1) {
    for (let end = WINDOW_MONTHS; end <= size.months; end += 3) {
      let top = 0;
      let bottom = 0;
      for (
        let at = series * size.months + end - WINDOW_MONTHS;
        at < series * size.months + end;
        at += 1
      ) {
        top += numerators[at] ?? 0;
        bottom += denominators[at] ?? 0;
      }
      checksum += top / bottom;
    }
  }
  return checksum;
}

function inputOf({ table, areas, indicators, targets }: Facts): ScorecardInput {
  const evidence = {
    areas: indexAreas(areas),
    observations: storeOf([table]),
    populations: indexPopulation([]),
  };
  const assessor = createAssessor(evidence, indexTargets(targets));
  return { title: 'Bench', indicators, assessor, benchmarks: [], annotations: [] };
}

const place = (code: string, kind: Area['kind']): Area => ({
  code,
  name: `Area ${code}`,
  aliases: [],
  kind,
  parent: kind === 'district' ? COUNTY : null,
  group: null,
  validFrom: null,
  validTo: null,
  tile: null,
});

function indicator(index: number): Indicator {
  const [unit, window] = KINDS[index % KINDS.length] ?? ['percent', 'stock'];
  return {
    id: `indicator-${index}`,
    name: `Indicator ${index}`,
    short: `Indicator ${index}`,
    theme: `Theme ${index % 5}`,
    agency: 'Bench',
    unit,
    per: unit === 'rate' ? 10_000 : null,
    decimals: unit === 'count' ? 0 : 1,
    polarity: 'L',
    window,
    numerator: 'cases',
    denominator: unit === 'count' ? null : 'all cases',
    definition: '',
    why: '',
    source: 'Bench',
    owner: '',
    questions: [],
    breaks: [],
  };
}

const target = (id: string): Target => ({
  indicator: id,
  area: null,
  from: quarterOfMonth(FIRST),
  to: null,
  target: 20,
  floor: 30,
  greenWithin: null,
  amberWithin: null,
  source: 'Bench',
  provenance: 'illustrative',
  floorProvenance: 'illustrative',
});

/** One extract, rows by indicator, area and month; the same numbers in every run. */
function tableOf(size: Size, indicators: readonly Indicator[]): ObservationTable {
  const { areas, months } = size;
  const series = indicators.flatMap(({ id }) =>
    Array.from({ length: areas }, (_, i) => ({ indicator: id, area: `D${i}`, category: TOTAL })),
  );
  const rows = series.length * months;
  const random = generator();
  const denominator = Float64Array.from({ length: rows }, () => 200 + Math.floor(random() * 800));
  const numerator = denominator.map((all) => Math.floor(all * (0.15 + random() * 0.2)));
  return {
    file: 'bench.csv',
    series,
    periods: Array.from({ length: months }, (_, i) => monthPeriod(addMonths(FIRST, i))),
    contexts: [{ provenance: { kind: 'local' }, quality: null, note: null, extractDate: null }],
    seriesStart: Uint32Array.from({ length: series.length + 1 }, (_, i) => i * months),
    period: Uint32Array.from({ length: rows }, (_, i) => i % months),
    numerator,
    denominator,
    value: new Float64Array(rows),
    flags: new Uint8Array(rows).fill(FLAG.numerator | FLAG.denominator),
    missing: new Uint8Array(rows),
    context: new Uint32Array(rows),
    line: Uint32Array.from({ length: rows }, (_, i) => i + 2),
  };
}

/** Park and Miller. */
function generator(): () => number {
  let state = 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * Builders for domain tests: a test says only what matters to it, in the words of an extract.
 *
 *   const store = storeOf([
 *     tableOf('referrals.csv', [
 *       ['2012-03', ASHFORD, 'referrals', 10, 40],
 *       ['2012-03', DOVER, 'referrals', null, null, { missing: 'suppressed' }],
 *     ]),
 *   ]);
 */
import { indexAreas, type Area, type AreaCode, type AreaIndex } from '../../src/domain/area';
import { TOTAL, type Indicator, type SeriesBreak } from '../../src/domain/indicator';
import {
  FLAG,
  MISSING_REASONS,
  seriesKeyText,
  storeOf,
  type MissingReason,
  type ObservationTable,
  type Provenance,
  type QualityRange,
  type RowContext,
  type SeriesKey,
} from '../../src/domain/observation';
import {
  lastMonthOf,
  periodId,
  readPeriod,
  type Month,
  type Period,
  type Quarter,
} from '../../src/domain/period';
import { indexPopulation, type PopulationEstimate } from '../../src/domain/population';
import {
  createAssessor,
  indexTargets,
  type AssessedValue,
  type Target,
} from '../../src/domain/target';
import { valueOf, type Evidence, type IndicatorValue } from '../../src/domain/value';

export const KENT = 'E10000016';
export const ASHFORD = 'E07000105';
export const CANTERBURY = 'E07000106';
export const DARTFORD = 'E07000107';
export const DOVER = 'E07000108';
export const SHEPWAY = 'E07000112';
export const ENGLAND = 'E92000001';
export const SOUTH_EAST = 'E12000008';
export const ASYLUM = 'UASC';
export const DISABILITY = 'DISABILITY';
export const CENTRAL_DUTY = 'CENTRAL-DUTY';

/** A period in any form of rule P2; a text that is none is a mistake in the test. */
export function period(text: string): Period {
  const read = readPeriod(text);
  if (!read) throw new Error(`Not a period: ${text}`);
  return read;
}

/** `quarter('2011-12-Q4')` */
export function quarter(id: string): Quarter {
  const read = period(id);
  if (read.kind !== 'quarter') throw new Error(`Not a quarter: ${id}`);
  return read.quarter;
}

/** `month('2012-03')` */
export function month(id: string): Month {
  const read = period(id);
  if (read.kind !== 'month') throw new Error(`Not a month: ${id}`);
  return read.month;
}

/** A percentage of referrals, summed over twelve months, lower is better, unless a test says otherwise. */
export const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  id: 'referrals',
  name: 'Re-referrals within 12 months',
  short: 'Re-referrals',
  theme: 'Front door',
  agency: 'Kent County Council',
  unit: 'percent',
  per: null,
  decimals: 1,
  polarity: 'L',
  window: 'flow',
  numerator: 're-referrals',
  denominator: 'referrals',
  definition: '',
  why: '',
  source: '',
  owner: '',
  questions: [],
  breaks: [],
  ...over,
});

/** `breakFrom('2008-04')` */
export const breakFrom = (from: string, label = 'counted per child'): SeriesBreak => ({
  from: month(from),
  label,
});

export const area = (over: Partial<Area> & Pick<Area, 'code'>): Area => ({
  name: over.code,
  aliases: [],
  kind: 'district',
  parent: KENT,
  group: null,
  validFrom: null,
  validTo: null,
  tile: null,
  ...over,
});

const district = (code: AreaCode, name: string, ...aliases: string[]): Area =>
  area({ code, name, aliases });

/** Kent as rule A1 lists it. */
export const kentAreas: readonly Area[] = [
  area({ code: KENT, name: 'Kent', kind: 'county', parent: null }),
  district(ASHFORD, 'Ashford'),
  district(CANTERBURY, 'Canterbury'),
  district(DARTFORD, 'Dartford'),
  district(DOVER, 'Dover'),
  district('E07000109', 'Gravesham'),
  district('E07000110', 'Maidstone'),
  district('E07000111', 'Sevenoaks'),
  district(SHEPWAY, 'Shepway', 'Folkestone and Hythe'),
  district('E07000113', 'Swale'),
  district('E07000114', 'Thanet'),
  district('E07000115', 'Tonbridge and Malling', 'T&M'),
  district('E07000116', 'Tunbridge Wells'),
  area({ code: ASYLUM, name: 'Asylum (UASC) service', kind: 'team' }),
  area({ code: DISABILITY, name: 'Disability service', kind: 'team' }),
  area({
    code: CENTRAL_DUTY,
    name: 'Central Duty Team',
    kind: 'team',
    validFrom: month('2012-01'),
  }),
  area({ code: SOUTH_EAST, name: 'South East', kind: 'comparator', parent: null }),
  area({ code: ENGLAND, name: 'England', kind: 'comparator', parent: null }),
];

/** A county of three districts and a team: small enough to add up by hand. */
export const smallCounty: readonly Area[] = kentAreas.filter((item) =>
  [KENT, ASHFORD, CANTERBURY, DOVER, ASYLUM, ENGLAND].includes(item.code),
);

/** What a row may say beside its counts. */
export interface RowExtra {
  readonly value?: number;
  readonly missing?: MissingReason;
  readonly provisional?: boolean;
  readonly incomplete?: boolean;
  readonly category?: string;
  readonly provenance?: Provenance;
  readonly quality?: QualityRange;
  readonly note?: string;
  readonly extractDate?: string;
}

/** Period, area, indicator, numerator, denominator and the rest, as in a tidy extract. */
export type Row = readonly [
  period: string,
  area: AreaCode,
  indicator: string,
  numerator?: number | null,
  denominator?: number | null,
  extra?: RowExtra,
];

interface PlacedRow {
  readonly row: Row;
  readonly line: number;
  readonly period: Period;
  readonly key: SeriesKey;
}

/** The columns of one extract; line 1 is the header, as in a file. */
export function tableOf(file: string, rows: readonly Row[]): ObservationTable {
  const bySeries = groupBySeries(rows.map(placeRow));
  const placed = bySeries.flat();
  const extras = placed.map(({ row }) => row[5] ?? {});
  let end = 0;
  const ends = bySeries.map((group) => (end += group.length));
  return {
    file,
    series: bySeries.flatMap(([head]) => head?.key ?? []),
    periods: placed.map((item) => item.period),
    contexts: extras.map(contextOf),
    seriesStart: Uint32Array.from([0, ...ends]),
    period: Uint32Array.from(placed, (_, i) => i),
    numerator: Float64Array.from(placed, ({ row }) => row[3] ?? -1),
    denominator: Float64Array.from(placed, ({ row }) => row[4] ?? -1),
    value: Float64Array.from(extras, ({ value }) => value ?? -1),
    flags: Uint8Array.from(placed, ({ row }) => flagsOf(row)),
    missing: Uint8Array.from(extras, ({ missing }) =>
      missing === undefined ? 0 : 1 + MISSING_REASONS.indexOf(missing),
    ),
    context: Uint32Array.from(placed, (_, i) => i),
    line: Uint32Array.from(placed, (item) => item.line),
  };
}

function placeRow(row: Row, index: number): PlacedRow {
  const [periodText, areaCode, indicatorId] = row;
  return {
    row,
    line: index + 2,
    period: period(periodText),
    key: { indicator: indicatorId, area: areaCode, category: row[5]?.category ?? TOTAL },
  };
}

function groupBySeries(placed: readonly PlacedRow[]): readonly (readonly PlacedRow[])[] {
  const groups = new Map<string, PlacedRow[]>();
  for (const item of placed) {
    const text = seriesKeyText(item.key);
    groups.set(text, [...(groups.get(text) ?? []), item]);
  }
  return [...groups.values()].map((group) => {
    if (new Set(group.map((item) => periodId(item.period))).size !== group.length) {
      throw new Error('A table has one row a period; use two tables for a reload');
    }
    return group.toSorted((a, b) => lastMonthOf(a.period) - lastMonthOf(b.period));
  });
}

const contextOf = (extra: RowExtra): RowContext => ({
  provenance: extra.provenance ?? { kind: 'local' },
  quality: extra.quality ?? null,
  note: extra.note ?? null,
  extractDate: extra.extractDate ?? null,
});

function flagsOf([, , , numerator, denominator, extra]: Row): number {
  const bit = (isSet: boolean, flag: number): number => (isSet ? flag : 0);
  return (
    bit(typeof numerator === 'number', FLAG.numerator) |
    bit(typeof denominator === 'number', FLAG.denominator) |
    bit(extra?.value !== undefined, FLAG.value) |
    bit(extra?.provisional === true, FLAG.provisional) |
    bit(extra?.incomplete === true, FLAG.incomplete)
  );
}

/** `population(KENT, 2011, 313_400)` */
export const population = (code: AreaCode, year: number, count: number): PopulationEstimate => ({
  area: code,
  year,
  population: count,
  source: 'mid-year estimate',
});

export interface EvidenceParts {
  readonly areas?: readonly Area[];
  readonly tables: readonly ObservationTable[];
  readonly populations?: readonly PopulationEstimate[];
}

export const evidenceOf = ({ areas, tables, populations }: EvidenceParts): Evidence => ({
  areas: indexAreas(areas ?? smallCounty),
  observations: storeOf(tables),
  populations: indexPopulation(populations ?? []),
});

/** Evidence from the rows of one file. */
export const evidence = (rows: readonly Row[], over: Partial<EvidenceParts> = {}): Evidence =>
  evidenceOf({ tables: [tableOf('extract.csv', rows)], ...over });

export function areaOf(index: AreaIndex, code: AreaCode): Area {
  const found = index.byCode.get(code);
  if (!found) throw new Error(`Not an area of this test: ${code}`);
  return found;
}

/** The figure of one area in one quarter. */
export const valueAt = (
  from: Evidence,
  of: Indicator,
  code: AreaCode,
  quarterId: string,
  category = TOTAL,
): IndicatorValue =>
  valueOf(from, {
    indicator: of,
    area: areaOf(from.areas, code),
    category,
    quarter: quarter(quarterId),
  });

/** The figure with its rating, distance and directions. */
export const assessedAt = (
  from: Evidence,
  targets: readonly Target[],
  of: Indicator,
  code: AreaCode,
  quarterId: string,
  category = TOTAL,
): AssessedValue =>
  createAssessor(from, indexTargets(targets)).assess({
    indicator: of,
    area: areaOf(from.areas, code),
    category,
    quarter: quarter(quarterId),
  });

/** A general target of 23 without a floor, in force since April 2000, unless a test says otherwise. */
export const target = (over: Partial<Target> = {}): Target => ({
  indicator: 'referrals',
  area: null,
  from: quarter('2000-01-Q1'),
  to: null,
  target: 23,
  floor: null,
  greenWithin: null,
  amberWithin: null,
  source: 'annual report 2011/12',
  provenance: 'published',
  floorProvenance: 'illustrative',
  ...over,
});

/** The same row content for each month id: `monthly(['2012-01', '2012-02'], ASHFORD, 'referrals', 3, 10)`. */
export const monthly = (
  months: readonly string[],
  code: AreaCode,
  indicatorId: string,
  numerator: number | null,
  denominator: number | null = null,
  extra: RowExtra = {},
): readonly Row[] =>
  months.map((id) => [id, code, indicatorId, numerator, denominator, extra] as const);

/** Month ids from `first` to `last`, both included. */
export function monthIds(first: string, last: string): readonly string[] {
  const from = month(first);
  return Array.from({ length: month(last) - from + 1 }, (_, i) =>
    periodId({ kind: 'month', month: (from + i) as Month }),
  );
}

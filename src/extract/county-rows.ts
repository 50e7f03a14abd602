/** A county row beside its districts and teams in one file (rule G2). */
import { partsOf, type Area, type AreaIndex } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import { FLAG, seriesKeyText, type ObservationTable } from '../domain/observation';
import { lastMonthOf, periodLabel, type Period } from '../domain/period';
import { sumDecimals } from '../lib/decimal';
import { report, type IssueLog } from './issues';
import { SERIES_RULES } from './rules/series-rules';
import { endRow, firstRow, seriesLabel, type SeriesPlace } from './series-place';
import { disagreement, numberText } from './value-agreement';

interface Counts {
  readonly numerator: number;
  readonly denominator: number | null;
}

/**
 * Compares each county row with the sum of its parts for the same period. Only where every district
 * has a figure, and every team that the file has at all: a part that is missing or suppressed leaves
 * nothing to compare.
 */
export function checkCountyRows(
  table: ObservationTable,
  areas: AreaIndex,
  indicators: ReadonlyMap<string, Indicator>,
  log: IssueLog,
): void {
  const counties = table.series.flatMap((key, series) =>
    areas.byCode.get(key.area)?.kind === 'county' ? [{ key, series }] : [],
  );
  if (counties.length === 0) return;
  const places = new Map(table.series.map((key, series) => [seriesKeyText(key), series]));
  for (const { key, series } of counties) {
    const indicator = indicators.get(key.indicator);
    const county = areas.byCode.get(key.area);
    if (!indicator || !county) continue;
    const seriesOf = (area: Area): number =>
      places.get(seriesKeyText({ ...key, area: area.code })) ?? -1;
    checkCounty(
      table,
      { indicator, area: county, category: key.category, series },
      areas,
      seriesOf,
      log,
    );
  }
}

function checkCounty(
  table: ObservationTable,
  place: SeriesPlace,
  areas: AreaIndex,
  seriesOf: (area: Area) => number,
  log: IssueLog,
): void {
  for (let row = firstRow(table, place.series); row < endRow(table, place.series); row += 1) {
    const period = table.periods[table.period[row] ?? 0];
    if (!period || (table.missing[row] ?? 0) !== 0) continue;
    const parts = partsOf(areas, place.area.code, lastMonthOf(period));
    const sum = sumParts(table, parts, seriesOf, table.period[row] ?? 0, place.indicator);
    if (sum) compare(table, row, sum, place, period, log);
  }
}

/** Null when a part that is expected has no figure. */
function sumParts(
  table: ObservationTable,
  parts: readonly Area[],
  seriesOf: (area: Area) => number,
  period: number,
  indicator: Indicator,
): Counts | null {
  const numerators: number[] = [];
  const denominators: number[] = [];
  for (const part of parts) {
    const series = seriesOf(part);
    if (series === -1 && part.kind === 'team') continue;
    const row = rowOf(table, series, period);
    const counts = row === -1 ? null : countsAt(table, row, indicator);
    if (!counts) return null;
    numerators.push(counts.numerator);
    if (counts.denominator !== null) denominators.push(counts.denominator);
    else if (part.kind === 'district' && indicator.unit !== 'count' && indicator.unit !== 'rate')
      return null;
  }
  if (numerators.length === 0) return null;
  const whole = denominators.length > 0 ? sumDecimals(denominators) : null;
  return { numerator: sumDecimals(numerators), denominator: whole };
}

/** The row of a series for a period (by place in `periods`), or -1. */
function rowOf(table: ObservationTable, series: number, period: number): number {
  if (series === -1) return -1;
  for (let row = firstRow(table, series); row < endRow(table, series); row += 1) {
    if (table.period[row] === period) return row;
  }
  return -1;
}

function countsAt(table: ObservationTable, row: number, { unit }: Indicator): Counts | null {
  const flags = table.flags[row] ?? 0;
  if ((table.missing[row] ?? 0) !== 0) return null;
  const denominator = flags & FLAG.denominator ? (table.denominator[row] ?? 0) : null;
  if (flags & FLAG.numerator) return { numerator: table.numerator[row] ?? 0, denominator };
  return unit === 'count' && flags & FLAG.value
    ? { numerator: table.value[row] ?? 0, denominator: null }
    : null;
}

function compare(
  table: ObservationTable,
  row: number,
  sum: Counts,
  place: SeriesPlace,
  period: Period,
  log: IssueLog,
): void {
  const own = countsAt(table, row, place.indicator);
  const difference = own ? countsDiffer(own, sum) : valueDiffers(table, row, sum, place.indicator);
  if (!difference) return;
  report(log, SERIES_RULES.countyDisagrees, table.line[row] ?? 0, {
    message: `${seriesLabel(place)} for ${periodLabel(period)}: the county row gives ${difference[0]}, its districts and teams in this file add up to ${difference[1]}.`,
    hint: 'Both are kept, and the sum of the parts is shown. Ask the supplier which is right: a team may be missing, or a child may be counted twice.',
  });
}

function countsDiffer(own: Counts, sum: Counts): readonly [string, string] | null {
  const denominators = own.denominator !== null && sum.denominator !== null;
  const same =
    own.numerator === sum.numerator && (!denominators || own.denominator === sum.denominator);
  const words = ({ numerator, denominator }: Counts): string =>
    denominators && denominator !== null
      ? `${numberText(numerator)} of ${numberText(denominator)}`
      : numberText(numerator);
  return same ? null : [words(own), words(sum)];
}

/** A county percentage without counts may differ by its own rounding. */
function valueDiffers(
  table: ObservationTable,
  row: number,
  { numerator, denominator }: Counts,
  { unit }: Indicator,
): readonly [string, string] | null {
  if (unit === 'rate' || denominator === null || denominator === 0) return null;
  const value = table.value[row] ?? 0;
  const factor = unit === 'percent' ? 100 : 1;
  const differs = disagreement({ numerator, denominator, value }, String(value), factor, false);
  if (!differs) return null;
  const computed = (numerator / denominator) * factor;
  return [
    numberText(value),
    `${numberText(numerator)} of ${numberText(denominator)}, ${computed.toFixed(1)}`,
  ];
}

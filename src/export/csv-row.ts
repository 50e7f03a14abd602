/** One row of the scorecard CSV. */
import { decimalText, decimalsOf, roundDecimal } from '../lib/decimal';
import { TOTAL } from '../domain/indicator';
import type { MissingReason } from '../domain/observation';
import { quarterId } from '../domain/period';
import type { AssessedValue, Direction } from '../domain/target';
import { combinedQuality, distinctNotes } from '../domain/value';
import { benchmarkCell, type BenchmarkColumn } from '../scorecard/benchmark-cell';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { partialText } from '../scorecard/cell';

export const CSV_COLUMNS = [
  'quarter',
  'indicator_id',
  'indicator',
  'category',
  'area_code',
  'area',
  'numerator',
  'denominator',
  'value',
  'unit',
  'lower_95',
  'upper_95',
  'target',
  'floor',
  'rag',
  'distance_to_target',
  'previous_quarter_value',
  'change',
  'direction',
  'same_quarter_last_year',
  'variation',
  'assurance',
  'status',
  'provenance',
  'data_quality',
  'months_present',
  'benchmark_neighbours',
  'benchmark_neighbours_kind',
  'benchmark_region',
  'benchmark_england',
  'benchmark_period',
  'note',
] as const;
type Column = (typeof CSV_COLUMNS)[number];

/** Intervals, variation and assurance are not computed yet: their columns are there and empty. */
export function csvRow(input: ScorecardInput, assessed: AssessedValue): readonly string[] {
  const cells: Partial<Record<Column, string>> = {
    ...placeCells(assessed),
    ...figureCells(assessed),
    ...targetCells(assessed),
    ...directionCells(assessed),
    ...sourceCells(assessed),
    ...benchmarkCells(input, assessed),
  };
  return CSV_COLUMNS.map((column) => cells[column] ?? '');
}

type Cells = Partial<Record<Column, string>>;

const placeCells = ({ indicator, area, category, quarter }: AssessedValue): Cells => ({
  quarter: quarterId(quarter),
  indicator_id: guarded(indicator.id),
  indicator: guarded(indicator.name),
  category: guarded(category),
  area_code: guarded(area.code),
  area: guarded(area.name),
  unit: indicator.unit,
});

function figureCells(assessed: AssessedValue): Cells {
  const { numerator, denominator, shown, months } = assessed;
  return {
    numerator: count(numerator),
    denominator: count(denominator),
    value: shown ? decimalText(shown) : '',
    months_present: `${months.present} of ${months.expected}`,
  };
}

function targetCells({ target, rag, distance, decimals }: AssessedValue): Cells {
  const threshold = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : decimalText(roundDecimal(value, decimals));
  return {
    target: threshold(target?.target),
    floor: threshold(target?.floor),
    rag: rag ?? 'not-rated',
    distance_to_target: distance ? decimalText(distance.gap) : '',
  };
}

const directionCells = ({ sincePreviousQuarter, sinceLastYear }: AssessedValue): Cells => ({
  previous_quarter_value: earlierValue(sincePreviousQuarter),
  change: sincePreviousQuarter.kind === 'compared' ? decimalText(sincePreviousQuarter.change) : '',
  direction:
    sincePreviousQuarter.kind === 'compared' ? sincePreviousQuarter.word : 'not-comparable',
  same_quarter_last_year: earlierValue(sinceLastYear),
});

const earlierValue = (direction: Direction): string =>
  direction.kind === 'compared' ? decimalText(direction.earlier) : '';

/** The codes of FORMATS for a missing value; a zero denominator shows in the denominator column. */
const STATUS: Record<MissingReason, string> = {
  'not-submitted': 'not-submitted',
  suppressed: 'c',
  'not-applicable': 'z',
  unavailable: 'x',
  low: 'low',
  unreliable: 'u',
  'zero-denominator': '',
};

function sourceCells(assessed: AssessedValue): Cells {
  const { outcome, used, provenance } = assessed;
  const quality = combinedQuality(used);
  const finality = used.some((item) => item.provisional) ? 'provisional' : 'final';
  const source =
    provenance.kind === 'published' ? `published: ${provenance.source}` : provenance.kind;
  return {
    status: outcome.kind === 'missing' ? STATUS[outcome.reason] : finality,
    provenance: used.length === 0 ? '' : source,
    data_quality: quality ? qualityText(quality.low, quality.high) : '',
    note: guarded(noteText(assessed)),
  };
}

const qualityText = (low: number, high: number): string =>
  low === high ? `${low}` : `${low}-${high}`;

function noteText(assessed: AssessedValue): string {
  const partial = partialText(assessed);
  const revised = assessed.revisions.length > 0 ? 'revised' : null;
  const annualised = assessed.annualised && assessed.shown ? 'annualised' : null;
  const notes = [partial, revised, annualised, ...distinctNotes(assessed.used)];
  return notes.filter((note) => note !== null).join('; ');
}

function benchmarkCells(input: ScorecardInput, assessed: AssessedValue): Cells {
  if (assessed.category !== TOTAL) return {};
  const at = (column: BenchmarkColumn) =>
    benchmarkCell(input, assessed.indicator, column, assessed.quarter);
  const neighbours = at('neighbours');
  const region = at('region');
  const england = at('england');
  const periods = [neighbours, region, england].flatMap((cell) => cell?.period ?? []);
  return {
    benchmark_neighbours: neighbours?.figure ?? '',
    benchmark_neighbours_kind: neighbours?.kind ?? '',
    benchmark_region: region?.figure ?? '',
    benchmark_england: england?.figure ?? '',
    benchmark_period: [...new Set(periods)].join('; '),
  };
}

const count = (value: number | null): string =>
  value === null ? '' : decimalText(roundDecimal(value, decimalsOf(value)));

/** A text that a spreadsheet would run as a formula gets one apostrophe, which reading strips. */
const guarded = (text: string): string => (/^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text);

/** One row of the scorecard CSV. */
import { guarded } from '../lib/formula-guard';
import { markedNote } from '../lib/row-mark';
import { decimalText, decimalsOf, roundDecimal } from '../lib/decimal';
import { TOTAL } from '../domain/indicator';
import { isHiddenReason, type MissingReason } from '../domain/observation';
import { addQuarters, quarterId } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import { combinedQuality, displayed, distinctNotes, latestExtractDate } from '../domain/value';
import { benchmarkCell, type BenchmarkColumn } from '../scorecard/benchmark-cell';
import { analysisOf } from '../scorecard/analysis';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { marksOf } from '../scorecard/cell';
import type { Edition } from '../scorecard/edition';

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

export function csvRow(input: ScorecardInput, assessed: AssessedValue): readonly string[] {
  const cells: Partial<Record<Column, string>> = {
    ...placeCells(assessed),
    ...figureCells(assessed),
    ...targetCells(assessed),
    ...directionCells(input, assessed),
    ...statisticsCells(input, assessed),
    ...sourceCells(input, assessed),
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
  const { numerator, denominator, shown } = assessed;
  return {
    numerator: count(numerator),
    denominator: count(denominator),
    value: shown ? decimalText(shown) : '',
    months_present: coverageText(assessed),
  };
}

/**
 * `12 of 12`, for a partial sum `12 of 12; 13 of 14 areas`, and `incomplete` for a figure of which its
 * extract says no more than that: reading it back does not make it whole. A stock is that of one
 * month: the quarter's last.
 */
function coverageText(assessed: AssessedValue): string {
  const { indicator, shown, numerator, complete, months, parts, basis } = assessed;
  if (complete && indicator.window === 'stock') return '1 of 1';
  const share = `${months.present} of ${months.expected}`;
  const isPartial = basis === 'areas' && parts !== null && parts.present < parts.expected;
  if (isPartial) return `${share}; ${parts.present} of ${parts.expected} areas`;
  const hasFigure = shown !== null || numerator !== null;
  return hasFigure && !complete && months.present >= months.expected ? 'incomplete' : share;
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

function directionCells({ assessor }: ScorecardInput, assessed: AssessedValue): Cells {
  const { indicator, area, category, quarter, decimals, sincePreviousQuarter } = assessed;
  const earlier = (quarters: number): string => {
    const place = { indicator, area, category, quarter: addQuarters(quarter, -quarters) };
    const { outcome, complete } = assessor.value(place);
    const shown = complete ? displayed(outcome, decimals) : null;
    return shown ? decimalText(shown) : '';
  };
  const isCompared = sincePreviousQuarter.kind === 'compared';
  return {
    previous_quarter_value: earlier(1),
    change: isCompared ? decimalText(sincePreviousQuarter.change) : '',
    direction: isCompared ? sincePreviousQuarter.word : 'not-comparable',
    same_quarter_last_year: earlier(4),
  };
}

/** The ends of the interval at the decimals of the value; both empty where it has none (C1 to C3, O3). */
function statisticsCells(input: ScorecardInput, assessed: AssessedValue): Cells {
  // What a hidden figure is derived from, or what is derived from it, is not said either (rule X2).
  if (assessed.outcome.kind === 'missing' && isHiddenReason(assessed.outcome.reason)) {
    return { variation: 'not-applicable', assurance: 'not-applicable' };
  }
  const { trend, interval } = analysisOf(input);
  const found = interval(assessed);
  const end = (value: number): string => decimalText(roundDecimal(value, assessed.decimals));
  const { variation, assurance } = trend(assessed);
  return {
    lower_95: found ? end(found.lower) : '',
    upper_95: found ? end(found.upper) : '',
    variation,
    assurance,
  };
}

/** A zero denominator shows in the denominator column; where the extract gave none, as a word. */
function missingStatus(reason: MissingReason, { denominator, used }: AssessedValue): string {
  if (reason !== 'zero-denominator') return STATUS[reason];
  if (denominator !== 0) return reason;
  return used.some((item) => item.provisional) ? 'provisional' : '';
}

/** The codes of FORMATS for a missing value. */
const STATUS: Record<Exclude<MissingReason, 'zero-denominator'>, string> = {
  'not-submitted': 'not-submitted',
  suppressed: 'c',
  'under-5': '<5',
  'not-applicable': 'z',
  unavailable: 'x',
  low: 'low',
  unreliable: 'u',
};

function sourceCells({ edition }: ScorecardInput, assessed: AssessedValue): Cells {
  const { outcome, used, provenance } = assessed;
  const quality = combinedQuality(used);
  const finality = used.some((item) => item.provisional) ? 'provisional' : 'final';
  const source =
    provenance.kind === 'published' ? `published: ${provenance.source}` : provenance.kind;
  return {
    status: outcome.kind === 'missing' ? missingStatus(outcome.reason, assessed) : finality,
    // Blank is read as local: of no figure there is nothing more to say.
    provenance: outcome.kind === 'missing' && source === 'local' ? '' : source,
    data_quality: quality ? qualityText(quality.low, quality.high) : '',
    note: guarded(noteText(edition, assessed)),
  };
}

const qualityText = (low: number, high: number): string =>
  low === high ? `${low}` : `${low}-${high}`;

/** The notes; in brackets the marks of the cell, but for `provisional`, which has a column of its own. */
function noteText({ policy, snapshotId, caution }: Edition, assessed: AssessedValue): string {
  const annualised = assessed.annualised && assessed.shown ? ['annualised'] : [];
  const marks = marksOf(assessed).filter((mark) => mark !== 'provisional');
  return markedNote(distinctNotes(assessed.used).join('; '), {
    remarks: [...marks, ...annualised, ...(caution === undefined ? [] : [caution])],
    policy,
    snapshotId,
    extracted: latestExtractDate(assessed.used),
  });
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

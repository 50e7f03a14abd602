/** The scorecard of a small county from the rows of a test; see tests/support/domain.ts. */
import { WORKING_COPY } from '../../../src/scorecard/edition';
import type { Annotation } from '../../../src/domain/annotation';
import type { Benchmark, Comparator } from '../../../src/domain/benchmark';
import type { Indicator } from '../../../src/domain/indicator';
import { createAssessor, indexTargets, type Target } from '../../../src/domain/target';
import { buildScorecard, type ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { cellOf } from '../../../src/scorecard/cell';
import type { Cell, Scorecard, ScorecardRow } from '../../../src/scorecard/scorecard';
import {
  ASHFORD,
  assessedAt,
  evidence,
  evidenceOf,
  indicator,
  period,
  quarter,
  tableOf,
  type EvidenceParts,
  type Row,
} from '../../support/domain';

export const Q4 = ['2012-01', '2012-02', '2012-03'];
export const Q3 = ['2011-10', '2011-11', '2011-12'];

export interface CellParts extends Partial<EvidenceParts> {
  readonly of?: Partial<Indicator>;
  readonly targets?: readonly Target[];
  readonly code?: string;
  readonly at?: string;
}

/** Ashford's cell of Q4 2011/12, unless a test says otherwise. */
export function cellIn(rows: readonly Row[], parts: CellParts = {}): Cell {
  const { of, targets = [], code = ASHFORD, at = '2011-12-Q4', ...more } = parts;
  return cellOf(assessedAt(evidence(rows, more), targets, indicator(of), code, at));
}

export interface InputParts extends Partial<EvidenceParts> {
  readonly rows?: readonly Row[];
  readonly indicators?: readonly Indicator[];
  readonly targets?: readonly Target[];
  readonly benchmarks?: readonly Benchmark[];
  readonly annotations?: readonly Annotation[];
}

export function inputOf({ rows, tables, ...parts }: InputParts): ScorecardInput {
  const from = evidenceOf({ ...parts, tables: tables ?? [tableOf('extract.csv', rows ?? [])] });
  return {
    title: 'Kent',
    indicators: parts.indicators ?? [indicator()],
    assessor: createAssessor(from, indexTargets(parts.targets ?? [])),
    benchmarks: parts.benchmarks ?? [],
    annotations: parts.annotations ?? [],
    edition: WORKING_COPY,
  };
}

export function scorecardIn(
  input: ScorecardInput,
  at = '2011-12-Q4',
  area: string | null = null,
): Scorecard {
  const scorecard = buildScorecard(input, { quarter: quarter(at), area });
  if (!scorecard) throw new Error('This area list has a county');
  return scorecard;
}

export function rowIn(scorecard: Scorecard, id = 'referrals'): ScorecardRow {
  const rows = scorecard.themes.flatMap((theme) => theme.rows);
  const row = rows.find((item) => item.indicator.id === id);
  if (!row) throw new Error(`No row ${id}`);
  return row;
}

/** `benchmark('england', 'FY2010-11', 13.3)` */
export const benchmark = (comparator: Comparator, periodId: string, value: number): Benchmark => ({
  indicator: 'referrals',
  comparator,
  period: period(periodId),
  value,
  source: 'annual report',
});

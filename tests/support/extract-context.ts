/**
 * A small scorecard to read extracts against, and readers that give a test plain values.
 *
 *   const outcome = await loadText('2012-03,E07000108,referrals,30,,');
 *   expect(issuesIn(outcome)).toEqual([]);
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Indicator } from '../../src/domain/indicator';
import { observationsOf } from '../../src/domain/observation';
import { periodId } from '../../src/domain/period';
import { TUNING, type Tuning } from '../../src/extract/limits';
import { loadExtract } from '../../src/extract/load-extract';
import type { NamedBlob } from '../../src/extract/read-file';
import {
  NO_CORRECTIONS,
  PLAIN_OPTIONS,
  type ExtractContext,
  type ExtractMapping,
  type LoadOptions,
  type LoadOutcome,
  type LoadProgress,
} from '../../src/extract/types';
import { breakFrom, indicator, kentAreas, month } from './domain';

export const extractIndicators: readonly Indicator[] = [
  indicator({
    id: 'referrals',
    name: 'Referrals to children’s services',
    short: 'Referrals',
    unit: 'count',
    decimals: 0,
    polarity: null,
    window: 'rolling-12',
    numerator: 'referrals',
    denominator: null,
    breaks: [breakFrom('2008-04')],
  }),
  indicator({ id: 're-referrals', window: 'rolling-12' }),
  indicator({
    id: 'cp-plans',
    name: 'Children with a child protection plan',
    short: 'Children with a plan',
    unit: 'count',
    decimals: 0,
    window: 'stock',
    numerator: 'children with a child protection plan',
    denominator: null,
  }),
  indicator({
    id: 'cp-plans-repeat',
    name: 'Plans for a second or subsequent time',
    short: 'Second or later plans',
    window: 'rolling-12',
    numerator: 'plans for a second or subsequent time',
    denominator: 'plans started',
  }),
  indicator({
    id: 'section-47-rate',
    name: 'Section 47 enquiries per 10,000 children',
    short: 'Section 47 per 10,000',
    unit: 'rate',
    per: 10_000,
    window: 'flow',
    numerator: 'section 47 enquiries',
    denominator: 'children aged 0 to 17',
  }),
  indicator({
    id: 'average-caseload',
    name: 'Average caseload, fieldwork teams',
    short: 'Average caseload',
    unit: 'mean',
    window: 'stock',
    numerator: 'cases',
    denominator: 'social workers in fieldwork teams',
  }),
];

/** Kent as rule A1 lists it, in June 2012. */
export const extractContext: ExtractContext = {
  areas: kentAreas,
  indicators: extractIndicators,
  thisMonth: month('2012-06'),
  corrections: NO_CORRECTIONS,
};

export const NO_OPTIONS: LoadOptions = PLAIN_OPTIONS;
export const withMapping = (mapping: ExtractMapping): LoadOptions => ({ ...NO_OPTIONS, mapping });

export const HEADER = 'period,area_code,indicator,numerator,denominator,value';
const FIXTURES = join(import.meta.dirname, '../../fixtures/extracts');

export const fileOf = (name: string, content: string | Uint8Array<ArrayBuffer>): NamedBlob =>
  new File([content], name);

/** A file of `fixtures/extracts`, with its own name or another. */
export const fixture = (path: string, name = basename(path)): NamedBlob =>
  fileOf(name, new Uint8Array(readFileSync(join(FIXTURES, path))));

export interface LoadChanges {
  readonly options?: LoadOptions;
  readonly context?: Partial<ExtractContext>;
  readonly limits?: Partial<Tuning['limits']>;
  readonly chunkBytes?: number;
  readonly onProgress?: (progress: LoadProgress) => void;
}

export const load = (file: NamedBlob, changes: LoadChanges = {}): Promise<LoadOutcome> =>
  loadExtract(
    file,
    { ...extractContext, ...changes.context },
    changes.options ?? NO_OPTIONS,
    changes.onProgress ?? (() => {}),
    {
      chunkBytes: changes.chunkBytes ?? TUNING.chunkBytes,
      limits: { ...TUNING.limits, ...changes.limits },
    },
  );

/** Rows below the usual header; `header` is another one. */
export const loadText = (
  rows: string,
  changes: LoadChanges & { readonly header?: string } = {},
): Promise<LoadOutcome> =>
  load(fileOf('extract.csv', `${changes.header ?? HEADER}\n${rows}\n`), changes);

export interface PlainIssue {
  readonly rule: string;
  readonly severity: string;
  readonly line: number;
  readonly column: string | null;
  readonly found: string | null;
  readonly message: string;
  readonly hint: string;
}

/** The issues of an outcome in order; a failure counts as one. */
export function issuesIn(outcome: LoadOutcome): readonly PlainIssue[] {
  if (outcome.kind === 'needs-mapping' || outcome.kind === 'needs-sheet') return [];
  if (outcome.kind === 'failed') {
    const { ruleId, line, column, message, hint } = outcome.failure;
    return [
      { rule: ruleId, severity: 'failure', line: line ?? 0, column, found: null, message, hint },
    ];
  }
  const { kinds, kind, line } = outcome.issues;
  return Array.from(kind, (number, i) => {
    const of = kinds[number];
    if (!of) throw new Error(`Issue ${i} has no kind`);
    const { ruleId: rule, severity, column, found, message, hint } = of;
    return { rule, severity, line: line[i] ?? 0, column, found, message, hint };
  });
}

/** `['E31 3 numerator']`: rule, line and column of each issue. */
export const placesIn = (outcome: LoadOutcome): readonly string[] =>
  issuesIn(outcome).map(({ rule, line, column }) => [rule, line, column ?? ''].join(' ').trim());

/** What was loaded, in the order of series and period, as texts and plain objects. */
export function observationsIn(outcome: LoadOutcome): readonly Readonly<Record<string, unknown>>[] {
  if (outcome.kind !== 'read') return [];
  const { table } = outcome;
  return table.series.flatMap((key, series) =>
    observationsOf(table, series).map((observation) => ({
      ...key,
      ...observation,
      period: periodId(observation.period),
      file: undefined,
    })),
  );
}

/** The outcome of a file that must have been read. */
export function readOutcome(outcome: LoadOutcome): Extract<LoadOutcome, { kind: 'read' }> {
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome;
}

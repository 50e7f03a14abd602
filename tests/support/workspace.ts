/** What the workspace needs from outside, as tests give it: a server's files and a reader of extracts. */
import { http, HttpResponse } from 'msw';
import { vi } from 'vitest';
import type { ObservationTable } from '../../src/domain/observation';
import type {
  DfeMapping,
  DfeShape,
  ExtractContext,
  ExtractSummary,
  IssueTable,
  LoadOptions,
  LoadProgress,
  LoadResult,
} from '../../src/extract/types';
import type { OpenedStorage } from '../../src/storage/workspace-storage';
import type { ExtractFile, Services, StartLoad } from '../../src/workspace/services';
import { month } from './domain';
import { network } from './network';

export const DATA = 'http://board.test/data/';

/** A file's text, or the status with which the server refuses it. */
export type Answers = Record<string, string | number>;

/** Serves the files; a name that is not there is 404. `asked` lists the requests, in order. */
export function serve(answers: Answers): { readonly asked: string[] } {
  const asked: string[] = [];
  network.use(
    http.get(`${DATA}*`, ({ request }) => {
      const file = request.url.slice(DATA.length);
      asked.push(file);
      const answer = answers[file] ?? 404;
      return typeof answer === 'string'
        ? HttpResponse.text(answer)
        : new HttpResponse(null, { status: answer });
    }),
  );
  return { asked };
}

const indicatorEntry = (id: string, theme: string) => ({
  id,
  name: id,
  short: id,
  theme,
  agency: 'Kent County Council',
  unit: 'count',
  decimals: 0,
  polarity: 'L',
  window: 'flow',
  numerator: id,
  definition: 'd',
  why: 'w',
  source: 's',
  owner: 'o',
});

/** The reference files of a county with two districts and the indicators `referrals` and `plans`. */
export const referenceFiles = (extracts: readonly string[] = []): Answers => ({
  'manifest.json': JSON.stringify({
    schema: 'kscb-scorecard/manifest-1',
    title: 'Kent',
    catalogue: 'catalogue.json',
    areas: 'areas.json',
    targets: 'targets.json',
    population: 'population.csv',
    benchmarks: 'benchmarks.csv',
    defaultQuarter: '2011-12-Q4',
    extracts,
  }),
  'areas.json': JSON.stringify([
    { code: 'E10000016', name: 'Kent', kind: 'county' },
    { code: 'E07000105', name: 'Ashford', kind: 'district', parent: 'E10000016' },
    { code: 'E07000108', name: 'Dover', kind: 'district', parent: 'E10000016' },
  ]),
  'catalogue.json': JSON.stringify([
    indicatorEntry('referrals', 'Front door'),
    indicatorEntry('plans', 'Child protection'),
  ]),
  'targets.json': JSON.stringify([
    { indicator: 'referrals', from: '2011-12-Q1', target: 50, source: 's' },
  ]),
  'population.csv': 'area_code,year,population\nE07000105,2011,28900\n',
  'benchmarks.csv': 'indicator,comparator,period,value,source\nplans,england,FY2010-11,13,s\n',
});

/** One reading of one file, in the test's hands. */
export interface FakeRun {
  readonly file: ExtractFile;
  readonly context: ExtractContext;
  readonly options: LoadOptions;
  readonly progress: (progress: LoadProgress) => void;
  readonly settle: (result: LoadResult) => void;
  readonly cancel: ReturnType<typeof vi.fn<() => void>>;
}

/** A reader that reads nothing: each file waits in `runs` until the test settles it. */
export function fakeLoads(): { readonly startLoad: StartLoad; readonly runs: FakeRun[] } {
  const runs: FakeRun[] = [];
  const startLoad: StartLoad = (file, context, options, progress) => {
    const { promise, resolve } = withResolver<LoadResult>();
    // A late worker: told to stop, it says nothing; what it still sends is up to the test.
    const cancel = vi.fn<() => void>();
    runs.push({ file, context, options, progress, settle: resolve, cancel });
    return { result: promise, cancel };
  };
  return { startLoad, runs };
}

function withResolver<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** A browser in which nothing can be kept: the workspace lives in memory. */
export const NOT_KEPT: OpenedStorage = {
  kind: 'closed',
  problem: { why: 'refused', message: 'Nothing can be kept here.', hint: 'Download a backup.' },
};

/** Services whose reader answers at once. */
export const servicesThat = (answer: (file: ExtractFile) => Promise<LoadResult>): Services => ({
  dataAddress: DATA,
  thisMonth: month('2012-10'),
  readLines: () => Promise.resolve([]),
  now: () => '2012-04-16T09:30:00.000Z',
  openStorage: () => Promise.resolve(NOT_KEPT),
  startLoad: (file) => ({ result: answer(file), cancel: () => undefined }),
});

export const summaryOf = (file: string, over: Partial<ExtractSummary> = {}): ExtractSummary => ({
  file,
  bytes: 100,
  format: 'tidy',
  encoding: 'UTF-8',
  delimiter: 'comma',
  sheet: null,
  rowsRead: 3,
  rowsLoaded: 3,
  rowsLeftOut: 0,
  rowsRepeated: 0,
  rowsOutsideAreas: 0,
  rowsOfOtherFilters: 0,
  observations: 3,
  unknownColumns: [],
  ...over,
});

const noIssues = (file: string): IssueTable => ({
  file,
  reasons: {},
  kinds: [],
  kind: new Uint32Array(),
  line: new Uint32Array(),
});

type Read = Extract<LoadResult, { readonly kind: 'read' }>;

export const readAs = (table: ObservationTable, over: Partial<ExtractSummary> = {}): Read => ({
  kind: 'read',
  table,
  issues: noIssues(table.file),
  summary: summaryOf(table.file, over),
});

export const failedAs = (file: string, message: string): LoadResult => ({
  kind: 'failed',
  failure: { ruleId: 'F1', file, line: null, column: null, message, hint: 'Save it again.' },
});

export const mappingOf = (indicator: string): DfeMapping => ({
  kind: 'dfe',
  indicators: [{ indicator, numerator: 'n', denominator: null, value: null }],
  reportingYearEnd: 3,
  filters: {},
});

/** `needsMapping('c1.csv', 'header-1', mappingOf('referrals'))` */
export function needsMapping(file: string, signature: string, suggested: DfeMapping): LoadResult {
  const shape: DfeShape = {
    kind: 'dfe',
    signature,
    numberColumns: ['n'],
    filters: [],
    hasReportingYears: true,
    suggested,
  };
  return { kind: 'needs-mapping', shape, summary: summaryOf(file, { format: 'dfe' }) };
}

/** Files in every state, and the actions that a test watches. */
import { vi } from 'vitest';
import { issuesOf } from '../../../src/workspace/staged-result';
import type {
  DfeShape,
  Difference,
  ExtractSummary,
  Issue,
  StagedFile,
  StagedResult,
  StagedState,
} from '../../../src/workspace/types';

export const actions = () => ({
  chooseFiles: vi.fn(),
  cancel: vi.fn(),
  remove: vi.fn(),
  chooseSheet: vi.fn(),
  confirmMapping: vi.fn(),
  changeMapping: vi.fn(),
  previewMapping: vi.fn(() => Promise.resolve(null)),
  readAsWindows1252: vi.fn(),
  typePeriod: vi.fn(),
  matchName: vi.fn(),
  forgetMatch: vi.fn(),
  vouchFor: vi.fn(),
  restoreChosen: vi.fn(),
  setReason: vi.fn(),
  linesAround: vi.fn(),
  loadIntoScorecard: vi.fn(),
});

export const aSummary = (patch: Partial<ExtractSummary> = {}): ExtractSummary => ({
  file: 'referrals.csv',
  bytes: 48_000,
  format: 'tidy',
  encoding: 'UTF-8',
  delimiter: 'comma',
  sheet: null,
  rowsRead: 1234,
  rowsLoaded: 1230,
  rowsLeftOut: 4,
  rowsRepeated: 0,
  rowsOutsideAreas: 0,
  rowsOfOtherFilters: 0,
  observations: 1230,
  unknownColumns: [],
  ...patch,
});

export const anIssue = (line: number): Issue => ({
  file: 'referrals.csv',
  ruleId: line % 2 === 0 ? 'R08' : 'R07',
  title: line % 2 === 0 ? 'A number is not whole' : 'A number cannot be read',
  severity: line % 2 === 0 ? 'warning' : 'error',
  line,
  column: 'numerator',
  found: 'O',
  message: `"O" in line ${line} is not a number.`,
  hint: 'Write the digit 0 if it is zero.',
});

/** The problems of a result, as the workspace lists them. */
export const withIssues = (issues: readonly Issue[]) =>
  issuesOf({
    file: 'referrals.csv',
    reasons: { R07: 'A guess would be shown as a fact.' },
    kinds: issues.map(({ file: _file, line: _line, ...kind }) => kind),
    kind: Uint32Array.from(issues.keys()),
    line: Uint32Array.from(issues, ({ line }) => line ?? 0),
  });

/** Problems on lines 1 to `count`. */
export const manyIssues = (count: number) =>
  withIssues(Array.from({ length: count }, (_, index) => anIssue(index + 1)));

export const aDifference = (patch: Partial<Difference> = {}): Difference => ({
  added: 0,
  changed: 0,
  unchanged: 0,
  removed: 0,
  restated: 0,
  unusual: 0,
  overlaps: [],
  changeCount: 0,
  changeAt: () => {
    throw new Error('No change was given');
  },
  placesOf: () => new Uint32Array(),
  ...patch,
});

export const aResult = (patch: Partial<StagedResult> = {}): StagedResult => ({
  summary: aSummary(),
  ...withIssues([]),
  difference: aDifference({ added: 1230, changed: 12, unchanged: 400 }),
  mapping: null,
  isMappingRemembered: false,
  filePeriod: null,
  reason: '',
  vouched: {},
  periods: {},
  ...patch,
});

export const aFile = (state: StagedState, id = 1, name = 'referrals.csv'): StagedFile => ({
  id,
  name,
  bytes: 48_000,
  sheets: [],
  state,
});

export const aShape = (patch: Partial<DfeShape> = {}): DfeShape => ({
  kind: 'dfe',
  signature: 'time_period,la_name',
  numberColumns: ['number_re_referrals', 'number_referrals', 're_referral_percent'],
  filters: [{ column: 'category', values: ['Total', 'Male', 'Female'] }],
  hasReportingYears: true,
  suggested: {
    kind: 'dfe',
    indicators: [
      {
        indicator: 're-referrals',
        numerator: 'number_re_referrals',
        denominator: 'number_referrals',
        value: 're_referral_percent',
      },
    ],
    reportingYearEnd: null,
    filters: { category: 'Total' },
  },
  ...patch,
});

/** Files in every state, and the actions that a test watches. */
import { vi } from 'vitest';
import type {
  DfeShape,
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
  confirmMapping: vi.fn(),
  changeMapping: vi.fn(),
  readAsWindows1252: vi.fn(),
  loadIntoScorecard: vi.fn(),
});

export const aSummary = (patch: Partial<ExtractSummary> = {}): ExtractSummary => ({
  file: 'referrals.csv',
  bytes: 48_000,
  format: 'tidy-csv',
  encoding: 'UTF-8',
  delimiter: 'comma',
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
  ruleId: 'R07',
  severity: line % 2 === 0 ? 'warning' : 'error',
  line,
  column: 'numerator',
  found: 'O',
  message: `"O" in line ${line} is not a number.`,
  hint: 'Write the digit 0 if it is zero.',
});

export const aResult = (patch: Partial<StagedResult> = {}): StagedResult => ({
  summary: aSummary(),
  errorCount: 0,
  warningCount: 0,
  issueAt: (index) => anIssue(index + 1),
  issueCount: 0,
  difference: { added: 1230, changed: 12, unchanged: 400 },
  mapping: null,
  ...patch,
});

export const aFile = (state: StagedState, id = 1, name = 'referrals.csv'): StagedFile => ({
  id,
  name,
  bytes: 48_000,
  state,
});

export const aShape = (patch: Partial<DfeShape> = {}): DfeShape => ({
  signature: 'time_period,la_name',
  numberColumns: ['number_re_referrals', 'number_referrals', 're_referral_percent'],
  filters: [{ column: 'category', values: ['Total', 'Male', 'Female'] }],
  hasReportingYears: true,
  suggested: {
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

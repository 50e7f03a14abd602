/** Everything that is looked at before a quarter is published, in the order in which it is shown. */
import { yearOfQuarter, type Month, type Quarter } from '../domain/period';
import { annualChecks } from './annual-checks';
import { buildScorecard, type ScorecardInput } from './build-scorecard';
import { CHECK, type PublishCheck } from './publish-check';
import {
  coverageCheck,
  figuresCheck,
  illustrativeCheck,
  provisionalCheck,
  quarterOverCheck,
  redsCheck,
  targetsCheck,
} from './publish-check-figures';
import {
  filesCheck,
  reconciliationCheck,
  restatementsCheck,
  type FileGap,
  type LoadedFile,
} from './publish-check-sources';
import {
  actionsCheck,
  childDataCheck,
  suspectTexts,
  type SuspectText,
  type WrittenLists,
} from './publish-check-texts';
import type { Finding } from './reconcile-types';

export interface ChecklistRequest {
  readonly input: ScorecardInput;
  readonly quarter: Quarter;
  readonly isAnnual: boolean;
  readonly thisMonth: Month;
  readonly loaded: readonly LoadedFile[];
  readonly gaps: readonly FileGap[];
  readonly written: WrittenLists;
}

/** What does not change while a person looks at it. */
export interface ChecklistBase {
  readonly checks: readonly PublishCheck[];
  readonly suspects: readonly SuspectText[];
  readonly quarter: Quarter;
}

/** Null where the area list has no county. */
export function checklistBase(request: ChecklistRequest): ChecklistBase | null {
  const { input, quarter, isAnnual, thisMonth, loaded, gaps, written } = request;
  const scorecard = buildScorecard(input, { quarter, area: null });
  if (!scorecard) return null;
  return {
    quarter,
    suspects: suspectTexts(input, written, quarter),
    checks: [
      figuresCheck(scorecard),
      quarterOverCheck(quarter, thisMonth),
      ...(isAnnual ? yearChecks(input, quarter) : []),
      coverageCheck(input, quarter),
      filesCheck(loaded, gaps),
      restatementsCheck(loaded),
      redsCheck(scorecard, written.commentary, 'county'),
      redsCheck(scorecard, written.commentary, 'parts'),
      actionsCheck(input, written.actions, quarter),
      targetsCheck(input, scorecard),
      provisionalCheck(scorecard),
      illustrativeCheck(scorecard),
    ],
  };
}

const yearChecks = (input: ScorecardInput, quarter: Quarter): readonly PublishCheck[] =>
  annualChecks(input, yearOfQuarter(quarter)).map(({ id, title, isMet, words }) => ({
    id,
    title,
    words,
    state: isMet ? 'looks-fine' : 'to-look-at',
    count: isMet ? 0 : 1,
    examples: [],
    place: isMet ? null : CHECK,
  }));

export interface Checklist {
  readonly checks: readonly PublishCheck[];
  readonly suspects: readonly SuspectText[];
  readonly blocking: readonly PublishCheck[];
  readonly toLookAt: readonly PublishCheck[];
  readonly isChecking: boolean;
  /** What a tick "I have looked at these" stands for: another text when anything else is found. */
  readonly lookedAtKey: string;
}

/** The worst first: what blocks, what is to be looked at, what is being checked, what is fine. */
const ORDER = ['blocks', 'to-look-at', 'checking', 'looks-fine'] as const;

export function checklistOf(
  { checks: fixed, suspects, quarter }: ChecklistBase,
  findings: readonly Finding[] | null,
  isConfirmed: (text: string) => boolean,
): Checklist {
  const checks = [
    ...fixed,
    childDataCheck(suspects, isConfirmed),
    reconciliationCheck(findings, quarter),
  ].toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  const toLookAt = checks.filter(({ state }) => state === 'to-look-at');
  return {
    checks,
    suspects,
    blocking: checks.filter(({ state }) => state === 'blocks'),
    toLookAt,
    isChecking: checks.some(({ state }) => state === 'checking'),
    lookedAtKey: [
      quarter,
      ...toLookAt.map(({ id, words, examples }) => `${id} ${words} ${examples.join(' ')}`),
    ].join('\n'),
  };
}

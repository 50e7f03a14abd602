/** What stands in the way of publishing, each with the field where it is put right. Pure; texts are final. */
import {
  lastMonthOfQuarter,
  monthOf,
  quarterOfYear,
  shortQuarterLabel,
  type Quarter,
} from '../domain/period';
import { counted } from '../scorecard/counted';
import { dayWords } from '../scorecard/day-words';
import { listWords } from '../scorecard/list-words';
import { childSignWords } from '../scorecard/publish-check-texts';
import type { Checklist } from '../scorecard/publish-checklist';
import type { Draft } from '../snapshot/draft';
import type { SignOff } from '../snapshot/snapshot';
import { numbersHiddenIn } from '../snapshot/free-text';
import type { DamagedPublication, PublicationRecord } from '../storage/workspace-document';
import type { PublishState } from './publish-state';

/** The ids of the fields of the page, to which its error summary leads. */
export const FIELD = {
  kind: 'publish-kind',
  checklist: 'publish-checklist',
  lookedAt: 'publish-looked-at',
  make: 'publish-make',
  texts: 'publish-texts',
  exposed: 'publish-exposed',
  unhidden: 'publish-unhidden',
  forgotten: 'publish-forgotten',
  reason: 'publish-reason',
  role: (place: number) => `sign-off-${place}-role`,
  date: (place: number) => `sign-off-${place}-date`,
  statement: (place: number) => `sign-off-${place}-statement`,
} as const;

export interface PublishProblem {
  readonly field: string;
  readonly message: string;
}

export interface PublishReview {
  readonly state: PublishState;
  readonly quarter: Quarter;
  readonly checklist: Checklist;
  /** Null where there is none, or where it is stale. */
  readonly draft: Draft | null;
  readonly isStale: boolean;
  readonly replaces: PublicationRecord | null;
  /** Publications whose counts are lost. */
  readonly damaged: readonly Pick<DamagedPublication, 'id'>[];
  /** `2012-05-14`, in local time. */
  readonly today: string;
}

/** In the order of the page; empty where it can be published. */
export const publishProblems = (review: PublishReview): readonly PublishProblem[] => [
  ...yearProblems(review),
  ...checklistProblems(review),
  ...draftProblems(review),
  ...review.state.signOff.flatMap((entry, place) => signOffProblems(entry, place, review)),
  ...reasonProblems(review),
  ...forgottenProblems(review),
];

/** A year's publication is that of its fourth quarter. */
const yearProblems = ({ state, quarter }: PublishReview): readonly PublishProblem[] =>
  state.kind === 'annual' && quarterOfYear(quarter) !== 4
    ? [
        {
          field: FIELD.kind,
          message: `A year is published with its fourth quarter: choose that instead of ${shortQuarterLabel(quarter)}`,
        },
      ]
    : [];

function checklistProblems({ state, checklist }: PublishReview): readonly PublishProblem[] {
  const { blocking, toLookAt, isChecking, lookedAtKey } = checklist;
  const problems: PublishProblem[] = blocking.map(({ words }) => ({
    field: FIELD.checklist,
    message: words,
  }));
  if (isChecking) {
    problems.push({ field: FIELD.checklist, message: 'Wait until the checklist is complete' });
  }
  if (toLookAt.length > 0 && state.lookedAt !== lookedAtKey) {
    problems.push({
      field: FIELD.lookedAt,
      message: `Look at ${counted(toLookAt.length, 'line')} of the checklist and tick that you have`,
    });
  }
  return problems;
}

function draftProblems({ state, draft, isStale }: PublishReview): readonly PublishProblem[] {
  if (!draft) {
    const message = isStale
      ? 'Work out again what is hidden: something has changed since'
      : 'Work out what is hidden, and look at it';
    return [{ field: FIELD.make, message }];
  }
  const problems: PublishProblem[] = [];
  const open = doubtfulTexts(draft).filter((text) => !state.cleared.has(text)).length;
  if (open > 0) {
    problems.push({
      field: FIELD.texts,
      message: `Read ${counted(open, 'text')} with numbers, and tick ${open === 1 ? 'it' : 'each'} or change it`,
    });
  }
  if (draft.outcome.exposed.length > 0 && !state.consents.has('exposed')) {
    const it = draft.outcome.exposed.length;
    problems.push({
      field: FIELD.exposed,
      message: `Say that you publish although ${counted(it, 'hidden count')} can be worked out`,
    });
  }
  if (draft.outcome.policy === 'none' && !state.consents.has('unhidden')) {
    problems.push({
      field: FIELD.unhidden,
      message: 'Confirm that nothing is hidden in this copy',
    });
  }
  return problems;
}

/** Each text once: what is ticked is the text, wherever it stands. */
export const doubtfulTexts = ({ doubtful }: Pick<Draft, 'doubtful'>): readonly string[] => [
  ...new Set(doubtful.map(({ text }) => text)),
];

function signOffProblems(
  { role, date, statement }: SignOff,
  place: number,
  { state, draft, today }: PublishReview,
): readonly PublishProblem[] {
  const problems: PublishProblem[] = [];
  const which = place === 0 ? '' : ` of sign-off ${place + 1}`;
  if (role.trim() === '') {
    problems.push({ field: FIELD.role(place), message: `Enter the role${which}` });
  } else if (childSignWords(role) !== null) {
    problems.push({
      field: FIELD.role(place),
      message: `Enter a role${which}: this looks like ${childSignWords(role) ?? ''}`,
    });
  }
  if (!isDay(date)) {
    problems.push({ field: FIELD.date(place), message: `Enter the date${which}` });
  } else if (date > today) {
    problems.push({
      field: FIELD.date(place),
      message: `${dayWords(date)} is in the future: enter the day of the sign-off${which}`,
    });
  }
  const what = `The statement${which}`;
  const about =
    childProblem(what, statement, state.confirmed) ?? countProblem(what, statement, draft, state);
  if (about !== null) problems.push({ field: FIELD.statement(place), message: about });
  return problems;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && dayWords(text) !== text;

/** A warning, never a refusal: a board may sign off what it will not change any more. */
export function earlyWords({ date }: SignOff, quarter: Quarter): string | null {
  if (!isDay(date)) return null;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return monthOf(year, month) <= lastMonthOfQuarter(quarter)
    ? `${dayWords(date)} is before the end of ${shortQuarterLabel(quarter)}. Check the date.`
    : null;
}

function reasonProblems({ state, replaces, draft }: PublishReview): readonly PublishProblem[] {
  if (!replaces) return [];
  const { reason } = state;
  if (reason.trim() === '') {
    return [
      {
        field: FIELD.reason,
        message: `Say why ${replaces.head.id} is replaced: readers of either see it`,
      },
    ];
  }
  const about =
    childProblem('The reason', reason, state.confirmed) ??
    countProblem('The reason', reason, draft, state);
  return about === null ? [] : [{ field: FIELD.reason, message: about }];
}

/** What those publications hide is not known here any more, so nothing can keep it hidden. */
function forgottenProblems({ state, damaged }: PublishReview): readonly PublishProblem[] {
  if (damaged.length === 0 || state.policy === 'none' || state.consents.has('forgotten')) return [];
  const ids = damaged.map(({ id }) => id);
  return [
    {
      field: FIELD.forgotten,
      message: `Restore a backup that has ${listWords(ids)}, or say that you publish without the counts that ${ids.length === 1 ? 'it hid' : 'they hid'}`,
    },
  ];
}

/** Null where no number is a hidden one, or the analyst said that none is given away. */
function countProblem(
  what: string,
  text: string,
  draft: Draft | null,
  { cleared }: PublishState,
): string | null {
  return draft === null || cleared.has(text)
    ? null
    : hiddenNumberProblem(what, numbersHiddenIn(draft, text));
}

export const hiddenNumberProblem = (what: string, numbers: readonly string[]): string | null =>
  numbers.length === 0
    ? null
    : `${what} holds ${listWords(numbers)}, which could be a hidden figure. Take it out, or confirm that it gives no hidden count away`;

/** Null where nothing looks like data about a child, or the analyst said that it is none. */
export function childProblem(
  what: string,
  text: string,
  confirmed: ReadonlySet<string>,
): string | null {
  const looksLike = childSignWords(text);
  return looksLike === null || confirmed.has(text)
    ? null
    : `${what} holds what looks like ${looksLike}. Take it out, or confirm that it is not about a child`;
}

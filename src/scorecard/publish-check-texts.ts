/** Checks of what people wrote, before it is published. Pure; texts are final. */
import type { Annotation } from '../domain/annotation';
import {
  childDataIn,
  isOverdueIn,
  type Action,
  type AgencyMessage,
  type ChildDataSign,
  type Commentary,
  type Topic,
} from '../domain/oversight';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import type { ScorecardInput } from './build-scorecard';
import { counted } from './counted';
import { listWords } from './list-words';
import { checkOf, EXCEPTIONS, type PublishCheck } from './publish-check';

export interface WrittenLists {
  readonly commentary: readonly Commentary[];
  readonly actions: readonly Action[];
  readonly messages: readonly AgencyMessage[];
}

/** A text that would be published and looks as if it were about a child (rule X3). */
export interface SuspectText {
  /** `Commentary on Re-referrals, Kent, Q4 2011/12` */
  readonly about: string;
  readonly text: string;
  /** `a full date, such as a date of birth` */
  readonly looksLike: string;
  readonly place: { readonly path: string; readonly label: string };
}

const SIGN_WORDS: Readonly<Record<ChildDataSign, string>> = {
  date: 'a full date, such as a date of birth',
  'nhs-number': 'a number of ten digits, such as an NHS number',
  'pupil-number': 'a pupil number',
  postcode: 'a full postcode',
};

/** What in a text looks like data about a child, in words; null where nothing does. */
export function childSignWords(text: string): string | null {
  const signs = childDataIn(text).map((sign) => SIGN_WORDS[sign]);
  return signs.length === 0 ? null : listWords(signs);
}

/** Every version counts: earlier ones may be published beside the one in force. */
export function suspectTexts(
  input: ScorecardInput,
  { commentary, actions, messages }: WrittenLists,
  quarter: Quarter,
): readonly SuspectText[] {
  const nameOf = topicNames(input);
  const isPublished = (item: { readonly quarter: Quarter }): boolean => item.quarter <= quarter;
  const texts = [
    ...commentary.filter(isPublished).flatMap((item) =>
      item.versions.map(({ text }) => ({
        about: `Commentary on ${nameOf(item)}, ${shortQuarterLabel(item.quarter)}`,
        text,
        place: EXCEPTIONS,
      })),
    ),
    ...actions
      .filter(({ raised }) => raised <= quarter)
      .flatMap((item) =>
        [item, ...item.updates].map(({ text }) => ({
          about: `Action on ${nameOf(item)}, raised in ${shortQuarterLabel(item.raised)}`,
          text,
          place: EXCEPTIONS,
        })),
      ),
    ...messages.filter(isPublished).flatMap((item) =>
      item.versions.map(({ text }) => ({
        about: `Message of ${item.agency}, ${shortQuarterLabel(item.quarter)}`,
        text,
        place: EXCEPTIONS,
      })),
    ),
    ...input.annotations.map((item) => ({
      about: `Annotation on ${indicatorName(input, item)}`,
      text: item.text,
      place: { path: '/data/lists/annotations', label: 'Annotations' },
    })),
  ];
  return texts.flatMap((item) => {
    const looksLike = childSignWords(item.text);
    return looksLike === null ? [] : [{ ...item, looksLike }];
  });
}

const indicatorName = ({ indicators }: ScorecardInput, { indicator }: Annotation): string =>
  indicators.find(({ id }) => id === indicator)?.name ?? indicator ?? 'all indicators';

export const topicNames =
  ({ indicators, assessor }: ScorecardInput) =>
  ({ indicator, area }: Topic): string =>
    `${indicators.find(({ id }) => id === indicator)?.name ?? indicator}, ${assessor.evidence.areas.byCode.get(area)?.name ?? area}`;

/** Blocks until a person has said of each text that it is not about a child. */
export function childDataCheck(
  texts: readonly SuspectText[],
  isConfirmed: (text: string) => boolean,
): PublishCheck {
  const open = texts.filter(({ text }) => !isConfirmed(text));
  const fine =
    texts.length === 0
      ? 'No commentary, action, message or annotation looks as if it were about a child.'
      : `You have confirmed of ${counted(texts.length, 'text')} that no child can be recognised in ${texts.length === 1 ? 'it' : 'them'}.`;
  return checkOf(
    { id: 'child-data', title: 'Texts that look like data about a child', place: EXCEPTIONS },
    open.map(({ about, looksLike }) => `${about}: ${looksLike}`),
    fine,
    (count) =>
      `${counted(count, 'text')} ${count === 1 ? 'holds' : 'hold'} what looks like data about a child. Change ${count === 1 ? 'it' : 'them'}, or confirm below that no child can be recognised.`,
    'blocks',
  );
}

/** Overdue in the quarter, and nobody has said in it why. */
export function actionsCheck(
  input: ScorecardInput,
  actions: readonly Action[],
  quarter: Quarter,
): PublishCheck {
  const nameOf = topicNames(input);
  const overdue = actions.filter((action) => isOverdueIn(action, quarter));
  const silent = overdue.filter(
    ({ updates }) => !updates.some((update) => update.quarter === quarter),
  );
  return checkOf(
    { id: 'actions', title: 'Overdue actions without an update', place: EXCEPTIONS },
    silent.map(
      (action) => `${nameOf(action)}: “${action.text}”, due in ${shortQuarterLabel(action.due)}`,
    ),
    overdue.length === 0
      ? 'No action is overdue.'
      : `Each of the ${counted(overdue.length, 'overdue action')} has an update of this quarter.`,
    (count) =>
      `${counted(count, 'overdue action')} ${count === 1 ? 'has' : 'have'} no update in ${shortQuarterLabel(quarter)}.`,
  );
}

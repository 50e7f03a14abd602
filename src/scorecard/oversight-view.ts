/** Commentary, actions and messages of a quarter as they are shown: final texts. Pure. */
import { groupBy } from '../lib/group-by';
import { TOTAL, type Indicator } from '../domain/indicator';
import {
  agencyKey,
  carriedInto,
  closedBefore,
  commentaryIn,
  isOverdueIn,
  latestVersion,
  messageOf,
  statusIn,
  topicKey,
  updatesUpTo,
  type Action,
  type AgencyMessage,
  type Commentary,
  type Topic,
  type Written,
} from '../domain/oversight';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import { directionOf, type AssessedValue, type NotComparable } from '../domain/target';
import type { ScorecardInput } from './build-scorecard';
import { missingText, partialText } from './cell';
import { dayWords } from './day-words';
import { lowerFirst } from './lower-first';
import { formatChange, formatValue } from './format';

export interface WrittenView {
  readonly text: string;
  /** `Performance analyst, 8 May 2012` */
  readonly by: string;
  readonly isIllustrative: boolean;
}

export interface VersionedView extends WrittenView {
  /** Earlier texts, the latest first. */
  readonly earlier: readonly WrittenView[];
}

export interface CommentaryView extends VersionedView {
  readonly entry: Commentary;
  /** `Q3 2011/12` when it is of an earlier quarter; null when it is the quarter's own. */
  readonly carriedFrom: string | null;
}

export interface ActionView extends WrittenView {
  readonly action: Action;
  readonly indicator: string;
  readonly area: string;
  readonly owner: string;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  /** `Overdue: it was due by the end of Q3 2011/12` */
  readonly status: string;
  /** The figure when it was raised and the figure now. */
  readonly sinceRaised: string;
  /** Up to the quarter, the latest first. */
  readonly updates: readonly (WrittenView & { readonly when: string })[];
}

export interface MessageView extends VersionedView {
  readonly entry: AgencyMessage;
  readonly agency: string;
}

export const writtenView = ({ text, role, at, provenance }: Written): WrittenView => ({
  text,
  by: [role === '' ? 'Role not given' : role, dayWords(at.slice(0, 10))].join(', '),
  isIllustrative: provenance === 'illustrative',
});

const earlierOf = (versions: readonly Written[]): readonly WrittenView[] =>
  versions.slice(0, -1).toReversed().map(writtenView);

export function commentaryView(
  all: readonly Commentary[],
  topic: Topic,
  quarter: Quarter,
): CommentaryView | null {
  const entry = commentaryIn(all, topic, quarter);
  const latest = entry && latestVersion(entry);
  return (
    entry &&
    latest && {
      ...writtenView(latest),
      entry,
      earlier: earlierOf(entry.versions),
      carriedFrom: entry.quarter === quarter ? null : shortQuarterLabel(entry.quarter),
    }
  );
}

export interface ActionViews {
  /** Overdue ones first, then other open ones, then those done in the quarter; by due quarter. */
  readonly current: readonly ActionView[];
  readonly closed: readonly ActionView[];
}

export function actionViews(
  input: ScorecardInput,
  actions: readonly Action[],
  quarter: Quarter,
): ActionViews {
  const viewOf = (action: Action): ActionView => actionView(input, action, quarter);
  return {
    current: carriedInto(actions, quarter)
      .map(viewOf)
      .toSorted((a, b) => rankOf(a) - rankOf(b) || a.action.due - b.action.due),
    closed: closedBefore(actions, quarter).map(viewOf),
  };
}

const rankOf = ({ isOverdue, isOpen }: ActionView): number => {
  if (isOverdue) return 0;
  return isOpen ? 1 : 2;
};

export const isAbout =
  (topic: Topic) =>
  ({ action }: ActionView): boolean =>
    topicKey(action) === topicKey(topic);

function actionView(input: ScorecardInput, action: Action, quarter: Quarter): ActionView {
  const indicator = input.indicators.find(({ id }) => id === action.indicator);
  const isOpen = statusIn(action, quarter) === 'open';
  const isOverdue = isOverdueIn(action, quarter);
  return {
    ...writtenView(action),
    action,
    indicator: indicator?.name ?? action.indicator,
    area: input.assessor.evidence.areas.byCode.get(action.area)?.name ?? action.area,
    owner: action.owner,
    isOpen,
    isOverdue,
    status: statusWords(action, quarter, isOpen, isOverdue),
    sinceRaised: sinceRaised(input, action, quarter, indicator),
    updates: updatesUpTo(action, quarter)
      .toReversed()
      .map((update) => ({
        ...writtenView(update),
        when: `${shortQuarterLabel(update.quarter)}, ${update.status}`,
      })),
  };
}

function statusWords(action: Action, quarter: Quarter, isOpen: boolean, isOverdue: boolean) {
  const due = shortQuarterLabel(action.due);
  if (isOverdue) return `Overdue: it was due by the end of ${due}`;
  if (isOpen)
    return `Open, due by the end of ${due}${action.due === quarter ? ', this quarter' : ''}`;
  const done = updatesUpTo(action, quarter).findLast(({ status }) => status === 'done');
  const when = shortQuarterLabel(done?.quarter ?? quarter);
  const late = done && done.quarter > action.due ? `, after it was due in ${due}` : '';
  return `Done in ${when}${late}`;
}

/** `When raised in Q1 2011/12: 61.5%. In Q4 2011/12: 69.0%, higher by 7.5 percentage points.` */
function sinceRaised(
  { assessor }: ScorecardInput,
  action: Action,
  quarter: Quarter,
  indicator: Indicator | undefined,
): string {
  const area = assessor.evidence.areas.byCode.get(action.area);
  if (!indicator || !area) return 'Its indicator or area is no longer in the lists.';
  const at = (of: Quarter): AssessedValue =>
    assessor.assess({ indicator, area, category: TOTAL, quarter: of });
  const now = at(quarter);
  const raised = shortQuarterLabel(action.raised);
  if (action.raised === quarter) return `Figure when raised, in ${raised}: ${figure(now)}.`;
  const then = at(action.raised);
  return `Figure when raised, in ${raised}: ${figure(then)}. In ${shortQuarterLabel(quarter)}: ${figure(now)}${changeWords(now, then)}.`;
}

function figure(value: AssessedValue): string {
  if (!value.shown) return lowerFirst(missingText(value.outcome));
  const partial = partialText(value);
  return `${formatValue(value.shown, value.indicator)}${partial === null ? '' : `, ${partial}`}`;
}

function changeWords(now: AssessedValue, then: AssessedValue): string {
  const direction = directionOf(now, then, now.decimals, now.target?.target ?? null);
  if (direction.kind === 'not-comparable') return WHY_NOT_COMPARED[direction.why];
  if (direction.change.units === 0) return ', no change';
  const size = formatChange(direction.change, now.indicator);
  if (direction.word === 'no-change') return `, moved by ${size} and as close to target as before`;
  return `, ${direction.word} by ${size}`;
}

const WHY_NOT_COMPARED: Readonly<Record<NotComparable, string>> = {
  'no-value': '',
  'no-earlier-value': '',
  break: ', not comparable because the way of counting changed',
  'year-to-date': ', not comparable because both are counted from April',
  incomplete: ', not comparable',
  'earlier-incomplete': ', not comparable',
};

export interface MessageViews {
  readonly messages: readonly MessageView[];
  /** Agencies of the catalogue, and any that wrote before, without a message for the quarter. */
  readonly silent: readonly string[];
}

/** In the order of the catalogue's agencies, then of the list. */
export function messageViews(
  { indicators }: Pick<ScorecardInput, 'indicators'>,
  messages: readonly AgencyMessage[],
  quarter: Quarter,
): MessageViews {
  const names = [
    ...indicators.map(({ agency }) => agency),
    ...messages.map(({ agency }) => agency),
  ];
  const byKey = groupBy(names, agencyKey);
  const agencies = [...byKey.values()].flatMap(([first]) => first?.trim() ?? []);
  const found = agencies.map((agency) => ({
    agency,
    view: messageView(messages, agency, quarter),
  }));
  return {
    messages: found.flatMap(({ view }) => view ?? []),
    silent: found.flatMap(({ agency, view }) => (view ? [] : agency)),
  };
}

function messageView(
  messages: readonly AgencyMessage[],
  agency: string,
  quarter: Quarter,
): MessageView | null {
  const entry = messageOf(messages, agency, quarter);
  const latest = entry && latestVersion(entry);
  return (
    entry && latest && { ...writtenView(latest), entry, agency, earlier: earlierOf(entry.versions) }
  );
}

/** `4 actions: 3 open, 1 of them overdue; 1 done in the quarter.` */
export function actionsHeadline({ current }: ActionViews): string {
  const open = current.filter(({ isOpen }) => isOpen).length;
  const overdue = current.filter(({ isOverdue }) => isOverdue).length;
  const done = current.length - open;
  const late = overdue === 0 ? 'none of them overdue' : `${overdue} of them overdue`;
  const openWords =
    open === 0 ? 'No action is open' : `${open} open ${open === 1 ? 'action' : 'actions'}, ${late}`;
  return `${openWords}; ${done === 0 ? 'none' : done} done in the quarter.`;
}

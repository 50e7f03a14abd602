/**
 * Which texts are published: those in force up to the quarter, without those about figures that are
 * hidden. An earlier version of a text is never published.
 */
import type { Annotation } from '../domain/annotation';
import {
  latestVersion,
  updatesUpTo,
  type Action,
  type AgencyMessage,
  type Commentary,
  type Versioned,
} from '../domain/oversight';
import { addQuarters, quarterOfPeriod, type Quarter } from '../domain/period';
import type { Lists } from '../reference/lists';
import type { WithheldText } from './draft-types';
import type { HiddenFigures } from './hidden-figures';

export interface PublishedTexts {
  readonly commentary: readonly Commentary[];
  readonly actions: readonly Action[];
  readonly messages: readonly AgencyMessage[];
  readonly annotations: readonly Annotation[];
  readonly withheld: readonly WithheldText[];
}

export function publishedTexts(
  lists: Lists,
  quarter: Quarter,
  hidden: HiddenFigures,
): PublishedTexts {
  const withheld: WithheldText[] = [];
  const upTo = <T>(
    items: readonly T[],
    isIn: (item: T) => boolean,
    isHidden: (item: T) => boolean,
    withhold: (item: T) => readonly WithheldText[],
  ): readonly T[] =>
    items.filter(isIn).filter((item) => {
      if (!isHidden(item)) return true;
      withheld.push(...withhold(item));
      return false;
    });
  const commentary = upTo(
    lists.commentary,
    (item) => item.quarter <= quarter,
    (item) => isHiddenWhileShown(item, lists.commentary, quarter, hidden),
    (item) => textsOf('commentary', item, latestVersion(item)?.text),
  );
  const actions = upTo(
    lists.actions,
    ({ raised }) => raised <= quarter,
    (action) => isActionHidden(action, quarter, hidden),
    (action) => actionTexts(action, quarter),
  );
  const annotations = lists.annotations
    .filter(({ period }) => quarterOfPeriod(period) <= quarter)
    .flatMap((item): readonly Annotation[] => {
      const { area, text, effect } = item;
      if (area === null || !isAnnotationHidden(item, area, hidden)) return [item];
      withheld.push(...textsOf('annotation', { ...item, area }, text));
      return effect === 'none' ? [] : [{ ...item, text: WORDS_WITHHELD }];
    });
  return {
    commentary: commentary.map(inForce),
    actions: actions.map((action) => ({ ...action, updates: updatesUpTo(action, quarter) })),
    messages: lists.messages.filter((item) => item.quarter <= quarter).map(inForce),
    annotations,
    withheld,
  };
}

const inForce = <T extends Versioned>(item: T): T => ({
  ...item,
  versions: item.versions.slice(-1),
});

const textsOf = (
  kind: WithheldText['kind'],
  about: WithheldText['about'],
  text: string | undefined,
): readonly WithheldText[] =>
  text === undefined
    ? []
    : [{ kind, about: about && { indicator: about.indicator, area: about.area }, text }];

/** An action with what became of it, as far as it is published. */
export const actionTexts = (action: Action, quarter: Quarter): readonly WithheldText[] =>
  [action.text, ...updatesUpTo(action, quarter).map(({ text }) => text)].flatMap((text) =>
    textsOf('action', action, text),
  );

/** A commentary is shown in its quarter, and in those after it until there is a newer one. */
function isHiddenWhileShown(
  item: Commentary,
  all: readonly Commentary[],
  quarter: Quarter,
  hidden: HiddenFigures,
): boolean {
  const { indicator, area } = item;
  const later = all.filter(
    (other) => other.indicator === indicator && other.area === area && other.quarter > item.quarter,
  );
  const last = Math.min(quarter, ...later.map((other) => other.quarter - 1));
  const count = last - item.quarter + 1;
  return Array.from({ length: count }, (_, i) => addQuarters(item.quarter, i)).some((each) =>
    hidden.isHiddenIn(indicator, area, each),
  );
}

/** With an action the figure is shown when it was raised, and in the quarter looked at. */
function isActionHidden(action: Action, quarter: Quarter, hidden: HiddenFigures): boolean {
  const { indicator, area, raised } = action;
  const quarters = [raised, ...updatesUpTo(action, quarter).map((each) => each.quarter), quarter];
  return quarters.some((each) => hidden.isHiddenIn(indicator, area, each));
}

/** One that changes the limits of a chart changes them for readers, too: only its words go. */
const WORDS_WITHHELD = 'The words are not published.';

const isAnnotationHidden = (
  { indicator, period }: Annotation,
  area: string,
  hidden: HiddenFigures,
): boolean => hidden.isHiddenIn(indicator, area, quarterOfPeriod(period));

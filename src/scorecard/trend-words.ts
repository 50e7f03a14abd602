/** What the control chart says, in words: the icons never stand alone (rules S3 to S6, S8). */
import type { Window } from '../domain/indicator';
import { monthLabel, type Month } from '../domain/period';
import {
  SPC_SETTINGS,
  type Assurance,
  type Signal,
  type SignalKind,
  type Variation,
} from '../domain/spc';
import type { AssuranceRefusal, SpcRefusal } from '../domain/trend';
import { listWords } from './list-words';

export const VARIATION_WORDS: Readonly<Record<Variation, string>> = {
  improvement: 'Special cause: improvement',
  concern: 'Special cause: concern',
  high: 'Special cause: high',
  low: 'Special cause: low',
  'common-cause': 'Common cause: no change beyond chance',
  'not-enough-points': 'Not enough months',
  'not-applicable': 'Not applicable',
};

export const ASSURANCE_WORDS: Readonly<Record<Assurance, string>> = {
  meet: 'Will consistently meet the target',
  miss: 'Will consistently miss the target',
  'hit-or-miss': 'May or may not meet the target',
  'not-applicable': 'Not applicable',
};

/** Why there is no control chart, as a sentence. */
export const REFUSAL_WORDS: Readonly<Record<SpcRefusal, string>> = {
  'no-months':
    'There is no control chart: no figures by month are loaded up to the end of the quarter.',
  overlapping:
    'There is no control chart: the months are supplied as figures for twelve months or for April to date, which overlap and make a stable series look unstable.',
  'few-points': `There are no control limits for the latest months: fewer than ${SPC_SETTINGS.minimumPoints} count since the series began, was recalculated or was counted in another way. A month counts that has a whole figure and is not left out by a note.`,
};

/** The same where there is room for a few words; the whole sentence is on the indicator's page. */
export const REFUSAL_SHORT: Readonly<Record<SpcRefusal, string>> = {
  'no-months': 'No control chart: no monthly figures',
  overlapping: 'No control chart: months overlap',
  'few-points': `No control limits: fewer than ${SPC_SETTINGS.minimumPoints} months count`,
};

export const ASSURANCE_REFUSAL_WORDS: Readonly<Record<AssuranceRefusal, string>> = {
  'no-target': 'No target is set, so nothing is said about meeting it.',
  'no-polarity': 'Neither more nor less is better, so nothing is said about meeting a target.',
  'yearly-target':
    'The target is for more than one month, and a single month cannot be held against it.',
};

/** What a target of a count is for: `The target is for twelve months`. */
export const TARGET_PERIOD: Readonly<Record<Window, string>> = {
  stock: 'for the end of each quarter',
  flow: 'for a quarter',
  ytd: 'for April to the end of the quarter',
  'rolling-12': 'for twelve months',
};

const { shiftPoints, trendPoints } = SPC_SETTINGS;

const SIGNALS: Readonly<Record<SignalKind, Readonly<Record<Signal['side'], string>>>> = {
  point: { high: 'above the upper limit', low: 'below the lower limit' },
  shift: {
    high: `one of ${shiftPoints} or more months in a row above the mean`,
    low: `one of ${shiftPoints} or more months in a row below the mean`,
  },
  trend: {
    high: `one of ${trendPoints} or more rising months in a row`,
    low: `one of ${trendPoints} or more falling months in a row`,
  },
  'two-of-three': {
    high: 'one of at least two in three months near or above the upper limit',
    low: 'one of at least two in three months near or below the lower limit',
  },
};

/** `above the upper limit and one of 7 or more months in a row above the mean` */
export const signalWords = (signals: readonly Signal[]): string =>
  listWords(signals.map(({ kind, side }) => SIGNALS[kind][side]));

/** Without what goes without saying: a month beyond a limit is near or beyond it (rule S2). */
export function plainSignals(signals: readonly Signal[]): readonly Signal[] {
  const isOutside = (side: Signal['side']): boolean =>
    signals.some((signal) => signal.kind === 'point' && signal.side === side);
  return signals.filter(({ kind, side }) => kind !== 'two-of-three' || !isOutside(side));
}

/** `March 2012 is above the upper limit and one of 7 or more months in a row above the mean` */
export const signalClause = (month: Month, signals: readonly Signal[]): string =>
  `${monthLabel(month)} is ${signalWords(plainSignals(signals))}`;

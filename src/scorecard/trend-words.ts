/** What the control chart says, in words: the icons never stand alone (rules S3 to S6, S8). */
import type { Assurance, Signal, SignalKind, Variation } from '../domain/spc';
import type { AssuranceRefusal, SpcRefusal } from '../domain/trend';

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
  'no-months': 'There is no control chart: no figures by month are loaded.',
  overlapping:
    'There is no control chart: the months are supplied as figures for twelve months or for April to date, which overlap and make a stable series look unstable.',
  'few-points':
    'There are no control limits: fewer than 13 months since the series began or was last recalculated.',
};

/** The same where there is room for a few words; the whole sentence is on the indicator's page. */
export const REFUSAL_SHORT: Readonly<Record<SpcRefusal, string>> = {
  'no-months': 'No control chart: no monthly figures',
  overlapping: 'No control chart: months overlap',
  'few-points': 'No control limits: fewer than 13 months',
};

export const ASSURANCE_REFUSAL_WORDS: Readonly<Record<AssuranceRefusal, string>> = {
  'no-target': 'No target is set, so nothing is said about meeting it.',
  'no-polarity': 'Neither more nor less is better, so nothing is said about meeting a target.',
  'yearly-target': 'The target is for twelve months, and a single month cannot be held against it.',
};

const SIGNALS: Readonly<Record<SignalKind, Readonly<Record<Signal['side'], string>>>> = {
  point: { high: 'above the upper limit', low: 'below the lower limit' },
  shift: {
    high: 'part of a run of 7 or more above the mean',
    low: 'part of a run of 7 or more below the mean',
  },
  trend: {
    high: 'part of a run of 7 or more rising months',
    low: 'part of a run of 7 or more falling months',
  },
  'two-of-three': {
    high: 'one of two in three months near the upper limit',
    low: 'one of two in three months near the lower limit',
  },
};

/** `above the upper limit; part of a run of 7 or more above the mean` */
export const signalWords = (signals: readonly Signal[]): string =>
  signals.map(({ kind, side }) => SIGNALS[kind][side]).join('; ');

/** Whether a change is more than chance, in words (rule D2). */
import { assertNever } from '../lib/assert-never';
import { monthLabel } from '../domain/period';
import type { CannotSay, Chance } from '../domain/trend';

const CANNOT_SAY: Readonly<Record<CannotSay, string>> = {
  'not-compared': 'the two quarters are not compared',
  'no-counts': 'the figures were supplied without the counts behind them',
  mean: 'an average has no interval',
  'count-at-date': 'a number of cases on one day has no interval',
  'above-whole': 'a numerator is above its denominator',
  overlapping: 'the two windows share months, and nothing is known month by month',
  'too-few': 'there are too few cases to test',
};

const MOVED = {
  'that-way': '',
  'other-way': ', though not the way the figure moved',
  'not-at-all': ', though the figure is the same',
} as const;

/**
 * In a cell: `More than chance`. A month that stands out the other way than the figure moved is
 * unusual, but makes no case for the change.
 */
export function shortChanceWords(chance: Chance): string {
  switch (chance.kind) {
    case 'special-cause':
      return chance.moved === 'that-way' ? 'More than chance' : 'Unusual month';
    case 'common-cause':
      return 'Within chance';
    case 'tested':
      return chance.isSignificant ? 'More than chance' : 'Within chance';
    case 'cannot-say':
      return 'Cannot say whether chance';
    default:
      return assertNever(chance);
  }
}

/**
 * With the evidence: `Within chance: March 2012 does not stand out from the months of its series`. How
 * it stands out is said once on a page, by the sentence of a chair or beside the icons.
 */
export function chanceWords(chance: Chance): string {
  const short = shortChanceWords(chance);
  switch (chance.kind) {
    case 'special-cause':
      return `${short}${MOVED[chance.moved]}: ${monthLabel(chance.month)} stands out from the months of its series`;
    case 'common-cause':
      return `${short}: ${monthLabel(chance.month)} does not stand out from the months of its series`;
    case 'tested':
      return `${short}: the two quarters ${chance.isSignificant ? 'differ' : 'do not differ'} in a test at the 95% level`;
    case 'cannot-say':
      return `${short}: ${CANNOT_SAY[chance.why]}`;
    default:
      return assertNever(chance);
  }
}

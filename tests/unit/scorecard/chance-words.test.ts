import { describe, expect, it } from 'vitest';
import type { Chance } from '../../../src/domain/trend';
import { chanceWords, shortChanceWords } from '../../../src/scorecard/chance-words';
import { month } from '../../support/domain';

const MARCH = month('2012-03');
const special = (moved: Extract<Chance, { kind: 'special-cause' }>['moved']): Chance => ({
  kind: 'special-cause',
  month: MARCH,
  signals: [{ kind: 'point', side: 'high' }],
  moved,
});

describe('the words for chance', () => {
  it('[D2] say how the last month stands out', () => {
    expect(shortChanceWords(special('that-way'))).toBe('More than chance');
    expect(chanceWords(special('that-way'))).toBe(
      'More than chance: March 2012 stands out from the months of its series',
    );
  });

  it('[D2] do not call a fall, or no change, more than chance for a high month', () => {
    expect(shortChanceWords(special('other-way'))).toBe('Unusual month');
    expect(chanceWords(special('other-way'))).toBe(
      'Unusual month, though not the way the figure moved: March 2012 stands out from the months of its series',
    );
    expect(chanceWords(special('not-at-all'))).toBe(
      'Unusual month, though the figure is the same: March 2012 stands out from the months of its series',
    );
  });

  it('[D2] say that it is no more than chance', () => {
    expect(chanceWords({ kind: 'common-cause', month: MARCH })).toBe(
      'Within chance: March 2012 does not stand out from the months of its series',
    );
  });

  it('[D2] say what the test of two samples gave', () => {
    expect(chanceWords({ kind: 'tested', isSignificant: true })).toBe(
      'More than chance: the two quarters differ in a test at the 95% level',
    );
    expect(chanceWords({ kind: 'tested', isSignificant: false })).toBe(
      'Within chance: the two quarters do not differ in a test at the 95% level',
    );
  });

  it('[D2] say why nothing can be said', () => {
    expect(chanceWords({ kind: 'cannot-say', why: 'overlapping' })).toBe(
      'Cannot say whether chance: the two windows share months, and nothing is known month by month',
    );
  });
});

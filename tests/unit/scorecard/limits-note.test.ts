/** Where the rating and the control chart point different ways, a sentence says why. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import { limitsNote } from '../../../src/scorecard/limits-note';
import { target } from '../../support/domain';
import { monthRows, ORDINARY, trendIn } from '../../support/trend-setting';

function note(
  numerators: readonly (number | null)[],
  of: Partial<Indicator>,
  aim: number | null,
): string | null {
  const { input, trend } = trendIn(monthRows(numerators), {
    of: { window: 'stock', ...of },
    targets: aim === null ? [] : [target({ target: aim })],
  });
  return limitsNote(input.assessor.assess(trend.place), trend);
}

/** Eight months at 20.0 %, seven at 31.0 %: all fifteen are shifts around the mean of 25.1 %. */
const MOVED = [...Array.from({ length: 8 }, () => 200), ...Array.from({ length: 7 }, () => 310)];
const ANEW = 'An analyst can recalculate them from a dated step.';

describe('the note beside rating and control chart', () => {
  it('[S8] says why a target was met that the limits say will be missed', () => {
    // One step of 11.0 in 14 moving ranges: limits 25.1 -/+ 2.1, both below 31.0.
    expect(note(MOVED, { polarity: 'H' }, 31)).toBe(
      `Q4 2011/12 met the target, but the control limits say that single months will miss it: they are those of January 2011 to March 2012, and the series has moved in that time. ${ANEW}`,
    );
  });

  it('[S8] says why a target was missed that the limits say will be met', () => {
    expect(note(MOVED, { polarity: 'L' }, 30)).toBe(
      `Q4 2011/12 missed the target, but the control limits say that single months will meet it: they are those of January 2011 to March 2012, and the series has moved in that time. ${ANEW}`,
    );
  });

  it('[S8] does not call a series moved for one month that stands out', () => {
    // 20.0 % and 24.0 % in turn, then 45.0 %: the limits are 23.5 -/+ 13.9.
    const jumped = [...Array.from({ length: 14 }, (_, i) => 200 + (i % 2) * 40), 450];
    expect(note(jumped, { polarity: 'H' }, 40)).toBe(
      'Q4 2011/12 met the target, but the control limits say that single months will miss it: the rating is of the quarter, the limits are of all months from January 2011 to March 2012.',
    );
  });

  it('[S1] warns of limits of months that have moved, whatever the target', () => {
    const moved = `The control limits are those of January 2011 to March 2012, and the series has moved in that time, so they say little of the months to come. ${ANEW}`;
    expect(note(MOVED, { polarity: 'L' }, 20)).toBe(moved);
    expect(note(MOVED, { polarity: null }, null)).toBe(moved);
  });

  it('[S8] says nothing where both agree, or where there are no limits', () => {
    expect(note(ORDINARY, { polarity: 'L' }, 30)).toBeNull();
    expect(note(ORDINARY, { polarity: 'L' }, 15)).toBeNull();
    expect(note(ORDINARY, { polarity: 'L' }, 21)).toBeNull();
    expect(note(MOVED.slice(0, 12), { polarity: 'H' }, 31)).toBeNull();
  });

  it('[S7] names the months since the limits were calculated anew', () => {
    const { input, trend } = trendIn(monthRows([null, null, ...MOVED.slice(2)]), {
      of: { window: 'stock', polarity: 'H' },
      targets: [target({ target: 31 })],
    });
    expect(limitsNote(input.assessor.assess(trend.place), trend)).toContain(
      'those of March 2011 to March 2012',
    );
  });
});

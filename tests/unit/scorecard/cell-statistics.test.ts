/** What the details of a cell say of chance. */
import { describe, expect, it } from 'vitest';
import { cellStatistics } from '../../../src/scorecard/cell-statistics';
import { target } from '../../support/domain';
import { monthRows, ORDINARY, trendIn } from '../../support/trend-setting';

const statistics = (numerators: readonly number[]) => {
  const { input, trend } = trendIn(monthRows(numerators), {
    of: { window: 'stock', polarity: 'H' },
    targets: [target({ target: 31 })],
  });
  return cellStatistics(input, input.assessor.assess(trend.place));
};

describe('the details of a cell', () => {
  it('[S2] say once how the latest month stands out', () => {
    const { facts } = statistics([...ORDINARY.slice(0, 14), 400]);
    const words = facts.map(({ label, value }) => `${label}: ${value}`);
    expect(words.slice(1)).toEqual([
      'Change since last quarter: More than chance: March 2012 stands out from the months of its series',
      'Change since last year: More than chance: March 2012 stands out from the months of its series',
      'Latest month: March 2012 is above the upper limit',
    ]);
  });

  it('[S2] say nothing of a latest month that does not', () => {
    expect(statistics(ORDINARY).facts.map(({ label }) => label)).toEqual([
      '95% interval',
      'Change since last quarter',
      'Change since last year',
    ]);
  });

  it('[S8] say why a target was met that the limits say will be missed', () => {
    const risen = [...ORDINARY.slice(0, 8), 310, 310, 310, 310, 310, 310, 310];
    expect(statistics(risen).limitsNote).toMatch(/^Q4 2011\/12 met the target, but the control/);
    expect(statistics(ORDINARY).limitsNote).toBeNull();
  });
});

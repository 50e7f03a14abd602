import { describe, expect, it } from 'vitest';
import { runningRules } from '../../../src/views/shared/running-head';

const marks = {
  dataDate: 'Data extracted 25 April 2012',
  policy: 'Counts of 1 to 5 hidden (policy dfe)',
  snapshot: 'Snapshot 2011-12-Q4-v1, fingerprint 3f9a 12bc 77de',
};
const rulesOf = (title: string) => runningRules({ title, quarterLabel: 'Q4 2011/12', marks });

describe('what stands at the head and foot of printed pages', () => {
  it('[X1] has quarter, data date, policy, snapshot and page', () => {
    const rules = rulesOf('Exceptions');
    for (const words of ['Exceptions', 'Q4 2011/12', ...Object.values(marks)]) {
      expect(rules).toContain(words);
    }
    expect(rules).toContain('counter(page) " of " counter(pages)');
  });

  it('lets no title end its string', () => {
    const rules = rulesOf('A "board"\\\n; } body { display: none }');
    expect(rules).toContain('"A \\22 board\\22 \\5c \\a ; } body { display: none }"');
  });
});

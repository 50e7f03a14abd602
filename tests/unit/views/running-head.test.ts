import { describe, expect, it } from 'vitest';
import { runningRules } from '../../../src/views/shared/running-head';

const marks = {
  dataDate: 'Data extracted 25 April 2012',
  policy: 'Counts of 1 to 5 hidden (policy dfe)',
  snapshot: 'Snapshot 2011-12-Q4-v1, fingerprint 3f9a 12bc 77de',
  illustrative: null,
};
const WORDS = { title: 'Exceptions', quarterLabel: 'Q4 2011/12', marks, warnings: [] };
const rulesOf = (title: string) => runningRules({ ...WORDS, title });

describe('what stands at the head and foot of printed pages', () => {
  it('[X1] has quarter, data date, policy, snapshot and page', () => {
    const rules = rulesOf('Exceptions');
    for (const words of [
      'Exceptions',
      'Q4 2011/12',
      marks.dataDate,
      marks.policy,
      marks.snapshot,
    ]) {
      expect(rules).toContain(words);
    }
    expect(rules).toContain('counter(page) " of " counter(pages)');
  });

  it('[O1] says synthetic on every sheet of a demonstration, and on no other', () => {
    const illustrative = '357 of the 375 figures shown are illustrative (synthetic)';
    expect(runningRules({ ...WORDS, marks: { ...marks, illustrative } })).toContain(
      'Data extracted 25 April 2012. Demonstration: illustrative (synthetic) figures',
    );
    expect(runningRules(WORDS)).not.toMatch(/synthetic/);
  });

  it('warns on every sheet of a snapshot that may not be relied on, and on no other', () => {
    const warnings = ['Do not rely on these figures', 'This snapshot was withdrawn'];
    expect(runningRules({ ...WORDS, warnings })).toMatch(
      /@top-center \{.*"Do not rely on these figures\\a This snapshot was withdrawn"/,
    );
    expect(runningRules(WORDS)).not.toContain('@top-center');
  });

  it('lets no title end its string', () => {
    const rules = rulesOf('A "board"\\\n; } body { display: none }');
    expect(rules).toContain('"A \\22 board\\22 \\5c \\a ; } body { display: none }"');
  });
});

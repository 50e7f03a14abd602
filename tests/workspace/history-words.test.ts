import { describe, expect, it } from 'vitest';
import { EMPTY_WORKSPACE } from '../../src/storage/workspace-document';
import { historyOf, whenWords } from '../../src/workspace/history-words';
import { ASHFORD, monthly, tableOf } from '../support/domain';
import { anExtract, loadStep } from '../support/kept-workspace';

const table = (file: string) => tableOf(file, monthly(['2012-03'], ASHFORD, 'referrals', 10));

describe('the history in words', () => {
  const steps = [
    loadStep(
      anExtract(table('a.csv'), { rowsLoaded: 1234, rowsLeftOut: 2, added: 1200, changed: 34 }),
    ),
    loadStep(
      anExtract(table('b.csv'), { restated: 12, reason: 'Late returns' }),
      anExtract(table('c.csv'), { restated: 1, vouched: { ref: 'A batch number' } }),
    ),
  ];
  const entries = historyOf({ ...EMPTY_WORKSPACE, steps, done: 1 });

  it('says what each step did, and whether it is in force', () => {
    expect(entries).toMatchObject([
      {
        number: 1,
        title: 'Loaded a.csv',
        isInForce: true,
        details: [
          'a.csv: 1,234 rows loaded, 2 left out; 1,200 figures new, 34 changed, 0 the same',
        ],
      },
      { number: 2, title: 'Loaded 2 files', isInForce: false },
    ]);
  });

  it('[O5] says why published figures were restated, or that nobody said', () => {
    expect(entries[1]?.details).toContain(
      'b.csv: 12 published figures restated; reason given: Late returns',
    );
    expect(entries[1]?.details).toContain(
      'c.csv: 1 published figure restated; no reason was given',
    );
  });

  it('[X3] says which columns were vouched for, and why', () => {
    expect(entries[1]?.details).toContain('c.csv: column ref was vouched for: A batch number');
  });

  it('gives the time of this device, and a time that is none as it stands', () => {
    expect(whenWords('2012-01-16T09:30:00.000Z')).toMatch(/^16 January 2012/);
    expect(whenWords('soon')).toBe('soon');
  });
});

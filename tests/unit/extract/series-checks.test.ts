import { describe, expect, it } from 'vitest';
import { noHistory, remember, sigmasFrom } from '../../../src/domain/observation';
import { issuesIn, loadText, placesIn } from '../../support/extract-context';

const months = (count: number): readonly string[] =>
  Array.from(
    { length: count },
    (_, i) => `${2010 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );

/** Monthly rows of one area and indicator. */
const series = (indicator: string, cells: readonly string[], area = 'E07000108'): string =>
  months(cells.length)
    .map((month, i) => `${month},${area},${indicator},${cells[i] ?? ''}`)
    .join('\n');

const counts = (...values: readonly number[]): readonly string[] =>
  values.map((value) => `${value},,`);
const twelve = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12];
const jumps = async (rows: string) =>
  (await loadText(rows).then(placesIn)).filter((place) => place.startsWith('E52'));

describe('a jump', () => {
  it('is more than 5 sample standard deviations from the mean of all earlier points', () => {
    const history = noHistory();
    for (const point of twelve) remember(history, point);
    // Mean 11, sum of squares 12, deviation sqrt(12 / 11) = 1.04447.
    expect(sigmasFrom(history, 17, true)).toBeCloseTo(6 / Math.sqrt(12 / 11), 12);
    expect(sigmasFrom(history, 11, true)).toBe(0);
  });

  it('needs twelve earlier points', async () => {
    expect(await jumps(series('cp-plans', counts(...twelve.slice(1), 100)))).toEqual([]);
    expect(await jumps(series('cp-plans', counts(...twelve, 100)))).toEqual(['E52 14']);
  });

  it('is not 16.2 after these twelve, and is 16.3 (as counts of a hundred)', async () => {
    const hundred = (last: number) =>
      series('cp-plans', counts(...twelve.map((count) => count * 100), last));
    expect(await jumps(hundred(1622))).toEqual([]);
    expect(await jumps(hundred(1623))).toEqual(['E52 14']);
  });

  it('compares ratios, not numerators', async () => {
    const cells = twelve.map((count, i) => `${count * (i + 1)},${100 * (i + 1)},`);
    expect(await jumps(series('re-referrals', [...cells, '143,1300,']))).toEqual([]);
    expect(await jumps(series('re-referrals', [...cells, '260,1300,']))).toEqual(['E52 14']);
  });

  it('sees a slip after a history that never varied, and no slip in the first child of a quiet year', async () => {
    const flat = (value: number, last: number) =>
      series('cp-plans', counts(...twelve.map(() => value), last));
    expect(await jumps(flat(562, 5620))).toEqual(['E52 14']);
    expect(await jumps(flat(562, 570))).toEqual([]);
    expect(await jumps(flat(0, 1))).toEqual([]);
  });

  it('looks neither at quarters nor at months that are missing', async () => {
    expect(
      await jumps(`${series('cp-plans', counts(...twelve))}\nQ4 2010/11,E07000108,cp-plans,900,,`),
    ).toEqual([]);
    expect(await jumps(series('cp-plans', [...counts(...twelve), 'c,,']))).toEqual([]);
  });

  it('[O6] begins anew after a break', async () => {
    const rows = Array.from({ length: 14 }, (_, i) => {
      const month = `${2007 + Math.floor((i + 2) / 12)}-${String(((i + 2) % 12) + 1).padStart(2, '0')}`;
      return `${month},E07000108,referrals,${i < 13 ? twelve[i % 12] : 100},,`;
    });
    expect(rows[13]).toBe('2008-04,E07000108,referrals,100,,');
    expect(await jumps(rows.join('\n'))).toEqual([]);
    expect(await jumps(rows.join('\n').replaceAll('referrals', 'cp-plans'))).toEqual(['E52 15']);
  });

  it('says the figure, the mean and the distance', async () => {
    const issues = issuesIn(await loadText(series('cp-plans', counts(...twelve, 17))));
    expect(issues[0]?.message).toBe(
      'Children with a plan in Dover is 17 in January 2011, 5.7 standard deviations from the mean of the 12 months before (11).',
    );
  });
});

describe('[G4] months missing', () => {
  it('reports each gap once, with its months, on the row that follows', async () => {
    const rows = ['2011-01', '2011-02', '2011-04', '2011-09'].map(
      (month) => `${month},E07000108,referrals,9,,`,
    );
    const issues = issuesIn(await loadText(rows.join('\n')));
    expect(issues.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['G4 4', 'G4 5']);
    expect(issues[0]?.message).toContain('no row for March 2011,');
    expect(issues[1]?.message).toContain('no row for May 2011 to August 2011,');
  });

  it('takes a row that says not-submitted as a row, and quarters as none', async () => {
    const rows =
      '2011-01,E07000108,referrals,9,,\n2011-02,E07000108,referrals,,,x\n2011-03,E07000108,referrals,9,,';
    expect(placesIn(await loadText(rows))).toEqual([]);
    expect(
      placesIn(
        await loadText('Q1 2010/11,E07000108,referrals,9,,\nQ4 2010/11,E07000108,referrals,9,,'),
      ),
    ).toEqual([]);
  });
});

describe('[G2] the county row', () => {
  const DISTRICTS = Array.from({ length: 12 }, (_, i) => `E07000${105 + i}`);
  const parts = (cells: string): string =>
    DISTRICTS.map((code) => `2012-03,${code},${cells}`).join('\n');
  const county = async (rows: string, own: string) =>
    issuesIn(await loadText(`${rows}\n2012-03,E10000016,${own}`)).filter(
      ({ rule }) => rule === 'G2',
    );

  it('agrees with districts and teams, to the child', async () => {
    const rows = `${parts('re-referrals,20,100,')}\n2012-03,UASC,re-referrals,1,50,`;
    expect(await county(rows, 're-referrals,241,1250,')).toEqual([]);
    const [issue] = await county(rows, 're-referrals,240,1250,');
    expect(issue).toMatchObject({ severity: 'warning', line: 15 });
    expect(issue?.message).toContain(
      'the county row gives 240 of 1,250, its districts and teams in this file add up to 241 of 1,250',
    );
  });

  it('agrees by its own rounding when it is a percentage alone', async () => {
    expect(await county(parts('re-referrals,20,90,'), 're-referrals,,,22.2')).toEqual([]);
    expect(await county(parts('re-referrals,20,90,'), 're-referrals,,,22.3')).toHaveLength(1);
  });

  it('is compared for counts and for the events of a rate', async () => {
    expect(await county(parts('cp-plans,,,5'), 'cp-plans,61,,')).toHaveLength(1);
    expect(await county(parts('section-47-rate,5,,'), 'section-47-rate,60,,')).toEqual([]);
    expect(await county(parts('section-47-rate,5,,'), 'section-47-rate,59,,')).toHaveLength(1);
  });

  it('is not compared when a district is missing or suppressed', async () => {
    const without = parts('cp-plans,5,,').split('\n').slice(1).join('\n');
    expect(await county(without, 'cp-plans,61,,')).toEqual([]);
    expect(await county(`${without}\n2012-03,E07000105,cp-plans,c,,`, 'cp-plans,61,,')).toEqual([]);
  });
});

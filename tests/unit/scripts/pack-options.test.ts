import { describe, expect, it } from 'vitest';
import { HELP, readOptions } from '../../../scripts/pack/options.mjs';

const NEEDED = ['extracts', '--quarter', '2011-12-Q4', '--policy', 'dfe', '--out', 'pack.html'];
const read = (...more: readonly string[]): unknown => readOptions([...NEEDED, ...more]);
const wrong = (...args: readonly string[]): string => {
  const found = readOptions(args);
  return 'wrong' in found ? found.wrong.join('\n') : '';
};
const alsoWrong = (...more: readonly string[]): string => wrong(...NEEDED, ...more);

describe('the options of npm run pack', () => {
  it('are a folder, a quarter, a policy and a file; the rest has defaults', () => {
    expect(read()).toEqual({
      folder: 'extracts',
      quarter: '2011-12-Q4',
      policy: 'dfe',
      out: 'pack.html',
      kind: 'quarterly',
      months: 36,
      title: null,
      signOff: [],
      snapshot: null,
      id: null,
      reason: null,
      earlier: [],
      allowErrors: false,
      acceptExposed: false,
    });
  });

  it('take sign-offs in pairs and earlier packs in their order', () => {
    const signed = ['--role', 'Independent Chair', '--signed', '2012-05-10'];
    const more = [
      '--role',
      'Director',
      '--signed',
      '2012-05-11',
      '--earlier',
      'a',
      '--earlier',
      'b',
    ];
    expect(read(...signed, ...more)).toMatchObject({
      signOff: [
        { role: 'Independent Chair', date: '2012-05-10', statement: '' },
        { role: 'Director', date: '2012-05-11', statement: '' },
      ],
      earlier: ['a', 'b'],
    });
    expect(alsoWrong('--role', 'Director')).toMatch(/1 times --role and 0 times --signed/);
  });

  it('say everything that is missing at once', () => {
    const said = wrong();
    expect(said).toMatch(/which folder holds the extracts/);
    expect(said).toMatch(/--quarter is missing: 2011-12-Q4/);
    expect(said).toMatch(/--policy is missing: dfe, under-5, none/);
    expect(said).toMatch(/--out is missing/);
  });

  it.each([
    [['--quarter', '2011-12'], /--quarter is "2011-12"; a quarter is written 2011-12-Q4/],
    [['--policy', 'DfE'], /--policy is "DfE"; it is one of dfe, under-5, none/],
    [['--out', 'pack.pdf'], /--out is "pack.pdf"; the pack is a file that ends in .html/],
    [['--kind', 'yearly'], /--kind is "yearly"; it is one of quarterly, annual/],
    [['--months', '0'], /--months is "0"; it must be a whole number from 1 to 240/],
    [['--months', '3.5'], /--months is "3.5"/],
    [['--months', '241'], /--months is "241"/],
    [['--id', '../../x'], /--id is "..\/..\/x"/],
    [['--role', 'Chair', '--signed', '2012-02-30'], /--signed is "2012-02-30"; a date is written/],
    [['--role', ' ', '--signed', '2012-02-28'], /--role is blank/],
    [['--polcy', 'dfe'], /--polcy.*--help/],
    [['--title'], /--title.*--help/],
    [['second folder'], /One folder is read, but there are 2/],
  ])('refuse %j', (more, words) => {
    expect(alsoWrong(...more)).toMatch(words);
  });

  it('publish a year with its fourth quarter only', () => {
    expect(read('--kind', 'annual')).toMatchObject({ kind: 'annual' });
    expect(alsoWrong('--kind', 'annual', '--quarter', '2011-12-Q3')).toMatch(
      /A year is published with its fourth quarter, and --quarter is 2011-12-Q3/,
    );
  });

  it('are all explained by --help, which asks for nothing else', () => {
    expect(readOptions(['--help'])).toEqual({ help: true });
    for (const name of ['quarter', 'policy', 'out', 'kind', 'months', 'title', 'role', 'signed']) {
      expect(HELP).toContain(`--${name}`);
    }
    for (const name of ['snapshot', 'id', 'reason', 'earlier', 'allow-errors', 'accept-exposed']) {
      expect(HELP).toContain(`--${name}`);
    }
  });
});

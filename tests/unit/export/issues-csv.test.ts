import Papa from 'papaparse';
import { describe, expect, it, vi } from 'vitest';
import { issuesCsv, type IssueLine } from '../../../src/export/issues-csv';

const issue = (patch: Partial<IssueLine> = {}): IssueLine => ({
  file: 'referrals.csv',
  line: 12,
  column: 'numerator',
  ruleId: 'E31',
  title: 'A number cannot be read',
  severity: 'error',
  found: 'O',
  message: '"O" is not a number.',
  hint: 'Type the digit.',
  ...patch,
});

const noPause = () => Promise.resolve();

/** With the byte order mark, which `Blob.text` leaves out. */
const textOf = async (blob: Blob): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

async function csvOf(...issues: readonly IssueLine[]): Promise<string> {
  const at = (index: number): IssueLine => issues[index] ?? issue();
  return textOf(await issuesCsv(issues.length, at, noPause));
}

/** As a spreadsheet reads it. */
const cellsOf = (text: string): readonly (readonly string[])[] =>
  Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true }).data;

describe('the problems of a file as CSV', () => {
  it('has a byte order mark, a header, CRLF, and quotes where RFC 4180 asks for them', async () => {
    expect(await csvOf(issue({ found: 'a,b' }))).toBe(
      '\uFEFFfile,line,column,rule,severity,problem,found,message,what_to_do\r\n' +
        'referrals.csv,12,numerator,E31,must be fixed,A number cannot be read,"a,b","""O"" is not a number.",Type the digit.\r\n',
    );
  });

  it('says in words that a warning can wait', async () => {
    expect(await csvOf(issue({ severity: 'warning' }))).toContain(',can be fixed later,');
  });

  it('leaves blank what a problem does not have', async () => {
    const [, cells] = cellsOf(await csvOf(issue({ line: null, column: null, found: null })));
    expect(cells?.slice(0, 3)).toEqual(['referrals.csv', '', '']);
    expect(cells?.[6]).toBe('');
  });

  it.each(['=1+1', '+44', '-5', '@SUM(A1)', '\t=1', '\r=1'])(
    'is not run as a formula where a cell starts like one: %j',
    async (text) => {
      const [, cells] = cellsOf(
        await csvOf(issue({ file: text, column: text, found: text, message: text, hint: text })),
      );
      expect(cells).toEqual([
        `'${text}`,
        '12',
        `'${text}`,
        'E31',
        'must be fixed',
        'A number cannot be read',
        `'${text}`,
        `'${text}`,
        `'${text}`,
      ]);
    },
  );

  it('keeps line ends and quotes of a cell within the cell', async () => {
    const found = 'two\r\nlines, "quoted"';
    expect(cellsOf(await csvOf(issue({ found })))[1]?.[6]).toBe(found);
  });

  it('is written in slices with a pause between, and loses none', async () => {
    const pause = vi.fn(noPause);
    const blob = await issuesCsv(1201, (index) => issue({ line: index + 1 }), pause);
    const lines = cellsOf(await textOf(blob)).slice(1);
    expect(lines).toHaveLength(1201);
    expect(lines.map(([, line]) => Number(line))).toEqual(lines.map((_, index) => index + 1));
    expect(pause).toHaveBeenCalledTimes(2);
  });
});

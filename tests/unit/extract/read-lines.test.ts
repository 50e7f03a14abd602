import { describe, expect, it } from 'vitest';
import { TUNING } from '../../../src/extract/limits';
import { readLines } from '../../../src/extract/read-lines';
import { fileOf, fixture, HEADER, issuesIn, load, NO_OPTIONS } from '../../support/extract-context';
import { DAY, PERCENT, workbookOf } from '../../support/workbook';

const textsAround = async (
  content: string | Uint8Array<ArrayBuffer>,
  line: number,
  options = NO_OPTIONS,
  chunkBytes = TUNING.chunkBytes,
): Promise<readonly string[]> =>
  (await readLines(fileOf('x.csv', content), options, line, { ...TUNING, chunkBytes })).map(
    (one) => `${one.line} ${one.text}`,
  );

describe('readLines', () => {
  it.each([
    ['line feeds', '\n'],
    ['carriage returns and line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('gives the line with two before and two after, with %s', async (_, end) => {
    const text = ['a', 'b', '', 'd', 'e', 'f', 'g', 'h'].join(end);
    for (const chunkBytes of [1, 2, 3, 5, 1000]) {
      const around = (line: number) => textsAround(text, line, NO_OPTIONS, chunkBytes);
      expect(await around(5)).toEqual(['3 ', '4 d', '5 e', '6 f', '7 g']);
      expect(await around(1)).toEqual(['1 a', '2 b', '3 ']);
      expect(await around(8)).toEqual(['6 f', '7 g', '8 h']);
      expect(await around(9)).toEqual([]);
      expect(await around(0)).toEqual([]);
    }
  });

  it('counts line breaks within quoted cells, as issues do', async () => {
    const rows = [
      '2012-03,E07000108,cp-plans,1,,,"two',
      'lines"',
      '2012-03,E07000105,cp-plans,O,,,',
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      const text = [`${HEADER},note`, ...rows].join(end);
      const issue = issuesIn(await load(fileOf('x.csv', text))).find(({ rule }) => rule === 'E31');
      expect(await textsAround(text, issue?.line ?? 0)).toEqual([
        '2 2012-03,E07000108,cp-plans,1,,,"two',
        '3 lines"',
        '4 2012-03,E07000105,cp-plans,O,,,',
      ]);
    }
  });

  it('cuts a line to 500 characters', async () => {
    const text = `a\n${'x'.repeat(2000)}\nb`;
    for (const chunkBytes of [64, 100_000]) {
      const [, long] = await readLines(fileOf('x.csv', text), NO_OPTIONS, 1, {
        ...TUNING,
        chunkBytes,
      });
      expect(long).toEqual({ line: 2, text: 'x'.repeat(500) });
    }
  });

  it('reads in the encoding of the file', async () => {
    const lineOf = async (path: string, line: number) =>
      (await readLines(fixture(path), NO_OPTIONS, line)).find((one) => one.line === line)?.text;
    expect(await lineOf('valid/tidy-utf-16le.csv', 1)).toMatch(/^period.area_code.area_name/);
    expect(await lineOf('valid/tidy-utf-16be.csv', 1)).toMatch(/^period.area_code.area_name/);
    const bytes = Uint8Array.of(0x61, 0x0a, 0x62, 0x92, 0x73);
    const options = { ...NO_OPTIONS, windows1252: true };
    expect(await textsAround(bytes, 2, options)).toEqual(['1 a', '2 b’s']);
  });

  it('stops when it has the lines', async () => {
    const size = 100 * 2 ** 20;
    let bytesRead = 0;
    const slice = (from = 0, to = size): Blob => {
      bytesRead += Math.min(to, size) - from;
      return new Blob(['line\n'.repeat(Math.ceil((to - from) / 5)).slice(0, to - from)]);
    };
    const file = { name: 'x.csv', size, slice } as unknown as File;
    expect(await readLines(file, NO_OPTIONS, 3)).toHaveLength(5);
    expect(bytesRead).toBeLessThan(4 * 2 ** 20);
  });

  it('gives nothing of a file that cannot be read any more', async () => {
    const gone = {
      name: 'gone.csv',
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('not readable')) }),
    } as unknown as File;
    expect(await readLines(gone, NO_OPTIONS, 1)).toEqual([]);
    expect(await textsAround(new Uint8Array([0x61, 0x0a, 0xe9, 0x0a]), 2)).toEqual([]);
    expect(await textsAround('', 1)).toEqual([]);
  });

  it('gives the lines of JSON by its own count', async () => {
    const text = '[\n  {"period": "2012-03",\r\n "note": "a\rb"},\n  17\n]';
    const issue = issuesIn(
      await load(
        fileOf('x.json', '[{"period":"x","area_code":"x","indicator":"x","value":1},\n17]'),
      ),
    );
    expect(issue.find(({ rule }) => rule === 'E28')?.line).toBe(2);
    expect(await textsAround(text, 4)).toEqual([
      '2   {"period": "2012-03",',
      '3  "note": "a\rb"},',
      '4   17',
      '5 ]',
    ]);
  });

  it('gives the rows of a sheet, cells with tabs between, numbered as the spreadsheet does', async () => {
    const rows = {
      2: ['period', 'value'],
      3: [
        { v: 40999, s: DAY },
        { v: 0.304, s: PERCENT },
      ],
      7: ['x', null, 'y'],
    };
    const file = workbookOf({ A: { rows }, B: [['b']] });
    const around = (line: number, sheet: string | null) =>
      readLines(file, { ...NO_OPTIONS, sheet }, line);
    expect(await around(3, 'A')).toEqual([
      { line: 1, text: '' },
      { line: 2, text: 'period\tvalue' },
      { line: 3, text: '2012-03-31\t30.4%' },
      { line: 4, text: '' },
      { line: 5, text: '' },
    ]);
    expect((await around(7, 'A')).at(-1)).toEqual({ line: 7, text: 'x\t\ty' });
    expect(await around(8, 'A')).toEqual([]);
    expect(await around(3, null)).toEqual([]);
    expect(await around(3, 'C')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/extract/limits';
import type { NamedBlob } from '../../../src/extract/read-file';
import {
  fileOf,
  HEADER,
  issuesIn,
  load,
  loadText,
  observationsIn,
  placesIn,
  readOutcome,
} from '../../support/extract-context';

const row = (day: number): string => `2012-03,E07000108,cp-plans,${day},,`;

/** A file of which only what is asked for exists; counts the bytes that were read. */
function endlessFile(size: number): { readonly file: NamedBlob; readonly bytesRead: () => number } {
  let bytesRead = 0;
  const slice = (from = 0, to = size): Blob => {
    const length = Math.min(to, size) - from;
    bytesRead += length;
    return new Blob([new Uint8Array(length).fill(0x61)]);
  };
  const file = { name: 'line.csv', size, slice } as unknown as NamedBlob;
  return { file, bytesRead: () => bytesRead };
}

describe('limits', () => {
  it('are those that the product promises', () => {
    expect(LIMITS).toMatchObject({
      fileBytes: 536_870_912,
      rows: 5_000_000,
      columns: 500,
      lineCharacters: 1_048_576,
    });
  });

  it('refuses a file over 512 MB without reading it', async () => {
    const { file, bytesRead } = endlessFile(LIMITS.fileBytes + 1);
    expect(issuesIn(await load(file))).toMatchObject([
      { rule: 'E05', message: expect.stringContaining('the limit is 512 MB') as string },
    ]);
    expect(bytesRead()).toBe(0);
  });

  it('refuses a 200 MB file of one line after reading little of it', async () => {
    const { file, bytesRead } = endlessFile(200 * 2 ** 20);
    expect(issuesIn(await load(file))).toMatchObject([
      { rule: 'E06', line: 1, message: expect.stringContaining('longer than 1 MB') as string },
    ]);
    expect(bytesRead()).toBeLessThan(8 * 2 ** 20);
  });

  it('refuses a line over the limit below the header', async () => {
    const outcome = await loadText(`${row(1)}\n${'x'.repeat(2000)}`, {
      limits: { lineCharacters: 1000 },
    });
    expect(placesIn(outcome)).toEqual(['E06 3']);
  });

  it('reads as many rows as the limit, and refuses one more', async () => {
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, i) => row(i)).join('\n');
    expect((await loadText(rows(5), { limits: { rows: 5 } })).kind).toBe('read');
    expect(issuesIn(await loadText(rows(6), { limits: { rows: 5 } }))).toMatchObject([
      { rule: 'E07', message: 'extract.csv has more than 5 rows, the limit for one file.' },
    ]);
    const json = JSON.stringify(
      [1, 2].map((value) => ({
        period: '2012-03',
        area_code: 'E07000108',
        indicator: 'referrals',
        value,
      })),
    );
    expect(placesIn(await load(fileOf('x.json', json), { limits: { rows: 1 } }))).toEqual([
      'E07 0',
    ]);
  });

  it('reads as many columns as the limit', async () => {
    const header = `${HEADER},${Array.from({ length: 494 }, (_, i) => `c${i}`).join(',')}`;
    expect((await loadText(`${row(1)}${','.repeat(494)}`, { header })).kind).toBe('read');
  });

  it('describes a bounded number of different problems, counts the others and drops no line', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `2012-03,E07000108,cp-plans,?${i},,`).join(
      '\n',
    );
    const outcome = readOutcome(await loadText(rows, { limits: { issueKinds: 5 } }));
    const issues = issuesIn(outcome);
    expect(issues.filter(({ rule }) => rule === 'E31').map(({ line }) => line)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 2),
    );
    expect(issues.filter(({ found }) => found !== null)).toHaveLength(5);
    expect(issues[0]).toMatchObject({
      rule: 'E99',
      line: 0,
      severity: 'warning',
      message: expect.stringContaining('15 more') as string,
    });
    expect(outcome.summary).toMatchObject({ rowsRead: 20, rowsLeftOut: 20, rowsLoaded: 0 });
    expect(outcome.issues.kinds.length).toBeLessThan(10);
  });

  it('makes room for the rows of a file, however many', async () => {
    const areas = ['E07000105', 'E07000106', 'E07000108', 'UASC'];
    const rows = Array.from({ length: 4000 }, (_, i) => {
      const month = `${1925 + Math.floor(i / 12 / 4)}-${String((Math.floor(i / 4) % 12) + 1).padStart(2, '0')}`;
      return `${month},${areas[i % 4] ?? ''},referrals,${100 + (i % 7)},,,row ${i % 9}`;
    });
    const outcome = await loadText(rows.join('\n'), { chunkBytes: 4096, header: `${HEADER},note` });
    const found = observationsIn(outcome);
    expect(found).toHaveLength(4000);
    for (const { line, numerator, note } of found) {
      const i = Number(line) - 2;
      expect([numerator, note]).toEqual([100 + (i % 7), `row ${i % 9}`]);
    }
    expect(readOutcome(outcome).summary.rowsLoaded).toBe(4000);
  });

  it('says when the file could not be opened', async () => {
    const gone = {
      name: 'gone.csv',
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('not readable')) }),
    };
    expect(placesIn(await load(gone as unknown as NamedBlob))).toEqual(['E19 0']);
  });

  it('tells how far it is, up to the last byte', async () => {
    const seen: number[] = [];
    await loadText(row(1), { chunkBytes: 20, onProgress: ({ bytesRead }) => seen.push(bytesRead) });
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(`${HEADER}\n${row(1)}\n`.length);
  });
});

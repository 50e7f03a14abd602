import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvReader, lineOf, type RecordBatch } from '../../../src/extract/csv';
import { isFailed, type Failed } from '../../../src/extract/failure';

interface Read {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  readonly broken: readonly number[];
  readonly mixedFrom: number | null;
  readonly failed: Failed | null;
}

function read(
  text: string,
  { delimiter = ',', piece = text.length, lineCharacters = 10_000 } = {},
): Read {
  const batches: RecordBatch[] = [];
  const reader = createCsvReader({
    file: 'x.csv',
    delimiter,
    limits: { lineCharacters },
    onBatch: (batch) => {
      batches.push(batch);
      return null;
    },
  });
  let failed: Failed | null = null;
  for (let at = 0; at < text.length && !failed; at += Math.max(1, piece)) {
    failed = reader.push(text.slice(at, at + Math.max(1, piece)));
  }
  failed ??= reader.end();
  const lines = batches.flatMap((batch) => batch.rows.map((_, i) => lineOf(batch, i)));
  return {
    rows: batches.flatMap(({ rows }) => rows),
    lines,
    broken: batches.flatMap((batch) => [...batch.brokenQuotes].map((row) => lineOf(batch, row))),
    mixedFrom: reader.mixedFrom(),
    failed,
  };
}

describe('createCsvReader', () => {
  it('reads mixed line ends as line ends, where PapaParse alone merges rows', () => {
    const { rows, mixedFrom } = read('a,b\r\n1,2\n3,4\r5,6\r\n');
    expect(rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
    expect(mixedFrom).toBe(2);
  });

  it.each(['\n', '\r\n', '\r'])(
    'does not call a file mixed that ends every line with %j',
    (end) => {
      expect(read(['a,b', '1,2', '3,4', ''].join(end)).mixedFrom).toBeNull();
      expect(read(['a,b', '1,2', '3,4'].join(end)).mixedFrom).toBeNull();
    },
  );

  it('leaves line ends within quotes as they are, and does not call them mixed', () => {
    const { rows, lines, mixedFrom } = read('a,"x\ny"\r\nb,"p\r\nq"\r\nc,d\r\n');
    expect(rows).toEqual([
      ['a', 'x\ny'],
      ['b', 'p\r\nq'],
      ['c', 'd'],
    ]);
    expect(lines).toEqual([1, 3, 5]);
    expect(mixedFrom).toBeNull();
  });

  it('keeps 007, spaces and __proto__ as text, and renames no header', () => {
    expect(read('__proto__,a,a\n007, x ,""\n').rows).toEqual([
      ['__proto__', 'a', 'a'],
      ['007', ' x ', ''],
    ]);
  });

  it('reads quotes, doubled quotes, delimiters in quotes and spaces after a closing quote', () => {
    expect(read('"a ""b""","c,d" ,e"f\n').rows).toEqual([['a "b"', 'c,d', 'e"f']]);
  });

  it('marks a row with text after a closing quotation mark', () => {
    const { rows, broken } = read('a,b\n"The "big" one",2\n3,4\n');
    expect(rows).toHaveLength(3);
    expect(broken).toEqual([2]);
  });

  it('names the line on which an unclosed quotation mark opens', () => {
    expect(read('a,b\n1,"x\ny"\n2,"open\n3,4\n').failed?.failure).toMatchObject({
      ruleId: 'E13',
      line: 4,
    });
  });

  it('refuses a line over the limit wherever it stands', () => {
    const long = 'x'.repeat(200);
    for (const piece of [10, 64, 10_000]) {
      const options = { piece, lineCharacters: 100 };
      expect(read(`a\nb\n${long}\nc\n`, options).failed?.failure).toMatchObject({
        ruleId: 'E06',
        line: 3,
      });
      expect(read(`a\n${long}`, options).failed?.failure).toMatchObject({ ruleId: 'E06', line: 2 });
      expect(read(`a\n${'x'.repeat(100)}\nb\n`, options).failed).toBeNull();
    }
  });

  it('gives back every table that is written by RFC 4180, in pieces of any size', () => {
    const cell = fc.string({
      unit: fc.constantFrom(...Array.from('ab1 ,;"\n\r\té–😀')),
      maxLength: 6,
    });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    });
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        table,
        ends,
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        (rows, end, piece, ended) => {
          const quoted = rows.map((row) =>
            row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
          );
          const text = quoted.join(end) + (ended ? end : '');
          const result = read(text, { piece });
          expect(result.rows).toEqual(rows);
          expect(result.broken).toEqual([]);
          expect(result).toEqual(read(text));
          const starts = quoted.map((_, i) => quoted.slice(0, i).join(end) + (i > 0 ? end : ''));
          expect(result.lines).toEqual(starts.map((before) => before.split(/\r\n|\n|\r/).length));
        },
      ),
    );
  });

  it('reads the same whatever is in the text and however it is cut', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('a1,"\n\r ')), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (input, piece) => {
        const whole = read(input);
        const inPieces = read(input, { piece });
        expect(inPieces.failed?.failure).toEqual(whole.failed?.failure);
        if (!whole.failed) expect(inPieces).toEqual(whole);
      }),
    );
  });
});

it('hands a failure of the reader on', () => {
  const failed: Failed = {
    kind: 'failed',
    failure: { ruleId: 'E07', file: 'x', line: null, column: null, message: '', hint: '' },
  };
  const reader = createCsvReader({
    file: 'x.csv',
    delimiter: ',',
    limits: { lineCharacters: 100 },
    onBatch: () => failed,
  });
  const result = reader.push('a,b\n');
  expect(result && isFailed(result)).toBe(true);
});

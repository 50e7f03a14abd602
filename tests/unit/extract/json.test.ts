import { describe, expect, it } from 'vitest';
import { firstMistake } from '../../../src/extract/json-syntax';
import {
  fileOf,
  issuesIn,
  load,
  NO_OPTIONS,
  observationsIn,
  placesIn,
  readOutcome,
} from '../../support/extract-context';

const row = (changes: object = {}): string =>
  JSON.stringify({
    period: '2012-03',
    area_code: 'E07000108',
    indicator: 'referrals',
    value: 30,
    ...changes,
  });
const loadJson = (text: string) => load(fileOf('x.json', text));

describe('a JSON extract', () => {
  it('names the line of each row, however it is laid out', async () => {
    const bad = row({ value: 'O' });
    expect(placesIn(await loadJson(`[${bad}]`))).toEqual(['E31 1 value']);
    expect(placesIn(await loadJson(`\n\n[\n${row()},\n\n${bad}\n]`))).toEqual(['E31 6 value']);
    const spread = JSON.stringify([JSON.parse(row()), JSON.parse(bad)], null, 2);
    expect(placesIn(await loadJson(spread))).toEqual(['E31 8 value']);
    expect(
      placesIn(await loadJson(`{\n"note": "rows: [",\n"rows":\n[${row()},\n${bad}]}`)),
    ).toEqual(['E20 0 note', 'E31 5 value']);
  });

  it('counts braces, quotes and line breaks within texts as text', async () => {
    const note = row({ note: 'a \\ "quoted" } ] , { text\n', indicator: 'cp-plans' });
    expect(placesIn(await loadJson(`[${note},\n${row({ value: 'O' })}]`))).toEqual(['E31 2 value']);
  });

  it('is read as far as the first rows that are asked for, and no row is counted beyond them', async () => {
    const rows = Array.from({ length: 9 }, (_, i) => row({ period: `2011-0${i + 1}` }));
    const file = fileOf('x.json', `[${rows.join(',\n')}]`);
    const outcome = await load(file, { options: { ...NO_OPTIONS, onlyRows: 4 } });
    expect(readOutcome(outcome).summary).toMatchObject({ rowsRead: 4, rowsLoaded: 4 });
  });

  it('is read with a byte order mark', async () => {
    expect(observationsIn(await loadJson(`\ufeff[${row()}]`))).toMatchObject([
      { value: 30, line: 1 },
    ]);
  });

  it('takes numbers as numbers or as text, and null as blank', async () => {
    const rows = [row({ value: '1,234', note: null }), row({ period: '2012-02', value: 0 })];
    const outcome = await loadJson(`[${rows.join(',')}]`);
    expect(issuesIn(outcome)).toEqual([]);
    expect(observationsIn(outcome)).toMatchObject([{ value: 0 }, { value: 1234, note: null }]);
  });

  it('lets the extract speak for its rows', async () => {
    const rows = [
      row({ provenance: 'published' }),
      row({ period: '2012-02', extract_date: '2012-05-01' }),
    ];
    const outcome = await loadJson(
      `{"extract": {"source": "Annual report", "date": "11/04/2012"}, "rows": [${rows.join(',')}]}`,
    );
    expect(observationsIn(outcome)).toMatchObject([
      { extractDate: '2012-05-01', provenance: { kind: 'local' } },
      { extractDate: '2012-04-11', provenance: { kind: 'published', source: 'Annual report' } },
    ]);
  });

  it.each(['true', '[1]', '{}'])('takes %s for no cell', async (value) => {
    const text = row().replace('30', value);
    expect(placesIn(await loadJson(`[${row({ period: '2012-02' })},${text}]`))).toEqual([
      'E28 1 value',
    ]);
  });

  it('is not polluted by __proto__', async () => {
    const outcome = await loadJson(`[${row().replace('{', '{"__proto__": {"denominator": 7},')}]`);
    expect(placesIn(outcome)).toEqual(['E23 0 __proto__', 'E28 1 __proto__']);
    expect(({} as { denominator?: number }).denominator).toBeUndefined();
  });

  it.each([
    ['[1, 2, 3]', 'a list of values without names'],
    ['{"rows": 3}', 'without a list called "rows"'],
    ['{}', 'an empty object'],
    ['{"schema": "other-tool/backup-1"}', '"other-tool/backup-1"'],
  ])('refuses %s and says what it is', async (text, found) => {
    expect(issuesIn(await loadJson(text))).toMatchObject([
      { rule: 'E15', message: expect.stringContaining(found) as string },
    ]);
  });

  it('does not take a table with a title in brackets for JSON', async () => {
    const text =
      '[Draft] Referrals\nperiod,area_code,indicator,value\n2012-03,E07000108,referrals,30\n';
    expect(placesIn(await load(fileOf('x.csv', text)))).toEqual(['E24 1']);
  });
});

describe('firstMistake', () => {
  it.each([
    ['[1, 2', 5, 'a comma or ]'],
    ['{"a": 1 "b"', 8, 'a comma or }'],
    ["{'a': 1}", 1, 'a name in double quotation marks'],
    ['{"a" 1}', 5, 'a colon'],
    ['[1, ]', 4, 'a value'],
    ['{"a": 1, }', 9, 'a name in double quotation marks'],
    ['[01]', 2, 'a comma or ]'],
    ['["a\nb"]', 1, 'a value'],
    ['[NaN]', 1, 'a value'],
    ['[1] x', 4, 'nothing more'],
    ['[{"a": [}]', 8, 'a value'],
  ])('finds the place in %j', (text, at, expected) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(firstMistake(text)).toEqual({ at, expected });
  });
});

import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { plainDecimals } from '../../../src/extract/workbook/sheet-cells';
import {
  fileOf,
  fixture,
  issuesIn,
  load,
  NO_OPTIONS,
  observationsIn,
  placesIn,
  readOutcome,
  type LoadChanges,
} from '../../support/extract-context';
import {
  DAY,
  MONTH,
  PERCENT,
  PERCENT_OF_ITS_OWN,
  QUOTED_PERCENT,
  workbookOf,
  type RawRow,
} from '../../support/workbook';

const HEADER: RawRow = ['period', 'area_code', 'indicator', 'numerator', 'denominator', 'value'];
const row = (numerator: RawRow[number], value: RawRow[number] = null): RawRow => [
  '2012-03',
  'E07000108',
  value === null ? 'cp-plans' : 're-referrals',
  numerator,
  null,
  value,
];
const onSheet = (sheet: string): LoadChanges => ({ options: { ...NO_OPTIONS, sheet } });

describe('a workbook', () => {
  it('is read like the same table as text, by its content and not by its name', async () => {
    for (const file of ['plans.xlsx', 'plans.csv']) {
      const outcome = await load(workbookOf({ Plans: [HEADER, row(31)] }, { file }));
      expect(issuesIn(outcome)).toEqual([]);
      expect(observationsIn(outcome)).toMatchObject([
        { indicator: 'cp-plans', area: 'E07000108', period: '2012-03', numerator: 31, line: 2 },
      ]);
      expect(readOutcome(outcome).summary).toMatchObject({
        format: 'tidy',
        sheet: 'Plans',
        encoding: null,
        delimiter: null,
        rowsRead: 1,
      });
    }
  });

  it('is read as another program writes it', async () => {
    const date = { value: new Date(Date.UTC(2012, 2, 31)), type: Date, format: 'mmm-yy' } as const;
    const buffer = await writeXlsxFile([
      ['period', 'area_name', 'indicator', 'numerator', 'denominator', 'value'].map((value) => ({
        value,
      })),
      [
        date,
        { value: 'Dover' },
        { value: 're-referrals' },
        { value: 7 },
        { value: 23 },
        { value: 7 / 23, type: Number, format: '0.0%' },
      ],
    ]).toBuffer();
    const outcome = await load(fileOf('x.xlsx', new Uint8Array(buffer)));
    expect(issuesIn(outcome)).toEqual([]);
    expect(observationsIn(outcome)).toMatchObject([
      { area: 'E07000108', period: '2012-03', numerator: 7, denominator: 23 },
    ]);
  });

  it('counts rows as the spreadsheet shows them, blank ones included', async () => {
    const other: RawRow = ['2012-03', 'E07000105', 'cp-plans', 7, null, null];
    const rows = { 1: ['Monthly return'], 4: HEADER, 5: row(31), 9: row('O'), 1_048_576: other };
    const outcome = await load(workbookOf({ A: { rows } }));
    expect(placesIn(outcome)).toEqual(['E24 1', 'E31 9 numerator']);
    expect(observationsIn(outcome).map(({ line }) => line)).toEqual([5, 1_048_576]);
    expect(issuesIn(outcome)[0]?.message).toContain('The header is on line 4');
    expect(readOutcome(outcome).summary.rowsRead).toBe(3);
  });

  it('is read when its sheet is larger than what the library hands to workers', async () => {
    const areas = ['E07000105', 'E07000106', 'E07000107', 'E07000108', 'E07000109'];
    const rows = Array.from({ length: 5000 }, (_, i) => [
      `${1925 + Math.floor(i / 60)}-${String((Math.floor(i / 5) % 12) + 1).padStart(2, '0')}`,
      areas[i % 5] ?? '',
      'cp-plans',
      i,
      null,
      null,
    ]);
    const outcome = readOutcome(await load(workbookOf({ A: [HEADER, ...rows] })));
    expect(outcome.summary).toMatchObject({ rowsRead: 5000, rowsLoaded: 5000 });
    expect(outcome.table.line.toSorted()).toEqual(Uint32Array.from(rows, (_, i) => i + 2));
  });
});

describe('cells of a workbook', () => {
  const valueOf = async (value: RawRow[number]): Promise<unknown> =>
    observationsIn(await load(workbookOf({ A: [HEADER, row(null, value)] })))[0]?.value;
  const foundIn = async (numerator: RawRow[number]): Promise<unknown> =>
    issuesIn(await load(workbookOf({ A: [HEADER, row(numerator)] }))).map(
      ({ rule, found }) => `${rule} ${found}`,
    );

  it('give a percentage as it is shown', async () => {
    expect(await valueOf({ v: 0.304, s: PERCENT })).toBe(30.4);
    expect(await valueOf({ v: 0.304, s: PERCENT_OF_ITS_OWN })).toBe(30.4);
    expect(await valueOf({ v: '3.04E-1', s: PERCENT })).toBe(30.4);
    expect(await valueOf({ v: 1, s: PERCENT })).toBe(100);
    expect(await valueOf({ v: 0.07, s: PERCENT })).toBe(7);
  });

  it('take a quoted percent sign for what it is: only shown', async () => {
    expect(await valueOf({ v: 30.4, s: QUOTED_PERCENT })).toBe(30.4);
    expect(await valueOf(30.4)).toBe(30.4);
  });

  it('tell a percentage in a column of counts', async () => {
    expect(await foundIn({ v: 0.304, s: PERCENT })).toEqual(['E32 30.4%']);
  });

  it('give errors of formulas, which are no blanks', async () => {
    expect(await foundIn({ t: 'e', v: '#DIV/0!' })).toEqual(['E31 #DIV/0!']);
    expect(await foundIn({ t: 'e', xml: '<f>1/0</f><v>#REF!</v>' })).toEqual(['E31 #REF!']);
  });

  it('give the results of formulas', async () => {
    const cells: RawRow = [
      { t: 'str', xml: '<f>"2012"&amp;"-03"</f><v>2012-03</v>' },
      { t: 'str', xml: '<f>A1</f><v>E07000108</v>' },
      'cp-plans',
      { xml: '<f>SUM(A1:A2)</f><v>31</v>' },
      { t: 'str', xml: '<f>""</f><v></v>' },
      null,
    ];
    const outcome = await load(workbookOf({ A: [HEADER, cells] }));
    expect(issuesIn(outcome)).toEqual([]);
    expect(observationsIn(outcome)).toMatchObject([{ numerator: 31, period: '2012-03' }]);
  });

  it.each([
    ['a day', { v: 40999, s: DAY }, false],
    ['a month', { v: 40999, s: MONTH }, false],
    ['a day with noise in its fraction', { v: 40998.9999999999, s: DAY }, false],
    ['a day of a Mac workbook', { v: 39537, s: DAY }, true],
    ['a day as text', { t: 'd', v: '2012-03-31T00:00:00Z' }, false],
  ])('give %s as a period', async (_, period, date1904) => {
    const cells = [period, ...row(31).slice(1)];
    const outcome = await load(workbookOf({ A: [HEADER, cells] }, { date1904 }));
    expect(issuesIn(outcome)).toEqual([]);
    expect(observationsIn(outcome)).toMatchObject([{ period: '2012-03' }]);
  });

  it('say of an impossible day that it is none', async () => {
    const cells = [{ v: 1e12, s: DAY }, ...row(31).slice(1)];
    expect(placesIn(await load(workbookOf({ A: [HEADER, cells] })))).toEqual(['P2 2 period']);
  });

  it('give texts whole: shared, rich, with escaped letters, zeros and spaces', async () => {
    const sharedStrings =
      '<si><t>E07000108</t></si><si><r><t>cp-</t></r><r><rPr><b/></rPr><t>plans</t></r></si><si><t xml:space="preserve">007 a &amp; b &lt;c&gt; </t></si>';
    const shared = (v: number) => ({ t: 's', v });
    const cells: RawRow = ['2012-03', shared(0), shared(1), 31, null, null, shared(2)];
    const outcome = await load(workbookOf({ A: [[...HEADER, 'note'], cells] }, { sharedStrings }));
    expect(observationsIn(outcome)).toMatchObject([
      { area: 'E07000108', indicator: 'cp-plans', note: '007 a & b <c>' },
    ]);
  });

  it('give truth as a word, which is no number', async () => {
    expect(await foundIn({ t: 'b', v: 1 })).toEqual(['E31 TRUE']);
  });

  it('are found where their addresses are none', async () => {
    const far = 'Z'.repeat(400);
    const cells = ['period', 'area_code', 'indicator', 'numerator'].map(
      (text) => `<c r="${far}1" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    const xml = `<worksheet><sheetData><row r="x">${cells.join('')}</row></sheetData><mergeCells><mergeCell ref="A1:${far}9"/></mergeCells></worksheet>`;
    const parts = { 'xl/worksheets/sheet1.xml': xml };
    expect(placesIn(await load(workbookOf({ A: [HEADER] }, { parts })))).toEqual(['E02 0']);
  });

  it('are found without their addresses, with prefixes, and with styles that do not exist', async () => {
    const cell = (text: string): string =>
      `<x:c t="inlineStr"><x:is><x:t>${text}</x:t></x:is></x:c>`;
    const line = (cells: readonly string[]): string => `<x:row>${cells.map(cell).join('')}</x:row>`;
    const xml = `<x:worksheet xmlns:x="y"><x:sheetData>${line(['period', 'area_code', 'indicator', 'numerator'])}<x:row>${['2012-03', 'E07000108', 'cp-plans'].map(cell).join('')}<x:c s="99"><x:v>31</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const outcome = await load(
      workbookOf({ A: [HEADER] }, { parts: { 'xl/worksheets/sheet1.xml': xml } }),
    );
    expect(issuesIn(outcome)).toEqual([]);
    expect(observationsIn(outcome)).toMatchObject([{ numerator: 31, line: 2 }]);
  });

  it('have numbers in full, never in short form', () => {
    expect(
      [30.4, 0.1 + 0.2, 5e-7, 1e21, -12.5, 100, 0].map((number) => plainDecimals(number)),
    ).toEqual([
      '30.4',
      '0.30000000000000004',
      '0.0000005',
      '1000000000000000000000',
      '-12.5',
      '100',
      '0',
    ]);
    expect([0.304, 1, 0.0005, 0.07, 12, 3e-7].map((number) => plainDecimals(number, 2))).toEqual([
      '30.4',
      '100',
      '0.05',
      '7',
      '1200',
      '0.00003',
    ]);
  });
});

describe('merged cells', () => {
  const cells = (area: string | null, period: RawRow[number], indicator: string): RawRow => [
    period,
    area,
    indicator,
    31,
    null,
    null,
  ];

  it('give an area and a day to every row that they go over', async () => {
    const rows = [
      HEADER,
      cells('E07000105', { v: 40999, s: MONTH }, 'cp-plans'),
      cells(null, null, 'referrals'),
      cells('E07000108', null, 'cp-plans'),
    ];
    const file = workbookOf({ A: { rows, merged: ['B2:B3', 'A2:A4'] } });
    const outcome = await load(file);
    expect(issuesIn(outcome)).toEqual([]);
    const read = observationsIn(outcome).map(({ line, area, indicator, period }) =>
      [line, area, indicator, period].join(' '),
    );
    expect(read.toSorted()).toEqual([
      '2 E07000105 cp-plans 2012-03',
      '3 E07000105 referrals 2012-03',
      '4 E07000108 cp-plans 2012-03',
    ]);
  });

  it('are no trouble when there are very many', async () => {
    const rows = [HEADER, ...Array.from({ length: 3000 }, () => row(null))];
    const merged = Array.from({ length: 20_000 }, (_, i) => `B${2 + (i % 3000)}:B3001`);
    const outcome = await load(workbookOf({ A: { rows, merged } }));
    expect(readOutcome(outcome).summary.rowsRead).toBe(3000);
  });

  it('never give a figure twice', async () => {
    const rows = [HEADER, row(31), ['2012-03', 'E07000105', 'cp-plans', null, null, null]];
    const outcome = await load(workbookOf({ A: { rows, merged: ['D2:D3'] } }));
    expect(placesIn(outcome)).toEqual(['O4 3']);
  });
});

describe('sheets of a workbook', () => {
  const two = { Plans: [HEADER, row(31)], 'Q&A': [HEADER, row(7), row(8)] };

  it('are offered when there is more than one with rows', async () => {
    const file = workbookOf({ ...two, Empty: [], Blank: [[null, null]] });
    expect(await load(file)).toEqual({
      kind: 'needs-sheet',
      sheets: [
        { name: 'Plans', rows: 2 },
        { name: 'Q&A', rows: 3 },
      ],
    });
  });

  it('are read by choice, and the others are named', async () => {
    const outcome = await load(workbookOf(two), onSheet('Plans'));
    expect(readOutcome(outcome).summary.sheet).toBe('Plans');
    expect(issuesIn(outcome)).toMatchObject([{ rule: 'E72', line: 0, severity: 'warning' }]);
    expect(issuesIn(outcome)[0]?.message).toBe(
      'Only the sheet "Plans" was read, not "Q&A" (3 rows).',
    );
  });

  it('are refused when the chosen one is not there', async () => {
    const outcome = await load(workbookOf(two), onSheet('plans'));
    expect(issuesIn(outcome)).toMatchObject([{ rule: 'E71', severity: 'failure' }]);
    expect(issuesIn(outcome)[0]?.message).toContain('It has "Plans" and "Q&A".');
  });

  it('are not offered when hidden, but said', async () => {
    const hidden = { rows: [HEADER, row(7)], state: 'hidden' };
    const outcome = await load(workbookOf({ Plans: [HEADER, row(31)], Lists: hidden }));
    expect(observationsIn(outcome)).toMatchObject([{ numerator: 31 }]);
    expect(issuesIn(outcome)[0]?.message).toContain('"Lists" (2 rows, hidden)');
    const only = await load(workbookOf({ Plans: [], Lists: { ...hidden, state: 'veryHidden' } }));
    expect(observationsIn(only)).toMatchObject([{ numerator: 7 }]);
  });

  it('are said to be empty when none is filled', async () => {
    expect(placesIn(await load(workbookOf({ A: [], B: [] })))).toEqual(['E02 0']);
  });
});

describe('[X3] a workbook about single children', () => {
  it('is refused by its headers and by its values, without repeating one', async () => {
    const byHeader = await load(
      workbookOf({
        A: [
          [...HEADER, 'DOB'],
          [...row(1), 'x'],
        ],
      }),
    );
    expect(byHeader).toMatchObject({ failure: { ruleId: 'X3', column: 'DOB' } });
    const numbers = await load(
      workbookOf({
        A: [
          [...HEADER, 'Ref'],
          [...row(1), 9434765919],
          [...row(2), null],
        ],
      }),
    );
    expect(numbers).toMatchObject({
      failure: { ruleId: 'X3', childLevel: [{ column: 'Ref', isCertain: true }] },
    });
    expect(JSON.stringify(numbers)).not.toContain('943');
    const days = [37_000, 37_777, 38_999].map((v, i) => [...row(i), { v, s: DAY }]);
    expect(await load(workbookOf({ A: [[...HEADER, 'd'], ...days] }))).toMatchObject({
      failure: { ruleId: 'X3', column: 'd' },
    });
  });
});

describe('what is no workbook', () => {
  const zip = (parts: Readonly<Record<string, string>>) =>
    fileOf(
      'x.xlsx',
      zipSync(
        Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
      ),
    );

  it.each([
    ['a Word document', { 'word/document.xml': '<x/>' }],
    ['a PowerPoint presentation', { 'ppt/presentation.xml': '<x/>' }],
    ['a binary Excel workbook (.xlsb)', { 'xl/workbook.bin': 'x' }],
    ['an OpenDocument file', { mimetype: 'x', 'content.xml': '<x/>' }],
    ['a zip file, but not an Excel workbook', { 'a.csv': 'a,b' }],
    ['a zip file, but not an Excel workbook', {}],
  ])('is refused as %s', async (what, parts) => {
    const outcome = await load(zip(parts));
    expect(issuesIn(outcome)).toMatchObject([{ rule: 'E03' }]);
    expect(issuesIn(outcome)[0]?.message).toContain(what);
  });

  it('is told apart when it is old or has a password', async () => {
    const [issue] = issuesIn(await load(fixture('broken/E03-old-workbook.csv', 'old.xlsx')));
    expect(issue?.message).toMatch(/old Excel workbook \(\.xls\), a workbook with a password/);
    expect(issue?.hint).toContain('Excel Workbook (.xlsx)');
  });

  it('is refused when a part is missing, cut off or not what it says', async () => {
    const whole = new Uint8Array(await workbookOf({ A: [HEADER, row(31)] }).arrayBuffer());
    for (let cut = 40; cut < whole.length; cut += 97) {
      expect(placesIn(await load(fileOf('x.xlsx', whole.slice(0, cut))))).toEqual(['E70 0']);
    }
    const sheet = 'xl/worksheets/sheet1.xml';
    const missing = workbookOf({ A: [HEADER] }, { parts: { [sheet]: null } });
    expect(issuesIn(await load(missing))[0]?.message).toContain(`${sheet} is missing`);
    const twice = `<worksheet><sheetData><row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData></worksheet>`;
    const disordered = workbookOf({ A: [HEADER] }, { parts: { [sheet]: twice } });
    expect(placesIn(await load(disordered))).toEqual(['E70 0']);
  });

  it('is never read wrong when bytes of it are changed', async () => {
    const whole = new Uint8Array(await workbookOf({ A: [HEADER, row(31)] }).arrayBuffer());
    for (let at = 0; at < whole.length; at += 11) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      const outcome = await load(fileOf('x.xlsx', changed));
      expect(['failed', 'read', 'needs-sheet', 'needs-mapping']).toContain(outcome.kind);
    }
  });
});

describe('limits of a workbook', () => {
  it('refuse one that is far larger unpacked, before it is unpacked', async () => {
    const bomb = workbookOf({ A: [HEADER] }, { parts: { 'xl/bomb.xml': ' '.repeat(4 * 2 ** 20) } });
    const [issue] = issuesIn(await load(bomb));
    expect(issue?.rule).toBe('E05');
    expect(issue?.message).toMatch(/would be [\d,]+ times as large unpacked/);
    const large = workbookOf({ A: [HEADER, row(31)] });
    const limited = await load(large, { limits: { unpackedBytes: 1000 } });
    expect(issuesIn(limited)).toMatchObject([{ rule: 'E05' }]);
    expect((await load(large)).kind).toBe('read');
  });

  it('refuse a part that is larger than it claims', async () => {
    const whole = new Uint8Array(
      await workbookOf({ A: [HEADER, ...Array.from({ length: 50 }, () => row(31))] }).arrayBuffer(),
    );
    const view = new DataView(whole.buffer);
    const lying = whole.slice();
    for (let at = 0; at < whole.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50)
        new DataView(lying.buffer).setUint32(at + 24, 64, true);
    }
    expect(placesIn(await load(fileOf('x.xlsx', lying)))).toEqual(['E70 0']);
  });

  it('are those of text for rows and columns, and count sheets', async () => {
    const file = workbookOf({ A: [HEADER, row(31), row(32)], B: [HEADER] });
    const places = async (changes: LoadChanges) =>
      placesIn(await load(file, { ...onSheet('A'), ...changes }));
    expect(await places({ limits: { rows: 1 } })).toEqual(['E07 0']);
    expect(await places({ limits: { columns: 5 } })).toEqual(['E08 0']);
    expect(await places({ limits: { lineCharacters: 40 } })).toEqual(['E06 1']);
    expect(await places({ limits: { sheets: 1 } })).toEqual(['E05 0']);
  });
});

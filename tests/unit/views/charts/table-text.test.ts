import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableCsv, tableTabbed } from '../../../../src/views/charts/table-text';

const column = (head: string) => ({ head, isNumber: false });
const credit = 'Source: a, b. No disclosure control: restricted copy.';
const chart = {
  credit,
  table: {
    caption: 'Figures',
    columns: [column('Area'), column('Value')],
    rows: [
      ['=HYPERLINK("x")', '-1.2'],
      ['Folkestone, "Hythe"', 'two\nlines\tand a tab'],
    ],
  },
};

describe('as CSV', () => {
  const text = tableCsv(chart);

  it('reads back cell by cell, the source with every row', () => {
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd());
    expect(data).toEqual([
      ['Area', 'Value', 'Source'],
      [`'=HYPERLINK("x")`, "'-1.2", credit],
      ['Folkestone, "Hythe"', 'two\nlines\tand a tab', credit],
    ]);
  });

  it('begins with the byte order mark and ends every line as spreadsheets do', () => {
    expect(text.startsWith('\uFEFFArea,Value,Source\r\n')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
  });
});

it('to paste, has one line per row and no formula; the source is the last line', () => {
  expect(tableTabbed(chart).split('\n')).toEqual([
    'Area\tValue',
    `'=HYPERLINK("x")\t'-1.2`,
    'Folkestone, "Hythe"\ttwo lines and a tab',
    credit,
  ]);
});

/** Files that cannot be used, in whole or in part: each answers in words, and nothing changes by itself. */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import {
  cell,
  chooseQuarter,
  chooser,
  expectScorecardAsBefore,
  fileCard,
  goToData,
  goToScorecard,
  loadButton,
  loadIntoScorecard,
  memoryFile,
  openData,
  readLine,
  tidyFile,
} from '../support/data-screen';

const HEADER = 'period,area_code,indicator,numerator,denominator';
const ROW = '2012-06,E07000108,re-referrals,20,80';
const UTF_16 = Buffer.from(`\uFEFF${HEADER}\n${ROW}\n`, 'utf16le');

interface Refusal {
  readonly rule: string;
  readonly name: string;
  readonly content: string | Buffer;
  /** What is wrong and where. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Where, after the rule. */
  readonly place?: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    rule: 'E01',
    name: 'empty.csv',
    content: '',
    message: 'empty.csv is empty',
    hint: 'Export it again',
  },
  {
    rule: 'E02',
    name: 'header-only.csv',
    content: `${HEADER}\n`,
    message: 'header-only.csv has a header but no rows below it.',
    hint: 'Export it again',
  },
  {
    rule: 'E03',
    name: 'paper.csv',
    content: '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\n',
    message:
      'paper.csv is a PDF document, not a CSV or JSON text file or an Excel workbook (.xlsx).',
    hint: 'Ask for the figures behind it as CSV.',
  },
  {
    rule: 'E04',
    name: 'utf-16-without-mark.csv',
    content: UTF_16.subarray(2),
    message: 'utf-16-without-mark.csv looks like UTF-16 text without its byte order mark',
    hint: 'Save it as "CSV UTF-8 (comma delimited)".',
  },
  {
    rule: 'E14',
    name: 'broken.json',
    content: '[\n  {"period": "2012-06", "area_code": "E07000108"\n   "numerator": 20}\n]\n',
    message: 'broken.json is not valid JSON: on line 3, column 4,',
    hint: 'Export it again, or correct that place.',
    place: 'line 3',
  },
  {
    rule: 'E15',
    name: 'numbers.json',
    content: '[1,2,3]',
    message: 'numbers.json is JSON but not a list of rows: it is a list of values without names.',
    hint: 'Give a list of objects with the tidy column names',
  },
  {
    rule: 'X3',
    name: 'children-by-header.csv',
    content: `${HEADER},NHS number\n${ROW},943 476 5919\n`,
    message: 'has data about single children, so it was refused and nothing of it was kept.',
    hint: 'Load totals for each area and period',
    place: 'column NHS number',
  },
  {
    rule: 'X3',
    name: 'children-by-value.csv',
    content: `${HEADER},comment\n${ROW},9434765919\n2012-06,E07000107,re-referrals,5,20,9434765870\n`,
    message: 'The column is "comment" (NHS numbers).',
    hint: 'Load totals for each area and period',
    place: 'column comment',
  },
];

/** The file says why it is refused, and the scorecard is as it was. */
async function expectRefused(page: Page, { rule, name, message, hint, place }: Refusal) {
  const card = fileCard(page, name);
  await expect(card).toContainText('This file cannot be used.');
  await expect(card).toContainText(message);
  await expect(card).toContainText(hint);
  const where = place === undefined ? '' : `, ${place}`;
  await expect(card).toContainText(`Rule ${rule}${where}. What was loaded before is as it was.`);
  await expect(page.getByRole('region', { name: 'There is a problem with 1 file' })).toContainText(
    message,
  );
  await expect(loadButton(page)).toBeDisabled();
}

test('[E01][E02][E03][E04][E14][E15][X3] a refused file says what, where and what to do', async ({
  page,
}) => {
  test.slow();
  await openData(page);
  for (const refusal of REFUSALS) {
    await test.step(refusal.name, async () => {
      await chooser(page).setInputFiles(memoryFile(refusal.name, refusal.content));
      await expectRefused(page, refusal);
      // Rule X3: a refusal names the column, never the value.
      expect(await page.content()).not.toMatch(/943 ?476 ?5/);
      await page.getByRole('button', { name: `Remove from list ${refusal.name}` }).click();
    });
  }
  await expectScorecardAsBefore(page);
});

test('[E06] a file of one endless line is refused with the limit named', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-line-'));
  try {
    const path = join(folder, 'one-line.csv');
    writeOneLine(path, 200e6);
    await openData(page);
    await chooser(page).setInputFiles(path);
    await expectRefused(page, {
      rule: 'E06',
      name: 'one-line.csv',
      content: '',
      message: 'Line 1 of one-line.csv is longer than 1 MB, the limit for one line.',
      hint: 'Export it again with one row a line.',
      place: 'line 1',
    });
    await expectScorecardAsBefore(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function writeOneLine(path: string, bytes: number): void {
  const part = Buffer.alloc(10e6, 'Kent,');
  const file = openSync(path, 'w');
  for (let written = 0; written < bytes; written += part.length) writeSync(file, part);
  closeSync(file);
}

test('[E04][E23] UTF-16 and reserved column names are read, and said', async ({ page }) => {
  await openData(page);
  await chooser(page).setInputFiles([
    memoryFile('utf-16.csv', UTF_16),
    tidyFile('proto.csv', `${HEADER},__proto__`, [`${ROW},polluted`]),
  ]);
  await expect(readLine(fileCard(page, 'utf-16.csv'))).toHaveText(
    'Read as tidy CSV, UTF-16, comma: 1 row read, 1 can be loaded, 0 left out',
  );
  const proto = fileCard(page, 'proto.csv');
  await expect(readLine(proto)).toContainText('1 row read, 1 can be loaded, 0 left out');
  await expect(proto).toContainText('1 column not known and not used: __proto__');
  await expect(proto.getByRole('row', { name: /^1 __proto__/ })).toContainText(
    'The column "__proto__" has a name that is reserved in programs; it is not read.',
  );
  await expectScorecardAsBefore(page);
});

/** As people write the districts of Kent; misspelled ones with the district that is meant. */
const UNDERSTOOD = [
  'Ashford',
  'ASHFORD',
  ' ashford ',
  'Ashford Borough Council',
  'Ashford District',
  'Canterbury',
  'Canterbury City Council',
  'canterbury city',
  'Dartford',
  'Dartford BC',
  'Dover',
  'Dover District Council',
  'DOVER DC',
  'Gravesham',
  'Gravesham B.C.',
  'Gravesend',
  'Maidstone',
  'Maidstone Borough',
  'Sevenoaks',
  'Seven Oaks',
  '7oaks',
  'Shepway',
  'Folkestone & Hythe',
  'Folkestone and Hythe District Council',
  'Swale',
  'SWALE  Borough Council',
  'Thanet',
  'Thanet District Council',
  'Tonbridge and Malling',
  'Tonbridge & Malling',
  'T&M',
  'Tunbridge wells',
  'Royal Tunbridge Wells',
  'Tunbridge Wells Borough Council',
];
const MISSPELLED = [
  { name: 'Cantebury', meant: 'Canterbury' },
  { name: 'Dartfrod', meant: 'Dartford' },
  { name: 'Maidston', meant: 'Maidstone' },
  { name: 'Folkstone and Hythe', meant: 'Shepway' },
  { name: 'Thannet', meant: 'Thanet' },
  { name: 'Tonbridge Wells', meant: 'Tunbridge Wells' },
];

test('[A2] of forty spellings of the districts none is lost and none is guessed', async ({
  page,
}) => {
  const names = [...UNDERSTOOD, ...MISSPELLED.map(({ name }) => name)];
  expect(new Set(names).size).toBe(40);
  await openData(page);
  await chooser(page).setInputFiles(
    // Each in a month of its own, so that no two rows are about the same thing.
    tidyFile(
      'spellings.csv',
      'period,area_name,indicator,numerator',
      names.map((name, i) => `${monthId(i)},${name},cp-plans,100`),
    ),
  );
  const card = fileCard(page, 'spellings.csv');
  await expect(readLine(card)).toHaveText(
    'Read as tidy CSV, UTF-8, comma: 40 rows read, 34 can be loaded, 6 left out',
  );
  for (const [i, { name, meant }] of MISSPELLED.entries()) {
    const line = UNDERSTOOD.length + i + 2;
    await expect(card.getByRole('row', { name: `${line} area_name ${name} ` })).toContainText(
      new RegExp(`is not an area this scorecard knows\\. Did you mean ${meant}.*Use the area code`),
    );
  }
  await expectScorecardAsBefore(page);
});

const monthId = (index: number): string =>
  `${2009 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

test('[E31][E32] numbers as spreadsheets leave them are understood or named with their place', async ({
  page,
}) => {
  await openData(page);
  await chooser(page).setInputFiles(
    tidyFile('cells.csv', 'period,area_code,indicator,numerator', [
      '2012-06,E07000105,cp-plans,"1,234"',
      '2012-06,E07000106,cp-plans, 12 ',
      '2012-06,E07000107,cp-plans,30.4%',
      '2012-06,E07000108,cp-plans,#DIV/0!',
      '2012-06,E07000109,cp-plans,O',
      '2012-06,E07000110,cp-plans,-',
      '2012-06,E07000111,cp-plans,..',
      '2012-06,E07000112,cp-plans,1e309',
    ]),
  );
  const card = fileCard(page, 'cells.csv');
  await expect(readLine(card)).toContainText('8 rows read, 2 can be loaded, 6 left out');
  const problems = [
    { found: '4 numerator 30.4%', hint: 'Put a percentage into the value column' },
    { found: '5 numerator #DIV/0!', hint: 'correct the formula and export again' },
    { found: '6 numerator O', hint: 'It looks like the letter O in place of the digit 0' },
    { found: '7 numerator -', hint: 'leave the cell blank and give the reason in status' },
    { found: '8 numerator ..', hint: 'leave the cell blank and give the reason in status' },
    { found: '9 numerator 1e309', hint: 'format the column as a plain number' },
  ];
  for (const { found, hint } of problems) {
    await expect(card.getByRole('row', { name: `${found} ` })).toContainText(hint);
  }
  await expectScorecardAsBefore(page);

  await test.step('only the rows that were understood are loaded', async () => {
    await goToData(page);
    await loadIntoScorecard(page);
    await goToScorecard(page);
    await chooseQuarter(page, '2012-13-Q1');
    const plans = 'Children with a child protection plan';
    await expect(cell(page, 'Ashford', plans)).toHaveAccessibleName(/plan, 1,234 children/);
    await expect(cell(page, 'Canterbury', plans)).toHaveAccessibleName(/plan, 12 children/);
    await expect(cell(page, 'Dover', plans)).toHaveAccessibleName(/plan, Not submitted/);
  });
});

test('[E51] two rows that contradict each other are both named and neither is read', async ({
  page,
}) => {
  await openData(page);
  await chooser(page).setInputFiles(
    tidyFile('twice.csv', HEADER, [
      ROW,
      '2012-06,E07000108,re-referrals,21,80',
      '2012-06,E07000107,re-referrals,5,20',
    ]),
  );
  const card = fileCard(page, 'twice.csv');
  await expect(readLine(card)).toContainText('3 rows read, 1 can be loaded, 2 left out');
  for (const [line, other] of [
    [2, 3],
    [3, 2],
  ]) {
    await expect(card.getByRole('row', { name: new RegExp(`^${line} `) })).toContainText(
      `The row and line ${other} give different figures for Re-referrals in 12 months in Dover for June 2012. None of them is read.`,
    );
  }
  await expectScorecardAsBefore(page);
});

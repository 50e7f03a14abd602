/** The Data screen: extracts chosen, read, compared and loaded, as an analyst does each month. */
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import {
  cell,
  chooseQuarter,
  chooser,
  differenceLine,
  expectScorecardAsBefore,
  fileCard,
  fixturePath,
  fixtureText,
  goToData,
  goToScorecard,
  loadButton,
  loadedBanner,
  loadIntoScorecard,
  openData,
  openDataFromScorecard,
  quarterSelect,
  readLine,
  scorecard,
  tidyFile,
} from '../support/data-screen';

/** Rows of the extracts of April to June 2012, and how they compare with what is served. */
const NEXT_MONTH = [
  { file: 'assessment.csv', form: 'tidy CSV, UTF-8, comma', rows: 126, changed: 0 },
  {
    file: 'child-protection-categories.csv',
    form: 'tidy CSV, UTF-8, comma',
    rows: 252,
    changed: 0,
  },
  // Restates Dover's reviews of March 2012.
  { file: 'child-protection.csv', form: 'tidy CSV, UTF-8, comma', rows: 337, changed: 1 },
  { file: 'early-help.json', form: 'JSON, UTF-8', rows: 42, changed: 0 },
  { file: 'looked-after.csv', form: 'tidy CSV, UTF-8, comma', rows: 90, changed: 0 },
  { file: 'referrals.csv', form: 'tidy CSV, UTF-8, comma', rows: 135, changed: 0 },
  { file: 'workforce.json', form: 'JSON, UTF-8', rows: 252, changed: 0 },
];

const REFERRALS = 'Referrals to Specialist Children’s Services';
const REVIEWS = 'Child protection plan reviews held on time';

const nextMonth = (file: string): string => fixturePath(`next-month/${file}`);

const quarters = (page: Page): Promise<string[]> =>
  quarterSelect(page).locator('option').allTextContents();

test('[P1][O5][G6] the extracts of the next quarter are read, compared, loaded and seen', async ({
  page,
}) => {
  test.slow();
  await openDataFromScorecard(page);
  await chooser(page).setInputFiles(NEXT_MONTH.map(({ file }) => nextMonth(file)));

  await test.step('what each file is and brings is said in words', async () => {
    for (const { file, form, rows, changed } of NEXT_MONTH) {
      const card = fileCard(page, file);
      await expect(readLine(card)).toHaveText(
        `Read as ${form}: ${rows} rows read, ${rows} can be loaded, 0 left out`,
      );
      await expect(differenceLine(card)).toHaveText(
        `${rows - changed} values new, ${changed} changed, 0 the same as loaded`,
      );
      await expect(card).toContainText('No problems found.');
    }
    await expect(page.getByText('7 files ready: 1,234 rows will be loaded.')).toBeVisible();
  });

  await test.step('nothing is on the scorecard before it is loaded', async () => {
    await expectScorecardAsBefore(page);
    expect(await quarters(page)).not.toContain('Q1 2012/13 (Apr to Jun 2012)');
    await expect(cell(page, 'Dover', REVIEWS)).not.toHaveAccessibleName(/revised/);
  });

  await test.step('loading answers, and the link goes to the new quarter', async () => {
    await goToData(page);
    await loadIntoScorecard(page);
    await expect(loadedBanner(page)).toBeFocused();
    await expect(loadedBanner(page)).toContainText(
      '7 files, 1,234 rows. New in the scorecard: Q1 2012/13 (Apr to Jun 2012).',
    );
    await expect(fileCard(page, 'referrals.csv')).toContainText(
      'Loaded into the scorecard: 135 rows.',
    );
    await expect(loadButton(page)).toBeDisabled();
    await loadedBanner(page).getByRole('link', { name: 'See the scorecard' }).click();
    await expect(page).toHaveURL(/quarter=2012-13-Q1/);
  });

  await test.step('the new quarter has values, and a team that began in April 2012', async () => {
    await expect(quarterSelect(page)).toHaveValue('2012-13-Q1');
    await expect(cell(page, 'Kent', 'Re-referrals within 12 months')).toHaveAccessibleName(
      /12 months, 30\.2%, Above limit, Improved by 0\.2 percentage points since Q4 2011\/12/,
    );
    await expect(
      scorecard(page).getByRole('columnheader', { name: 'Central Duty Team' }),
    ).toBeVisible();
    await expect(cell(page, 'Central Duty Team', REFERRALS)).toHaveAccessibleName(
      /483 referrals, 3 of 12 months/,
    );
    // Its months before it existed are not missing from the county.
    await expect(cell(page, 'Kent', REFERRALS)).toHaveAccessibleName(
      /15,716 referrals, No target set, Fell by 1,108 since Q4 2011\/12/,
    );
  });

  await test.step('the restated month of the quarter before says so', async () => {
    await chooseQuarter(page, '2011-12-Q4');
    await expect(
      scorecard(page).getByRole('columnheader', { name: 'Central Duty Team' }),
    ).toBeHidden();
    const dover = cell(page, 'Dover', REVIEWS);
    await expect(dover).toHaveAccessibleName(/ 96\.6%, revised, /);
    await expect(cell(page, 'Ashford', REVIEWS)).not.toHaveAccessibleName(/revised/);
    await dover.click();
    await expect(page.getByRole('dialog')).toContainText(
      /March 2012 was revised by child-protection\.csv/,
    );
  });
});

test('[E11][E31] of several files the good rows load and the broken ones say why', async ({
  page,
}) => {
  await openData(page);
  await chooser(page).setInputFiles([
    nextMonth('referrals.csv'),
    fixturePath('extracts/broken/E11-no-area.csv'),
  ]);
  const flawedRows = ['2012-04,E07000108,cp-plans,1O', '2012-04,E07000113,cp-plans,104'];
  await chooser(page).setInputFiles(
    tidyFile('flawed.csv', 'period,area_code,indicator,numerator', flawedRows),
  );

  const refused = fileCard(page, 'E11-no-area.csv');
  await expect(refused).toContainText('This file cannot be used.');
  await expect(refused).toContainText(/The header of E11-no-area\.csv \(line 1\) has no column/);
  await expect(refused).toContainText('Rule E11, line 1. What was loaded before is as it was.');
  const flawed = fileCard(page, 'flawed.csv');
  await expect(readLine(flawed)).toContainText('2 rows read, 1 can be loaded, 1 left out');
  await expect(flawed).toContainText('1 must be fixed before those rows can be loaded');
  await expect(flawed.getByRole('row', { name: /2 numerator 1O/ })).toContainText(
    'It looks like the letter O in place of the digit 0: type the digit.',
  );

  const summary = page.getByRole('region', { name: 'There is a problem with 2 files' });
  await summary.getByRole('link', { name: /E11-no-area\.csv/ }).click();
  await expect(refused).toBeFocused();

  await expect(
    page.getByText('2 files ready: 136 rows will be loaded. 1 row with problems will be left out.'),
  ).toBeVisible();
  await loadIntoScorecard(page);
  await expect(loadedBanner(page)).toContainText('2 files, 136 rows.');
  await expect(refused).toContainText('This file cannot be used.');
  await goToScorecard(page);
  expect(await quarters(page)).toContain('Q1 2012/13 (Apr to Jun 2012)');
});

test('[O5] a file loaded for the second time changes nothing and says so', async ({ page }) => {
  await openDataFromScorecard(page);
  await chooser(page).setInputFiles(nextMonth('child-protection.csv'));
  await loadIntoScorecard(page);
  await chooser(page).setInputFiles(nextMonth('child-protection.csv'));
  await expect(page.getByText('0 values new, 0 changed, 337 the same as loaded')).toBeVisible();
});

test('files dropped on the page are read like chosen ones', async ({ page }) => {
  await openData(page);
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return data;
  }, fixtureText('next-month/referrals.csv'));
  // The words of the drop zone, not the input: the whole zone takes files.
  const zone = page.getByText('You can also drop them here');
  await zone.dispatchEvent('dragover', { dataTransfer: dropped });
  await zone.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(readLine(fileCard(page, 'dropped.csv'))).toContainText('135 rows read');
  await expect(page).toHaveURL(/#\/data$/);
  await loadIntoScorecard(page);
});

test.describe('a large file', () => {
  let folder: string;
  let path: string;
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'scorecard-large-'));
    path = join(folder, 'large.csv');
    await writeLargeExtract(path);
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('cancel answers at once, keeps nothing, and the file can be chosen again', async ({
    page,
  }) => {
    await openData(page);
    await chooser(page).setInputFiles(path);
    const card = fileCard(page, 'large.csv');
    await expect(
      card.getByText(/^Reading: [\d,]+ rows so far, [\d.]+ of \d+\.\d MB$/),
    ).toBeVisible();
    await expect(card.getByText(/^Reading: [1-9]/)).toBeVisible();

    const before = Date.now();
    await card.getByRole('button', { name: 'Cancel' }).click();
    await expect(card).toContainText('Cancelled. Nothing of this file was kept.');
    expect(Date.now() - before, 'milliseconds until the answer').toBeLessThan(1500);
    await expect(card).toBeFocused();
    await expect(loadButton(page)).toBeDisabled();
    await expectScorecardAsBefore(page);

    await goToData(page);
    await page.getByRole('button', { name: 'Remove from list large.csv' }).click();
    await expect(card).toBeHidden();
    await chooser(page).setInputFiles(path);
    await expect(card.getByText(/^Reading: [1-9]/)).toBeVisible();
    await card.getByRole('button', { name: 'Cancel' }).click();
    await expect(card).toContainText('Cancelled.');

    // The reader is free again: the next file is read to its end.
    await chooser(page).setInputFiles(nextMonth('referrals.csv'));
    await expect(readLine(fileCard(page, 'referrals.csv'))).toContainText('135 rows read');
  });
});

/** Rows of a plain extract, 60 MB of them. */
async function writeLargeExtract(path: string): Promise<void> {
  const [header = '', ...rows] = fixtureText('next-month/referrals.csv').trim().split('\n');
  const block = `${rows.join('\n')}\n`.repeat(100);
  const stream = createWriteStream(path);
  stream.write(`${header}\n`);
  for (let written = 0; written < 60e6; written += block.length) {
    if (!stream.write(block)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

test.describe('no accessibility error that a machine can find', () => {
  test('empty', async ({ page }) => {
    await openData(page);
    await expect(page.getByText('Nothing is ready to load')).toBeVisible();
    await expectNoAxeViolations(page);
  });

  test('read with issues, failed, and waiting for columns', async ({ page }) => {
    await openData(page);
    await chooser(page).setInputFiles([
      fixturePath('extracts/broken/E31-letter-o.csv'),
      fixturePath('extracts/broken/E11-no-area.csv'),
      fixturePath('extracts/broken/E17-reporting-year.csv'),
    ]);
    await expect(
      fileCard(page, 'E31-letter-o.csv').getByRole('table', { name: /^Problems/ }),
    ).toBeVisible();
    await expect(fileCard(page, 'E11-no-area.csv')).toContainText('cannot be used');
    const form = page.getByRole('form', { name: 'Columns' });
    await expect(form).toBeVisible();
    await expectNoAxeViolations(page);
    await form.getByLabel('This reporting year ends on').selectOption('Choose');
    await form.getByRole('button', { name: 'Use these columns' }).click();
    await expect(form.getByRole('alert')).toBeFocused();
    await expectNoAxeViolations(page);
  });

  test('loaded', async ({ page }) => {
    await openData(page);
    await chooser(page).setInputFiles(nextMonth('referrals.csv'));
    await loadIntoScorecard(page);
    await expectNoAxeViolations(page);
  });
});

/** Files of the Department for Education and the ONS as they are published. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import {
  cell,
  chooser,
  chooseQuarter,
  differenceLine,
  expectScorecardAsBefore,
  fileCard,
  goToScorecard,
  loadButton,
  loadIntoScorecard,
  memoryFile,
  openData,
  openDataFromScorecard,
  readLine,
  RE_REFERRALS,
  scorecard,
} from '../support/data-screen';

const FOLDER = process.env.REAL_DATA_DIR;
test.skip(!FOLDER, 'REAL_DATA_DIR is not set');

const C1 = 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv';
const D3 = 'd3_cpps_subsequent_plan_2013_to_2025.csv';
const REPEAT_PLANS = 'Plans for a second or subsequent time';

const OTHERS = [
  {
    file: 'sn_model_2025_wide.csv',
    sentence: /Recognised as table with columns of its own, UTF-8, comma.*Check once which columns/,
  },
  {
    file: 'kent_districts_may2024_bsc_wgs84.geojson',
    sentence:
      /This file cannot be used\. .* is JSON but not a list of rows: it is an object with "type" and "features".*Give a list of objects/,
  },
  {
    file: 'kent_districts_under18_mye2023.csv',
    sentence: /Recognised as table with columns of its own, UTF-8, comma.*Check once which columns/,
  },
  {
    file: 'ons_mid-year_population_estimates_2012_to_2024.csv',
    sentence: /population/,
  },
];

const choose = (page: Page, name: string): Promise<void> =>
  chooser(page).setInputFiles(join(FOLDER ?? '', name));

/** The words of the chosen options of one indicator of the form. */
const chosen = (form: Locator, position: number): Promise<string[]> =>
  form
    .getByRole('group', { name: `Indicator ${position}` })
    .locator('select')
    .evaluateAll((selects: HTMLSelectElement[]) =>
      selects.map((select) => select.selectedOptions[0]?.textContent ?? ''),
    );

/** What the named columns of a scorecard row show. */
const columnTexts = (
  page: Page,
  indicator: string,
  columns: readonly string[],
): Promise<(string | undefined)[]> =>
  scorecard(page).evaluate(
    (table: HTMLTableElement, wanted) => {
      const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((head) => head.innerText.trim());
      const row = table.querySelector<HTMLTableRowElement>(
        `tr[data-indicator="${wanted.indicator}"]`,
      );
      return wanted.columns.map((column) => row?.cells[heads.indexOf(column)]?.innerText.trim());
    },
    { indicator, columns },
  );

test('[P2][O2] DfE files: columns said once, then Kent beside its region and England', async ({
  page,
}) => {
  test.slow();
  await openData(page);
  const form = page.getByRole('form', { name: 'Columns' });

  await test.step('re-referrals are recognised and their columns suggested', async () => {
    await choose(page, C1);
    await expect(form).toContainText('Recognised as DfE tidy CSV, UTF-8, comma: 2,132 rows.');
    expect(await chosen(form, 1)).toEqual([
      'Referrals to Specialist Children’s Services',
      'referral_count',
      'None',
      'None',
    ]);
    expect(await chosen(form, 2)).toEqual([
      'Re-referrals within 12 months',
      'rereferral_count',
      'referral_count',
      'rereferral_percent',
    ]);
    await expect(loadButton(page)).toBeDisabled();
    await expect(page.getByText('Say first which columns hold the indicators.')).toBeVisible();
    // Files differ in this, so it is asked and never guessed.
    await expect(form.getByLabel('This reporting year ends on')).toHaveValue('');
    await form.getByLabel('This reporting year ends on').selectOption('31 March');
    await form.getByRole('button', { name: 'Use these columns' }).click();
  });

  await test.step('areas of the area list can be loaded, all others are counted', async () => {
    const card = fileCard(page, C1);
    // 13 years of Kent, South East and England.
    await expect(readLine(card)).toHaveText(
      'Read as DfE tidy CSV, UTF-8, comma: 2,132 rows read, 39 can be loaded, 0 left out',
    );
    await expect(card).toContainText('2,093 rows for areas that are not in the area list');
  });

  await test.step('plans for a second or subsequent time likewise', async () => {
    await choose(page, D3);
    await expect(form).toContainText('2,132 rows');
    expect(await chosen(form, 1)).toEqual([
      'Plans for a second or subsequent time',
      'CPP_subsequent',
      'CPP_start',
      'CPP_subsequent_percent',
    ]);
    await form.getByLabel('This reporting year ends on').selectOption('31 March');
    await form.getByRole('button', { name: 'Use these columns' }).click();
    await expect(readLine(fileCard(page, D3))).toContainText('39 can be loaded, 0 left out');
  });

  await test.step('the year 2013 shows at its last quarter', async () => {
    await loadIntoScorecard(page);
    await goToScorecard(page);
    await chooseQuarter(page, '2012-13-Q4');
    await expect(cell(page, 'Kent', RE_REFERRALS)).toHaveAccessibleName(/12 months, 24\.2%/);
    expect(await columnTexts(page, 're-referrals', ['Region', 'England'])).toEqual([
      expect.stringMatching(/^30\.1%\s+2012\/13$/),
      expect.stringMatching(/^24\.7%\s+2012\/13$/),
    ]);
    await expect(cell(page, 'Kent', REPEAT_PLANS)).toHaveAccessibleName(/time, 19\.7%/);
    await cell(page, 'Kent', REPEAT_PLANS).click();
    await expect(page.getByRole('dialog')).toContainText('241');
    await expect(page.getByRole('dialog')).toContainText('1,226');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    // What was published for 2011/12 stays.
    await chooseQuarter(page, '2011-12-Q4');
    await expect(cell(page, 'Kent', RE_REFERRALS)).toHaveAccessibleName(/12 months, 30\.4%/);
  });

  await test.step('the same header is not asked about again, not even in a new window', async () => {
    await page.reload();
    await openData(page);
    await choose(page, C1);
    const card = fileCard(page, C1);
    await expect(readLine(card)).toContainText('39 can be loaded');
    await expect(card).toContainText(
      '2 indicators by columns remembered from an earlier file with the same header: Referrals to Specialist Children’s Services; Re-referrals within 12 months',
    );
    await card.getByRole('button', { name: 'Change columns' }).click();
    await expect(form).toBeVisible();
    expect((await chosen(form, 2))[1]).toBe('rereferral_count');
    await expect(form.getByLabel('This reporting year ends on')).toHaveValue('3');
  });
});

test('real files of other kinds are refused or asked about, and nothing changes', async ({
  page,
}) => {
  await openData(page);
  for (const { file, sentence } of OTHERS) {
    await choose(page, file);
    await expect(fileCard(page, file)).toContainText(sentence);
    await expect(loadButton(page)).toBeDisabled();
  }
  await expectScorecardAsBefore(page);
});

/** The edition of a year before: without the last year, and with another count and rate for Kent in 2023. */
function earlierEdition(): { text: string; name: string } {
  const [header = '', ...rows] = readFileSync(join(FOLDER ?? '', D3), 'utf8').split(/\r?\n/);
  const columns = header.split(',');
  const place = (name: string): number => columns.indexOf(name);
  const earlier = rows
    .filter((row) => !row.startsWith('2025,'))
    .map((row) => {
      const cells = row.split(',');
      if (cells[0] !== '2023' || !cells.includes('Kent')) return row;
      cells[place('CPP_subsequent')] = String(Number(cells[place('CPP_subsequent')]) - 7);
      cells[place('CPP_subsequent_percent')] = 'u';
      return cells.join(',');
    });
  return { text: [header, ...earlier].join('\n'), name: D3.replace('2025', '2024') };
}

test('[O5] the newer edition of a DfE file lists what it restates and asks why', async ({
  page,
}) => {
  const older = earlierEdition();
  await openDataFromScorecard(page);
  await chooser(page).setInputFiles([memoryFile(older.name, older.text)]);
  const form = fileCard(page, older.name).getByRole('form', { name: 'Columns' });
  await form.getByLabel('This reporting year ends on').selectOption('31 March');
  await form.getByRole('button', { name: 'Use these columns' }).click();
  await expect(differenceLine(fileCard(page, older.name))).toBeVisible();
  await loadIntoScorecard(page);

  await choose(page, D3);
  const card = fileCard(page, D3);
  await expect(card).toContainText('columns remembered from an earlier file with the same header');
  await expect(card).toContainText(/1 changed/);
  await card.getByText(/change(s)? one by one/).click();
  const change = card.getByRole('row', { name: /Kent.*2022\/23/ });
  await expect(change).toContainText(/unreliable.*23\.2% \(362 of 1,559\).*Yes/);
  await card.getByLabel(/^Why are published figures restated\?/).fill('Kent sent late returns');
  await loadIntoScorecard(page);
  await goToScorecard(page);
  await chooseQuarter(page, '2022-23-Q4');
  await cell(page, 'Kent', REPEAT_PLANS).click();
  await expect(page.getByRole('dialog')).toContainText('Reason given: Kent sent late returns');
});

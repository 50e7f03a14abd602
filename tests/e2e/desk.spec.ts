/** An analyst's month on the Data pages: files as they come, put right in place, and seen by the board. */
import type { Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import {
  cell,
  chooser,
  differenceLine,
  fileCard,
  goToScorecard,
  loadIntoScorecard,
  memoryFile,
  openDataFromScorecard,
  readLine,
  RE_REFERRALS,
  tidyFile,
} from '../support/data-screen';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import { DISTRICTS, openScorecard, pageOverflow } from '../support/e2e-scorecard';

const LOOKED_AFTER = 'Looked-after children';
const PLANS = 'Children with a child protection plan';
const HEADER = 'period,area_code,indicator,numerator,denominator,value';

/** A row for each district, Ashford 201 to Tunbridge Wells 212, and their total. */
const REPORT = [
  ...Object.values(DISTRICTS).map((name, i) => [name, 201 + i] as const),
  ['Kent total', 2478] as const,
];

const monthlyReport = (month: string) =>
  memoryFile(
    `looked after ${month}.csv`,
    [
      'Children’s social care: monthly report,',
      `Month: ${month},`,
      ',',
      'District,Looked after children',
      ...REPORT.map((row) => row.join(',')),
      '',
    ].join('\n'),
  );

const columnsForm = (page: Page) => page.getByRole('form', { name: 'Columns' });

const useTheseColumns = (page: Page) =>
  columnsForm(page).getByRole('button', { name: 'Use these columns' }).click();

test('[E24] a table with titles and a total is asked about once, loaded and seen; the next is not asked', async ({
  page,
}) => {
  await openDataFromScorecard(page);
  const march = monthlyReport('March 2012');
  await chooser(page).setInputFiles(march);
  const form = columnsForm(page);
  await expect(form.getByText('“Month: March 2012”').first()).toBeVisible();
  const preview = form.getByRole('table', { name: /as they will be read/ });
  await expect(preview.getByRole('row', { name: /March 2012 Ashford .* 201 / })).toBeVisible();
  await expectNoAxeViolations(page);
  await useTheseColumns(page);

  const card = fileCard(page, march.name);
  await expect(card).toBeFocused();
  await expect(readLine(card)).toContainText('13 rows read, 13 can be loaded, 0 left out');
  await expect(differenceLine(card)).toContainText('changed');
  await loadIntoScorecard(page);
  await expect(card).toContainText('Loaded into the scorecard: 13 rows');
  await expectNoAxeViolations(page);

  const april = monthlyReport('April 2012');
  await chooser(page).setInputFiles(april);
  await expect(readLine(fileCard(page, april.name))).toContainText('13 can be loaded');
  await expect(columnsForm(page)).toBeHidden();

  await goToScorecard(page);
  await expect(cell(page, 'Dover', LOOKED_AFTER)).toHaveAccessibleName(/ 204 .*revised/);
});

test('of a workbook with two sheets, the chosen one is read', async ({ page }) => {
  await openDataFromScorecard(page);
  const rows = [['Month: March 2012', null], ['District', 'Looked after children'], ...REPORT];
  const workbook = await writeXlsxFile([
    { data: [['Figures are provisional'], ['until the year ends']], sheet: 'Read me' },
    { data: rows.map((row) => [...row]), sheet: 'Report' },
  ]).toBuffer();
  await chooser(page).setInputFiles(memoryFile('report.xlsx', workbook));

  const card = fileCard(page, 'report.xlsx');
  await expect(card).toContainText('This workbook has 2 sheets with rows.');
  await expectNoAxeViolations(page);
  await card.getByRole('radio', { name: 'Report, 15 rows' }).check();
  await card.getByRole('button', { name: 'Read this sheet' }).click();
  await useTheseColumns(page);
  await expect(readLine(card)).toContainText('sheet Report');
  await expect(readLine(card)).toContainText('13 rows read, 13 can be loaded, 0 left out');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('[A2] a district that is not known is matched in place, for this file and the next', async ({
    page,
  }) => {
    await page.goto('./#/data');
    const rows = [
      '2012-04,Dovr,looked-after-children,99',
      '2012-04,Swale,looked-after-children,98',
    ];
    const misspelled = (name: string) =>
      tidyFile(name, 'period,area_name,indicator,numerator', rows);
    await chooser(page).setInputFiles(misspelled('april.csv'));
    const card = fileCard(page, 'april.csv');
    await expect(readLine(card)).toContainText('2 rows read, 1 can be loaded, 1 left out');
    await card.getByLabel('Dovr means').selectOption('Dover');
    await expectNoAxeViolations(page);
    await card.getByRole('button', { name: 'Use for this and later files Dovr' }).click();
    await expect(readLine(card)).toContainText('2 rows read, 2 can be loaded, 0 left out');
    await expect(card).toBeFocused();
    expect(await pageOverflow(page)).toBeLessThanOrEqual(0);

    await chooser(page).setInputFiles(misspelled('again.csv'));
    await expect(readLine(fileCard(page, 'again.csv'))).toContainText('2 can be loaded');
  });

  test('cells copied from a spreadsheet are pasted and read', async ({ page }) => {
    await page.goto('./#/data');
    await page.getByRole('button', { name: 'Paste from a spreadsheet' }).press('Enter');
    const cells = ['period\tarea_code\tindicator\tnumerator', '2012-04\tE07000108\tcp-plans\t104'];
    await page.getByLabel('Cells copied from a spreadsheet').fill(cells.join('\n'));
    await expectNoAxeViolations(page);
    await page.getByRole('button', { name: 'Read pasted table' }).press('Enter');
    await expect(readLine(page.getByRole('main'))).toContainText('1 row read, 1 can be loaded');
    expect(await pageOverflow(page)).toBeLessThanOrEqual(0);
  });

  test('[X3] a refusal names the columns, never what is in them; a false alarm is vouched for', async ({
    page,
  }) => {
    await page.goto('./#/data');
    await chooser(page).setInputFiles([
      tidyFile('names.csv', `${HEADER},who`, [
        '2012-03,E07000105,referrals,10,,,Emily Brown',
        '2012-03,E07000106,referrals,11,,,Mohammed Khan',
        '2012-03,E07000107,referrals,12,,,Jack Smith',
        '2012-03,E07000108,referrals,13,,,Olivia Jones',
      ]),
      tidyFile('days.csv', `${HEADER},seen`, [
        '2012-03,E07000105,referrals,10,,,03/01/2000',
        '2012-03,E07000106,referrals,11,,,04/02/2001',
        '2012-03,E07000107,referrals,12,,,05/03/2002',
        '2012-03,E07000108,referrals,13,,,06/04/2003',
      ]),
    ]);
    const names = fileCard(page, 'names.csv');
    await expect(names).toContainText('Column who: names of persons');
    const days = fileCard(page, 'days.csv');
    await expect(days).toContainText('Column seen: dates of birth or of single events');
    const words = await page.locator('body').innerText();
    expect(words).not.toMatch(/Emily|Brown|Khan|03\/01\/2000|2003/);
    await expectNoAxeViolations(page);
    expect(await pageOverflow(page)).toBeLessThanOrEqual(0);

    await days.getByRole('button', { name: 'Read the file again' }).click();
    await expect(days.getByRole('alert')).toBeFocused();
    await days.getByRole('checkbox').check();
    await days.getByLabel('Reason').fill('The days on which offices were visited');
    await days.getByRole('button', { name: 'Read the file again' }).click();
    await expect(readLine(days)).toContainText('4 rows read, 4 can be loaded');
    await expect(days).toContainText('as you said: The days on which offices were visited');
    await expect(names).toContainText('This file cannot be used.');
  });
});

test('[O5] why a published figure was restated is asked, and read beside the figure', async ({
  page,
}) => {
  await openDataFromScorecard(page);
  // The annual report published 959.
  await chooser(page).setInputFiles(
    tidyFile('restated.csv', HEADER, ['2012-03,E10000016,cp-plans,961,,']),
  );
  const card = fileCard(page, 'restated.csv');
  await expect(card).toContainText('1 changed figure had been published: it is restated.');
  const reason = 'Two plans were found in a review of files';
  await card.getByLabel('Why are published figures restated?').fill(reason);
  await card.getByText('1 change one by one').click();
  await expect(
    card.getByRole('row', { name: /Kent March 2012 .* 959 961 2 more Yes/ }),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await loadIntoScorecard(page);

  await goToScorecard(page);
  await expect(cell(page, 'Kent', PLANS)).toHaveAccessibleName(/supplied figure revised/);
  await cell(page, 'Kent', PLANS).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(`959 became 961. Reason given: ${reason}`);
  await expectNoAxeViolations(page);
});

test('[G4] the check page says what a quarter lacks, and whether the figures agree', async ({
  page,
}) => {
  await page.goto('./#/data/check?quarter=2011-12-Q4');
  await expect(page.getByText(/^Q4 2011\/12 still lacks: Supervision/)).toContainText('Swale');
  const months = page.getByLabel('Months', { exact: true });
  await months.selectOption('Twelve months to the end of Q4 2011/12');
  await expect(page.getByRole('columnheader', { name: 'April 2011' })).toBeVisible();
  await page.getByRole('button', { name: RE_REFERRALS }).press('Enter');
  await expect(
    page.getByRole('table', { name: `${RE_REFERRALS}, by area` }).getByRole('rowheader'),
  ).toContainText(['Ashford', 'Canterbury', 'Dartford', 'Dover']);
  await expect(page.getByText(/^Checked [\d,]+ figures of 34 indicators/)).toBeVisible();
  for (const label of ['Quarter', 'Months', 'Figures to check']) {
    expect(await isCutOff(page, label), `${label} shows all of its label`).toBe(false);
  }
  await expectNoAxeViolations(page);
});

/** True where the select is narrower than it would be if its longest label decided. */
const isCutOff = (page: Page, label: string): Promise<boolean> =>
  page.getByLabel(label, { exact: true }).evaluate((select) => {
    const copy = select.cloneNode(true) as HTMLSelectElement;
    copy.style.maxInlineSize = 'none';
    copy.style.position = 'absolute';
    select.parentElement?.append(copy);
    const wanted = copy.offsetWidth;
    copy.remove();
    return (select as HTMLElement).offsetWidth < wanted;
  });

test('[T1][T2] a changed limit changes a colour on the scorecard, and undo brings it back', async ({
  page,
}) => {
  await openScorecard(page);
  const kent = cell(page, 'Kent', RE_REFERRALS);
  await expect(kent).toHaveAccessibleName(/30\.4%, Above limit/);
  await page.goto('./#/data/lists/targets');
  await page
    .getByRole('row', { name: /^Re-referrals in 12 months All areas Q1 2011\/12 to/ })
    .getByRole('button', { name: /^Change/ })
    .press('Enter');
  const form = page.getByRole('form');
  await expect(form.getByRole('heading', { name: /^Change: / })).toBeFocused();
  await expectNoAxeViolations(page);
  await form.getByLabel('Limit', { exact: true }).fill('31');
  await form.getByRole('button', { name: 'Save' }).press('Enter');
  const saved = page.getByRole('region', { name: /Re-referrals in 12 months/ });
  await expect(saved).toBeFocused();
  await expectNoAxeViolations(page);
  await goToScorecard(page);
  await expect(kent).toHaveAccessibleName(/30\.4%, Above target, within limit/);

  await page.goto('./#/data');
  await page.getByRole('button', { name: 'Undo', exact: true }).press('Enter');
  await expect(page.getByText(/^Undone: /)).toBeVisible();
  await goToScorecard(page);
  await expect(kent).toHaveAccessibleName(/30\.4%, Above limit/);
});

/** Variation and assurance on the scorecard: asked for, said in words, the same as on the indicator's page. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import {
  cellAt,
  chooseQuarter,
  dialogFacts,
  grid,
  openScorecard,
  pageOverflow,
  rowOf,
} from '../support/e2e-scorecard';

const HEADER = 'Variation and assurance';
const toggle = (page: Page): Locator =>
  page.getByRole('checkbox', { name: 'Show variation and assurance' });
/** The fifth column after the row's header. */
const spcOf = (page: Page, indicator: string): Locator =>
  rowOf(page, indicator).locator('td').nth(4);

test('[S8] the column is asked for with the keyboard, and the address keeps it', async ({
  page,
}) => {
  await openScorecard(page);
  await expect(grid(page).getByRole('columnheader', { name: HEADER })).toHaveCount(0);
  await toggle(page).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/[?&]spc=1/);
  await expect(toggle(page)).toBeFocused();
  await expect(grid(page).getByRole('columnheader').nth(5)).toHaveText(HEADER);
  await expect(spcOf(page, 're-referrals')).toContainText('Special cause: concern');
  await chooseQuarter(page, '2011-12-Q2');
  await expect(page).toHaveURL(/[?&]spc=1/);
  await expect(spcOf(page, 're-referrals')).toContainText(/cause/);

  await page.reload();
  await expect(toggle(page)).toBeChecked();
  await expect(spcOf(page, 're-referrals')).toContainText(/cause/);
  await page.goBack();
  await page.goBack();
  await expect(toggle(page)).not.toBeChecked();
  await expect(grid(page).getByRole('columnheader', { name: HEADER })).toHaveCount(0);
});

test('[S8] its words are those of the indicator’s page, beside the rating', async ({ page }) => {
  test.slow();
  await openScorecard(page, '?spc=1');
  for (const indicator of ['re-referrals', 'calls-abandoned', 'cp-plans-repeat']) {
    const cell = spcOf(page, indicator);
    await expect(cell.locator('svg')).toHaveCount(2);
    const words = (await cell.getByRole('listitem').allTextContents()).slice(0, 2);
    await rowOf(page, indicator).getByRole('rowheader').getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`#/indicator/${indicator}`));
    for (const said of words) {
      await expect(page.getByRole('main').getByText(said).first()).toBeVisible();
    }
    await page.goBack();
    await expect(grid(page)).toBeVisible();
  }
});

test('[S3] where there are no limits, the cell says why and has no icon', async ({ page }) => {
  // The first months loaded are of April 2009.
  await openScorecard(page, '?spc=1&quarter=2009-10-Q3');
  const cell = spcOf(page, 're-referrals');
  await expect(cell).toContainText('No control limits: fewer than 13 months');
  await expect(cell.locator('svg')).toHaveCount(0);
});

test('[D2] the details say interval, variation and chance, and lead to the indicator', async ({
  page,
}) => {
  await openScorecard(page);
  const cell = cellAt(page, 're-referrals');
  await expect(cell).not.toHaveAccessibleName(/cause|chance/);
  await cell.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  const facts = await dialogFacts(page);
  // Wilson for 5,117 of 16,824.
  expect(facts['95% interval']).toBe('29.7% to 31.1%');
  expect(facts['Change since last quarter']).toMatch(/^(More than|Within) chance: /);
  await expect(dialog.getByText('Special cause: concern')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await dialog.getByRole('link', { name: 'See this indicator' }).press('Enter');
  await expect(page).toHaveURL(/#\/indicator\/re-referrals\?.*area=E10000016/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('the heads of districts lead to their pages and keep the quarter', async ({ page }) => {
  await openScorecard(page, '?quarter=2011-12-Q3');
  await grid(page).getByRole('link', { name: 'Thanet' }).press('Enter');
  await expect(page).toHaveURL(/#\/district\/E07000114\?quarter=2011-12-Q3$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Thanet');
});

test('the column makes no part of the page wider or inaccessible', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 1440, height: 900 });
  await openScorecard(page, '?spc=1&theme=Child+protection');
  await expect(spcOf(page, 'cp-plans')).toContainText(/cause/);
  expect(await pageOverflow(page)).toBe(0);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Compact' }).click();
  await expect(spcOf(page, 'cp-plans')).toContainText(/cause/);
  expect(await pageOverflow(page)).toBe(0);
});

test.describe('360 px', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the cards say it, and nothing scrolls sideways', async ({ page }) => {
    await openScorecard(page, '?theme=Front+door');
    const card = page.getByRole('article').filter({ hasText: 'Re-referrals within 12 months' });
    await expect(card).not.toContainText('Special cause');
    await toggle(page).check();
    await expect(card).toContainText('Special cause: concern');
    await expect(card).toContainText('Will consistently miss the target');
    expect(await pageOverflow(page)).toBe(0);
    await expectNoAxeViolations(page);
  });
});

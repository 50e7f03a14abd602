/** The page of one indicator on the built app, with the demo data. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import { field, pageOverflow } from '../support/e2e-scorecard';

const THANET = 'E07000114';

async function openIndicator(page: Page, id: string, search = ''): Promise<void> {
  await page.goto(`./#/indicator/${id}${search}`);
  await expect(verdicts(page)).toBeVisible({ timeout: 20_000 });
}

const verdicts = (page: Page) => page.getByRole('region', { name: 'Verdicts' });
const sentence = (page: Page) => page.getByRole('region', { name: 'In a sentence' });

/** The months of the trend's table: first cell, then value and target as numbers. */
async function monthsOf(page: Page): Promise<readonly { value: number; target: number | null }[]> {
  await page.locator('#trend summary').first().click();
  return page.locator('#trend table').evaluate((table) => {
    const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
    const at = (row: Element, head: string): number | null => {
      const text = row.children[heads.findIndex((item) => item?.startsWith(head))]?.textContent;
      const found = /[\d.]+/.exec(text ?? '');
      return found === null ? null : Number(found[0]);
    };
    return [...table.querySelectorAll('tbody tr')].map((row) => ({
      value: at(row, 'Value') ?? NaN,
      target: at(row, 'Target'),
    }));
  });
}

test('re-referrals of Kent: the published figure, its target and what a chair would say', async ({
  page,
}) => {
  await openIndicator(page, 're-referrals', '?quarter=2011-12-Q4');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Re-referrals within 12 months');
  await expect(verdicts(page)).toContainText('30.4%');
  await expect(verdicts(page)).toContainText('Target 23.0% or less');
  await expect(verdicts(page)).toContainText('about 1,240 fewer re-referrals in the year');
  // Without scrolling: the sentence ends above the fold of a projector.
  const box = await sentence(page).boundingBox();
  expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(720);
  const said = /above the target for (\d+) months in a row/.exec(await sentence(page).innerText());
  const months = await monthsOf(page);
  const above = months
    .toReversed()
    .findIndex(({ value, target }) => target === null || value <= target);
  expect(Number(said?.[1])).toBe(above === -1 ? months.length : above);
});

test('the area is switched by the keyboard, the quarter keeps the page', async ({ page }) => {
  await openIndicator(page, 're-referrals', '?quarter=2011-12-Q4');
  await field(page, 'Area').focus();
  await page.keyboard.type('Thanet');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`area=${THANET}`));
  await expect(verdicts(page)).toContainText('35.8%');
  await expect(page).toHaveTitle(/^Re-referrals within 12 months - Thanet, Q4 2011\/12 /);
  await expect(field(page, 'Area')).toBeFocused();
  await field(page, 'Quarter').selectOption('2011-12-Q3');
  await expect(verdicts(page)).toContainText('Thanet, Q3 2011/12');
  await expect(page).toHaveURL(/#\/indicator\/re-referrals\?/);
  await page.goBack();
  await expect(verdicts(page)).toContainText('Thanet, Q4 2011/12');
});

test('the next indicator opens with the focus on its heading', async ({ page }) => {
  await openIndicator(page, 're-referrals', `?area=${THANET}`);
  await page.getByRole('link', { name: /^Next indicator/ }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Referrals going on to initial assessment');
  await expect(heading).toBeFocused();
  await expect(verdicts(page)).toContainText('Thanet');
});

test('every chart has a sentence, a table with figures, and can be taken along', async ({
  page,
}) => {
  await openIndicator(page, 'cp-plans-by-category', '?quarter=2011-12-Q4');
  const charts = page.locator('#about-indicator ~ div section:has(> div [role=img])');
  await expect(charts).toHaveCount(5);
  for (const chart of await charts.all()) {
    const summary = await chart.getByRole('img').first().getAttribute('aria-label');
    expect(summary).toMatch(/\w.*\./);
    await chart.locator('summary').first().click();
    await expect(chart.locator('tbody tr').first()).toContainText(/\d/);
    expect(await chart.locator('table').innerText()).not.toMatch(/NaN|Infinity|undefined/);
    await expect(chart.getByRole('button', { name: /^Download table/ })).toBeVisible();
    await expect(chart.getByRole('button', { name: /^Copy table/ })).toBeVisible();
  }
  const saved = page.waitForEvent('download');
  await page
    .locator('#map')
    .getByRole('button', { name: /^Download table/ })
    .click();
  expect((await saved).suggestedFilename()).toBe(
    'cp-plans-by-category-map-2011-12-Q4-restricted-copy.csv',
  );
});

test('the monthly series is saved as JSON', async ({ page }) => {
  await openIndicator(page, 're-referrals', '?quarter=2011-12-Q4');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download series (JSON)' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('series-re-referrals-2011-12-Q4-restricted-copy.json');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('"re-referrals"');
  expect(() => JSON.parse(text) as unknown).not.toThrow();
});

test('what cannot be shown is said', async ({ page }) => {
  await openIndicator(page, 'cp-plan-rate', '?area=KENT-ASYLUM');
  await expect(verdicts(page)).toContainText('A team has no population');
  await openIndicator(page, 'calls-abandoned', `?area=${THANET}`);
  await expect(verdicts(page)).toContainText('This indicator is not recorded for Thanet');
  await expect(page.locator('#ranked')).toContainText('not recorded for the districts of Kent');
  await openIndicator(page, 'average-caseload', '?area=nowhere');
  await expect(
    page.getByText('The area list has no “nowhere”. Kent is shown instead'),
  ).toBeVisible();
  await expect(page.locator('#funnel')).toContainText('There is no funnel plot');
});

test('an address that means no indicator leads to those there are', async ({ page }) => {
  for (const id of ['no-such', '50%', '%E0%A4%A', 'a%2Fb']) {
    await page.goto(`./#/indicator/${id}`);
    await expect(page.getByText(/The catalogue has no indicator/)).toBeVisible({ timeout: 20_000 });
  }
  await page.getByRole('link', { name: 'Child deaths notified' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Child deaths notified');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}: axe finds nothing`, () => {
    test.use({ colorScheme });
    test('on the page of an indicator', async ({ page }) => {
      test.slow();
      await openIndicator(page, 're-referrals', '?quarter=2011-12-Q4');
      await expectNoAxeViolations(page);
      await openIndicator(page, 'cp-plan-rate', '?area=KENT-ASYLUM');
      await expectNoAxeViolations(page);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test('nothing is wider than the screen', async ({ page }) => {
    test.slow();
    for (const id of ['re-referrals', 'cp-plans-by-category', 'cp-plan-rate', 'neet-16-18']) {
      await openIndicator(page, id, '?quarter=2011-12-Q4');
      await expect(page.locator('#map p').first()).toBeVisible();
      expect(await pageOverflow(page), id).toBeLessThanOrEqual(0);
    }
  });
});

test('on paper the page is A4 upright and has no controls', async ({ page }) => {
  await openIndicator(page, 're-referrals', '?quarter=2011-12-Q4');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[([\d. ]+)\]/g)].map((match) => match[1]);
  expect(boxes.length).toBeGreaterThan(1);
  for (const box of boxes) {
    const [, , width, height] = (box ?? '').trim().split(' ').map(Number);
    expect([Math.round(width ?? 0), Math.round(height ?? 0)]).toEqual([595, 842]);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(field(page, 'Area')).toBeHidden();
  // 186 mm between the margins: the table of quarters is whole, not a part of it that scrolls.
  await page.setViewportSize({ width: 703, height: 1000 });
  const hidden = await page
    .locator('#quarters section section')
    .evaluate((region) => [
      region.scrollWidth - region.clientWidth,
      region.scrollHeight - region.clientHeight,
    ]);
  for (const size of hidden) expect(size).toBeLessThanOrEqual(1);
});

test('an address without an indicator behind it says so, with the ones there are', async ({
  page,
}) => {
  await page.goto('./#/indicator/nope');
  await expect(page.getByRole('heading', { name: 'Indicator not found' })).toBeVisible();
  await expect(page).toHaveTitle('Indicator not found - Safeguarding scorecard');
  await expect(page.getByText('The catalogue has no indicator “nope”')).toBeVisible();
});

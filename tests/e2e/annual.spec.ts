/** The year on the built app: the board's published figures, the keyboard, a narrow screen and paper. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import { field, gridCells, KENT, openScorecard, pageOverflow } from '../support/e2e-scorecard';

async function openAnnual(page: Page, search = ''): Promise<void> {
  await page.goto(`./#/annual${search}`);
  await expect(page.getByRole('region', { name: 'Headline' })).toBeVisible({ timeout: 20_000 });
}

const row = (page: Page, id: string) => page.locator(`tr[data-indicator="${id}"]`);

test('[G7] the year’s out-turns are those that the board published', async ({ page }) => {
  await openAnnual(page);
  await expect(row(page, 're-referrals')).toContainText('30.4%');
  await expect(row(page, 're-referrals')).toContainText('23.0% or less');
  await expect(row(page, 're-referrals')).toContainText(
    'about 1,240 fewer re-referrals in the year would have met it',
  );
  await expect(row(page, 'referrals')).toContainText('Fell by 6,267 since 2010/11');
  await expect(row(page, 'cp-plans')).toContainText('1,621');
});

test('[T4] the fourth quarter and the out-turn are those of the scorecard', async ({ page }) => {
  await openAnnual(page, '?quarter=2011-12-Q4');
  const said = await page
    .locator('tr[data-indicator]')
    .evaluateAll((lines) =>
      lines.map((line) => [
        (line as HTMLElement).dataset['indicator'],
        line.children[4]?.querySelector('span span')?.textContent,
      ]),
    );
  expect(said).toHaveLength(34);
  await openScorecard(page);
  const shown = new Map(
    (await gridCells(page))
      .filter(({ area }) => area === KENT)
      .map(({ indicator, text }) => [indicator, text]),
  );
  expect(said.filter(([id, text]) => !shown.get(id ?? '')?.startsWith(text ?? 'nothing'))).toEqual(
    [],
  );
});

test('the year is in the address, and back brings the one before', async ({ page }) => {
  await openAnnual(page);
  await field(page, 'Year').selectOption({ label: '2008/09' });
  await expect(page).toHaveURL(/quarter=2008-09-Q4/);
  await expect(row(page, 'referrals')).toContainText('17,360');
  await expect(row(page, 'referrals')).toContainText(
    'Not comparable: the way of counting changed (counted per child from April 2008',
  );
  await expect(page.getByRole('region', { name: 'Headline' })).toContainText(
    '2008/09 is not a whole year here',
  );
  await page.goBack();
  await expect(row(page, 'referrals')).toContainText('16,824');
});

test('the keyboard alone reaches year, area, every link and the copy', async ({ page }) => {
  await openAnnual(page);
  await field(page, 'Area').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/area=E07000105/);
  await expect(field(page, 'Area')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Print' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'Table of the year' })).toBeFocused();
  await page.keyboard.press('Tab');
  const link = row(page, 'referrals').getByRole('link');
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/indicator\/referrals\?.*quarter=2011-12-Q4/);
});

test('the table of the year is saved as CSV', async ({ page }) => {
  await openAnnual(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download table \(CSV\)/ }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/annual-2011-12.*\.csv$/);
});

test('on paper: A4 on its side, heads on every page of the table, nothing but the report', async ({
  page,
}) => {
  await openAnnual(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  const sizes = boxes.map(([, width, height]) => [
    Math.round(Number(width)),
    Math.round(Number(height)),
  ]);
  expect(sizes.length).toBeGreaterThanOrEqual(4);
  expect(sizes.length).toBeLessThanOrEqual(7);
  expect(sizes.every(([width = 0, height = 0]) => width === 842 && height === 595)).toBe(true);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: /^Download table/ })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
});

for (const width of [1440, 360]) {
  test(`axe finds nothing and the page does not scroll sideways at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openAnnual(page);
    await expectNoAxeViolations(page);
    expect(await pageOverflow(page)).toBeLessThanOrEqual(0);
  });
}

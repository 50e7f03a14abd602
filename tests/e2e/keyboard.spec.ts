import { expect, expectNoAxeViolations, test } from '../support/e2e';
import { cellOf, grid, KENT, openScorecard } from '../support/scorecard-screen';

test('the keyboard alone gets from the first screen to a figure, to the data and back', async ({
  page,
}) => {
  await openScorecard(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await page.getByLabel('Changed since last quarter').focus();
  // The grid is one tab stop: its scroll region, then one cell.
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('Tab');
    if (await page.locator('button[data-area]:focus').count()) break;
  }
  await expect(page.locator('button[data-area]:focus')).toHaveCount(1);
  await page.keyboard.press('Control+Home');
  await expect(cellOf(page, 'referrals', KENT)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cellOf(page, 're-referrals', KENT)).toBeFocused();
  await page.keyboard.press('End');
  await expect(cellOf(page, 're-referrals', 'KENT-DISABILITY')).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cellOf(page, 're-referrals', KENT)).toBeFocused();
  await expect(grid(page).locator('button[tabindex="0"]')).toHaveCount(1);

  await page.getByRole('navigation').getByRole('link', { name: 'Data' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Load extracts' })).toBeFocused();
  await expect(page).toHaveTitle(/Load extracts/);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Choose extract files')).toBeFocused();
  await page.getByRole('navigation').getByRole('link', { name: 'Scorecard' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

for (const path of ['', 'data', 'privacy', 'accessibility', 'no-such-page']) {
  test(`axe finds nothing on #/${path}`, async ({ page }) => {
    await page.goto(`./#/${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    if (path === '') await grid(page).waitFor();
    await expectNoAxeViolations(page);
  });
}

test('axe finds nothing with the details open, in the dark, and on a phone', async ({ page }) => {
  await openScorecard(page);
  await cellOf(page, 're-referrals', KENT).click();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoAxeViolations(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('article').first().waitFor();
  await expectNoAxeViolations(page);
});

test('forced colours keep every shape and word', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openScorecard(page);
  await expect(page.locator('tr[data-indicator="re-referrals"]')).toContainText('Above limit');
  await expect(page.locator('tr[data-indicator="re-referrals"] svg').first()).toBeVisible();
});

test('an unknown page says so and has a way back', async ({ page }) => {
  await page.goto('./#/exceptions-of-next-year');
  await page
    .getByRole('main')
    .getByRole('link', { name: /scorecard/i })
    .click();
  await expect(grid(page)).toBeVisible();
});

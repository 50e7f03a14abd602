/** The details behind a cell: open by mouse, keyboard and touch, and give the focus back. */
import { expect, test } from '../support/e2e';
import { DISTRICTS, cellAt, dialogFacts, grid, openScorecard } from '../support/e2e-scorecard';

const DOVER = 'E07000108';

test('a click opens them; the button, Escape and a click beside them close them', async ({
  page,
}) => {
  await openScorecard(page);
  const cell = cellAt(page, 're-referrals', DOVER);
  const dialog = page.getByRole('dialog');
  const ways = [
    () => dialog.getByRole('button', { name: 'Close' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.mouse.click(40, 400),
  ];
  for (const close of ways) {
    await cell.click();
    await expect(dialog).toHaveAccessibleName(
      'Re-referrals within 12 months: Dover, Q4 2011/12 (Jan to Mar 2012)',
    );
    await close();
    await expect(dialog).toBeHidden();
    await expect(cell).toBeFocused();
  }
});

test('they say how the figure came about: parts, target, months, definition, questions', async ({
  page,
}) => {
  await openScorecard(page);
  await cellAt(page, 're-referrals', DOVER).click();
  const dialog = page.getByRole('dialog');
  const facts = await dialogFacts(page);
  expect(facts).toMatchObject({
    Value: '34.4%',
    Rating: 'Above limit',
    Completeness: '12 of 12 months',
    Provenance: 'Illustrative',
    Files: 'extracts/referrals.csv',
  });
  expect(facts['Distance to target']).toMatch(
    /^11\.4 percentage points above target; about \d+ fewer re-referrals in the year/,
  );
  const numerator = Number(facts['Re-referrals']?.replace(',', ''));
  const denominator = Number(facts['Referrals']?.replace(',', ''));
  expect(((100 * numerator) / denominator).toFixed(1)).toBe('34.4');
  await dialog.getByText('Month by month').click();
  await expect(dialog.getByText('April 2011')).toBeVisible();
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    'More than chance?',
    'What it counts',
    'Why it matters',
    'Questions to ask',
  ]);
});

test('[O1] the categories of a figure add up to it', async ({ page }) => {
  await openScorecard(page);
  await cellAt(page, 'cp-plans-by-category').click();
  const facts = await dialogFacts(page);
  const names = ['Neglect', 'Emotional abuse', 'Physical abuse', 'Sexual abuse', 'Multiple'];
  expect(names.reduce((sum, name) => sum + Number(facts[name]), 0)).toBe(959);
});

test('[O5] a restated figure is marked, and its change is told', async ({ page }) => {
  await openScorecard(page, '?quarter=2011-12-Q3');
  const cell = cellAt(page, 'section-47-rate', 'E07000114');
  await expect(cell).toHaveAccessibleName(/, revised, /);
  await cell.click();
  await expect(page.getByRole('dialog')).toContainText(
    /October 2011 was revised .*44.* became .*51/,
  );
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });

  test('a tap opens them', async ({ page }) => {
    await openScorecard(page);
    await cellAt(page, 're-referrals').tap();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).tap();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
});

test.describe('with the keyboard', () => {
  test('the grid is one tab stop, and arrows, Home and End move in it', async ({ page }) => {
    await openScorecard(page);
    await expect(grid(page).locator('button[tabindex="0"]')).toHaveCount(1);
    await page.getByRole('link', { name: 'Board paper' }).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('region', { name: 'Scorecard table' })).toBeFocused();
    // The heads of the districts and the name of the first row are links.
    const links = Object.keys(DISTRICTS).length + 1;
    for (let link = 0; link < links; link += 1) {
      await page.keyboard.press('Tab');
      await expect(grid(page).locator('a:focus')).toHaveCount(1);
    }
    await page.keyboard.press('Tab');
    await expect(cellAt(page, 'referrals')).toBeFocused();

    const steps: [string, string, string?][] = [
      ['ArrowDown', 're-referrals'],
      ['ArrowRight', 're-referrals', 'E07000105'],
      ['ArrowRight', 're-referrals', 'E07000106'],
      ['ArrowUp', 'referrals', 'E07000106'],
      ['ArrowUp', 'referrals', 'E07000106'],
      ['ArrowLeft', 'referrals', 'E07000105'],
      ['End', 'referrals', 'KENT-DISABILITY'],
      ['ArrowRight', 'referrals', 'KENT-DISABILITY'],
      ['Home', 'referrals'],
      ['Control+End', 'child-deaths-unexpected', 'KENT-DISABILITY'],
      ['Control+Home', 'referrals'],
    ];
    for (const [key, indicator, area] of steps) {
      await page.keyboard.press(key);
      await expect(cellAt(page, indicator, area), key).toBeFocused();
      await expect(cellAt(page, indicator, area), `${key}: in view`).toBeInViewport({ ratio: 1 });
    }
    await expect(grid(page).locator('button[tabindex="0"]')).toHaveCount(1);
    await page.keyboard.press('Tab');
    expect(await grid(page).locator('button:focus').count()).toBe(0);
    await page.keyboard.press('Shift+Tab');
    await expect(cellAt(page, 'referrals')).toBeFocused();
  });

  test('Enter and the space bar open them, Escape gives the focus back', async ({ page }) => {
    await openScorecard(page);
    const cell = cellAt(page, 'average-caseload', 'E07000114');
    await cell.focus();
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toHaveAccessibleName(
        `Average caseload, fieldwork teams: ${DISTRICTS['E07000114']}, Q4 2011/12 (Jan to Mar 2012)`,
      );
      await page.keyboard.press('Escape');
      await expect(cell).toBeFocused();
    }
  });
});

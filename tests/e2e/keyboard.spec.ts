/** Every screen with the keyboard alone: no mouse, and no test that puts the focus somewhere. */
import type { Locator, Page } from '@playwright/test';
import {
  chooser,
  fileCard,
  fixturePath,
  loadedBanner,
  readLine,
  tidyFile,
} from '../support/data-screen';
import { expect, test } from '../support/e2e';
import { cellAt, field, openScorecard } from '../support/e2e-scorecard';

/** From the figures back to the navigation: the heads of twelve districts, the tools, the filters. */
const MOST_STOPS = 40;

/** Tabs until the focus is there; every stop on the way can be seen. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    await expectFocusToBeSeen(page);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${MOST_STOPS} times ${key} do not lead to ${target.toString()}`);
}

async function expectFocusToBeSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'the focus is nowhere';
    const box = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent ?? element.id;
    const isOut =
      box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth;
    if (isOut || box.width * box.height === 0) return `${name} has the focus out of sight`;
    const isMarked = [getComputedStyle(element), getComputedStyle(element, '::after')].some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
    );
    return isMarked ? 'seen' : `${name} has the focus, and nothing shows it`;
  });
  expect(seen).toBe('seen');
}

const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const announced = (page: Page): Locator => page.getByRole('status').filter({ hasText: / page$/ });
const navigation = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });

test('from the first screen to a figure, to the data, and back with a new quarter', async ({
  page,
}) => {
  test.slow();
  await openScorecard(page);

  await test.step('the first stop skips to the contents', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('filters are chosen by their first letters', async () => {
    await tabTo(page, field(page, 'Theme'));
    await page.keyboard.type('Work');
    await expect(page).toHaveURL(/theme=Workforce/);
    await expect(field(page, 'Theme')).toBeFocused();
    await expect(page.getByText('Showing 6 of 34 indicators')).toBeVisible();
    await tabTo(page, page.getByLabel('Changed since last quarter'));
    await page.keyboard.press('Space');
    await expect(page.getByText('Showing 3 of 34 indicators')).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Clear filters' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('All 34 indicators')).toBeFocused();
  });

  await test.step('a figure opens, and Escape comes back to it', async () => {
    await tabTo(page, cellAt(page, 'referrals'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await expect(cellAt(page, 're-referrals', 'KENT-DISABILITY')).toBeFocused();
    await expectFocusToBeSeen(page);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
    const link = dialog.getByRole('link', { name: 'See this indicator' });
    await expect(link).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(link).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(dialog.getByText('Month by month')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('April 2011')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(cellAt(page, 're-referrals', 'KENT-DISABILITY')).toBeFocused();
  });

  await test.step('another page takes the focus to its heading and is announced', async () => {
    await tabTo(page, navigation(page, 'Data'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
    await expect(page).toHaveTitle(/^Load extracts/);
    await expect(announced(page)).toHaveText('Load extracts page');
  });

  await test.step('a file is chosen and loaded', async () => {
    await tabTo(page, chooser(page));
    const [dialog] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('Enter'),
    ]);
    await dialog.setFiles(fixturePath('next-month/referrals.csv'));
    await expect(readLine(fileCard(page, 'referrals.csv'))).toContainText('135 rows read');
    await tabTo(page, page.getByRole('button', { name: 'Load into scorecard' }));
    await page.keyboard.press('Enter');
    await expect(loadedBanner(page)).toBeFocused();
  });

  await test.step('and the scorecard shows it', async () => {
    await tabTo(page, page.getByRole('link', { name: 'See the scorecard' }));
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
    await expect(announced(page)).toContainText('scorecard page');
    await expect(field(page, 'Quarter')).toHaveValue('2012-13-Q1');
  });
});

test('going back and forth takes the focus to the heading of each page', async ({ page }) => {
  await openScorecard(page);
  const footer = page.getByRole('contentinfo');
  for (const [name, title] of [
    ['Nothing you load leaves this device', 'Privacy'],
    ['Accessibility', 'Accessibility'],
  ] as const) {
    await footer.getByRole('link', { name }).press('Enter');
    await expect(heading(page)).toHaveText(title);
    await expect(heading(page)).toBeFocused();
    await expect(announced(page)).toHaveText(`${title} page`);
    await expect(page).toHaveTitle(`${title} - Safeguarding scorecard`);
  }
  await page.goBack();
  await expect(heading(page)).toHaveText('Privacy');
  await expect(heading(page)).toBeFocused();
  await page.goForward();
  await expect(announced(page)).toHaveText('Accessibility page');
});

test('a button that goes away when it is pressed leaves the focus beside it', async ({ page }) => {
  await openScorecard(page, '?theme=Housing');
  await page.getByRole('button', { name: 'Show all indicators' }).press('Enter');
  await expect(page.getByText('All 34 indicators')).toBeFocused();
  await expectFocusToBeSeen(page);

  await navigation(page, 'Data').press('Enter');
  const flawed = Array.from({ length: 150 }, (_, i) => `2012-06,E07000108,re-referrals,x${i},80`);
  await chooser(page).setInputFiles(
    tidyFile('flawed.csv', 'period,area_code,indicator,numerator,denominator', flawed),
  );
  await chooser(page).setInputFiles(fixturePath('extracts/broken/E17-reporting-year.csv'));
  const rule = page.getByRole('button', { name: /^A number cannot be read/ });
  await rule.press('Enter');
  await expect(rule).toBeFocused();
  await expect(rule).toHaveAttribute('aria-expanded', 'false');
  await page.getByRole('link', { name: 'Skip the list of problems in flawed.csv' }).press('Enter');
  await expect(page.getByText('End of the problems in flawed.csv')).toBeFocused();

  const form = page.getByRole('form', { name: 'Columns' });
  const add = form.getByRole('button', { name: 'Add another indicator' });
  await add.press('Enter');
  await form.getByRole('button', { name: 'Remove indicator 2' }).press('Enter');
  await expect(add).toBeFocused();

  await page.getByRole('button', { name: 'Remove from list flawed.csv' }).press('Enter');
  await expect(page.locator('main :focus')).toBeVisible();
});

test('an unknown page says so and has a way back', async ({ page }) => {
  await page.goto('./#/exceptions-of-next-year');
  await expect(heading(page)).toHaveText('Page not found');
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Go to the scorecard' }));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await expect(cellAt(page, 're-referrals')).toContainText('30.4%');
});

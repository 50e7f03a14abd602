/** The definitions: found, linked, true of the scorecard, and fit for a phone, a keyboard and paper. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import { pageOverflow } from '../support/e2e-scorecard';

async function openDefinitions(page: Page, search = ''): Promise<void> {
  await page.goto(`./#/definitions${search}`);
  await expect(page.getByRole('heading', { level: 2, name: 'Indicators' })).toBeVisible({
    timeout: 20_000,
  });
}

const examplesAreThere = (page: Page): Promise<void> =>
  expect(page.getByText('Looking for an example…')).toHaveCount(0, { timeout: 30_000 });

const rule = (page: Page, title: string) =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });

test('every indicator is there, and can be found by its words', async ({ page }) => {
  await openDefinitions(page);
  await expect(page.getByText('All 34 indicators')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find an indicator' }).fill('abandoned calls');
  await expect(page.getByRole('status').filter({ hasText: 'of 34 indicators' })).toHaveText(
    '1 of 34 indicators',
  );
  await page.getByRole('searchbox', { name: 'Find an indicator' }).fill('zebra');
  await expect(page.getByText('No indicator has all of these words.')).toBeVisible();
});

test('[G1] [T2] the examples are worked from the figures of the quarter', async ({ page }) => {
  await openDefinitions(page, '?quarter=2011-12-Q4');
  await examplesAreThere(page);
  const kent = 'Kent, Re-referrals within 12 months, Q4 2011/12';
  await expect(rule(page, 'The county is the sum of its areas')).toContainText(
    `${kent}: its districts and teams together have 5,117 of 16,824 = 30.4%.`,
  );
  await expect(rule(page, 'Red, amber, green')).toContainText(
    `${kent}: 5,117 of 16,824 = 30.4%. Target 23.0% or less, limit 28.0%: “Above limit”, so red.`,
  );
  // 16,824 x 23.05 % is 3,877.9: the greatest count that is shown as 23.0 % is 3,877.
  await expect(rule(page, 'How far from target, in children')).toContainText(
    'about 1,240 fewer re-referrals in the year would have met it; 1,240 fewer make 3,877 of 16,824 = 23.0%',
  );
  await expect(rule(page, 'Intervals of percentages')).toContainText('29.7% to 31.1%');
  await expect(page.getByRole('main')).not.toContainText(/NaN|Infinity|undefined|null/);
});

test('another quarter has examples of its own', async ({ page }) => {
  await openDefinitions(page, '?quarter=2010-11-Q4');
  await examplesAreThere(page);
  await expect(rule(page, 'Quarters')).toContainText(
    'Q4 2010/11 (Jan to Mar 2011) is January 2011, February 2011, March 2011.',
  );
  await expect(rule(page, 'Averages')).toContainText('= 25.1.');
});

test('a link leads to one indicator, and the contents to each part, by keyboard', async ({
  page,
}) => {
  await openDefinitions(page, '?indicator=cp-plan-rate');
  const heading = page.getByRole('heading', {
    level: 4,
    name: 'Child protection plans per 10,000 children',
  });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'Glossary' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Glossary' })).toBeFocused();
  await expect(page.getByRole('heading', { level: 2, name: 'Glossary' })).toBeInViewport();
});

test('[T1] an indicator has the history of its targets and its comparators', async ({ page }) => {
  await openDefinitions(page);
  const entry = page.getByRole('article', { name: 'Plans for a second or subsequent time' });
  const targets = entry.getByRole('table', { name: /^Targets over time/ });
  await expect(targets.getByRole('row').filter({ hasText: '13.7%' }).first()).toBeVisible();
  const comparators = entry.getByRole('table', { name: /^Comparators/ });
  await expect(comparators).toContainText('Statistical neighbours (mean)');
  await expect(comparators).toContainText('13.4%');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: axe finds nothing`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await openDefinitions(page);
    await examplesAreThere(page);
    await page.getByRole('searchbox', { name: 'Find an indicator' }).fill('front door');
    await expectNoAxeViolations(page);
  });
}

for (const width of [320, 360]) {
  test(`${width} px: nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openDefinitions(page);
    await examplesAreThere(page);
    expect(await pageOverflow(page)).toBe(0);
  });
}

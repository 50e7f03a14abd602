/** The page of a district on the built app: its figures are those of the scorecard. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import {
  cellAt,
  chooseQuarter,
  DISTRICTS,
  field,
  KENT,
  openScorecard,
  pageOverflow,
} from '../support/e2e-scorecard';

const THANET = 'E07000114';
const DOVER = 'E07000108';

async function openDistrict(page: Page, code: string, search = ''): Promise<void> {
  await page.goto(`./#/district/${code}${search}`);
  await expect(page.getByRole('heading', { level: 1, name: DISTRICTS[code] ?? '' })).toBeVisible({
    timeout: 20_000,
  });
  await expect(page.getByRole('region', { name: 'Headline' })).toBeVisible();
}

const row = (page: Page, indicator: string): Locator =>
  page.locator(`tr[data-indicator="${indicator}"]`);

/** The first figure of each row: indicator, then what stands in the given column. */
const column = (page: Page, head: string): Promise<readonly (readonly [string, string])[]> =>
  page.getByRole('table', { name: /every indicator/ }).evaluate((table, wanted) => {
    const heads = [...table.querySelectorAll('thead th')].map((cell) => cell.textContent);
    const place = heads.indexOf(wanted);
    return [...table.querySelectorAll<HTMLElement>('tr[data-indicator]')].map(
      (line) =>
        [
          line.dataset['indicator'] ?? '',
          line.children[place]?.querySelector('span')?.textContent ?? '',
        ] as const,
    );
  }, head);

test('every figure of the district and of Kent is that of the scorecard', async ({ page }) => {
  await openDistrict(page, THANET);
  const own = await column(page, 'Thanet');
  const kent = await column(page, 'Kent');
  expect(own).toHaveLength(34);
  await openScorecard(page);
  const scorecard = await page
    .locator('tr[data-indicator]')
    .evaluateAll(
      (rows, codes) =>
        codes.map((code) =>
          rows.map((line) => [
            (line as HTMLElement).dataset['indicator'] ?? '',
            (line.querySelector(`button[data-area="${code}"]`)?.textContent ?? '').trim(),
          ]),
        ),
      [THANET, KENT],
    );
  // A cell of the grid may hold marks behind its figure.
  const starts = (figures: readonly (readonly [string, string])[], cells: readonly string[][]) =>
    figures.filter(([id, text], i) => cells[i]?.[0] !== id || !cells[i]?.[1]?.startsWith(text));
  expect(starts(own, scorecard[0] ?? [])).toEqual([]);
  expect(starts(kent, scorecard[1] ?? [])).toEqual([]);
});

test('the headline counts what the table shows', async ({ page }) => {
  await openDistrict(page, THANET);
  const table = page.getByRole('table', { name: /every indicator/ });
  const texts = await table.locator('tr[data-indicator]').allTextContents();
  const met = texts.filter((text) => /Target met|Close to target/.test(text)).length;
  const notRated = texts.filter((text) => /No target set(No|$|Rose|Fell)|Not rated/.test(text));
  const headline = page.getByRole('region', { name: 'Headline' });
  await expect(headline).toContainText(`Thanet: ${met} of `);
  await expect(headline).toContainText('rated indicators met target in Q4 2011/12');
  expect(notRated.length).toBeGreaterThan(0);
  const worse = texts.filter((text) => text.includes('Worse than Kent')).length;
  const better = texts.filter((text) => text.includes('Better than Kent')).length;
  await expect(headline).toContainText(`${better} better, ${worse} worse`);
  const improved = texts.filter((text) => text.includes('Improved by')).length;
  const worsened = texts.filter((text) => text.includes('Worsened by')).length;
  await expect(headline).toContainText(`${improved} improved and ${worsened} worsened`);
  const items = (name: string) => page.getByRole('region', { name }).getByRole('listitem');
  await expect(items('What improved')).toHaveCount(improved);
  await expect(items('What worsened')).toHaveCount(worsened);
});

test('[C4] a verdict agrees with the interval beside it', async ({ page }) => {
  await openDistrict(page, THANET);
  await expect(row(page, 're-referrals')).toContainText('35.8%');
  await expect(row(page, 're-referrals')).toContainText('33.9% to 37.8%');
  await expect(row(page, 're-referrals')).toContainText('Worse than Kent by more than chance');
  await expect(row(page, 're-referrals')).toContainText('worst of 12');
});

test('a second district is compared with the keyboard alone', async ({ page }) => {
  await openDistrict(page, THANET);
  const compare = field(page, 'Compare with');
  await compare.focus();
  await page.keyboard.type('Dover');
  await expect(page).toHaveURL(new RegExp(`compare=${DOVER}`));
  await expect(compare).toBeFocused();
  await expect(
    page.getByRole('columnheader', { name: 'Difference, Thanet to Dover' }),
  ).toBeVisible();
  // 35.8 % and 34.4 % of the scorecard.
  await expect(row(page, 're-referrals')).toContainText('1.4 percentage points higher than Dover');
  await expect(row(page, 're-referrals')).toContainText('within chance');
});

test('another district keeps the focus in its select, and the back button returns', async ({
  page,
}) => {
  await openDistrict(page, THANET);
  await field(page, 'District').focus();
  await field(page, 'District').selectOption('Swale');
  await expect(page.getByRole('heading', { level: 1, name: 'Swale' })).toBeVisible();
  await expect(field(page, 'District')).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Thanet' })).toBeVisible();
});

test('the quarter of the address decides', async ({ page }) => {
  await openDistrict(page, THANET);
  await chooseQuarter(page, '2010-11-Q4');
  await expect(page.getByRole('region', { name: 'Headline' })).toContainText('in Q4 2010/11');
  const text = (await row(page, 're-referrals').locator('td').first().textContent()) ?? '';
  await openScorecard(page, '?quarter=2010-11-Q4');
  await expect(cellAt(page, 're-referrals', THANET)).toHaveText(text);
});

test('a sentence leads to the indicator for this district', async ({ page }) => {
  await openDistrict(page, THANET);
  const remarks = page.getByRole('region', { name: 'What is unusual' });
  await remarks.getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`#/indicator/[a-z0-9-]+\\?.*area=${THANET}`));
});

test('addresses without a district say why and lead on', async ({ page }) => {
  for (const [code, words] of [
    ['E99', 'No district or team has the code “E99”'],
    [KENT, 'Kent is the county'],
    ['%3Cb%3E', 'No district or team has the code “<b>”'],
  ] as const) {
    await page.goto(`./#/district/${code}`);
    await expect(page.getByText(words)).toBeVisible({ timeout: 20_000 });
    await expect(page.getByRole('link', { name: 'Thanet' })).toBeVisible();
  }
  await page.goto('./#/district/KENT-ASYLUM');
  await expect(page.getByText(/is a team, not a place: it has no population/)).toBeVisible();
});

for (const width of [1440, 360]) {
  test(`axe finds nothing and the page does not scroll sideways at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openDistrict(page, THANET, `?compare=${DOVER}`);
    await expectNoAxeViolations(page);
    expect(await pageOverflow(page)).toBeLessThanOrEqual(0);
  });
}

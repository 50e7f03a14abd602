/** District variation on the built app: its figures are those of the scorecard. */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import {
  chooseQuarter,
  DISTRICTS,
  field,
  gridCells,
  openScorecard,
  pageOverflow,
} from '../support/e2e-scorecard';

async function openVariation(page: Page, search = ''): Promise<void> {
  await page.goto(`./#/variation${search}`);
  await expect(page.getByRole('region', { name: 'Headline' })).toBeVisible({ timeout: 20_000 });
}

const rows = (page: Page) => page.locator('tr[data-indicator]');

interface Said {
  readonly id: string;
  readonly text: string;
  readonly gap: string;
  readonly ends: string;
}

const saidRows = (page: Page): Promise<readonly Said[]> =>
  rows(page).evaluateAll((lines) =>
    lines.map((line) => ({
      id: (line as HTMLElement).dataset['indicator'] ?? '',
      text: line.textContent ?? '',
      gap: line.children[2]?.querySelector('strong')?.textContent ?? '',
      ends: line.children[2]?.querySelector('span')?.textContent ?? '',
    })),
  );

const numberOf = (text: string): number => Number(text.replaceAll(/[^\d.]/g, ''));

test('every gap is that between the lowest and the highest district of the scorecard', async ({
  page,
}) => {
  await openVariation(page);
  const said = await saidRows(page);
  expect(said.length).toBeGreaterThan(20);
  await openScorecard(page);
  const cells = (await gridCells(page)).filter(({ area }) => area in DISTRICTS);
  const wrong = said.filter(({ id, gap, ends }) => {
    const whole = cells.filter(
      ({ indicator, text, name }) =>
        indicator === id && /^\d/.test(text) && !/of 3 months/.test(name),
    );
    const figures = whole.map(({ text }) => numberOf(text));
    const [low, high] = [Math.min(...figures), Math.max(...figures)];
    const named = whole.filter(({ text }) => numberOf(text) === low || numberOf(text) === high);
    const isGap = Math.abs(numberOf(gap.replace('10,000', '')) - (high - low)) < 0.001;
    return !isGap || !named.every(({ area }) => ends.includes(DISTRICTS[area] ?? 'nobody'));
  });
  expect(wrong).toEqual([]);
});

test('[F5] the order is that which the page says', async ({ page }) => {
  await openVariation(page);
  await expect(page.getByText(/^What deserves scrutiny comes first/)).toBeVisible();
  const outside = (await saidRows(page)).map(({ text }) =>
    Number(/(\d+) of \d+ districts lies? outside the limits/.exec(text)?.[1] ?? 0),
  );
  const firstWithout = outside.indexOf(0);
  expect(outside.slice(firstWithout).every((count) => count === 0)).toBe(true);
  await expect(rows(page).last()).toContainText('Cannot be said');
});

test('[F4] the headline counts the indicators that differ', async ({ page }) => {
  await openVariation(page);
  const said = await saidRows(page);
  const differ = said.filter(({ text }) => text.includes('Differ by more than chance')).length;
  const tested = said.filter(({ text }) => !text.includes('Cannot be said')).length;
  const headline = page.getByRole('region', { name: 'Headline' });
  await expect(headline).toContainText(`in ${differ} of ${tested} indicators that can be tested`);
  const widened = said.filter(({ text }) => text.includes('Widened by')).length;
  const narrowed = said.filter(({ text }) => text.includes('Narrowed by')).length;
  await expect(headline).toContainText(`widened in ${widened}`);
  await expect(headline).toContainText(`narrowed in ${narrowed}`);
});

test('filters leave their indicators, and the link leads to the funnel', async ({ page }) => {
  await openVariation(page);
  await field(page, 'Theme').selectOption('Child protection');
  await expect(page).toHaveURL(/theme=Child(\+|%20)protection/);
  await expect(page.getByText(/^Showing 9 of 34 indicators$/)).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('All 34 indicators')).toBeFocused();
  await page.getByRole('link', { name: /^Funnel plot\s+of Re-referrals within 12 months/ }).click();
  await expect(page).toHaveURL(/#\/indicator\/re-referrals/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Re-referrals');
});

test('the quarter of the address decides', async ({ page }) => {
  await openVariation(page);
  await chooseQuarter(page, '2010-11-Q4');
  await expect(page.getByRole('region', { name: 'Headline' })).toContainText('In Q4 2010/11');
});

for (const width of [1440, 360]) {
  test(`axe finds nothing and the page does not scroll sideways at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openVariation(page);
    await expectNoAxeViolations(page);
    expect(await pageOverflow(page)).toBeLessThanOrEqual(0);
  });
}

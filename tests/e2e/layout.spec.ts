/** The scorecard on screens of every width, in dark, in forced colours, and while it appears. */
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import {
  cellAt,
  field,
  grid,
  openScorecard,
  pageOverflow,
  scorecardIsThere,
} from '../support/e2e-scorecard';

test('the header and the first column stay in view while the table scrolls', async ({ page }) => {
  await openScorecard(page);
  const region = page.getByRole('region', { name: 'Scorecard table' });
  await region.evaluate((element) => {
    element.scrollIntoView();
    element.scrollTo(element.scrollWidth, 900);
  });
  await expect(cellAt(page, 'cp-reviews-on-time', 'KENT-DISABILITY')).toBeInViewport();
  const frame = await region.boundingBox();
  const head = await grid(page).getByRole('columnheader', { name: 'Disability' }).boundingBox();
  const corner = await grid(page).getByRole('columnheader', { name: 'Indicator' }).boundingBox();
  const name = await page.locator('tr[data-indicator="cp-reviews-on-time"] th').boundingBox();
  expect(Math.abs((head?.y ?? NaN) - (frame?.y ?? NaN))).toBeLessThan(3);
  expect(Math.abs((corner?.x ?? NaN) - (frame?.x ?? NaN))).toBeLessThan(3);
  expect(Math.abs((name?.x ?? NaN) - (frame?.x ?? NaN))).toBeLessThan(3);
  // What stays is on top, not shining through.
  const top = await page.evaluate(
    ({ x, y }) => document.elementFromPoint(x, y)?.closest('th')?.textContent,
    { x: (name?.x ?? 0) + 20, y: (name?.y ?? 0) + 15 },
  );
  expect(top).toContain('reviews held on time');
});

for (const [width, height] of [
  [320, 640],
  [360, 740],
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height }, hasTouch: true });

    test('cards, with every district, and nothing to scroll sideways', async ({ page }) => {
      await openScorecard(page);
      await expect(grid(page)).toBeHidden();
      await expect(page.getByRole('article')).toHaveCount(34);
      const card = page.getByRole('article').filter({ hasText: 'Re-referrals within 12 months' });
      await expect(card).toContainText('30.4%');
      await expect(card).toContainText('Above limit');
      await expect(card).toContainText('Worsened by 0.3 percentage points since Q3 2011/12');
      await card.getByText('Districts and teams').tap();
      const cell = card.getByRole('button', { name: /^Sevenoaks, .*Target met/ });
      await cell.tap();
      await expect(page.getByRole('dialog')).toContainText('Sevenoaks');
      expect(await pageOverflow(page)).toBe(0);
      expect(await clipped(page, 'dialog')).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(cell).toBeFocused();
      await page.getByText('Filter the indicators').tap();
      await field(page, 'Theme').selectOption('Workforce');
      await expect(page.getByRole('article')).toHaveCount(6);
      await page.getByText('How to read this page').tap();
      expect(await pageOverflow(page)).toBe(0);
      expect(await clipped(page, 'main')).toEqual([]);
    });

    test('the other pages have nothing to scroll sideways', async ({ page }) => {
      for (const path of ['definitions', 'data', 'privacy', 'accessibility', 'nowhere']) {
        await page.goto(`./#/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/scorecard/);
        expect(await pageOverflow(page), path).toBe(0);
        expect(await clipped(page, 'main'), path).toEqual([]);
      }
    });
  });
}

test.describe('200 % zoom', () => {
  test.use({ viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 });

  test('shows everything without scrolling sideways', async ({ page }) => {
    await openScorecard(page);
    await expect(page.getByRole('article').first()).toBeVisible();
    expect(await pageOverflow(page)).toBe(0);
    expect(await clipped(page, 'main')).toEqual([]);
  });
});

for (const [name, options] of [
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
  ['reduced motion', { reducedMotion: 'reduce' }],
] as const) {
  test(`${name}: ratings and directions are still words`, async ({ page }) => {
    await page.emulateMedia(options);
    await openScorecard(page);
    const row = page.locator('tr[data-indicator="re-referrals"]');
    await expect(row.getByText('Above limit')).toBeVisible();
    await expect(row.getByText('worsened')).toBeVisible();
    await expect(cellAt(page, 're-referrals', 'E07000111')).toHaveAccessibleName(/Target met/);
    // The shape stands out from its cell.
    const shape = row.locator('td svg').first();
    const [ink, paper] = await shape.evaluate((svg) => [
      getComputedStyle(svg.firstElementChild ?? svg).fill,
      getComputedStyle(document.body).backgroundColor,
    ]);
    expect(ink).not.toBe(paper);
  });
}

for (const width of [1440, 360]) {
  test(`nothing moves while a page appears, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Reflect.set(globalThis, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const shifts = async () => {
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      return page.evaluate(() => Reflect.get(globalThis, 'shifts') as number[]);
    };
    await page.goto('./');
    await scorecardIsThere(page);
    expect(await shifts()).toEqual([]);
    for (const address of ['indicator/re-referrals', 'exceptions']) {
      await page.goto('about:blank');
      await page.goto(`./#/${address}`);
      await expect(page.getByLabel('Quarter', { exact: true })).toBeVisible({ timeout: 30_000 });
      expect(await shifts(), address).toEqual([]);
    }
  });
}

/** Texts that are wider than the box that cuts them off. */
const clipped = (page: Page, within: string): Promise<readonly string[]> =>
  page.locator(within).evaluate((root) =>
    [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
      const { overflowX } = getComputedStyle(element);
      const isHidden = element.closest('.govuk-visually-hidden, svg, select') !== null;
      const cuts = overflowX === 'hidden' || overflowX === 'clip';
      return !isHidden && cuts && element.scrollWidth > element.clientWidth + 1
        ? [`${element.className}: ${(element.textContent ?? '').slice(0, 60)}`]
        : [];
    }),
  );

test('a name of 80 letters without a space does not widen the page of a phone', async ({
  page,
}) => {
  const long = 'Llanfairpwllgwyngyll'.repeat(4);
  await page.route('**/data/areas.json', async (route) => {
    const answer = await route.fetch();
    const list = JSON.stringify(await answer.json());
    await route.fulfill({
      response: answer,
      body: list.replace('"name":"Ashford"', `"name":"${long}"`),
    });
  });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const screen of [
    '',
    'exceptions',
    'variation',
    'definitions',
    'district/E07000105',
    'indicator/re-referrals',
  ]) {
    await page.goto(`./#/${screen}`);
    await expect(page.getByText(long).first()).toBeAttached({ timeout: 20_000 });
    if (screen === '') {
      for (const areas of await page.locator('article details summary').all()) await areas.click();
    }
    expect(await pageOverflow(page), screen).toBeLessThanOrEqual(0);
  }
});

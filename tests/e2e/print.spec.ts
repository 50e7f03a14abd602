/** Every reader page on paper: what the browser's PDF holds, page by page. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import { openScorecard, rowOf } from '../support/e2e-scorecard';
import {
  A3_ON_ITS_SIDE,
  A4,
  A4_ON_ITS_SIDE,
  beyondTheMargins,
  overlapping,
  printed,
  type Pdf,
} from '../support/pdf';

const POLICY = 'No disclosure control: restricted copy';
const QUARTER = 'Q4 2011/12 (Jan to Mar 2012)';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`./#/${path}`);
  await expect(page.getByRole('list', { name: 'About these figures' })).toBeVisible({
    timeout: 30_000,
  });
  await runningHeadIsThere(page);
}

/** Its code comes when the page is idle. */
const runningHeadIsThere = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);

type Size = readonly [number, number];

/** What holds for every page of every paper. */
function expectGoodPages({ pages }: Pdf, sizes: readonly Size[]): void {
  const number = pages.length;
  expect(number).toBeGreaterThan(0);
  for (const [i, sheet] of pages.entries()) {
    const where = `page ${i + 1} of ${number}`;
    const size = [Math.round(sheet.width), Math.round(sheet.height)];
    expect(sizes, where).toContainEqual(size);
    expect(sheet.ink, `${where} is not blank`).toBeGreaterThan(0.002);
    expect(sheet.ink, `${where} is not dark`).toBeLessThan(0.5);
    expect(sheet.isTagged, `${where} is tagged`).toBe(true);
    expect(sheet.words, where).toContain(POLICY);
    expect(sheet.words, where).toContain(QUARTER);
    expect(sheet.words, where).toContain('Working copy, not published');
    expect(sheet.words, where).toContain(`Page ${i + 1} of ${number}`);
    expect(beyondTheMargins(sheet), where).toEqual([]);
    expect(overlapping(sheet), where).toEqual([]);
  }
}

const smallest = ({ pages }: Pdf): number =>
  Math.min(...pages.flatMap(({ texts }) => texts.map(({ size }) => size)));

const countIn = (text: string, part: string): number => text.split(part).length - 1;

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

/** In greyscale and without background graphics a circle, a triangle and a square fill different shares of their boxes. */
async function expectThreeShapes(pdf: Pdf): Promise<void> {
  const shares: number[] = [];
  for (const words of ['Target met', 'Above target,', 'Above limit']) {
    const found = pdf.pages[0]?.texts.find(({ text }) => text.startsWith(words));
    expect(found, words).toBeDefined();
    const [x, y] = [(found?.x ?? 0) - 12, (found?.y ?? 0) - (words.endsWith(',') ? 7 : 3.5)];
    shares.push(shareOfBox(await pdf.grey({ page: 1, x, y, side: 10.5 })));
  }
  const [circle = NaN, triangle = NaN, square = NaN] = shares;
  expect(square).toBeGreaterThan(circle + 0.06);
  expect(circle).toBeGreaterThan(triangle + 0.06);
}

/** How much of the smallest box around the dark spots of a square picture is dark. */
function shareOfBox(spots: readonly number[]): number {
  const side = Math.sqrt(spots.length);
  const dark = spots.flatMap((spot, i) => (spot < 0.9 ? i : []));
  const sizeOf = (places: readonly number[]) => Math.max(...places) - Math.min(...places) + 1;
  const across = sizeOf(dark.map((i) => i % side));
  const down = sizeOf(dark.map((i) => Math.floor(i / side)));
  return dark.length / (across * down);
}

test('the scorecard is one A3 sheet on its side, every indicator once', async ({ page }) => {
  await openScorecard(page);
  await runningHeadIsThere(page);
  const names = await page.locator('tr[data-indicator] th a').allTextContents();
  expect(names).toHaveLength(34);
  const pdf = await printed(page);
  expectGoodPages(pdf, [A3_ON_ITS_SIDE]);
  expect(pdf.pages).toHaveLength(1);
  expect(smallest(pdf)).toBeGreaterThanOrEqual(6.5);
  const words = withoutSpaces(pdf.pages[0]?.words ?? '');
  expect(words).toContain(withoutSpaces('7 of 19 rated indicators met target in Q4 2011/12'));
  for (const name of names) {
    expect(countIn(words, `${withoutSpaces(name)}.`), name).toBe(1);
  }
  for (const control of ['Download', 'How to read', 'Filter', 'Definitions']) {
    expect(words).not.toContain(control);
  }
  expect(pdf.pages[0]?.words).toContain('Demonstration: illustrative (synthetic) figures');
  expect(pdf.pages[0]?.words).toContain('filled, worsened');
  expect(pdf.pages[0]?.words).not.toContain('no child can be identified');
  await expectThreeShapes(pdf);
  await pdf.close();
});

test('a longer scorecard repeats its heads on every sheet and splits no row', async ({ page }) => {
  await openScorecard(page, '?spc=1');
  await runningHeadIsThere(page);
  await expect(rowOf(page, 're-referrals')).toContainText('Special cause: concern');
  const pdf = await printed(page);
  expectGoodPages(pdf, [A3_ON_ITS_SIDE]);
  expect(pdf.pages).toHaveLength(2);
  expect(smallest(pdf)).toBeGreaterThanOrEqual(6.5);
  for (const { words } of pdf.pages) {
    for (const head of ['Rating', 'Direction', 'Ashford', 'Thanet']) expect(words).toContain(head);
  }
  await pdf.close();
});

test('30 indicators and 15 areas with names of 80 letters lose nothing', async ({ page }) => {
  const long = 'of children and young people for whom something was decided in this long name';
  await page.route('**/data/catalogue.json', async (route) => {
    const response = await route.fetch();
    const { indicators, ...rest } = await response.json();
    const named = indicators.slice(0, 30).map((item: { name: string }, i: number) => ({
      ...item,
      name: `${i + 10} ${long}`,
    }));
    await route.fulfill({ response, json: { ...rest, indicators: named } });
  });
  await page.route('**/data/areas.json', async (route) => {
    const response = await route.fetch();
    const list = await response.json();
    const [county] = list.areas;
    // A town of its own that has figures of no month: an area like any other on the sheet.
    const town = { ...list.areas[1], code: 'E07000999', name: 'Llanfairpwllgwyngyll', aliases: [] };
    await route.fulfill({
      response,
      json: { ...list, areas: [county, town, ...list.areas.slice(1)] },
    });
  });
  await openScorecard(page);
  await runningHeadIsThere(page);
  const pdf = await printed(page);
  expectGoodPages(pdf, [A3_ON_ITS_SIDE]);
  expect(pdf.pages.length).toBeLessThanOrEqual(2);
  const words = withoutSpaces(pdf.pages.map((sheet) => sheet.words).join(''));
  for (let i = 0; i < 30; i += 1) {
    expect(countIn(words, withoutSpaces(`${i + 10} ${long}.`)), String(i + 10)).toBe(1);
  }
  await pdf.close();
});

const PAGES: readonly {
  readonly name: string;
  readonly path: string;
  readonly sizes: readonly Size[];
  readonly most: number;
  readonly says: string;
}[] = [
  { name: 'indicator', path: 'indicator/re-referrals', sizes: [A4], most: 4, says: '5,117' },
  {
    name: 'district',
    path: 'district/E07000105',
    sizes: [A4, A4_ON_ITS_SIDE],
    most: 5,
    says: 'Every indicator',
  },
  {
    name: 'variation',
    path: 'variation',
    sizes: [A4_ON_ITS_SIDE],
    most: 6,
    says: '30.5 percentage',
  },
  { name: 'definitions', path: 'definitions', sizes: [A4], most: 25, says: 'Glossary' },
];

for (const { name, path, sizes, most, says } of PAGES) {
  test(`${name}: good pages, upright or on their side as the page needs`, async ({ page }) => {
    await open(page, path);
    await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
    const pdf = await printed(page);
    expectGoodPages(pdf, sizes);
    expect(pdf.pages.length).toBeLessThanOrEqual(most);
    expect(pdf.pages.map(({ words }) => words).join(' ')).toContain(says);
    await pdf.close();
  });
}

test.describe('a reader who has everything dark', () => {
  test.use({ colorScheme: 'dark' });

  test('gets white paper of exceptions, upright', async ({ page }) => {
    await open(page, 'exceptions');
    const pdf = await printed(page);
    expectGoodPages(pdf, [A4]);
    expect(pdf.pages.length).toBeLessThanOrEqual(2);
    expect(pdf.pages.map(({ words }) => words).join(' ')).toContain('Audit 50 repeat referrals');
    const [white = 0] = await pdf.grey({ page: 1, x: 300, y: 832, side: 1 });
    expect(white).toBeCloseTo(1);
    await pdf.close();
  });
});

test('the board paper: headline, exceptions, scorecard in parts, one page an indicator', async ({
  page,
}) => {
  // Twelve pages are drawn.
  test.slow();
  await openScorecard(page);
  await page.getByRole('link', { name: 'Board paper' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Board paper' })).toBeVisible();
  await page.getByText('Indicators with a page of their own: none').click();
  await page.getByRole('checkbox', { name: 'Re-referrals within 12 months' }).check();
  await page.getByRole('checkbox', { name: 'Child protection plans per 10,000 children' }).check();
  await expect(page).toHaveURL(/[?&]indicators=re-referrals%2Ccp-plan-rate/);
  await runningHeadIsThere(page);
  const pdf = await printed(page);
  expectGoodPages(pdf, [A4, A4_ON_ITS_SIDE]);
  expect(smallest(pdf)).toBeGreaterThanOrEqual(7.4);
  const { pages } = pdf;
  for (const { words } of pages) expect(words).toContain('illustrative (synthetic) figures');
  // No sheet has the end of one table and nothing else.
  for (const { ink } of pages) expect(ink).toBeGreaterThan(0.01);
  expect(pages[0]?.words).toContain('7 of 19 rated indicators met target in Q4 2011/12');
  const all = pages.map(({ words }) => words).join(' ');
  // Commentary, an action with its owner and status, and the table of the county.
  expect(all).toContain('families who were turned away come back');
  expect(all).toContain('Head of duty service');
  expect(all).toContain('Done in Q4 2011/12');
  const [first, second, ...none] = pages.filter(({ words }) => words.includes('Questions to ask'));
  expect(none).toEqual([]);
  expect(first?.words).toContain('Re-referrals within 12 months');
  expect(second?.words).toContain('Child protection plans per 10,000 children');
  for (const sheet of [first, second]) {
    for (const part of ['month by month', 'Quarter by quarter', 'Districts ranked']) {
      expect(sheet?.words).toContain(part);
    }
  }
  await pdf.close();
});

test.describe('a snapshot', () => {
  test.use({ expectedNoise: [/status of 404/] });

  test('that was changed after it was published warns on its sheets, and explains what is hidden', async ({
    page,
  }) => {
    const text = readFileSync('fixtures/snapshots/version-1.json', 'utf8');
    await page.route('**/data/manifest.json', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ json: { ...(await response.json()), snapshot: 'published.json' } });
    });
    await page.route('**/data/published.json', (route) =>
      route.fulfill({ body: text.replace('"publishedAt":"2012', '"publishedAt":"2013') }),
    );
    await page.goto('./');
    await expect(
      page.getByRole('heading', { name: /^Do not rely on these figures/ }),
    ).toBeVisible();
    await runningHeadIsThere(page);
    await page.waitForLoadState('networkidle');
    const pdf = await printed(page);
    for (const sheet of pdf.pages) {
      expect(countIn(sheet.words, 'Do not rely on these figures')).toBeGreaterThanOrEqual(
        sheet === pdf.pages[0] ? 2 : 1,
      );
      expect(sheet.words).toContain('fingerprint does not match');
      expect(overlapping(sheet)).toEqual([]);
    }
    const words = pdf.pages.map((sheet) => sheet.words).join(' ');
    expect(words).toContain('hidden so that no child can be identified');
    expect(words).toContain('copies that show the same one hold the same figures and words');
    await pdf.close();
  });
});

test('the paper reads on a phone, and its choice of indicators stays with the link', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'paper?indicators=re-referrals,nothing');
  await expect(page.getByText('Indicators with a page of their own: 1')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Questions to ask' })).toHaveCount(1);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - globalThis.innerWidth,
  );
  expect(wider).toBeLessThanOrEqual(0);
});

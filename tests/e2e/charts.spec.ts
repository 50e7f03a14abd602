/** The drawings in a real browser: nothing covered, clipped or undefined, and what is downloaded. */
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from '../support/e2e';

const QUARTER = 'quarter=2011-12-Q4';
const PAGES = [
  `#/indicator/re-referrals?${QUARTER}`,
  `#/indicator/cp-plans-by-category?${QUARTER}`,
  `#/indicator/child-deaths?${QUARTER}`,
  `#/district/E07000114?${QUARTER}`,
];

async function openCharts(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  // The data are read first, and a drawing takes its places in a few turns.
  await expect(page.locator('[role="img"] svg text').first()).toBeVisible({ timeout: 15_000 });
}

const sectionOf = (page: Page, title: RegExp): Locator => page.getByRole('region', { name: title });

interface Finding {
  readonly chart: string;
  readonly what: string;
}

/** Marks without a place, words beyond the drawing, and words over other words. */
const findings = (page: Page): Promise<readonly Finding[]> =>
  page.evaluate(() => {
    const found: { chart: string; what: string }[] = [];
    for (const drawing of document.querySelectorAll('[role="img"] svg')) {
      const chart = drawing.closest('section')?.querySelector('h2, h3')?.textContent ?? '';
      const add = (what: string): void => {
        found.push({ chart, what });
      };
      const bad = /NaN|Infinity|undefined/.exec(drawing.outerHTML);
      if (bad) add(`${bad[0]} in the drawing`);
      const frame = drawing.getBoundingClientRect();
      const words = [...drawing.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      if (words.length === 0) add('no words');
      words.forEach(({ text, box }, i) => {
        const isOut =
          box.left < frame.left - 1 ||
          box.right > frame.right + 1 ||
          box.top < frame.top - 1 ||
          box.bottom > frame.bottom + 1;
        if (isOut) add(`"${text}" is cut off`);
        for (const other of words.slice(i + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 1 && down > 4) add(`"${text}" and "${other.text}" overlap`);
        }
      });
    }
    return found;
  });

for (const [name, width] of [
  ['a wide screen', 1440],
  ['a phone', 360],
] as const) {
  test(`on ${name} every word of every chart can be read`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const address of PAGES) {
      await openCharts(page, address);
      expect(await findings(page), address).toEqual([]);
      const across = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(across, address).toBeLessThanOrEqual(width);
    }
  });
}

test('on paper no chart is wider than the page, and buttons are left out', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openCharts(page, `#/indicator/re-referrals?${QUARTER}`);
  // Printed from a wide window, drawings are laid out anew at the width of A4 between its margins.
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: /^Copy chart/ }).first()).toBeHidden();
  for (const drawing of await page.locator('[role="img"] svg').all()) {
    const box = await drawing.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(718);
  }
});

test('a chart shows the figures of its table', async ({ page }) => {
  await openCharts(page, `#/indicator/re-referrals?${QUARTER}`);
  const ranked = sectionOf(page, /^Districts ranked/);
  await ranked.getByText('Figures of this chart').click();
  const rows = await ranked
    .getByRole('row')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
  const [head = [], ...body] = rows;
  const at = head.indexOf('Value');
  const table = new Map(body.map((cells) => [cells[0], cells[at]]));
  const drawn = await ranked
    .locator('svg g > title')
    .evaluateAll((all) => all.map(({ textContent }) => textContent ?? '').filter(Boolean));
  expect(drawn).toHaveLength(12);
  for (const words of drawn) {
    const [, name, value] = /^(.+?): ([\d.]+%)/.exec(words) ?? [];
    expect(table.get(name ?? ''), words).toBe(value);
  }
});

const CREDIT = /Data extracted .* No disclosure control: restricted copy\./;

async function download(page: Page, chart: Locator, kind: string): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    chart.getByRole('button', { name: new RegExp(`^Download \\w+ \\(${kind}\\)`) }).click(),
  ]);
  return file;
}

test('a downloaded drawing has title, sentence and source, and stands by itself', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openCharts(page, `#/indicator/re-referrals?${QUARTER}`);
  const trend = sectionOf(page, /month by month$/);
  const title = await trend.getByRole('heading').innerText();
  const file = await download(page, trend, 'SVG');
  expect(file.suggestedFilename()).toBe('re-referrals-trend-2011-12-Q4-restricted-copy.svg');
  await expect(trend.getByRole('status')).toHaveText(
    're-referrals-trend-2011-12-Q4-restricted-copy.svg saved to your downloads.',
  );
  const text = await readFile(await file.path(), 'utf8');
  const words = [...text.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, word]) => word).join(' ');
  expect(words).toContain(title);
  expect(words).toMatch(CREDIT);
  expect(words).toMatch(/Mean \d/);
  expect(text).not.toMatch(/class=|style=|NaN|url\(http/);
  // Drawn for paper, whatever the screen.
  expect(text).toMatch(/^<svg [^>]*width="920"/);
  // As a picture it must be whole by itself: what is not XML is not drawn at all.
  const width = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/svg+xml;base64,${data}`;
    await image.decode();
    return image.naturalWidth;
  }, Buffer.from(text).toString('base64'));
  expect(width).toBe(920);
});

test('a downloaded picture is the drawing in ink on white', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openCharts(page, `#/indicator/re-referrals?${QUARTER}`);
  const map = sectionOf(page, /^Map of the districts/);
  const file = await download(page, map, 'PNG');
  const picture = (await readFile(await file.path())).toString('base64');
  const found = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {
      width: image.width,
      height: image.height,
    });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    let ink = 0;
    for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 128) ink += 1;
    return {
      width: image.width,
      corner: Array.from(pixels.slice(0, 4)),
      ink: ink / (pixels.length / 4),
    };
  }, picture);
  expect(found.width).toBe(2 * 920);
  expect(found.corner).toEqual([255, 255, 255, 255]);
  expect(found.ink).toBeGreaterThan(0.005);
  expect(found.ink).toBeLessThan(0.5);
});

test('the table of a chart is downloaded with its source in every row', async ({ page }) => {
  await openCharts(page, `#/indicator/re-referrals?${QUARTER}`);
  const file = await download(page, sectionOf(page, /^Districts ranked/), 'CSV');
  const [head, ...rows] = (await readFile(await file.path(), 'utf8')).split('\r\n').slice(0, -1);
  expect(head).toMatch(/^\uFEFFArea,.*,Source$/);
  expect(rows.length).toBeGreaterThanOrEqual(12);
  for (const row of rows) expect(row).toMatch(CREDIT);
});

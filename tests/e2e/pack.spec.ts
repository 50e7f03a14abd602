/** The board pack from a folder: no server, no network, nothing kept, with scripts and without. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { writeBoard } from '../../scripts/bench/make-board.mjs';
import { gridCells } from '../support/e2e-scorecard';
import { demoPack, makePack, READER_ADDRESSES, type MadePack } from '../support/pack';
import { readCsv } from '../unit/export/read-csv';

const LARGEST_BYTES = 1_500_000;

base.describe.configure({ mode: 'default', timeout: 120_000 });

let pack: MadePack;
base.beforeAll(() => {
  pack = demoPack('demo');
});

/** Whatever the pack asks for, prints or keeps: a list that grows while it runs. */
async function watch(context: BrowserContext): Promise<string[]> {
  const noise: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.push(message.text());
  });
  context.on('weberror', (error) => void noise.push(error.error().message));
  context.on('request', (request) => {
    const isItself = request.isNavigationRequest() && request.url().startsWith('file:');
    if (!isItself && !/^(blob|data):/.test(request.url())) noise.push(`asks for ${request.url()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      const get = () => {
        console.error(`touches ${name}`);
        throw new DOMException('The operation is insecure', 'SecurityError');
      };
      Object.defineProperty(globalThis, name, { get });
    }
  });
  return noise;
}

const test = base.extend<{ noise: string[] }>({
  noise: [
    async ({ context }, use) => {
      const noise = await watch(context);
      await context.setOffline(true);
      await use(noise);
      expect(noise, 'no request, no storage, no error').toEqual([]);
    },
    { auto: true },
  ],
});

const RATING_WORDS: Readonly<Record<string, RegExp>> = {
  green: /, (Target met|Close to target)/,
  amber: /, (Above target, within limit|Below target, above floor|Outside target)/,
  red: /, (Above limit|Below floor|Outside tolerance|Target not met)/,
  'not-rated': /, (No target set|Not rated)/,
};

/** The figure at the head of each cell of the static part, by the names of indicator and area. */
function figuresWithoutScripts(html: string): ReadonlyMap<string, string> {
  const words = (part: string) =>
    part
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&#x27;', "'")
      .trim();
  const figures = new Map<string, string>();
  for (const [table] of html.matchAll(/<table[^]*?<\/table>/g)) {
    const [head = [], ...rows] = [...table.matchAll(/<tr[^]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell),
    );
    if (head[0] !== 'Indicator' || head.includes('Target')) continue;
    for (const [name = '', ...cells] of rows) {
      for (const [i, cell] of cells.entries()) {
        figures.set(`${words(name)}, ${head[i + 1] ?? ''}`, words(cell.split('<small>')[0] ?? ''));
      }
    }
  }
  return figures;
}

async function open(page: Page, address = '#/'): Promise<void> {
  await page.goto(`${pack.address}${address}`);
  await expect(page.locator('#root h1')).toBeVisible();
}

test('every page of a reader opens from the file and says which snapshot it is', async ({
  page,
}) => {
  await open(page);
  await expect(page.locator('#without-scripts')).toHaveCount(0);
  for (const address of READER_ADDRESSES) {
    await page.goto(`${pack.address}${address}`);
    await expect(page.locator('#root h1')).not.toHaveText(/not found|went wrong/);
    await expect(page.getByText(/Reading|Opening/)).toHaveCount(0);
    await expect(page.locator('main')).not.toContainText(/NaN|undefined/);
  }
  await page.goto(`${pack.address}#/exceptions`);
  await expect(
    page.getByText(/Snapshot 2011-12-Q4-v1, fingerprint [0-9a-f]{4}/).first(),
  ).toBeVisible();
});

test('has nothing of the analyst, and no pack in the pack', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('link', { name: /^(Data|Publish)$/ })).toHaveCount(0);
  await expect(page.getByText('Download board pack (HTML)')).toHaveCount(0);
  await page.goto(`${pack.address}#/data`);
  await expect(page.locator('#root h1')).toHaveText('Page not found');
});

test('gives the snapshot back as it was published, to the last character', async ({ page }) => {
  await open(page);
  const box = page.locator('details').filter({ hasText: 'Download snapshot (JSON)' });
  await box.locator('summary').click();
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download snapshot (JSON)' }).click();
  const path = await (await coming).path();
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(pack.snapshot, 'utf8'));
});

test('page, CSV and the part without scripts show the same figures, ratings and hidden cells', async ({
  page,
}) => {
  await open(page);
  const cells = await gridCells(page);
  expect(cells.length).toBeGreaterThan(500);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download scorecard (CSV)' }).click();
  const rows = readCsv(readFileSync(await (await coming).path(), 'utf8')).filter(
    ({ quarter, category }) => quarter === '2011-12-Q4' && category === 'Total',
  );
  const inFile = new Map(rows.map((row) => [`${row['indicator_id']} ${row['area_code']}`, row]));
  const inPart = figuresWithoutScripts(readFileSync(pack.path, 'utf8'));
  for (const { indicator, area, text, name } of cells) {
    const row = inFile.get(`${indicator} ${area}`);
    const where = `${indicator}, ${area}`;
    if (row === undefined) expect(text, where).toBe('Not applicable');
    else if (row['value'] === '') expect(text, where).toMatch(/^(Suppressed|Not )/);
    else expect(text.replaceAll(/[,%]/g, ''), where).toBe(row['value']);
    if (text === 'Suppressed') expect(row?.['status'], where).toBe('c');
    if (row?.['value']) expect(name, where).toMatch(RATING_WORDS[row['rag'] ?? ''] ?? /never/);
    const place = `${name.split(', ')[1] ?? ''}, ${name.split(', ')[0] ?? ''}`;
    if (inPart.has(place)) expect(inPart.get(place), where).toBe(text);
  }
  expect(inPart.size).toBeGreaterThan(400);
});

test('draws its charts and saves them, their tables and the series', async ({ page }) => {
  await open(page, '#/indicator/re-referrals');
  await expect(page.locator('[role="img"] svg text').first()).toBeVisible();
  for (const name of [
    /^Download chart \(PNG\)/,
    /^Download chart \(SVG\)/,
    /^Download table/,
    /series/,
  ]) {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name }).first().click();
    expect(readFileSync(await (await coming).path()).length).toBeGreaterThan(200);
  }
});

test('keeps the selection in the address, for the back button and for links', async ({ page }) => {
  await open(page);
  const quarter = page.getByRole('combobox', { name: 'Quarter', exact: true });
  await quarter.selectOption('2011-12-Q3');
  await expect(page).toHaveURL(/quarter=2011-12-Q3/);
  await page.goBack();
  await expect(quarter).toHaveValue('2011-12-Q4');
  await page.goForward();
  await expect(quarter).toHaveValue('2011-12-Q3');
});

base(
  'without scripts it shows headline, exceptions and scorecard in real tables',
  async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const page = await context.newPage();
    await page.goto(pack.address);
    await expect(page.getByRole('heading', { name: 'Exceptions' })).toBeVisible();
    await expect(page.getByText(/can be read without scripts/)).toBeVisible();
    await expect(page.getByText(/Signed off by Independent Chair, 10 May 2012/)).toBeVisible();
    const table = page.getByRole('table', { name: /^Kent, Q4 2011\/12/ });
    await expect(table.getByRole('row', { name: /^Re-referrals/ })).toContainText('30.4%');
    await expect(page.getByRole('table')).not.toHaveCount(1);
    await expect(page.getByText(/[0-9a-f]{64}/)).toBeVisible();
    await context.close();
  },
);

base(
  'what is readable without scripts has no inline style and no handler, and its styles are there',
  () => {
    const html = readFileSync(pack.path, 'utf8');
    const [, after = ''] = html.split('<div id="without-scripts">');
    const [part = ''] = after.split('<script type="application/json"');
    expect(part).not.toMatch(/<[^>]*\s(style|on\w+)=/);
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const own = [...part.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    expect(own.length).toBeGreaterThan(100);
    const styled = new Set(own.filter((name) => style.includes(`.${name}`)));
    expect(styled.size).toBeGreaterThan(10);
  },
);

base('when the app cannot start, what needs no scripts stays', async ({ browser }) => {
  const path = pack.path.replace('pack.html', 'damaged.html');
  // A script that is not the one whose hash the policy names does not run.
  writeFileSync(path, readFileSync(pack.path, 'utf8').replace('<script type="module">', '$&;'));
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path).href);
  await expect(page.getByRole('heading', { name: 'Exceptions' })).toBeVisible();
  await expect(page.getByText(/the browser is too old/)).toBeVisible();
  await page.close();
});

base('a full board with 36 months of history is under 1.5 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-board-'));
  writeBoard(folder);
  const full = makePack('full', folder, ['--policy', 'none']);
  expect(readFileSync(full.path).length).toBeLessThan(LARGEST_BYTES);
  expect(readFileSync(pack.path).length).toBeLessThan(LARGEST_BYTES);
});

const firefox = ['firefox-esr', 'firefox']
  .flatMap((name) => (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name)))
  .find((path) => existsSync(path));

base('opens in Firefox, every page, with no error and no request', async () => {
  base.skip(
    firefox === undefined,
    'Firefox is not installed: install firefox-esr to try the pack in it',
  );
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-firefox-'));
  const path = join(folder, 'pack with space.html');
  copyFileSync(pack.path, path);
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '' });
  try {
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') noise.push(message.text());
    });
    page.on('pageerror', (error) => void noise.push(String(error)));
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) noise.push(`asks for ${request.url()}`);
    });
    for (const address of READER_ADDRESSES) {
      await page.goto(`${pathToFileURL(path).href}${address}`);
      await page.waitForSelector('#root h1');
    }
    await page.goto(`${pathToFileURL(path).href}#/indicator/re-referrals`);
    await page.waitForSelector('[role="img"] svg text');
    expect(noise).toEqual([]);
  } finally {
    await browser.close();
  }
});

base('a job that is refused says why, ends with 1 and writes nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-refused-'));
  writeFileSync(
    join(folder, 'a.csv'),
    'indicator,area_code,period,numerator\nreferrals,E07000105,2012-13,1\n',
  );
  const run = () => makePack('refused', folder, ['--policy', 'dfe']);
  expect(run).toThrow(/a\.csv, line 2, column period/);
  expect(() => readFileSync(join(pack.path, '../../refused/pack.html'))).toThrow();
});

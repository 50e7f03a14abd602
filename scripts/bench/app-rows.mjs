/** Rows measured on the built app, as a user meets it. */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../lib/find-browser.mjs';
import { freePort } from '../lib/free-port.mjs';
import { call, openBenchPage } from './browser.mjs';
import { median } from './rows.mjs';

const ROUNDS = 5;
const SCROLLS = 40;

/** The address of the built app. */
export async function serveApp() {
  const port = await freePort();
  await preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port } });
  return `http://127.0.0.1:${port}/`;
}

export async function inNewBrowser(work) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    return await work(await browser.newPage());
  } finally {
    await browser.close();
  }
}

/** The scorecard first, so that files are compared with what is served. */
async function openData(page, app) {
  await page.goto(app);
  await page.getByRole('table', { name: 'Scorecard' }).waitFor();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Data' }).click();
  await page.getByLabel('Choose extract files').waitFor();
}

/** A month of files from drop to scorecard against PapaParse on the same files, a worker each. */
export async function monthRatio(app, bench, files) {
  const ratios = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = await inNewBrowser((page) => loadMonth(page, app, files));
    ratios.push(ours / (await papaMonth(bench, files)));
  }
  return median(ratios);
}

async function loadMonth(page, app, files) {
  await openData(page, app);
  const start = performance.now();
  await page.getByLabel('Choose extract files').setInputFiles(files);
  await page.getByText(`${files.length} files ready`).waitFor();
  await page.getByRole('button', { name: 'Load into scorecard' }).click();
  await page.getByRole('region', { name: 'Loaded into the scorecard' }).waitFor();
  await page.getByRole('link', { name: 'See the scorecard' }).click();
  await page.getByRole('table', { name: 'Scorecard' }).waitFor();
  return performance.now() - start;
}

async function papaMonth(address, files) {
  const { browser, page } = await openBenchPage(address, files[0]);
  try {
    let total = 0;
    for (const file of files) {
      await page.setInputFiles('#file', file);
      const [milliseconds] = await call(page, 'papaWhole');
      total += milliseconds;
    }
    return total;
  } finally {
    await browser.close();
  }
}

/** The longest main-thread task in milliseconds while 100,000 issues are scrolled through. */
export const longestTaskOfScrolling = (app, file) =>
  inNewBrowser(async (page) => {
    await openData(page, app);
    await page.getByLabel('Choose extract files').setInputFiles(file);
    const list = page.getByRole('region', { name: /^Problems in / });
    await list.waitFor();
    await page.evaluate(watchTasks);
    for (let step = 0; step < SCROLLS; step += 1) {
      await list.evaluate((element, share) => {
        element.scrollTop = element.scrollHeight * share;
      }, step / SCROLLS);
      await page.waitForTimeout(30);
    }
    return page.evaluate(() => globalThis.longestTask);
  });

function watchTasks() {
  globalThis.longestTask = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      globalThis.longestTask = Math.max(globalThis.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
}

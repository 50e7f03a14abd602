/** The rows of the bench: each a ratio of two things measured side by side in this run. */
import { call, openBenchPage } from './browser.mjs';
import { peakGrowth } from './memory.mjs';

const ROUNDS = 7;
const MEMORY_ROUNDS = 3;

export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

/** Our import against PapaParse alone, A B A B, in fresh workers of one page. */
export async function importRatio(address, file, expectedRows) {
  const { browser, page } = await openBenchPage(address, file);
  try {
    await call(page, 'papaWhole');
    const ratios = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [ours, rows] = await call(page, 'importFile');
      const [theirs] = await call(page, 'papaWhole');
      if (rows !== expectedRows) throw new Error(`${rows} rows came in, not ${expectedRows}`);
      ratios.push(ours / theirs);
    }
    return median(ratios);
  } finally {
    await browser.close();
  }
}

/** Opening a kept workspace against importing the same rows from CSV, each time in a new page. */
export async function openingRatio(address, file, expectedRows) {
  const { browser, page } = await openBenchPage(address, file);
  try {
    await call(page, 'keepFile');
    const ratios = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await page.reload();
      await page.setInputFiles('#file', file);
      await page.waitForFunction(() => 'bench' in globalThis);
      const [opening, rows] = await call(page, 'openKept');
      const [importing] = await call(page, 'importFile');
      if (rows !== expectedRows) throw new Error(`${rows} rows were kept, not ${expectedRows}`);
      ratios.push(opening / importing);
    }
    return median(ratios);
  } finally {
    await browser.close();
  }
}

export async function memoryRatio(address, file) {
  const ratios = [];
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    const ours = await peakGrowth(address, file, 'importFile');
    const theirs = await peakGrowth(address, file, 'papaWhole');
    if (ours === null || theirs === null) return null;
    ratios.push(ours / theirs);
  }
  return median(ratios);
}

/** The longest main-thread gap in milliseconds during `work`; the median of the rounds. */
export async function longestGap(address, file, work = 'longestGap') {
  const { browser, page } = await openBenchPage(address, file);
  try {
    const gaps = [];
    for (let round = 0; round < ROUNDS; round += 1) gaps.push(await call(page, work));
    return median(gaps);
  } finally {
    await browser.close();
  }
}

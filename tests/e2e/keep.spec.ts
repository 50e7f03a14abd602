/** The workspace is kept: over reloads, in two tabs, in a backup; and where it cannot be, that is said. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import {
  cell,
  chooser,
  differenceLine,
  fileCard,
  fixturePath,
  goToData,
  goToScorecard,
  loadButton,
  loadIntoScorecard,
  memoryFile,
  openDataFromScorecard,
  tidyFile,
} from '../support/data-screen';
import { expect, expectNoAxeViolations, test } from '../support/e2e';

const REFERRALS = 'Referrals to Specialist Children’s Services';
const HEADER = 'period,area_code,indicator,numerator,denominator,value';
const FILE = 'dover.csv';

/** Dover's referrals of March 2012, restated: 140 more than the demo data have is enough to see. */
const doverFile = (count: number, name = FILE) =>
  tidyFile(name, HEADER, [`2012-03,E07000108,referrals,${count},,`]);

const dover = (page: Page) => cell(page, 'Dover', REFERRALS);
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true });

/** Chooses a file and loads it when it has been compared with what is loaded. */
async function load(page: Page, file = doverFile(999)): Promise<void> {
  await chooser(page).setInputFiles([file]);
  await expect(differenceLine(fileCard(page, file.name))).toBeVisible();
  await loadIntoScorecard(page);
}

async function doverName(page: Page): Promise<string> {
  await goToScorecard(page);
  return (await dover(page).getAttribute('aria-label')) ?? '';
}

async function download(page: Page, button: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return file.path();
}

async function scorecardCsv(page: Page): Promise<string> {
  await goToScorecard(page);
  return readFileSync(await download(page, 'Download scorecard (CSV)'), 'utf8');
}

test('[O5] what was loaded is there after a reload, and in the history', async ({ page }) => {
  await openDataFromScorecard(page);
  const before = await doverName(page);
  await goToData(page);
  await page.getByLabel('Your role, for the history (optional)').fill('Information analyst');
  await page.keyboard.press('Tab');
  await load(page);
  const after = await doverName(page);
  expect(after).not.toBe(before);

  await page.reload();
  expect(await doverName(page)).toBe(after);
  await goToData(page);
  await page.getByText('History: 1 step').click();
  await expect(page.getByRole('listitem').filter({ hasText: `Loaded ${FILE}` })).toContainText(
    'Information analyst',
  );
  await expectNoAxeViolations(page);
});

test('[O5] undo and redo bring the figures back and forth, also after a reload', async ({
  page,
}) => {
  await openDataFromScorecard(page);
  const before = await doverName(page);
  await goToData(page);
  await load(page);
  const after = await doverName(page);

  await goToData(page);
  await undo(page).click();
  await expect(page.getByText(`Undone: Loaded ${FILE}`)).toBeVisible();
  await expect(undo(page)).toBeFocused();
  expect(await doverName(page)).toBe(before);

  await page.reload();
  expect(await doverName(page)).toBe(before);
  await goToData(page);
  await redo(page).click();
  await expect(page.getByText(`Done again: Loaded ${FILE}`)).toBeVisible();
  expect(await doverName(page)).toBe(after);
});

test('two tabs show the same, whichever of them loads', async ({ page, context }) => {
  await openDataFromScorecard(page);
  const other = await context.newPage();
  await openDataFromScorecard(other);
  await load(page);
  const after = await doverName(page);
  await expect.poll(async () => doverName(other), { message: 'the other tab follows' }).toBe(after);

  await goToData(other);
  await undo(other).click();
  await expect(other.getByText(`Undone: Loaded ${FILE}`)).toBeVisible();
  await expect.poll(async () => doverName(page)).not.toBe(after);
});

test('a tab killed in the middle of a load leaves all of it or nothing', async ({ context }) => {
  test.slow();
  const files = Array.from({ length: 6 }, (_, i) => doverFile(900 + i, `part-${i}.csv`));
  for (const wait of [0, 5, 25]) {
    const page = await context.newPage();
    await openDataFromScorecard(page);
    await chooser(page).setInputFiles(files);
    for (const { name } of files) {
      await expect(differenceLine(fileCard(page, name))).toBeVisible();
    }
    await loadButton(page).click({ noWaitAfter: true });
    await page.waitForTimeout(wait);
    await page.close();
    const loaded = await filesLoaded(context);
    expect([0, 6]).toContain(loaded);
    await startAgain(context);
  }
});

/** How many files the history of a new tab names in its last step. */
async function filesLoaded(context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  await openDataFromScorecard(page);
  const history = page.getByText('History: 1 step');
  const nothing = page.getByText('Nothing has been loaded here yet.');
  await expect(history.or(nothing)).toBeVisible();
  if (await nothing.isVisible()) {
    await page.close();
    return 0;
  }
  await history.click();
  const files = await page.getByText(/^part-\d\.csv: 1 row loaded/).count();
  await page.close();
  return files;
}

async function startAgain(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await openDataFromScorecard(page);
  const remove = page.getByRole('button', { name: 'Remove everything from this browser' });
  if (await remove.isVisible()) {
    await remove.click();
    await page.getByRole('button', { name: 'Yes, remove everything' }).click();
    await expect(page.getByText('Nothing has been loaded here yet.')).toBeVisible();
  }
  await page.close();
}

test('a backup restored in another browser gives the identical scorecard', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await openDataFromScorecard(page);
  await chooser(page).setInputFiles([
    fixturePath('next-month/child-protection.csv'),
    fixturePath('next-month/referrals.csv'),
  ]);
  await expect(differenceLine(fileCard(page, 'child-protection.csv'))).toBeVisible();
  await expect(differenceLine(fileCard(page, 'referrals.csv'))).toBeVisible();
  await loadIntoScorecard(page);
  const csv = await scorecardCsv(page);
  await goToData(page);
  const backup = readFileSync(await download(page, 'Download backup'), 'utf8');

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' });
  const other = await elsewhere.newPage();
  await openDataFromScorecard(other);
  expect(await scorecardCsv(other)).not.toBe(csv);
  await goToData(other);
  await other.getByLabel('Restore backup').setInputFiles([memoryFile('mine.json', backup)]);
  await expect(other.getByText('Restored mine.json')).toBeVisible();
  expect(await scorecardCsv(other)).toBe(csv);

  await other.reload();
  expect(await scorecardCsv(other)).toBe(csv);
  await goToData(other);
  await undo(other).click();
  await expect(other.getByText('Undone:')).toBeVisible();
  expect(await scorecardCsv(other)).not.toBe(csv);
  await elsewhere.close();
});

test('a backup chosen among extracts is restored from there', async ({ page }) => {
  await openDataFromScorecard(page);
  await load(page);
  const after = await doverName(page);
  await goToData(page);
  const backup = readFileSync(await download(page, 'Download backup'), 'utf8');
  await undo(page).click();
  await expect(page.getByText(`Undone: Loaded ${FILE}`)).toBeVisible();
  expect(await doverName(page)).not.toBe(after);

  await goToData(page);
  await chooser(page).setInputFiles([memoryFile('mine.json', backup)]);
  const card = fileCard(page, 'mine.json');
  await card.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(card).toBeHidden();
  await expect(undo(page)).toHaveAccessibleDescription('Restored the backup mine.json');
  expect(await doverName(page)).toBe(after);
});

test('a damaged backup is refused by name, and nothing changes', async ({ page }) => {
  await openDataFromScorecard(page);
  await load(page);
  const before = await doverName(page);
  await goToData(page);
  const backup = readFileSync(await download(page, 'Download backup'), 'utf8');
  for (const [name, text] of [
    ['cut.json', backup.slice(0, backup.length / 2)],
    ['other.json', '{"schema":"kscb-scorecard/workspace-9"}'],
    ['list.json', '[]'],
  ] as const) {
    await page.getByLabel('Restore backup').setInputFiles([memoryFile(name, text)]);
    await expect(page.getByRole('alert').filter({ hasText: name })).toBeVisible();
  }
  expect(await doverName(page)).toBe(before);
});

test('a full disk refuses the load, keeps what was there, and says what to do', async ({
  page,
}) => {
  await openDataFromScorecard(page);
  await load(page);
  const before = await doverName(page);
  await goToData(page);
  await page.evaluate(fillUp);
  await chooser(page).setInputFiles([doverFile(5, 'second.csv')]);
  await expect(differenceLine(fileCard(page, 'second.csv'))).toBeVisible();
  await loadButton(page).click();
  const problem = page.getByRole('alert').filter({ hasText: 'That was not done' });
  await expect(problem).toBeFocused();
  await expect(problem).toContainText(/room|space|full/i);
  await expectNoAxeViolations(page);
  expect(await doverName(page)).toBe(before);

  await goToData(page);
  await page.evaluate(makeRoom);
  await expect(fileCard(page, 'second.csv')).toBeVisible();
  await loadIntoScorecard(page);
  expect(await doverName(page)).not.toBe(before);
  await page.reload();
  expect(await doverName(page)).not.toBe(before);
});

type Stash = typeof globalThis & { put?: PropertyDescriptor | undefined };

/** The browser refuses to store more, as it does when the disk is full. */
function fillUp(): void {
  (globalThis as Stash).put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put');
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
}

function makeRoom(): void {
  const { put } = globalThis as Stash;
  if (put) Object.defineProperty(IDBObjectStore.prototype, 'put', put);
}

test.describe('where storage is blocked', () => {
  test('loading works until the page is closed, and the page says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    await openDataFromScorecard(page);
    await expect(page.getByRole('region', { name: 'History and backup' })).toContainText(
      'does not let the scorecard keep anything',
    );
    await load(page);
    const after = await doverName(page);
    expect(after).toMatch(/revised/);
    await goToData(page);
    const backup = readFileSync(await download(page, 'Download backup'), 'utf8');
    expect(JSON.parse(backup)).toMatchObject({ schema: 'kscb-scorecard/workspace-3' });
  });
});

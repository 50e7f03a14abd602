/** What a reader does on the Data screen and looks up on the scorecard, in a few words for tests. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from '@playwright/test';
import { expect } from './e2e';

export interface MemoryFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file that exists only in the test. */
export const memoryFile = (name: string, content: string | Buffer): MemoryFile => ({
  name,
  mimeType: name.endsWith('.json') ? 'application/json' : 'text/csv',
  buffer: Buffer.from(content),
});

/** A tidy CSV of the given rows. */
export const tidyFile = (name: string, header: string, rows: readonly string[]): MemoryFile =>
  memoryFile(name, [header, ...rows, ''].join('\n'));

export const fixturePath = (path: string): string =>
  fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));

export const fixtureText = (path: string): string => readFileSync(fixturePath(path), 'utf8');

/** Opens the Data screen and waits until it takes files. */
export async function openData(page: Page): Promise<void> {
  await page.goto('./#/data');
  await expect(page.getByRole('heading', { level: 1, name: 'Load extracts' })).toBeVisible();
}

/** Opens the Data screen once the scorecard is there, with which files are compared. */
export async function openDataFromScorecard(page: Page): Promise<void> {
  await page.goto('./');
  await expect(scorecard(page)).toBeVisible({ timeout: 15_000 });
  await goToData(page);
}

export const chooser = (page: Page): Locator => page.getByLabel('Choose extract files');

/** The part of the Data screen that is about one file. */
export const fileCard = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** `Read as ...: n rows read, n can be loaded, n left out` */
export const readLine = (card: Locator): Locator => card.getByText(/^Read as /);

/** `n values new, n changed, n the same as loaded` */
export const differenceLine = (card: Locator): Locator =>
  card.getByText(/the same as loaded( or as in a file above)?$/);

export const loadButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Load into scorecard' });

/** Presses the button and waits for the answer. */
export async function loadIntoScorecard(page: Page): Promise<void> {
  await loadButton(page).click();
  await expect(loadedBanner(page)).toBeVisible();
}

export const loadedBanner = (page: Page): Locator =>
  page.getByRole('region', { name: 'Loaded into the scorecard' });

/** Without loading the page anew: what was loaded by hand would be gone. */
export async function goToScorecard(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Scorecard', exact: true })
    .click();
  await expect(scorecard(page)).toBeVisible({ timeout: 15_000 });
}

export async function goToData(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Data', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Load extracts' })).toBeVisible();
}

export const quarterSelect = (page: Page): Locator => page.getByLabel('Quarter', { exact: true });

export const scorecard = (page: Page): Locator => page.getByRole('table', { name: 'Scorecard' });

/** One cell of the scorecard, by the start of its name; the name says all that the cell shows. */
export const cell = (page: Page, area: string, indicator: string): Locator =>
  scorecard(page).locator(`button[aria-label^="${area}, ${indicator}, "]`);

export const RE_REFERRALS = 'Re-referrals within 12 months';

/** The figure of 2011/12 that no refused file may touch. */
export async function expectScorecardAsBefore(page: Page): Promise<void> {
  await goToScorecard(page);
  await expect(cell(page, 'Kent', RE_REFERRALS)).toHaveAccessibleName(
    /^Kent, Re-referrals within 12 months, 30\.4%/,
  );
  await expect(quarterSelect(page)).toHaveValue('2011-12-Q4');
}

export async function chooseQuarter(page: Page, id: string): Promise<void> {
  await quarterSelect(page).selectOption(id);
  await expect(page).toHaveURL(new RegExp(`quarter=${id}`));
}

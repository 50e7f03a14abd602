/** What the specs of the scorecard screen share. */
import type { Locator, Page } from '@playwright/test';

/** Opens the scorecard and waits until it is there, as a table or as cards. */
export async function openScorecard(page: Page, search = ''): Promise<void> {
  await page.goto(`./#/${search}`);
  await page.getByRole('region', { name: 'Headline' }).waitFor();
}

export const grid = (page: Page): Locator => page.getByRole('table', { name: 'Scorecard' });

/** The cell of an area in the row of an indicator (ids and codes as in the data). */
export const cellOf = (page: Page, indicator: string, area: string): Locator =>
  page.locator(`tr[data-indicator="${indicator}"] button[data-area="${area}"]`);

export const KENT = 'E10000016';
export const SEVENOAKS = 'E07000111';

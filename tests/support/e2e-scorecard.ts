/** The scorecard as a reader finds it: what stands in the grid, read from the page itself. */
import { expect, type Locator, type Page } from '@playwright/test';

export interface GridCell {
  readonly indicator: string;
  /** The area's code. */
  readonly area: string;
  /** As shown: `30.4%`. */
  readonly text: string;
  /** As read out. */
  readonly name: string;
}

export const KENT = 'E10000016';
export const DISTRICTS: Readonly<Record<string, string>> = {
  E07000105: 'Ashford',
  E07000106: 'Canterbury',
  E07000107: 'Dartford',
  E07000108: 'Dover',
  E07000109: 'Gravesham',
  E07000110: 'Maidstone',
  E07000111: 'Sevenoaks',
  E07000112: 'Shepway',
  E07000113: 'Swale',
  E07000114: 'Thanet',
  E07000115: 'Tonbridge and Malling',
  E07000116: 'Tunbridge Wells',
};

/** Opens the scorecard with a search such as `?quarter=2011-12-Q4` and waits for its figures. */
export async function openScorecard(page: Page, search = ''): Promise<void> {
  await page.goto(`./#/${search}`);
  await scorecardIsThere(page);
}

export async function scorecardIsThere(page: Page): Promise<void> {
  // Reading eleven extracts takes a busy machine longer than the usual five seconds.
  await expect(page.getByRole('region', { name: 'Headline' })).toBeVisible({ timeout: 20_000 });
}

export const grid = (page: Page): Locator => page.getByRole('table', { name: 'Scorecard' });

export const rowOf = (page: Page, indicator: string): Locator =>
  page.locator(`tr[data-indicator="${indicator}"]`);

export const cellAt = (page: Page, indicator: string, area = KENT): Locator =>
  rowOf(page, indicator).locator(`button[data-area="${area}"]`);

export const field = (page: Page, label: string): Locator =>
  page.getByRole('combobox', { name: label, exact: true });

/** Switches the quarter as a reader does, and waits until the page shows it. */
export async function chooseQuarter(page: Page, quarter: string): Promise<void> {
  await field(page, 'Quarter').selectOption(quarter);
  await expect(page).toHaveURL(new RegExp(`[?&]quarter=${quarter}`));
  await expect(field(page, 'Quarter')).toHaveValue(quarter);
}

/** Every cell of the grid, row by row: the leading area, then the others. */
export const gridCells = (page: Page): Promise<readonly GridCell[]> =>
  grid(page).evaluate((table) =>
    [...table.querySelectorAll<HTMLElement>('tr[data-indicator]')].flatMap((row) =>
      [...row.querySelectorAll<HTMLElement>('button[data-area]')].map((button) => ({
        indicator: row.dataset['indicator'] ?? '',
        area: button.dataset['area'] ?? '',
        text: (button.textContent ?? '').trim(),
        name: button.getAttribute('aria-label') ?? '',
      })),
    ),
  );

/** The ids of the rows that are shown. */
export const shownRows = (page: Page): Promise<readonly string[]> =>
  page
    .locator('tr[data-indicator]')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['indicator'] ?? ''));

/** The facts of the open details: label, then value. */
export async function dialogFacts(page: Page): Promise<Readonly<Record<string, string>>> {
  const pairs = page.getByRole('dialog').locator('dl > div');
  await pairs.first().waitFor();
  return pairs.evaluateAll((found) =>
    Object.fromEntries(
      found.map((pair) => [
        pair.querySelector('dt')?.textContent ?? '',
        pair.querySelector('dd')?.textContent ?? '',
      ]),
    ),
  );
}

export const pageOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** A known series: loaded as an extract on the Data screen, and read from the series file. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import {
  chooser,
  loadIntoScorecard,
  openDataFromScorecard,
  tidyFile,
} from '../support/data-screen';

const INDICATOR = 'calls-abandoned';
const ASHFORD = 'E07000105';

/** August 2010 to March 2012: nineteen months of 19 % and 21 % in turn, then one of 40 %. */
const MONTHS = Array.from({ length: 20 }, (_, i) => {
  const month = 2010 * 12 + 7 + i;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
});
const COUNTS = MONTHS.map((_, i) => (i === 19 ? 400 : 190 + (i % 2) * 20));

interface Series {
  readonly indicator: string;
  readonly area: string;
  readonly variation: string;
  readonly assurance: string;
  readonly sections: readonly {
    readonly from: string;
    readonly mean: number;
    readonly lpl: number;
    readonly upl: number;
  }[];
  readonly points: readonly {
    readonly period: string;
    readonly numerator: number;
    readonly denominator: number;
    readonly value: number;
    readonly missing: string | null;
    readonly signals: readonly string[];
  }[];
}

async function downloadSeries(page: Page): Promise<{
  readonly name: string;
  readonly file: { readonly schema: string; readonly series: readonly Series[] };
}> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download series (JSON)' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), file: JSON.parse(text) };
}

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

test('[S1][S2][S4][S5] the series file has the limits, signals and icons of a loaded extract', async ({
  page,
}) => {
  test.slow();
  await openDataFromScorecard(page);
  await chooser(page).setInputFiles(
    tidyFile(
      'ashford.csv',
      'period,area_code,indicator,numerator,denominator',
      MONTHS.map((month, i) => `${month},${ASHFORD},${INDICATOR},${COUNTS[i]},1000`),
    ),
  );
  await loadIntoScorecard(page);
  await goTo(page, `#/indicator/${INDICATOR}?quarter=2011-12-Q4&area=${ASHFORD}`);
  const { name, file } = await downloadSeries(page);

  expect(name).toBe(`series-${INDICATOR}-2011-12-Q4-restricted-copy.json`);
  expect(file.schema).toBe('kscb-scorecard/series-1');
  const found = file.series.find(({ area }) => area === ASHFORD);
  // By hand: mean (10 x 19 + 9 x 21 + 40) / 20; 18 ranges of 2 and one of 21, so 2.66 x 57 / 19 either way.
  const mean = 20.95;
  const reach = (2.66 * 57) / 19;
  expect(found).toMatchObject({ indicator: INDICATOR, variation: 'concern', assurance: 'miss' });
  expect(found?.sections).toHaveLength(1);
  expect(found?.sections[0]?.from).toBe('2010-08');
  expect(found?.sections[0]?.mean).toBeCloseTo(mean, 9);
  expect(found?.sections[0]?.lpl).toBeCloseTo(mean - reach, 9);
  expect(found?.sections[0]?.upl).toBeCloseTo(mean + reach, 9);
  expect(found?.points).toEqual(
    MONTHS.map((period, i) => ({
      period,
      numerator: COUNTS[i],
      denominator: 1000,
      value: (COUNTS[i] ?? NaN) / 10,
      missing: null,
      signals: i === 19 ? ['point'] : [],
    })),
  );
  // The screen says the same in words.
  await expect(page.getByText('Special cause: concern', { exact: true }).first()).toBeVisible();
});

test('[S1] the scorecard gives the series of every indicator', async ({ page }) => {
  await page.goto('./?quarter=2011-12-Q4');
  const { name, file } = await downloadSeries(page);
  expect(name).toBe('series-2011-12-Q4-restricted-copy.json');
  expect(new Set(file.series.map(({ indicator }) => indicator)).size).toBeGreaterThan(20);
  expect(file.series.every(({ points }) => points.at(-1)?.period === '2012-03')).toBe(true);
});

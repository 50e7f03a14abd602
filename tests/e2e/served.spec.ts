/** What the app reads at the start, when the server or the network does not do its part. */
import { readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import {
  cell,
  chooseQuarter,
  chooser,
  fileCard,
  fixturePath,
  goToData,
  goToScorecard,
  loadIntoScorecard,
  readLine,
  RE_REFERRALS,
  scorecard,
} from '../support/data-screen';

/** The browser itself logs a status that is not 200, and asks for the icon again without a network. */
test.use({
  expectedNoise: [/status of (404|500)|ERR_INTERNET_DISCONNECTED .*\/favicon\.svg/],
});

const MANIFEST = '**/data/manifest.json';
const extract = (file: string): string => `**/data/extracts/${file}`;

const NEET = 'Young people aged 16 to 18 not in education, employment or training';

/** What goes wrong with each extract, and what is said about it. */
const BROKEN: readonly {
  readonly file: string;
  readonly answer: Parameters<Route['fulfill']>[0];
  readonly sentence: RegExp;
}[] = [
  {
    file: 'contact-centre.csv',
    answer: { status: 404, body: 'Not found' },
    sentence:
      /extracts\/contact-centre\.csv could not be read: the server answered 404 \(not found\)\. Check that the file is in the data folder under this name, then try again\./,
  },
  {
    file: 'partners.csv',
    answer: { status: 500, body: 'Internal error' },
    sentence: /extracts\/partners\.csv could not be read: the server answered 500\. Check /,
  },
  {
    file: 'child-deaths.csv',
    answer: {
      status: 200,
      contentType: 'text/html',
      body: '<!doctype html><title>Sign in</title>',
    },
    sentence:
      /extracts\/child-deaths\.csv is a web page, not a CSV or JSON text file or an Excel workbook \(\.xlsx\)\. Use /,
  },
  {
    file: 'looked-after.csv',
    answer: { status: 200, body: Buffer.from([7, 0, 200, 13, 0, 1, 255, 10, 0, 0, 31, 139]) },
    sentence: /extracts\/looked-after\.csv has zero bytes in it: .* Open it /,
  },
];

test('extracts that are missing or broken are named, the rest stands, and a retry fills the gaps', async ({
  page,
}) => {
  test.slow();
  for (const { file, answer } of BROKEN) {
    await page.route(extract(file), (route) => route.fulfill(answer));
  }
  await page.goto('./');
  const gaps = page.getByRole('region', { name: 'Gaps in the data' });
  await expect(gaps.getByRole('heading')).toHaveText(
    '4 gaps in the data; what could be read stands',
    { timeout: 15_000 },
  );
  for (const { sentence } of BROKEN) {
    await expect(gaps.getByRole('listitem').filter({ hasText: sentence })).toHaveCount(1);
  }
  await expect(cell(page, 'Kent', RE_REFERRALS)).toHaveAccessibleName(/12 months, 30\.4%/);
  await expect(cell(page, 'Kent', NEET)).toHaveAccessibleName(/training, Not submitted/);
  await expectNoAxeViolations(page);

  await test.step('one that is still missing stays named', async () => {
    for (const { file } of BROKEN.slice(1)) await page.unroute(extract(file));
    await gaps.getByRole('button', { name: 'Try again' }).click();
    await expect(gaps.getByRole('heading')).toContainText('1 gap in the data');
    await expect(gaps).toContainText('extracts/contact-centre.csv');
    await expect(cell(page, 'Kent', NEET)).toHaveAccessibleName(/training, \d\.\d\d%/);
  });

  await test.step('when the last one is there, nothing is said any more', async () => {
    await page.unroute(extract('contact-centre.csv'));
    await gaps.getByRole('button', { name: 'Try again' }).click();
    await expect(gaps).toBeHidden();
    await expect(cell(page, 'Kent', 'Calls abandoned at the contact centre')).toHaveAccessibleName(
      /centre, \d+\.\d%/,
    );
  });
});

test('without the manifest the reader is told, and the retry works', async ({ page }) => {
  await page.route(MANIFEST, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto('./');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The scorecard’s data could not be read');
  await expect(alert).toContainText(
    /manifest\.json could not be read: the server answered 404 \(not found\)\. Check /,
  );
  await expect(alert).toContainText('Nothing was changed: the published files are as they were.');
  await expectNoAxeViolations(page);

  await page.unroute(MANIFEST);
  await alert.getByRole('button', { name: 'Retry' }).click();
  await expect(scorecard(page)).toBeVisible({ timeout: 15_000 });
  await expect(cell(page, 'Kent', RE_REFERRALS)).toHaveAccessibleName(/12 months, 30\.4%/);
});

test('a slow extract: how many files are there, in words', async ({ page }) => {
  const release = await holdBack(page, extract('workforce.json'));
  await page.goto('./');
  await expect(page.getByText('Reading the scorecard’s data: 10 of 11 files done')).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '10');
  await expectNoAxeViolations(page);
  release();
  await expect(scorecard(page)).toBeVisible();
  await expect(cell(page, 'Kent', 'Average caseload, fieldwork teams')).toHaveAccessibleName(
    /20\.6/,
  );
});

/** Keeps an answer waiting until the returned function is called. */
async function holdBack(page: Page, address: string): Promise<() => void> {
  let release = (): void => undefined;
  const promise = new Promise<void>((resolve) => (release = resolve));
  await page.route(address, async (route) => {
    await promise;
    await route.continue();
  });
  return release;
}

/** What may be wanted next is fetched when the browser has nothing else to do. */
async function fetchedAhead(page: Page): Promise<void> {
  await expect(scorecard(page)).toBeVisible({ timeout: 15_000 });
  for (const part of ['running-head', 'write-csv', 'write-series', 'how-to-read', 'data-route']) {
    await page.waitForFunction(
      (name) => performance.getEntriesByType('resource').some((entry) => entry.name.includes(name)),
      part,
    );
  }
  await page.waitForLoadState('networkidle');
}

test('once read, the scorecard needs no network', async ({ page, context }) => {
  await page.goto('./');
  await fetchedAhead(page);
  await context.setOffline(true);
  await chooseQuarter(page, '2011-12-Q3');
  await expect(cell(page, 'Kent', RE_REFERRALS)).toHaveAccessibleName(/since Q2 2011\/12/);
  await cell(page, 'Kent', RE_REFERRALS).click();
  await expect(page.getByRole('dialog')).toContainText('What it counts');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await chooseQuarter(page, '2011-12-Q4');
  await expect(cell(page, 'Kent', RE_REFERRALS)).toHaveAccessibleName(/12 months, 30\.4%/);
});

test.describe('as the privacy page says', () => {
  // The browser itself asks for the icon again.
  test.use({ expectedNoise: [/ERR_INTERNET_DISCONNECTED .*favicon/] });

  test('an extract is loaded and the CSV is saved with the network gone', async ({
    page,
    context,
  }) => {
    await page.goto('./');
    await fetchedAhead(page);
    await context.setOffline(true);
    await goToData(page);
    await chooser(page).setInputFiles(fixturePath('next-month/referrals.csv'));
    await expect(readLine(fileCard(page, 'referrals.csv'))).toContainText('135 rows read');
    await loadIntoScorecard(page);
    await goToScorecard(page);
    await chooseQuarter(page, '2012-13-Q1');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download scorecard (CSV)' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('\r\n2012-13-Q1,re-referrals,');
  });
});

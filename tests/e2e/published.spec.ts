/** What a board member opens: the snapshot that the manifest names, and none of the analyst's tools. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';

const TEXT = readFileSync('fixtures/snapshots/version-1.json', 'utf8');

test.use({ expectedNoise: [/status of 404/] });

const serve = async (page: Page, text: string | null, manifest: object = {}): Promise<string[]> => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route('**/data/manifest.json', (route) =>
    route.fulfill({
      json: {
        schema: 'kscb-scorecard/manifest-1',
        title: 'Kent',
        areas: 'areas.json',
        catalogue: 'catalogue.json',
        extracts: ['extracts/referrals.csv'],
        snapshot: 'published.json',
        ...manifest,
      },
    }),
  );
  await page.route('**/data/published.json', (route) =>
    text === null
      ? route.fulfill({ status: 404 })
      : route.fulfill({ body: text, contentType: 'application/json' }),
  );
  return asked;
};

const READER_PAGES = [
  '#/',
  '#/exceptions',
  '#/variation',
  '#/definitions',
  '#/indicator/re-referrals',
  '#/district/E07000105',
];

test('every reader page opens from the snapshot alone, and nothing of the analyst’s is fetched', async ({
  page,
}) => {
  const asked = await serve(page, TEXT);
  for (const address of READER_PAGES) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('list', { name: 'About these figures' })).toContainText(
      'fingerprint b317 97e1 9576',
    );
  }
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /\/data\//.test(path))).toEqual([
    '/data/manifest.json',
    '/data/published.json',
  ]);
  expect(
    asked.filter((path) => /worker|open-storage|(data|check|lists|publish)-route/.test(path)),
  ).toEqual([]);
  const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
  expect(databases).toBe(0);
});

test('what was published, by whom and how it stands is said, and nothing can be written', async ({
  page,
}) => {
  await serve(page, TEXT);
  await page.goto('./');
  await page.getByText('Published 23 April 2012').click();
  await expect(page.getByText('It does not prove who wrote it.')).toBeVisible();
  await expect(page.getByText('has not been authenticated')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download snapshot (JSON)' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(TEXT);
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Exceptions' }).click();
  await expect(page.getByRole('heading', { name: 'Messages of the agencies' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add|^Edit|^Mark/ })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Data', exact: true })).toHaveCount(0);
});

test('a changed file and a superseded snapshot carry a warning on every page', async ({ page }) => {
  const correction = { id: '2011-12-Q4-v2', reason: 'A wrong file.', date: '2012-05-03' };
  await serve(page, TEXT.replace('[180]', '[181]'), {
    withdrawn: [{ ...correction, standing: 'superseded', by: '2011-12-Q4-v3' }],
  });
  for (const address of ['#/', '#/exceptions', '#/definitions', '#/data']) {
    await page.goto(`./${address}`);
    const warning = page.getByRole('region', { name: 'Warning about this snapshot' });
    await expect(warning).toContainText('the file is not as it was written');
    await expect(warning).toContainText('2011-12-Q4-v3 has taken its place');
    await expect(warning).toContainText('A wrong file.');
  }
  await expectNoAxeViolations(page);
});

test('a file without a fingerprint carries a warning, too', async ({ page }) => {
  await serve(page, TEXT.replace(/"sha256":"[0-9a-f]{64}",(?="signOff")/, ''));
  for (const address of ['#/', '#/paper', '#/indicator/re-referrals']) {
    await page.goto(`./${address}`);
    await expect(page.getByRole('region', { name: 'Warning about this snapshot' })).toContainText(
      'These figures cannot be checked',
    );
  }
});

test('a snapshot that is not there is said, with a retry and no unpublished figure', async ({
  page,
}) => {
  const asked = await serve(page, null);
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('published.json could not be read');
  await expect(page.getByRole('table')).toHaveCount(0);
  expect(asked).not.toContain('/data/extracts/referrals.csv');
  await page.route('**/data/published.json', (route) => route.fulfill({ body: TEXT }));
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByText('Published 23 April 2012')).toBeVisible();
});

test('the analyst’s addresses say that this is a published copy, and lead to the working copy', async ({
  page,
}) => {
  await serve(page, TEXT);
  await page.goto('./#/data');
  await expect(page.getByRole('heading', { name: 'This is a published copy' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Open the working copy' }).click();
  await expect(page.getByText('Board members see the published snapshot')).toBeVisible();
  await expect(page.getByRole('link', { name: /Open the published scorecard/ })).toHaveAttribute(
    'href',
    '#/',
  );
});

test('nothing is wider than a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await serve(page, TEXT.replace('[180]', '[181]'));
  await page.goto('./');
  await page.getByText('Published 23 April 2012').click();
  await page.getByText('The two fingerprints').click();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(360);
});

/** From checklist to published file with the demo data: preview, sign-off, downloads, corrections, and after a reload. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openDataFromScorecard } from '../support/data-screen';
import { expect, expectNoAxeViolations, test } from '../support/e2e';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const record = (page: Page, id: string) => page.getByRole('region', { name: id, exact: true });

async function openPublish(page: Page): Promise<void> {
  await openDataFromScorecard(page);
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Publish', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Publish' })).toBeVisible();
  await expect(page.getByText(/^Nothing blocks the publication; /)).toBeVisible({
    timeout: 30_000,
  });
}

/** Works out what is hidden and waits until the preview is there. */
async function workOut(page: Page): Promise<void> {
  await button(page, /^Work out/).click();
  await expect(heading(page, 'What is hidden')).toBeVisible({ timeout: 90_000 });
}

async function sign(page: Page, role: string): Promise<void> {
  await page.getByRole('checkbox', { name: /^I have looked at these/ }).check();
  for (const text of await page
    .getByRole('checkbox', { name: 'This text gives no hidden count away.' })
    .all()) {
    await text.check();
  }
  const exposed = page.getByRole('checkbox', { name: /^I publish all the same/ });
  if (await exposed.isVisible()) await exposed.check();
  await page.getByLabel('Role', { exact: true }).fill(role);
}

async function publish(page: Page, id: string): Promise<void> {
  await button(page, 'Publish').click();
  const panel = page.getByRole('region', { name: `Published: ${id}` });
  await expect(panel).toBeVisible({ timeout: 30_000 });
  await expect(panel).toBeFocused();
}

async function download(page: Page, region: string, name: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('region', { name: region, exact: true }).getByRole('button', { name }).click(),
  ]);
  return readFileSync(await file.path(), 'utf8');
}

test('a quarter is checked, previewed, signed off, published, corrected and withdrawn', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openPublish(page);
  await expect(page.getByLabel('Quarter', { exact: true })).toHaveValue('2011-12-Q4');
  await expect(
    page.getByRole('table', { name: 'Checklist' }).getByRole('row', { name: /^Illustrative/ }),
  ).toContainText('Demonstration data');
  await expectNoAxeViolations(page);

  await button(page, 'Publish').click();
  const summary = page.getByRole('alert').filter({ hasText: 'Not published yet' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: 'Enter the role' }).click();
  await expect(page.getByLabel('Role', { exact: true })).toBeFocused();

  await workOut(page);
  await expect(page.getByRole('table', { name: 'Hidden figures, and why' })).toBeVisible();
  await expect(page.getByRole('table', { name: /^Figures of the quarter by/ })).toContainText(
    '30.4%',
  );
  await expectNoAxeViolations(page);
  await sign(page, 'Independent Chair of the board');
  await publish(page, '2011-12-Q4-v1');
  await expectNoAxeViolations(page);

  const snapshot = JSON.parse(
    await download(page, 'Published: 2011-12-Q4-v1', 'Download snapshot (JSON)'),
  ) as Record<string, unknown>;
  expect(snapshot).toMatchObject({ schema: 'kscb-scorecard/snapshot-1', id: '2011-12-Q4-v1' });
  const pack = await download(page, 'Published: 2011-12-Q4-v1', 'Download board pack (HTML)');
  expect(pack).toContain('2011-12-Q4-v1');
  const manifest = JSON.parse(
    await download(page, 'Published: 2011-12-Q4-v1', 'Download manifest'),
  ) as Record<string, unknown>;
  expect(manifest).toMatchObject({ snapshot: 'published.json' });
  expect(manifest).not.toHaveProperty('extracts.0');

  await workOut(page);
  await expect(page.getByRole('list', { name: 'Compared with 2011-12-Q4-v1' })).toBeVisible({
    timeout: 60_000,
  });
  await sign(page, 'Director of Children’s Services');
  await button(page, 'Publish').click();
  await page
    .getByRole('link', { name: 'Say why 2011-12-Q4-v1 is replaced: readers of either see it' })
    .click();
  await page.getByLabel('Why 2011-12-Q4-v1 is replaced').fill('A late file of Dover');
  await publish(page, '2011-12-Q4-v2');

  await page.reload();
  await expect(record(page, '2011-12-Q4-v1')).toContainText('Superseded by 2011-12-Q4-v2', {
    timeout: 30_000,
  });
  await expect(record(page, '2011-12-Q4-v2')).toContainText('Stands.');
  await expect(record(page, '2011-12-Q4-v2')).toContainText('Director of Children’s Services');

  await button(page, 'Withdraw 2011-12-Q4-v2').click();
  await page.getByLabel('Why it is withdrawn').fill('The wrong quarter');
  await expectNoAxeViolations(page);
  await button(page, 'Yes, withdraw 2011-12-Q4-v2').click();
  await expect(record(page, '2011-12-Q4-v2')).toContainText('Reason: The wrong quarter');
  await expect(heading(page, '2011-12-Q4-v2')).toBeFocused();

  await page.reload();
  await expect(record(page, '2011-12-Q4-v2')).toContainText('Withdrawn on', { timeout: 30_000 });
  await expect(page.getByText('2011-12-Q4-v3').first()).toBeVisible();
});

test('working out what is hidden can be cancelled, and the button keeps the focus', async ({
  page,
}) => {
  test.slow();
  await openPublish(page);
  const make = button(page, 'Work out what is hidden');
  await make.click();
  await button(page, 'Cancel').click();
  await expect(make).toBeFocused();
  await expect(heading(page, 'What is hidden')).toBeHidden();
});

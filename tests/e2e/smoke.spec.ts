import { criticalPath } from '../../scripts/bench/bundle.mjs';
import { expect, expectNoAxeViolations, test } from '../support/e2e';

test('the page opens, has a title and a heading, and makes no noise', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/scorecard/i);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the page is served with the content security policy, and carries it too', async ({
  page,
}) => {
  const response = await page.goto('./');
  const header = await response?.headerValue('content-security-policy');
  expect(header).toContain("default-src 'none'");
  const inPage = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(inPage).toHaveAttribute('content', header ?? '');
});

test('a file that is not there is a 404, not the page', async ({ request }) => {
  expect((await request.get('./data/extracts/no-such-file.csv')).status()).toBe(404);
});

test('the first screen costs at most 119 kB of JavaScript, compressed, and comes in few files', async ({
  request,
}) => {
  expect(criticalPath().scripts).toBeLessThanOrEqual(119);
  const html = await (await request.get('./')).text();
  expect(html.match(/\.js"/g)?.length).toBeLessThan(5);
});

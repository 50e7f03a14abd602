/** Proves that the strict `test` of tests/support/e2e.ts bites; so these use Playwright's own. */
import { expect, test as plain } from '@playwright/test';
import { axeFindings } from '../support/axe';
import { test } from '../support/e2e';
import { collectNoise } from '../support/noise';

const noisy = plain.extend<{ noise: string[] }>({
  noise: async ({ context, page, baseURL }, use) => {
    const noise = await collectNoise(context, new URL(baseURL ?? '').origin);
    await page.goto('./');
    await use(noise);
  },
});

noisy.describe('noise is', () => {
  noisy('a warning in the console', async ({ page, noise }) => {
    await page.evaluate(() => console.warn('careful'));
    await expect
      .poll(() => noise)
      .toContainEqual(expect.stringMatching(/console warning: careful/));
  });

  noisy('an error that nobody catches', async ({ page, noise }) => {
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('nobody catches this');
      });
    });
    await expect.poll(() => noise).toContainEqual(expect.stringMatching(/nobody catches this/));
  });

  noisy('a warning in the console of a worker', async ({ page, noise }) => {
    // A page of the same server without the app, which has made its own use of the policy's name.
    await page.goto('./data/manifest.json');
    await page.evaluate(() => {
      type Policy = { createScriptURL: (url: string) => string };
      const types = Reflect.get(window, 'trustedTypes') as {
        createPolicy: (name: string, rules: Policy) => Policy;
      };
      const policy = types.createPolicy('kscb-scorecard', { createScriptURL: (url) => url });
      const code = new Blob(['console.warn("from the worker")']);
      const worker = new Worker(policy.createScriptURL(URL.createObjectURL(code)));
      worker.addEventListener('message', () => undefined);
    });
    await expect.poll(() => noise).toContainEqual(expect.stringMatching(/from the worker/));
  });

  noisy('a request to another origin', async ({ page, noise }) => {
    await page.evaluate(() => fetch('http://127.0.0.1:9/').catch(() => undefined));
    await expect.poll(() => noise).toContainEqual(expect.stringMatching(/violation: connect-src/));
  });

  noisy('a file that is not there', async ({ page, noise }) => {
    await page.evaluate(() => fetch('./no-such-file').then((response) => response.text()));
    await expect.poll(() => noise).toContainEqual(expect.stringMatching(/404/));
  });

  noisy('an inline style', async ({ page, noise }) => {
    await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
    await expect.poll(() => noise).toContainEqual(expect.stringMatching(/violation: style-src/));
  });

  noisy('a string as HTML, even when its error is caught', async ({ page, noise }) => {
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>hello</p>';
      } catch {
        // A quiet attempt is an attempt.
      }
    });
    await expect.poll(() => noise).toContainEqual(expect.stringMatching(/trusted-types-sink/));
  });
});

plain('axe finds an image without a text', async ({ page }) => {
  await page.goto('./');
  await page.evaluate(() => document.body.append(document.createElement('img')));
  expect(await axeFindings(page)).toContainEqual(expect.stringMatching(/^image-alt/));
});

test.describe('noise that a test expects', () => {
  test.use({ expectedNoise: [/404/] });

  test('does not fail it', async ({ page }) => {
    await page.goto('./');
    await page.evaluate(() => fetch('./no-such-file').then((response) => response.text()));
  });
});

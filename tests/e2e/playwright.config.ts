import { defineConfig } from '@playwright/test';
import { findBrowser } from '../../scripts/lib/find-browser.mjs';
import { outFolder, root } from '../../scripts/lib/paths.mjs';

/** `npm test` gives a free port; 4174 is for running Playwright by hand beside `npm start`. */
const port = process.env.PORT ?? '4174';
const address = `http://127.0.0.1:${port}/`;
const browser = findBrowser();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: '.',
  outputDir: `${outFolder}/browser`,
  // A test that passes at the second try has found something.
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: `${outFolder}/browser.json` }]],
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        // Chromium's sandbox does not start for root.
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview`,
    cwd: root,
    env: { PORT: port },
    url: address,
    reuseExistingServer: false,
  },
});

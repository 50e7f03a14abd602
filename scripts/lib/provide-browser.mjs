/** A browser for the tests, fetched when none is installed. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';
import { run, runTool } from './run.mjs';

const PACKAGE_MANAGERS = [
  {
    command: 'apt-get',
    steps: [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  },
  { command: 'dnf', steps: [['install', '-y', 'chromium', 'liberation-sans-fonts']] },
  { command: 'apk', steps: [['add', '--no-cache', 'chromium', 'font-liberation']] },
];

/**
 * @returns {Promise<{ path: string } | { failure: string }>} a browser that starts, or a sentence
 *   that says what to do. Throws when CHROME_PATH is wrong.
 */
export async function provideBrowser() {
  const path = findBrowser() ?? (await downloaded()) ?? installed();
  if (path !== undefined) return { path };
  return {
    failure:
      'No browser for the tests: none is installed, the download failed, and no package manager could be used ' +
      'without a question. Install Chromium or Chrome, or set CHROME_PATH to its program file, and run the tests again.',
  };
}

/** Playwright's own Chromium. On a bare Linux it may lack system libraries and not start. */
async function downloaded() {
  const { chromium } = await import('@playwright/test');
  if (await launches(chromium)) return chromium.executablePath();
  console.log('No Chromium or Chrome found; asking Playwright for its own ...');
  // Its stack traces are kept from the screen: failing here is no error yet.
  const output = 'pipe';
  if (runTool('@playwright/test', ['install', 'chromium'], { stdio: output }) !== 0) {
    console.log('The download did not work; trying the system package manager ...');
    return undefined;
  }
  return (await launches(chromium)) ? chromium.executablePath() : undefined;
}

async function launches(chromium) {
  try {
    const browser = await chromium.launch({ executablePath: chromium.executablePath() });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

function installed() {
  const asRoot = prefixForRoot();
  const manager = PACKAGE_MANAGERS.find(({ command }) => answers(command, ['--version']));
  if (asRoot === undefined || manager === undefined) return undefined;
  for (const step of manager.steps) {
    const [command, ...args] = [...asRoot, manager.command, ...step];
    if (run(command, args, { env: { DEBIAN_FRONTEND: 'noninteractive' } }) !== 0) return undefined;
  }
  return findBrowser();
}

/** How to become root without a question; undefined when that is not possible. */
function prefixForRoot() {
  if (process.getuid?.() === 0) return [];
  return answers('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function answers(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** `npm test`: everything, on a clean clone too. Later steps run even when an earlier one failed. */
import { freePort } from './lib/free-port.mjs';
import { prepare } from './lib/prepare.mjs';
import { finish, runStep } from './lib/run-steps.mjs';
import { allButBrowserSteps, browserStep, buildStep, failedStep } from './lib/steps.mjs';

prepare();
const results = allButBrowserSteps.map(runStep);
const built = results.some(({ name, counts }) => name === buildStep.name && counts.failed === 0);
results.push(runStep(built ? await browserTests() : notBuilt()));
finish(results);

function notBuilt() {
  return failedStep('Browser tests', 'Not run: there is no built app to test.');
}

async function browserTests() {
  const browser = await browserOrFailure();
  if ('failure' in browser) return failedStep('Browser tests', browser.failure);
  return browserStep({ CHROME_PATH: browser.path, PORT: String(await freePort()) });
}

async function browserOrFailure() {
  // Only now: it needs packages that prepare() may just have installed.
  const { provideBrowser } = await import('./lib/provide-browser.mjs');
  try {
    return await provideBrowser();
  } catch (error) {
    return { failure: error.message };
  }
}

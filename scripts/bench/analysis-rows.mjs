/** Rows about what is worked out and drawn from loaded data: recompute, switching, chart screens. */
import { inNewBrowser } from './app-rows.mjs';
import { call, openBenchPage } from './browser.mjs';
import { median } from './rows.mjs';

const KENT = { areas: 16, indicators: 26, months: 120, rounds: 7 };
const ENGLAND = { areas: 150, indicators: 60, months: 120, rounds: 3 };
const SWITCHES = 7;
/** Nothing of a switch or a page comes later than this after the last change. */
const QUIET = 1000;

async function onBenchPage(address, work) {
  const { browser, page } = await openBenchPage(address);
  try {
    return await work(page);
  } finally {
    await browser.close();
  }
}

const recompute = (size) => (address) =>
  onBenchPage(address, async (page) => median(await call(page, 'recomputeRatios', size)));

/** Scorecard, a control chart a cell and a funnel an indicator, code warm, data anew each time. */
export const kentRecompute = recompute(KENT);
export const englandRecompute = recompute(ENGLAND);

/** Another value of a select, from input to the last commit in the page, against React alone. */
export const switchRatio = (app, bench, label) =>
  onBenchPage(bench, (yardstick) =>
    inNewBrowser(async (page) => {
      await page.goto(app);
      await page.getByRole('table', { name: 'Scorecard' }).waitFor();
      const select = page.getByLabel(label, { exact: true });
      const id = await select.getAttribute('id');
      const values = await select
        .locator('option')
        .evaluateAll((all) => all.map(({ value }) => value).filter((value) => value !== ''));
      // The first of them is shown already, the second is the warm-up.
      return ratiosOf(values.slice(1, SWITCHES + 2), async (value) => [
        await page.evaluate(timeToLastChange, { id, value, quiet: QUIET }),
        await call(yardstick, 'updateTable'),
      ]);
    }),
  );

/** An indicator's page after another one, against as many bare charts mounted anew. */
export const chartScreenRatio = (app, bench) =>
  onBenchPage(bench, (yardstick) =>
    inNewBrowser(async (page) => {
      await page.goto(app);
      await page.getByRole('table', { name: 'Scorecard' }).waitFor();
      const hashes = await page
        .locator('a[href*="#/indicator/"]')
        .evaluateAll((all) => [...new Set(all.map(({ hash }) => hash))]);
      return ratiosOf(hashes.slice(0, SWITCHES + 1), async (hash) => {
        const ours = await page.evaluate(timeToLastChange, { hash, quiet: QUIET });
        const charts = await page.locator('main .recharts-surface').count();
        if (charts === 0) throw new Error(`${hash} shows no chart`);
        return [ours, await call(yardstick, 'remountCharts', charts)];
      });
    }),
  );

/** Ours by theirs, one pair after the other; the first pair warms both up. */
async function ratiosOf(items, pairOf) {
  const ratios = [];
  for (const item of items) {
    const [ours, theirs] = await pairOf(item);
    ratios.push(ours / theirs);
  }
  return median(ratios.slice(1));
}

/** In the page: chooses a value or follows a link, and waits until nothing changes any more. */
async function timeToLastChange({ id, value, hash, quiet }) {
  const start = performance.now();
  let last = start;
  // Of the scorecard its table counts, of a page all of it; what is read out comes later on purpose.
  const within = hash === undefined ? 'table' : 'main';
  const watch = new MutationObserver((changes) => {
    const counts = changes.some(({ target }) =>
      (target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement)?.closest(within),
    );
    if (counts) last = performance.now();
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  if (hash === undefined) {
    const select = document.getElementById(id);
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    location.hash = hash;
  }
  do {
    await new Promise((resolve) => setTimeout(resolve, quiet));
  } while (performance.now() - last < quiet);
  watch.disconnect();
  return last - start;
}

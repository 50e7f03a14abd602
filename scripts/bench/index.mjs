/** `npm run bench`: budgets as ratios, measured side by side in this run. Prints a table; never a test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from '../lib/prepare.mjs';
import { runTool } from '../lib/run.mjs';
import { stop } from '../lib/stop.mjs';

const ROWS = 1_000_000;
const PROBLEMS = 100_000;

prepare();
if (runTool('vite', ['build', '--logLevel', 'warn']) !== 0) stop('The app could not be built.');
const { serveBenchPage } = await import('./browser.mjs');
const { chartChunk, chartsOnCriticalPath, criticalPath } = await import('./bundle.mjs');
const { writeCsv } = await import('./make-csv.mjs');
const { chartScreenRatio, englandRecompute, kentRecompute, switchRatio } =
  await import('./analysis-rows.mjs');
const { longestTaskOfScrolling, monthRatio, serveApp } = await import('./app-rows.mjs');
const { packMegabytes } = await import('./pack-row.mjs');
const { writeMonth, writeProblems } = await import('./make-month.mjs');
const { importRatio, longestGap, memoryRatio, openingRatio } = await import('./rows.mjs');

const folder = await mkdtemp(join(tmpdir(), 'scorecard-bench-data-'));
const tidy = join(folder, 'tidy.csv');
const messy = join(folder, 'messy.csv');
const problems = join(folder, 'problems.csv');
try {
  await writeCsv(tidy, ROWS);
  await writeCsv(messy, ROWS, { messy: true });
  await writeProblems(problems, PROBLEMS);
  const month = await writeMonth(folder);
  const address = await serveBenchPage();
  const app = await serveApp();
  const { scripts, styles } = criticalPath();
  report([
    ['import 1M tidy rows / PapaParse whole file', await importRatio(address, tidy, ROWS), 0.75],
    ['import 1M messy rows / PapaParse whole file', await importRatio(address, messy, ROWS), 1.1],
    ['peak memory growth, 1M tidy rows / PapaParse', await memoryRatio(address, tidy), 0.35],
    ['longest main-thread gap during the import, ms', await longestGap(address, tidy), 50],
    ['open 1M stored observations / import them', await openingRatio(address, tidy, ROWS), 0.3],
    [
      'longest main-thread gap while 1M rows are kept, ms',
      await longestGap(address, tidy, 'longestGapOfKeeping'),
      50,
    ],
    [
      '40 files, 20,000 rows, drop to scorecard / PapaParse alone',
      await monthRatio(app, address, month),
      3,
    ],
    [
      'longest task while 100,000 issues scroll, ms',
      await longestTaskOfScrolling(app, problems),
      50,
    ],
    [
      'scorecard, control charts and funnels anew, 16 areas x 26 indicators x 120 months / sums of twelve months alone',
      await kentRecompute(address),
      15,
    ],
    [
      'the same, 150 areas x 60 indicators x 120 months / sums of twelve months alone',
      await englandRecompute(address),
      null,
    ],
    [
      'switch to the quarter beside, a second after the last, input to last commit / React renders 450 plain cells',
      await switchRatio(app, address, 'Quarter'),
      2,
    ],
    ['switch district, the same', await switchRatio(app, address, 'Area'), 2],
    ['switch theme, the same', await switchRatio(app, address, 'Theme'), 2],
    [
      'open an indicator after another / mount as many bare recharts charts',
      await chartScreenRatio(app, address),
      2,
    ],
    ['chart chunk, loaded late, gzip kB', chartChunk(), 120],
    ['first-screen JavaScript, gzip kB', scripts, 120],
    ['first-screen CSS, gzip kB', styles, 25],
    ['board pack of a full board, 36 months, MB', packMegabytes(folder), 1.5],
    ['recharts on the critical path (0 no, 1 yes)', chartsOnCriticalPath() ? 1 : 0, 0],
  ]);
} finally {
  await rm(folder, { recursive: true });
}
process.exit();

function report(rows) {
  console.log('\n| what | measured | budget | |\n|---|---|---|---|');
  for (const [what, measured, budget] of rows) {
    const shown = measured === null ? 'not measured here' : measured.toFixed(2);
    const isJudged = measured !== null && budget !== null;
    const verdict = isJudged ? (measured <= budget ? 'within' : 'OVER') : '';
    console.log(`| ${what} | ${shown} | ${budget ?? 'none set'} | ${verdict} |`);
  }
}

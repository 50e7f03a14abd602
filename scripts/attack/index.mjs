/**
 * `npm run attack [-- <scorecards> [first]]`: random scorecards, suppressed and attacked. Prints what
 * was run and found; ends with 1 when a hidden count was narrowed that the suppressor had not reported.
 */
import { createServer } from 'vite';
import { prepare } from '../lib/prepare.mjs';
import { root } from '../lib/paths.mjs';

const SCORECARDS = 10_000;
const EVERY = 500;

prepare();
const [count = String(SCORECARDS), first = '1'] = process.argv.slice(2);
const from = Number(first);
const to = from + Number(count) - 1;

// Node 20 runs no TypeScript: vite loads the tests' own attacker.
const server = await createServer({
  root,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
});
const { publicationOfSeed, suppressed, unreported } = await server.ssrLoadModule(
  '/tests/support/disclosure/run.ts',
);

const totals = { scorecards: 0, figures: 0, small: 0, others: 0, reported: 0, narrowed: 0 };
for (let seed = from; seed <= to; seed += 1) {
  const publication = publicationOfSeed(seed);
  const outcome = suppressed(publication);
  const found = unreported(publication, outcome);
  const small = outcome.hidden.filter(({ reason }) => reason.kind === 'small').length;
  totals.scorecards += 1;
  totals.figures += publication.figures.length;
  totals.small += small;
  totals.others += outcome.hidden.length - small;
  totals.reported += outcome.exposed.length;
  totals.narrowed += found.length;
  for (const item of found) console.error(`Scorecard ${seed}:`, item);
  if (totals.scorecards % EVERY === 0) console.log(`${totals.scorecards} scorecards`, totals);
}
await server.close();

console.log(`Scorecards ${from} to ${to}, ${totals.figures} figures.`);
console.log(`Hidden: ${totals.small} with a small count, ${totals.others} to protect them.`);
console.log(`Reported as beyond protection: ${totals.reported} counts.`);
console.log(`Narrowed to fewer than three values without a report: ${totals.narrowed} counts.`);
if (totals.narrowed > 0) process.exit(1);

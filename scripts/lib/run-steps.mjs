import { inWords, sum } from './totals.mjs';

/** Runs a step under its heading and says how it went. */
export function runStep(step) {
  console.log(`\n== ${step.name}`);
  const started = Date.now();
  const counts = step.run();
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`-- ${step.name}: ${inWords(counts)} (${seconds} s)`);
  return { name: step.name, counts };
}

/** The last line is the sum of all steps; machines read it, so nothing may follow it. */
export function finish(results) {
  const failed = results.filter(({ counts }) => counts.failed > 0);
  if (failed.length > 0) console.log(`\nFailed: ${failed.map(({ name }) => name).join(', ')}`);
  const total = sum(results.map(({ counts }) => counts));
  console.log(`\n${inWords(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

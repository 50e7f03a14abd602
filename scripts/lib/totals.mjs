/** Counts of a suite, read from its report. Whatever went wrong without a failed test counts as one. */
import { existsSync, readFileSync } from 'node:fs';

export const one = {
  passed: { passed: 1, failed: 0, skipped: 0 },
  failed: { passed: 0, failed: 1, skipped: 0 },
};

export function sum(all) {
  const total = (key) => all.reduce((count, counts) => count + counts[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}

export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A crash, an unhandled error or a suite that ran nothing must not look like a success. */
export function honest(counts, exitCode) {
  const wentWrong = exitCode !== 0 || counts.passed === 0;
  return counts.failed === 0 && wentWrong ? { ...counts, failed: 1 } : counts;
}

export function vitestCounts(reportFile) {
  const report = readReport(reportFile);
  if (report === undefined) return none();
  // A file that cannot even be loaded has no tests in the report, and yet has failed.
  const unloadable = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((t) => t.status !== 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function playwrightCounts(reportFile) {
  const report = readReport(reportFile);
  if (report === undefined) return none();
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function none() {
  return { passed: 0, failed: 0, skipped: 0 };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

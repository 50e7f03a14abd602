/** The steps of `npm test` and `npm run check`. Each returns its counts and never throws. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from './paths.mjs';
import { runNode, runTool } from './run.mjs';
import { honest, one, playwrightCounts, vitestCounts } from './totals.mjs';

export const typesStep = check('Types', () => runTool('typescript', []));

const staticSteps = [
  typesStep,
  check('Lint', () => runTool('oxlint', [])),
  check('Format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.'])),
  check('Dependency rules', () => runNode('scripts/check-dependencies.mjs')),
];

const vitestSteps = [vitestStep('Unit tests', 'unit'), vitestStep('Component tests', 'views')];

const unusedCodeStep = check('Unused code', () => runTool('knip', []));

export const buildStep = check('Build', () => runTool('vite', ['build', '--logLevel', 'warn']));

export const fastSteps = [...staticSteps, ...vitestSteps];

export const allButBrowserSteps = [...staticSteps, unusedCodeStep, ...vitestSteps, buildStep];

export function browserStep(env) {
  const report = join(outFolder, 'browser.json');
  return {
    name: 'Browser tests',
    run: () => {
      rmSync(report, { force: true });
      const code = runTool(
        '@playwright/test',
        ['test', '--config', 'tests/e2e/playwright.config.ts'],
        { env },
      );
      return honest(playwrightCounts(report), code);
    },
  };
}

/** A step that counts as failed without being run, with the reason. */
export function failedStep(name, reason) {
  return {
    name,
    run: () => {
      console.error(reason);
      return one.failed;
    },
  };
}

function check(name, exitCode) {
  return { name, run: () => (exitCode() === 0 ? one.passed : one.failed) };
}

function vitestStep(name, project) {
  const report = join(outFolder, `${project}.json`);
  return {
    name,
    run: () => {
      rmSync(report, { force: true });
      const code = runTool('vitest', [
        'run',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]);
      return honest(vitestCounts(report), code);
    },
  };
}

/**
 * Looks at every import of a `src` folder and holds it against the dependency rules.
 * Used by scripts/check-dependencies.mjs and by the test that proves the rules bite.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { forbidden } from './dependency-rules.mjs';

const SOURCE_FILE = /\.tsx?$/;

/**
 * @param {string} root the folder that holds `src`
 * @returns {Promise<{ violations: string[], modules: number, files: number }>}
 *   `modules` is how many files of src were read, `files` how many there are: fewer modules than
 *   files means that the tool went blind, as it does when it finds no parser for TypeScript.
 */
export async function cruiseSource(root) {
  readTsxToo();
  // Only now: dependency-cruiser takes its parser when it is loaded.
  const { cruise } = await import('dependency-cruiser');
  const { output } = await cruise(
    ['src'],
    {
      baseDir: root,
      ruleSet: { forbidden },
      validate: true,
      // Type imports count: a cycle of types is a knot as well.
      tsPreCompilationDeps: true,
      parser: 'swc',
      doNotFollow: { path: 'node_modules' },
    },
    { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
  );
  if (typeof output === 'string') throw new Error(output);
  return {
    violations: output.summary.violations.map(inWords),
    modules: output.modules.filter((module) => isSource(module.source)).length,
    files: sourceFiles(join(root, 'src')).length,
  };
}

/** dependency-cruiser 17 asks swc for TypeScript without JSX and stops at the first element it meets. */
function readTsxToo() {
  const swc = createRequire(import.meta.url)('@swc/core');
  if (swc.readsTsx) return;
  const parse = swc.parseFileSync;
  swc.parseFileSync = (file, options) => parse(file, { ...options, tsx: file.endsWith('.tsx') });
  swc.readsTsx = true;
}

function isSource(path) {
  return path.startsWith('src/') && SOURCE_FILE.test(path);
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true }).filter((name) => SOURCE_FILE.test(name));
}

function inWords({ rule, from, to, cycle }) {
  const way = cycle ? cycle.map((step) => step.name).join(' -> ') : to;
  return `${rule.name}: ${from} -> ${way}`;
}

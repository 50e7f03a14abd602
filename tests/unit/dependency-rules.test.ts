import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cruiseSource } from '../../scripts/lib/cruise.mjs';
import { root as project } from '../../scripts/lib/paths.mjs';

/** A small project, so that a forbidden import is never in the real one. */
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dependency-rules-'));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
  write('package.json', '{ "dependencies": { "jstat": "*", "papaparse": "*", "react": "*" } }');
  write('src/lib/round.ts', 'export const round = 1;');
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function brokenRules(): Promise<string[]> {
  const { violations } = await cruiseSource(root);
  return violations;
}

describe('the dependency rules', () => {
  it('let the data flow its way', async () => {
    write(
      'src/domain/value.ts',
      "import { round } from '../lib/round'; export const value = round;",
    );
    write('src/extract/client.ts', "export { value } from '../domain/value'; import 'papaparse';");
    write('src/workspace/store.ts', "export { value } from '../extract/client';");
    write('src/views/grid.tsx', "import { value } from '../workspace/store'; export { value };");
    write('src/app/app.tsx', "export { value } from '../views/grid'; import 'react';");
    write('src/main.tsx', "import { value } from './app/app'; export default <p>{value}</p>;");
    expect(await cruiseSource(root)).toEqual({ violations: [], modules: 7, files: 7 });
  });

  it.each([
    ['lib', 'domain', 'folders-lib'],
    ['domain', 'extract', 'folders-domain'],
    ['extract', 'workspace', 'folders-extract'],
    ['scorecard', 'extract', 'folders-scorecard'],
    ['storage', 'scorecard', 'folders-storage'],
    ['export', 'views', 'folders-export'],
    ['workspace', 'views', 'folders-workspace'],
    ['views', 'extract', 'folders-views'],
    ['views', 'app', 'folders-views'],
    ['workspace', 'extract', 'extract-by-its-door'],
  ])('keep %s from importing %s', async (from, to, rule) => {
    write(`src/${to}/b.ts`, 'export const b = 1;');
    write(`src/${from}/a.ts`, "export { b } from '../" + to + "/b';");
    expect(await brokenRules()).toEqual([`${rule}: src/${from}/a.ts -> src/${to}/b.ts`]);
  });

  it('see an import of a type, an import() and a worker', async () => {
    write('src/views/b.ts', 'export type B = 1;');
    write('src/domain/type.ts', "import type { B } from '../views/b'; export type A = B;");
    write('src/domain/late.ts', "export const late = () => import('../views/b');");
    write('src/domain/worker.ts', "import url from '../views/b?worker&url'; export { url };");
    expect(await brokenRules()).toEqual([
      'folders-domain: src/domain/late.ts -> src/views/b.ts',
      'folders-domain: src/domain/type.ts -> src/views/b.ts',
      'folders-domain: src/domain/worker.ts -> src/views/b.ts',
    ]);
  });

  it('catch a cycle, of types too', async () => {
    write('src/lib/a.ts', "import type { B } from './b'; export type A = B;");
    write('src/lib/b.ts', "import type { A } from './a'; export type B = A;");
    expect(await brokenRules()).toEqual(['no-cycle: src/lib/a.ts -> src/lib/b.ts -> src/lib/a.ts']);
  });

  it('let one file of the domain import jstat', async () => {
    write('src/domain/interval/quantiles.ts', "import jStat from 'jstat'; export { jStat };");
    expect(await brokenRules()).toEqual([]);
  });

  it.each([
    ['src/domain/a.ts', 'papaparse', 'pure-without-packages'],
    ['src/domain/interval/quantiles.ts', 'papaparse', 'quantiles-from-jstat'],
    ['src/domain/interval/wilson.ts', 'jstat', 'pure-without-packages'],
    ['src/scorecard/a.ts', 'jstat', 'jstat-by-its-door'],
    ['src/scorecard/a.ts', 'react', 'react-at-the-edge'],
    ['src/extract/a.ts', 'node:fs', 'runs-in-a-browser'],
    ['src/views/a.tsx', 'recharts', 'recharts-in-charts'],
    ['src/views/a.tsx', 'msw', 'no-test-code'],
    ['src/views/a.tsx', '../../tests/a', 'no-test-code'],
    ['src/views/a.tsx', 'not-in-package-json', 'known-packages'],
    ['src/helpers/a.ts', '../lib/round', 'unknown-folder'],
  ])('catch in %s an import of %s', async (file, imported, rule) => {
    write('tests/a.ts', 'export {};');
    write(file, `import '${imported}';`);
    expect(await brokenRules()).toContainEqual(expect.stringContaining(`${rule}: ${file}`));
  });
});

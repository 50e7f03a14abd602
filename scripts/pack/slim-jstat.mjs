/**
 * The board pack needs of jstat the distributions alone. The package brings its sources in parts and
 * puts them together when it is released; here only three of them are, which saves 24 kB in every
 * pack. The functions are the package's own (tests/unit/scripts/slim-jstat.test.ts holds them against it).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const PARTS = ['core', 'special', 'distribution'];
const NAME = '\0jstat-distributions';

export const slimJstatCode = () =>
  [
    ...PARTS.map((part) =>
      readFileSync(join(root, 'node_modules/jstat/src', `${part}.js`), 'utf8'),
    ),
    'export default jStat;',
  ].join('\n');

/** @returns {import('vite').Plugin} */
export const slimJstat = () => ({
  name: 'jstat-distributions',
  enforce: 'pre',
  resolveId: (id) => (id === 'jstat' ? NAME : undefined),
  load: (id) => (id === NAME ? slimJstatCode() : undefined),
});

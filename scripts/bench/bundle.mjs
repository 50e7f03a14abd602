/** What the first screen costs to fetch, in gzip kB, from the built app. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../lib/paths.mjs';

const dist = join(root, 'dist');
const gzipKb = (file) => gzipSync(readFileSync(join(dist, file))).length / 1000;
const sum = (files) => files.map(gzipKb).reduce((total, size) => total + size, 0);

/** The scripts and styles that index.html names: everything before the first screen can paint. */
export function criticalPath() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = (ending) =>
    [
      ...new Set([...html.matchAll(/(?:src|href)="\.?\/?([^"]+)"/g)].map(([, file]) => file)),
    ].filter((file) => file.endsWith(ending));
  return { scripts: sum(named('.js')), styles: sum(named('.css')) };
}

/** The scripts that hold recharts: what the first chart costs to fetch beside its own page. */
export const chartChunk = () =>
  sum(
    readdirSync(join(dist, 'assets'))
      .map((file) => join('assets', file))
      .filter((file) => file.endsWith('.js'))
      .filter((file) => readFileSync(join(dist, file), 'utf8').includes('recharts-surface')),
  );

/** True when any chunk that index.html names holds recharts. */
export function chartsOnCriticalPath() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  return readdirSync(join(dist, 'assets')).some(
    (file) =>
      html.includes(file) && readFileSync(join(dist, 'assets', file), 'utf8').includes('recharts'),
  );
}

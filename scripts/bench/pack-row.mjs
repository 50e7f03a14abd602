/** The size of a board pack: every indicator, county, districts and teams, 36 months, nothing hidden. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { writeBoard } from './make-board.mjs';

/** In MB. @param {string} folder for its files */
export function packMegabytes(folder) {
  const board = join(folder, 'board');
  const out = join(folder, 'pack.html');
  mkdirSync(board);
  writeBoard(board);
  const options = ['--quarter', '2011-12-Q4', '--policy', 'none', '--out', out];
  execFileSync(process.execPath, [join(root, 'scripts/pack/index.mjs'), board, ...options]);
  return statSync(out).size / 1e6;
}

/** A month at a council: 40 files of 500 rows for the demo data, and one file full of problems. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const FILES = 40;
const ROWS = 500;
const HEADER = 'period,area_code,indicator,numerator,denominator,value';

const served = (name) => JSON.parse(readFileSync(join(root, 'public/data', name), 'utf8'));
const entries = (value, list) => (Array.isArray(value) ? value : value[list]);

/** The paths of the files; each has 500 rows of its own, for counts of districts. */
export async function writeMonth(folder) {
  const areas = entries(served('areas.json'), 'areas').filter(({ kind }) => kind === 'district');
  const counts = entries(served('catalogue.json'), 'indicators').filter(
    ({ unit }) => unit === 'count',
  );
  const rows = Array.from({ length: FILES * ROWS }, (_, i) => rowText(i, areas, counts));
  const paths = [];
  for (let file = 0; file < FILES; file += 1) {
    const path = join(folder, `month-${file}.csv`);
    await writeFile(path, [HEADER, ...rows.slice(file * ROWS, (file + 1) * ROWS), ''].join('\n'));
    paths.push(path);
  }
  return paths;
}

function rowText(row, areas, counts) {
  const area = areas[row % areas.length].code;
  const indicator = counts[Math.floor(row / areas.length) % counts.length].id;
  const month = Math.floor(row / areas.length / counts.length);
  const year = 1990 + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, '0')},${area},${indicator},${row % 97},,`;
}

/** One issue a row, of many kinds. */
export async function writeProblems(path, rows) {
  const lines = Array.from(
    { length: rows },
    (_, row) => `2012-03,E07000108,referrals,O${row % 500},,`,
  );
  await writeFile(path, [HEADER, ...lines, ''].join('\n'));
}

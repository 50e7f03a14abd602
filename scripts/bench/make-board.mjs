/** A full board: every indicator of the demonstration's catalogue for county, districts and teams, three years of months. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

const MONTHS = 36;
const LAST_YEAR = 2012;
const LAST_MONTH = 3;

const listOf = (file, name) => {
  const json = JSON.parse(readFileSync(join(root, 'public/data', file), 'utf8'));
  return Array.isArray(json) ? json : json[name];
};

/** Writes `board.csv`: 34 indicators, 15 areas, 36 months up to March 2012. @param {string} folder */
export function writeBoard(folder) {
  const areas = listOf('areas.json', 'areas').filter(
    ({ kind, validFrom }) => kind !== 'comparator' && !validFrom,
  );
  const rows = listOf('catalogue.json', 'indicators').flatMap((indicator) =>
    areas.flatMap((area, place) => monthsOf(indicator, area, place)),
  );
  const header = 'indicator,area_code,period,numerator,denominator,provenance';
  writeFileSync(join(folder, 'board.csv'), `${[header, ...rows].join('\n')}\n`);
}

/** Numbers as long as in life, of which no two neighbours are alike; the county's is the sum. */
function monthsOf({ id, unit, denominator }, { code, kind }, place) {
  const size = kind === 'county' ? 14 : 1;
  return Array.from({ length: MONTHS }, (_, i) => {
    const of = 180 * size + ((i * 37 + place * 11) % 97) * size;
    const count = 90 * size + ((i * 29 + place * 7) % 83) * size;
    const has = unit !== 'count' && unit !== 'rate' && denominator;
    return [id, code, monthOf(i), count, has ? of : '', 'illustrative'].join(',');
  });
}

function monthOf(i) {
  const month = LAST_YEAR * 12 + LAST_MONTH - 1 - (MONTHS - 1 - i);
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

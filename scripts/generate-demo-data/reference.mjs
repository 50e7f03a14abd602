/** What the generator reads: the hand-written reference files and the published figures. */
import { readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const readJson = (path) => JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));

const areas = readJson('public/data/areas.json').areas;

export const COUNTY = areas.find((area) => area.kind === 'county').code;
export const CDT = 'KENT-CDT';
export const ASYLUM = 'KENT-ASYLUM';
export const DISABILITY = 'KENT-DISABILITY';

/** The districts in list order, then the two teams that report throughout. */
export const DISTRICTS = areas.filter((area) => area.kind === 'district').map((area) => area.code);
export const PARTS = [...DISTRICTS, ASYLUM, DISABILITY];

/** @type {Map<string, string>} */
export const NAMES = new Map(areas.map((area) => [area.code, area.name]));

/** @type {readonly { id: string, unit: string, window: string, decimals: number }[]} */
export const INDICATORS = readJson('public/data/catalogue.json').indicators;

/**
 * The figures that the rows must come to.
 * @type {readonly { indicator: string, period: string, kind: string, value: number, decimals: number, source: string }[]}
 */
export const PUBLISHED = readJson('scripts/generate-demo-data/published-figures.json');

/** One published figure. @param {string} indicator @param {string} period */
export function published(indicator, period) {
  const figure = PUBLISHED.find((item) => item.indicator === indicator && item.period === period);
  if (!figure) throw new Error(`no published figure for ${indicator} ${period}`);
  return figure.value;
}

/** Children aged 0 to 17 by area code and year. */
const population = new Map(
  readFileSync(new URL('public/data/population.csv', ROOT), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([code, year, children]) => [`${code} ${year}`, Number(children)]),
);

/** @param {string} code @param {number} year */
export const children = (code, year) => population.get(`${code} ${year}`) ?? 0;

/** "Download scorecard (CSV)": all that the scorecard shows, for every quarter, in one file. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import {
  chooser,
  fileCard,
  goToData,
  goToScorecard,
  loadIntoScorecard,
  readLine,
} from '../support/data-screen';
import { expect, test } from '../support/e2e';
import { QUARTER_FIGURES, TARGETS } from '../support/e2e-published';
import {
  KENT,
  chooseQuarter,
  gridCells,
  openScorecard,
  type GridCell,
} from '../support/e2e-scorecard';

const HEADER =
  'quarter,indicator_id,indicator,category,area_code,area,numerator,denominator,value,unit,lower_95,upper_95,target,floor,rag,distance_to_target,previous_quarter_value,change,direction,same_quarter_last_year,variation,assurance,status,provenance,data_quality,months_present,benchmark_neighbours,benchmark_neighbours_kind,benchmark_region,benchmark_england,benchmark_period,note';

type Row = Readonly<Record<string, string>>;

async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download scorecard (CSV)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/);
  return file.path();
}

function rowsOf(path: string): readonly Row[] {
  const { data, errors } = Papa.parse<Row>(readFileSync(path, 'utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

const totals = (rows: readonly Row[], quarter: string): ReadonlyMap<string, Row> =>
  new Map(
    rows
      .filter((row) => row['quarter'] === quarter && row['category'] === 'Total')
      .map((row) => [`${row['indicator_id']} ${row['area_code']}`, row]),
  );

const VARIATIONS = [
  'improvement',
  'concern',
  'high',
  'low',
  'common-cause',
  'not-enough-points',
  'not-applicable',
];
const ASSURANCES = ['meet', 'miss', 'hit-or-miss', 'not-applicable'];

test('the file is as FORMATS says: header, byte order mark, line ends, words', async ({ page }) => {
  await openScorecard(page, '?theme=Workforce');
  const path = await download(page);
  const text = readFileSync(path, 'utf8');
  expect(text.startsWith(`\uFEFF${HEADER}\r\n`)).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);

  const rows = rowsOf(path);
  const valuesOf = (column: string) =>
    [...new Set(rows.map((row) => row[column] ?? ''))].toSorted();
  const keys = rows.map((row) =>
    ['quarter', 'indicator_id', 'category', 'area_code'].map((key) => row[key]).join('|'),
  );
  expect(new Set(keys).size, 'one row for each indicator, category, area and quarter').toBe(
    keys.length,
  );
  expect(valuesOf('quarter')).toHaveLength(15);
  expect(valuesOf('rag')).toEqual(['amber', 'green', 'not-rated', 'red']);
  expect(valuesOf('direction')).toEqual([
    'fell',
    'improved',
    'no-change',
    'not-comparable',
    'rose',
    'worsened',
  ]);
  expect(valuesOf('variation').filter((item) => !VARIATIONS.includes(item))).toEqual([]);
  expect(valuesOf('assurance').filter((item) => !ASSURANCES.includes(item))).toEqual([]);
  expect(
    valuesOf('provenance').filter((item) => !/^(|illustrative|local|published: .+)$/.test(item)),
  ).toEqual([]);
  expect(text).not.toMatch(/NaN|undefined|\[object|Infinity/);
});

test('every published figure and target is in it', async ({ page }) => {
  await openScorecard(page);
  const rows = rowsOf(await download(page));
  for (const { quarter, indicator, value } of QUARTER_FIGURES) {
    const row = totals(rows, quarter).get(`${indicator} ${KENT}`);
    expect(row?.['value'], `${indicator} in ${quarter}`).toBe(value);
    expect(row?.['provenance'], `${indicator} in ${quarter}`).toMatch(/^published: /);
  }
  const latest = totals(rows, '2011-12-Q4');
  // Wilson's interval of 5,117 of 16,824.
  expect(latest.get(`re-referrals ${KENT}`)).toMatchObject({ lower_95: '29.7', upper_95: '31.1' });
  for (const { indicator, value } of TARGETS) {
    expect(latest.get(`${indicator} ${KENT}`)?.['target'], indicator).toBe(value);
  }
  expect(latest.get(`cp-plans-repeat ${KENT}`)).toMatchObject({
    benchmark_neighbours: '13.4',
    benchmark_neighbours_kind: 'mean',
    benchmark_england: '13.3',
    benchmark_period: '2010/11',
    distance_to_target: '2.7',
    rag: 'red',
    direction: 'worsened',
  });
  expect(latest.get(`looked-after-other-authorities ${KENT}`)?.['data_quality']).toBe('60-65');
  const met = [...latest.values()].filter(
    (row) => row['indicator_id'] === 're-referrals' && row['rag'] === 'green',
  );
  expect(met.map((row) => row['area'])).toEqual([
    'Sevenoaks',
    'Asylum (UASC) service',
    'Disability service',
  ]);
});

test('it says of every cell of a quarter what the grid says', async ({ page }) => {
  await openScorecard(page);
  const rows = rowsOf(await download(page));
  for (const quarter of ['2011-12-Q4', '2010-11-Q3']) {
    await chooseQuarter(page, quarter);
    const inFile = totals(rows, quarter);
    const different = (await gridCells(page)).filter(({ indicator, area, text, name }) => {
      const row = inFile.get(`${indicator} ${area}`);
      // Areas that never have a figure of an indicator have no row.
      if (row === undefined) return text !== 'Not applicable';
      const value = /^[\d.,]+%?$/.test(text) ? text.replaceAll(/[,%]/g, '') : '';
      return row['value'] !== value || !agrees(row, name);
    });
    expect(different, quarter).toEqual([]);
  }
});

test('read back as an extract, it changes no figure, rating or direction', async ({ page }) => {
  test.slow();
  await openScorecard(page);
  const path = await download(page);
  const quarters = ['2011-12-Q4', '2011-12-Q1', '2008-09-Q4'];
  const seen = async (): Promise<readonly GridCell[]> => {
    const cells: GridCell[] = [];
    for (const quarter of quarters) {
      await chooseQuarter(page, quarter);
      cells.push(...(await gridCells(page)));
    }
    return cells.map((cell) => ({ ...cell, name: cell.name.replaceAll(INCOMPLETE, 'incomplete') }));
  };
  const before = await seen();

  await goToData(page);
  await chooser(page).setInputFiles({
    name: 'scorecard.csv',
    mimeType: 'text/csv',
    buffer: readFileSync(path),
  });
  const card = fileCard(page, 'scorecard.csv');
  const count = rowsOf(path).length.toLocaleString('en-GB');
  await expect(readLine(card)).toHaveText(
    `Read as tidy CSV, UTF-8, comma: ${count} rows read, ${count} can be loaded, 0 left out`,
    { timeout: 20_000 },
  );
  await expect(card).toContainText('No problems found.');
  await loadIntoScorecard(page);
  await goToScorecard(page);
  expect(await seen()).toEqual(before);
});

/** The file says that a figure is not whole; of what it is a part, it says in its note only. */
const INCOMPLETE = /partial \(\d+ of \d+\)|\d+ of \d+ months|months missing/g;

const RATINGS: readonly [RegExp, string][] = [
  [/, (Target met|Close to target)/, 'green'],
  [/, (Below target, above|Above target, within|Outside target, within)/, 'amber'],
  [/, (Target not met|Below floor|Above limit|Outside tolerance)/, 'red'],
  [/, (No target set|Not rated)/, 'not-rated'],
];
const DIRECTIONS: readonly [RegExp, string][] = [
  [/, Improved by/, 'improved'],
  [/, Worsened by/, 'worsened'],
  [/, Rose by/, 'rose'],
  [/, Fell by/, 'fell'],
  [/, (No change since|As close to)/, 'no-change'],
];

function agrees(row: Row, name: string): boolean {
  const word = (words: readonly [RegExp, string][], other: string) =>
    words.find(([pattern]) => pattern.test(name))?.[1] ?? other;
  return (
    row['rag'] === word(RATINGS, 'none') &&
    row['direction'] === word(DIRECTIONS, 'not-comparable') &&
    (row['value'] === '' ||
      (row['provenance'] === 'illustrative') === name.endsWith(', illustrative'))
  );
}

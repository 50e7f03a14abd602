/** What the scorecard says, and how a reader chooses what it shows. */
import { expect, test } from '../support/e2e';
import {
  DISTRICTS,
  KENT,
  cellAt,
  field,
  gridCells,
  openScorecard,
  rowOf,
  scorecardIsThere,
  shownRows,
  type GridCell,
} from '../support/e2e-scorecard';

const RATING =
  /, (Target met|Target not met|Below target, above floor|Below floor|Above target, within limit|Above limit|Close to target|Outside target, within tolerance|Outside tolerance|No target set|Not rated: [a-z0-9 ()]+), /;
const DIRECTION =
  /, (Improved|Worsened|Rose|Fell) by \d.* since Q3 2011\/12|, No change since Q3 2011\/12|, Not comparable: |, As close to target as before/;
const UNIT = /%|per 10,000 children|on average| [a-z]/;

test('the first sentence counts the targets met, and the marks say what the figures are', async ({
  page,
}) => {
  await openScorecard(page);
  const headline = page.getByRole('region', { name: 'Headline' });
  await expect(headline).toContainText('7 of 19 rated indicators met target in Q4 2011/12');
  await expect(headline).toContainText('4 worsened');
  await expect(headline).toContainText('above target for re-referrals');
  await expect(headline).toContainText('11 of 12 districts');
  const marks = page.getByRole('list', { name: 'About these figures' });
  await expect(marks.getByRole('listitem')).toHaveText([
    'Q4 2011/12 (Jan to Mar 2012)',
    /^Data extracted \d+ [A-Z][a-z]+ 2012$/,
    /provisional|Final figures/,
    'No disclosure control: restricted copy',
    'Working copy, not published',
  ]);
  await expect(page.getByText(/figures shown are illustrative/)).toContainText('Demonstration.');
});

test('[T3] the headline agrees with the ratings in the grid', async ({ page }) => {
  await openScorecard(page);
  const kent = (await gridCells(page)).filter(({ area }) => area === KENT);
  const met = kent.filter(({ name }) => /, (Target met|Close to target), /.test(name));
  const rated = kent.filter(
    ({ name }) => RATING.test(name) && !/, (No target set|Not rated)/.test(name),
  );
  const improved = kent.filter(({ name }) => name.includes(', Improved by'));
  const worsened = kent.filter(({ name }) => name.includes(', Worsened by'));
  const headline = page.getByRole('region', { name: 'Headline' });
  await expect(headline).toContainText(`${met.length} of ${rated.length} rated indicators`);
  await expect(headline).toContainText(
    `${improved.length} improved and ${worsened.length} worsened`,
  );
});

test('[T3 D1] every cell is read out with area, indicator, value, unit, rating and direction', async ({
  page,
}) => {
  await openScorecard(page);
  const cells = await gridCells(page);
  const heads = await page
    .locator('thead th')
    .evaluateAll((items) => items.map((item) => (item.textContent ?? '').trim()));
  const areas = [heads[1] ?? '', ...heads.slice(10)];
  const indicators = new Map(
    await page
      .locator('tr[data-indicator]')
      .evaluateAll((rows) =>
        rows.map((row): [string, string] => [
          (row as HTMLElement).dataset['indicator'] ?? '',
          row.querySelector('th span')?.textContent ?? '',
        ]),
      ),
  );
  expect(areas).toEqual([
    'Kent',
    ...Object.values(DISTRICTS),
    'Asylum (UASC) service',
    'Disability service',
  ]);
  expect(cells).toHaveLength(indicators.size * areas.length);
  const wrong = cells.filter(({ indicator, name, text }, i) => {
    const start = `${areas[i % areas.length]}, ${indicators.get(indicator)}, ${text}`;
    if (!name.startsWith(start)) return true;
    if (!/^\d/.test(text)) return !name.includes('Not rated: no value');
    const rest = name.slice(start.length - 1);
    return !(UNIT.test(rest) && RATING.test(rest) && DIRECTION.test(rest));
  });
  expect(wrong).toEqual([]);
});

test('[G1] counts of Kent are the sums of its districts and teams', async ({ page }) => {
  await openScorecard(page);
  const cells = await gridCells(page);
  const numberOf = (text: string) => Number(text.replaceAll(',', ''));
  const differences = [...new Set(cells.map(({ indicator }) => indicator))].flatMap((indicator) => {
    const [kent, ...parts] = cells.filter((cell) => cell.indicator === indicator);
    const given = parts.filter(({ text }) => /^\d/.test(text));
    if (kent === undefined || !isCount(kent) || given.length === 0) return [];
    const sum = given.reduce((total, { text }) => total + numberOf(text), 0);
    return sum === numberOf(kent.text) ? [] : [{ indicator, kent: kent.text, sum }];
  });
  expect(differences).toEqual([]);
});

/** A whole number that is followed by what was counted. */
const isCount = ({ name, text }: GridCell): boolean =>
  /^[\d,]+$/.test(text) && new RegExp(`, ${text} [a-z]`).test(name);

test('[G6] a partial sum of Kent says so, is not rated and not compared', async ({ page }) => {
  await openScorecard(page);
  await expect(cellAt(page, 'supervision-held')).toHaveAccessibleName(
    /82\.2%, partial \(13 of 14\), Not rated: partial \(13 of 14\), Not comparable/,
  );
  await expect(rowOf(page, 'supervision-held')).toContainText('partial (13 of 14)');
});

test('filters change the rows and the address; the back button undoes them', async ({ page }) => {
  await openScorecard(page);
  const all = await shownRows(page);
  expect(all).toHaveLength(34);

  await field(page, 'Theme').selectOption('Child protection');
  await expect(page).toHaveURL(/theme=Child(\+|%20)protection/);
  await expect(page.getByText('Showing 9 of 34 indicators')).toBeVisible();

  await field(page, 'Rating').selectOption('Red: beyond limit');
  await expect(page).toHaveURL(/rag=red/);
  expect(await shownRows(page)).toEqual(['cp-plans-repeat', 'initial-conferences-15-days']);

  await page.getByLabel('Changed since last quarter').check();
  await expect(page).toHaveURL(/changed=1/);

  await page.goBack();
  await expect(page.getByLabel('Changed since last quarter')).not.toBeChecked();
  await page.goBack();
  await expect(field(page, 'Rating')).toHaveValue('');
  await page.goBack();
  await expect.poll(() => shownRows(page)).toEqual(all);
  await page.goForward();
  await expect(page.getByText('Showing 9 of 34 indicators')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.poll(() => shownRows(page)).toEqual(all);
});

test('"changed" leaves out what stayed the same or cannot be compared', async ({ page }) => {
  await openScorecard(page, '?changed=1');
  const rows = await shownRows(page);
  expect(rows).not.toContain('cp-plans-emotional-neglect');
  expect(rows).not.toContain('absence-rate');
  expect(rows).toContain('re-referrals');
});

test('an address opens the view that it was copied from', async ({ page, context }) => {
  await openScorecard(page);
  await field(page, 'Quarter').selectOption('2010-11-Q4');
  await field(page, 'Area').selectOption('Thanet');
  await field(page, 'Agency').selectOption('Kent Police');
  await expect(page).toHaveURL(/quarter=2010-11-Q4.*area=E07000114.*agency=Kent/);
  const before = await gridCells(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await scorecardIsThere(other);
  expect(await gridCells(other)).toEqual(before);
  await expect(field(other, 'Area')).toHaveValue('E07000114');
});

test('an area leads the table, and Kent stands beside it', async ({ page }) => {
  await openScorecard(page);
  await field(page, 'Area').selectOption('Sevenoaks');
  await expect(page.locator('thead th').nth(1)).toHaveText('Sevenoaks');
  await expect(page.locator('thead th').nth(10)).toHaveText('Kent');
  await expect(rowOf(page, 're-referrals')).toContainText('Target met');
  const cells = await gridCells(page);
  expect(cells.find(({ area }) => area === KENT)?.text).toBe('16,824');
});

test('an address that cannot be understood does no harm', async ({ page }) => {
  const searches = [
    '?quarter=nonsense&area=E99&rag=purple&changed=perhaps&unknown=1',
    '?quarter=2011-12-Q9',
    '?quarter=1066-67-Q1',
    '?__proto__=1&constructor=2',
    '?theme=%E0%A4%A',
  ];
  for (const search of searches) {
    await openScorecard(page, search);
    await expect(field(page, 'Quarter'), search).toBeVisible();
    await openScorecard(page, '?quarter=2011-12-Q4');
    await expect(rowOf(page, 're-referrals'), search).toContainText('30.4%');
  }
});

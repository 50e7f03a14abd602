import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect, test } from '../support/e2e';
import { cellOf, grid, KENT, openScorecard } from '../support/scorecard-screen';

/** As FORMATS.md fixes it. */
const HEADER =
  'quarter,indicator_id,indicator,category,area_code,area,numerator,denominator,value,unit,lower_95,upper_95,target,floor,rag,distance_to_target,previous_quarter_value,change,direction,same_quarter_last_year,variation,assurance,status,provenance,data_quality,months_present,benchmark_neighbours,benchmark_neighbours_kind,benchmark_region,benchmark_england,benchmark_period,note';

test('the CSV has the fixed form and says what the grid says', async ({ page }) => {
  await openScorecard(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download scorecard (CSV)' }).click();
  const download = await waiting;
  const text = await readFile(await download.path(), 'utf8');

  expect(text.startsWith(`\uFEFF${HEADER}\r\n`)).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const { data } = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  const rows = new Map(
    data
      .filter((row) => row['category'] === 'Total')
      .map((row) => [`${row['quarter']} ${row['indicator_id']} ${row['area_code']}`, row]),
  );
  expect(rows.get(`2011-12-Q4 re-referrals ${KENT}`)).toMatchObject({
    numerator: '5117',
    denominator: '16824',
    value: '30.4',
    target: '23.0',
    floor: '28.0',
    rag: 'red',
    distance_to_target: '7.4',
    direction: 'worsened',
    lower_95: '',
    variation: '',
    assurance: '',
  });
  expect(rows.get(`2010-11-Q4 referrals ${KENT}`)?.['value']).toBe('23091');
  expect(rows.get(`2008-09-Q4 referrals ${KENT}`)?.['value']).toBe('17360');

  const shown = await grid(page)
    .locator('tr[data-indicator] button')
    .evaluateAll((cells) =>
      cells.map((cell) => ({
        indicator: cell.closest('tr')?.dataset['indicator'] ?? '',
        area: (cell as HTMLElement).dataset['area'] ?? '',
        text: cell.textContent ?? '',
      })),
    );
  const wrong = shown.filter(({ indicator, area, text: figure }) => {
    const value = rows.get(`2011-12-Q4 ${indicator} ${area}`)?.['value'] ?? '';
    return /[0-9]/.test(figure) ? figure.replaceAll(/[,%]/g, '') !== value : value !== '';
  });
  expect(wrong).toEqual([]);
});

test('the CSV loads again and changes nothing', async ({ page }) => {
  await openScorecard(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download scorecard (CSV)' }).click();
  const path = await (await waiting).path();
  await page.getByRole('link', { name: 'Data' }).click();
  await page
    .getByLabel('Choose extract files')
    .setInputFiles({ name: 'scorecard.csv', mimeType: 'text/csv', buffer: await readFile(path) });
  await expect(page.getByText(/Read as tidy CSV, UTF-8, comma/)).toBeVisible();
  await page.getByRole('button', { name: 'Load into scorecard' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Scorecard' }).click();
  await expect(cellOf(page, 're-referrals', KENT)).toHaveText('30.4%');
  await expect(page.getByRole('region', { name: 'Headline' })).toContainText(
    '7 of 19 rated indicators met target in Q4 2011/12',
  );
});

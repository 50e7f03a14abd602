/** What the board published must be found on the scorecard, in the window and place it names. */
import { expect, test } from '../support/e2e';
import { MONTH_FIGURES, QUARTER_FIGURES, TARGETS } from '../support/e2e-published';
import {
  KENT,
  cellAt,
  chooseQuarter,
  dialogFacts,
  gridCells,
  openScorecard,
  rowOf,
  type GridCell,
} from '../support/e2e-scorecard';

const QUARTERS = [...new Set(QUARTER_FIGURES.map(({ quarter }) => quarter))];

test('[G1 G3] every published quarter stands in the grid, and says that it is published', async ({
  page,
}) => {
  await openScorecard(page);
  for (const quarter of QUARTERS) {
    await chooseQuarter(page, quarter);
    const figures = QUARTER_FIGURES.filter((item) => item.quarter === quarter);
    const kent = (await gridCells(page)).filter(({ area }) => area === KENT);
    const shown = figures.map(({ indicator, text }) => {
      const cell = kent.find((item) => item.indicator === indicator);
      return [indicator, cell?.text, cell?.name.includes(`, ${text}`) && !isMarked(cell)];
    });
    expect(shown, quarter).toEqual(figures.map(({ indicator, text }) => [indicator, text, true]));
  }
});

const isMarked = ({ name }: GridCell): boolean => name.includes('illustrative');

test('[O1] every published month stands in the details of its quarter', async ({ page }) => {
  for (const { quarter, theme, months } of MONTH_FIGURES) {
    // One theme at a time: a short table is quick.
    await openScorecard(page, `?quarter=${quarter}&theme=${theme}`);
    for (const { indicator, month, text } of months) {
      await cellAt(page, indicator).click();
      expect((await dialogFacts(page))[month], `${indicator} in ${month}`).toMatch(text);
      await page.keyboard.press('Escape');
    }
  }
});

test('[T1] published targets and comparators stand beside the figures; others are blank', async ({
  page,
}) => {
  await openScorecard(page);
  for (const { indicator, target } of TARGETS) {
    await expect(rowOf(page, indicator)).toContainText(target);
  }
  const comparators = await page.locator('tr[data-indicator]').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const texts = [...(row as HTMLTableRowElement).cells].slice(7, 10).map((cell) => {
        const small = cell.querySelector('span')?.textContent ?? '';
        return (cell.textContent ?? '').replace(small, '').trim();
      });
      const id = (row as HTMLElement).dataset['indicator'] ?? '';
      return texts.every((text) => text === '') ? [] : [[id, ...texts]];
    }),
  );
  expect(comparators).toEqual([
    ['cp-plan-rate', '40.1', '', ''],
    ['cp-plans-repeat', '13.4%', '', '13.3%'],
    ['neet-16-18', '', '5.50%', ''],
    ['not-known-16-18', '', '9.10%', ''],
  ]);
});

test('[T2] Sevenoaks, Asylum and Disability alone meet the re-referral target', async ({
  page,
}) => {
  await openScorecard(page);
  const met = (await gridCells(page)).filter(
    ({ indicator, name }) => indicator === 're-referrals' && name.includes(', Target met'),
  );
  expect(met.map(({ name }) => name.split(',')[0])).toEqual([
    'Sevenoaks',
    'Asylum (UASC) service',
    'Disability service',
  ]);
});

test('[T6] the distance to target is in points and in children, with its quality', async ({
  page,
}) => {
  await openScorecard(page);
  await cellAt(page, 're-referrals').click();
  expect(await dialogFacts(page)).toMatchObject({
    'Distance to target':
      '7.4 percentage points above target; about 1,240 fewer re-referrals in the year would have met it',
    Provenance: 'Published (KSCB annual report 2011/12)',
  });
  await page.keyboard.press('Escape');
  await cellAt(page, 'looked-after-other-authorities').click();
  expect((await dialogFacts(page))['Data quality']).toBe('60% to 65%');
  await page.keyboard.press('Escape');
  await cellAt(page, 'cp-plan-rate').click();
  expect(await dialogFacts(page)).toMatchObject({
    'Children aged 0 to 17': '313,400',
    Population: expect.stringContaining('mid-2011'),
  });
});

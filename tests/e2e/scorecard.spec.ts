import { expect, test } from '../support/e2e';
import { cellOf, grid, KENT, openScorecard, SEVENOAKS } from '../support/scorecard-screen';

/** From DOMAIN's table of published figures: quarter, indicator and what Kent's cell reads. */
const PUBLISHED = {
  '2006-07-Q4': [['referrals', '10,515']],
  '2007-08-Q4': [['referrals', '12,005']],
  '2008-09-Q4': [['referrals', '17,360']],
  '2010-11-Q4': [
    ['referrals', '23,091'],
    ['unallocated-28-days', '562'],
    ['average-caseload', '25.1'],
    ['cp-plans', '1,621'],
  ],
  '2011-12-Q4': [
    ['referrals', '16,824'],
    ['re-referrals', '30.4%'],
    ['initial-assessments-7-days', '76.2%'],
    ['core-assessments-35-days', '69.0%'],
    ['unallocated-28-days', '8'],
    ['average-caseload', '20.6'],
    ['cp-plans', '959'],
    ['cp-plan-rate', '30.6'],
    ['cp-plans-repeat', '16.4%'],
    ['cp-plans-emotional-neglect', '86%'],
    ['looked-after-children', '1,804'],
    ['looked-after-uasc', '186'],
    ['looked-after-other-authorities', '1,248'],
    ['common-assessments-rate', '68.5'],
    ['uasc-missing', '17'],
    ['child-deaths', '94'],
    ['child-deaths-unexpected', '40'],
    ['training-attendance', '4,887'],
  ],
} as const;

test('[G3] every published figure stands in its quarter', async ({ page }) => {
  await openScorecard(page);
  for (const [quarter, figures] of Object.entries(PUBLISHED)) {
    await page.getByRole('combobox', { name: 'Quarter' }).selectOption(quarter);
    await expect(page).toHaveURL(new RegExp(`quarter=${quarter}`));
    for (const [indicator, text] of figures) {
      await expect.soft(cellOf(page, indicator, KENT)).toHaveText(text);
    }
  }
});

test('[T2] the re-referral target is met only by Sevenoaks, Asylum and Disability', async ({
  page,
}) => {
  await openScorecard(page);
  const names = await grid(page)
    .locator('tr[data-indicator="re-referrals"] button')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  const met = names.filter((name) => name.includes('Target met')).map((name) => name.split(',')[0]);
  expect(names).toHaveLength(15);
  expect(met).toEqual(['Sevenoaks', 'Asylum (UASC) service', 'Disability service']);
});

test('the page says in words what it shows, how old and how final it is', async ({ page }) => {
  await openScorecard(page);
  const headline = page.getByRole('region', { name: 'Headline' });
  await expect(headline).toContainText('7 of 19 rated indicators met target in Q4 2011/12');
  await expect(headline).toContainText(
    'Kent is above target for re-referrals within 12 months (30.4%), as are 11 of 12 districts.',
  );
  const marks = page.getByRole('list', { name: 'About these figures' });
  for (const mark of [
    'Q4 2011/12 (Jan to Mar 2012)',
    'Data extracted 24 April 2012',
    'figures provisional',
    'No disclosure control',
    'not published',
  ]) {
    await expect(marks).toContainText(mark);
  }
  await expect(page.getByText(/illustrative \(synthetic\), not real data/)).toBeVisible();
});

test("[T3] a cell's name reads area, indicator, value with unit, rating and direction", async ({
  page,
}) => {
  await openScorecard(page);
  await expect(cellOf(page, 're-referrals', KENT)).toHaveAccessibleName(
    'Kent, Re-referrals within 12 months, 30.4%, Above limit, Worsened by 0.3 percentage points since Q3 2011/12',
  );
  await expect(cellOf(page, 'cp-plan-rate', SEVENOAKS)).toHaveAccessibleName(
    /^Sevenoaks, Child protection plans per 10,000 children, 15\.0 per 10,000 children, Target met, .*illustrative$/,
  );
  // A word stands in for every missing figure: no cell is empty, and none is a bare dash.
  const texts = await grid(page).locator('button[data-area]').allInnerTexts();
  expect(texts.length).toBe(34 * 15);
  expect(texts.filter((text) => !/[0-9]|[a-z]{3}/i.test(text))).toEqual([]);
});

test('[G1] districts and teams add up to Kent wherever children are counted', async ({ page }) => {
  await openScorecard(page);
  for (const indicator of [
    'referrals',
    'unallocated-28-days',
    'cp-plans',
    'looked-after-children',
  ]) {
    const texts = await grid(page)
      .locator(`tr[data-indicator="${indicator}"] button`)
      .allInnerTexts();
    const [kent, ...parts] = texts.map((text) => Number(text.replaceAll(/[^0-9]/g, '')));
    expect(parts).toHaveLength(14);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(kent);
  }
});

test('filters narrow the rows, live in the address, and back returns', async ({ page }) => {
  await openScorecard(page);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Workforce');
  await expect(page.getByText('Showing 6 of 34 indicators')).toBeVisible();
  await expect(page).toHaveURL(/#\/\?theme=Workforce$/);
  await page.getByRole('combobox', { name: 'Rating' }).selectOption('green');
  await expect(page.getByText('Showing 1 of 34 indicators')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/#\/\?theme=Workforce$/);
  await expect(page.getByText('Showing 6 of 34 indicators')).toBeVisible();
  await page.goto('./#/?quarter=2011-12-Q3&theme=Looked+after&changed=1');
  await expect(page.getByRole('combobox', { name: 'Quarter' })).toHaveValue('2011-12-Q3');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveValue('Looked after');
  await expect(page.getByLabel('Changed since last quarter')).toBeChecked();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(page.getByText('All 34 indicators')).toBeVisible();
  await expect(page).toHaveURL(/#\/\?quarter=2011-12-Q3$/);
});

test('an address with nonsense in it shows the default quarter', async ({ page }) => {
  await openScorecard(page, '?quarter=2050-51-Q9&rag=purple&area=E99&__proto__=x');
  await expect(page.getByRole('combobox', { name: 'Quarter' })).toHaveValue('2011-12-Q4');
  await expect(cellOf(page, 're-referrals', KENT)).toHaveText('30.4%');
});

test('another area can lead, and Kent then stands beside it', async ({ page }) => {
  await openScorecard(page);
  await page.getByRole('combobox', { name: 'Area' }).selectOption('Thanet');
  await expect(page).toHaveURL(/area=E07000114/);
  const cells = grid(page).locator('tr[data-indicator="re-referrals"] button');
  await expect(cells.first()).toHaveAccessibleName(/^Thanet, /);
  await expect(cells.nth(1)).toHaveAccessibleName(/^Kent, /);
});

test('the details of a figure open by mouse, list every fact, and give the focus back', async ({
  page,
}) => {
  await openScorecard(page);
  await cellOf(page, 're-referrals', KENT).click();
  const dialog = page.getByRole('dialog', { name: /Re-referrals within 12 months: Kent/ });
  await expect(dialog).toContainText('5,117');
  await expect(dialog).toContainText('16,824');
  await expect(dialog).toContainText(
    '7.4 percentage points above target; about 1,240 fewer re-referrals in the year would have met it',
  );
  await expect(dialog).toContainText('Published (KSCB annual report 2011/12');
  await expect(dialog).toContainText('12 of 12 months');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(cellOf(page, 're-referrals', KENT)).toBeFocused();
});

test('[G3] the details list the months: NEET reads 6.83% in November 2011', async ({ page }) => {
  await openScorecard(page, '?quarter=2011-12-Q3');
  await cellOf(page, 'neet-16-18', KENT).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Month by month').click();
  await expect(dialog.getByText('November 2011').locator('..')).toContainText('6.83%');
});

test('[G6] a partial county sum says so, is not rated and not compared', async ({ page }) => {
  await openScorecard(page);
  await expect(cellOf(page, 'supervision-held', KENT)).toHaveAccessibleName(
    /partial \(13 of 14\), Not rated: partial \(13 of 14\), Not comparable/,
  );
  await expect(page.locator('tr[data-indicator="supervision-held"]')).toContainText(
    'partial (13 of 14)',
  );
});

test('[O5] a restated figure is marked and its change is told', async ({ page }) => {
  await openScorecard(page, '?quarter=2011-12-Q3');
  await cellOf(page, 'section-47-rate', 'E07000114').click();
  await expect(page.getByRole('dialog')).toContainText(
    /October 2011 was revised .*44.* became .*51/,
  );
});

test('head and first column stay in view while the grid scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openScorecard(page);
  const region = page.getByRole('region', { name: 'Scorecard table' });
  await region.evaluate((element) => element.scrollTo(2000, 900));
  const box = await region.boundingBox();
  const head = await grid(page).getByRole('columnheader', { name: 'Indicator' }).boundingBox();
  const first = await page.locator('tr[data-indicator="vacancy-rate"] th').boundingBox();
  expect(head?.x).toBeCloseTo((box?.x ?? 0) + 1, -1);
  expect(first?.x).toBeCloseTo((box?.x ?? 0) + 1, -1);
  expect(Math.max(head?.y ?? 0, 0)).toBeLessThan(800);
  await expect(grid(page).getByRole('columnheader', { name: 'Indicator' })).toBeInViewport();
});

for (const width of [320, 360]) {
  test(`at ${width} px there are cards with words, and nothing scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await openScorecard(page);
    await expect(grid(page)).toHaveCount(0);
    const card = page.getByRole('article').filter({ hasText: 'Re-referrals within 12 months' });
    await expect(card).toContainText('30.4%');
    await expect(card).toContainText('Above limit');
    await expect(card).toContainText('Worsened by 0.3 percentage points');
    await card.getByText('Districts and teams').click();
    await expect(card.getByRole('listitem').filter({ hasText: 'Sevenoaks' }).first()).toContainText(
      'Target met',
    );
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('nothing jumps while the page fills', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'shifts', []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        (Reflect.get(globalThis, 'shifts') as number[]).push(Reflect.get(entry, 'value') as number);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openScorecard(page);
  await grid(page).waitFor();
  const shifts = await page.evaluate(() => Reflect.get(globalThis, 'shifts') as number[]);
  expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.01);
});

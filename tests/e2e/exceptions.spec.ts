/** What needs the board's attention, and what it says and does about it: written, kept, carried forward. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import { chooseQuarter, field, pageOverflow } from '../support/e2e-scorecard';

const RE_REFERRALS = /^Re-referrals within 12 months\s+in Kent/;

async function openExceptions(page: Page, search = ''): Promise<void> {
  await page.goto(`./#/exceptions${search}`);
  await expect(page.getByRole('heading', { name: 'Districts and teams' })).toBeVisible({
    timeout: 30_000,
  });
}

const card = (page: Page, name: RegExp = RE_REFERRALS): Locator =>
  page.getByRole('article', { name });
const write = (page: Page, label: string, text: string): Promise<void> =>
  page.getByRole('textbox', { name: label }).fill(text);

test('[D3] the worst comes first, each exception in a sentence with its figures', async ({
  page,
}) => {
  test.slow();
  await openExceptions(page);
  await expect(
    page.getByRole('region', { name: 'Kent' }).getByRole('article').first(),
  ).toContainText(
    'At 16.4%, Kent is worse than the statistical neighbours’ mean of 13.4% (2010/11) and above the limit of 15.0%; it worsened by 0.4 percentage points since Q3 2011/12',
  );
  await expect(card(page)).toContainText('At 30.4%, Kent is above the limit of 28.0%');
  await expect(card(page).getByRole('link').first()).toHaveAttribute(
    'href',
    /#\/indicator\/re-referrals\?area=E10000016/,
  );
  await expectNoAxeViolations(page);
  const group = page.getByRole('region', { name: 'Re-referrals within 12 months' });
  await expect(group).toContainText('Action, Thanet:');
  await group.getByText(/^The evidence, commentary and actions/).click();
  await expect(group.getByRole('article', { name: /^Dover/ })).toContainText(
    'worse than Kent’s 30.4%',
  );
});

test('commentary and action are written, kept over a reload, done, undone and carried forward', async ({
  page,
}) => {
  test.slow();
  await openExceptions(page, '?quarter=2011-12-Q3');
  await page
    .getByRole('button', { name: /^Edit commentary\s+on Re-referrals in 12 months, Kent/ })
    .click();
  await write(page, 'Commentary', 'Seen again.\nMore to come.');
  await write(page, 'Your role', 'Performance analyst');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(card(page)).toContainText('2 earlier versions');
  await page
    .getByRole('button', { name: /^Add action\s+on Re-referrals in 12 months, Kent/ })
    .click();
  await write(page, 'Action', 'Visit the duty team.');
  await write(page, 'Owner', 'Head of duty service');
  await field(page, 'Due by the end of').selectOption('2011-12-Q3');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(card(page)).toContainText('Open, due by the end of Q3 2011/12, this quarter');
  await expectNoAxeViolations(page);

  await page.reload();
  await expect(card(page)).toContainText('Seen again.', { timeout: 30_000 });
  await expect(card(page)).toContainText('Visit the duty team.');

  await chooseQuarter(page, '2011-12-Q4');
  await expect(card(page)).toContainText('Overdue: it was due by the end of Q3 2011/12');
  await expect(card(page)).toContainText(
    'Figure when raised, in Q3 2011/12: 30.1%. In Q4 2011/12: 30.4%, worsened by 0.3 percentage points.',
  );
  await page.getByRole('button', { name: /^Mark done\s+the action: Visit the duty team/ }).click();
  await write(page, 'What happened', 'The team was visited.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(card(page)).toContainText('Done in Q4 2011/12, after it was due in Q3 2011/12');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page)).not.toContainText('The team was visited.');
  await expect(card(page).getByText(/^Taken back/)).toBeVisible();
});

test('with the keyboard alone a message is written, and the focus is never lost', async ({
  page,
}) => {
  await openExceptions(page);
  const add = page.getByRole('button', { name: 'Add message' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Message of an agency/ })).toBeFocused();
  await page.keyboard.press('Tab');
  const agency = page.getByRole('form', { name: /^Message/ }).getByLabel('Agency', { exact: true });
  await expect(agency).toBeFocused();
  await page.keyboard.type('Connexions');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Fewer young people are not known.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Service manager');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Message of Connexions, Q4 2011\/12, added/)).toBeVisible();
  await expect(page.locator('[role=status]:focus')).toContainText('Message of Connexions');
});

test('on paper it is a brief of at most two pages', async ({ page }) => {
  await openExceptions(page);
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.length).toBeLessThanOrEqual(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('Audit 50 repeat referrals').filter({ visible: true })).toHaveCount(
    1,
  );
  await expect(page.getByText(/more (is|are) on screen/)).toHaveCount(0);
  // A4 portrait, in points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

test('at 360 pixels nothing is wider than the screen, forms neither', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openExceptions(page);
  await page
    .getByRole('button', { name: /^Add action on/ })
    .first()
    .click();
  expect(await pageOverflow(page)).toBeLessThanOrEqual(0);
  await expectNoAxeViolations(page);
});

/** axe, by WCAG 2.2 AA, in every state of the pages. Data and error states: data and served specs. */
import { expect, expectNoAxeViolations, test } from '../support/e2e';
import { cellAt, field, openScorecard } from '../support/e2e-scorecard';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}: axe finds nothing`, () => {
    test.use({ colorScheme });

    test('in the table, its key, its compact form and the details', async ({ page }) => {
      test.slow();
      // All rows once; a theme has every kind of cell too, and axe is ten times as fast with it.
      await openScorecard(page, colorScheme === 'light' ? '' : '?theme=Workforce');
      await page.getByText('How to read this page').click();
      await expectNoAxeViolations(page);
      await field(page, 'Theme').selectOption('Child deaths');
      await page.getByRole('button', { name: 'Compact' }).click();
      await expectNoAxeViolations(page);
      await cellAt(page, 'child-deaths').click();
      await page.getByRole('dialog').getByText('Month by month').click();
      await expectNoAxeViolations(page);
    });

    test('where no indicator matches, and on the other pages', async ({ page }) => {
      await openScorecard(page, '?theme=Housing');
      await expect(page.getByRole('button', { name: 'Show all indicators' })).toBeVisible();
      await expectNoAxeViolations(page);
      for (const path of ['privacy', 'accessibility', 'data', 'no-such-page']) {
        await page.goto(`./#/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/scorecard/);
        await expectNoAxeViolations(page);
      }
    });

    test.describe('on a phone', () => {
      test.use({ viewport: { width: 360, height: 740 } });

      test('in the cards, their districts, the filters and the details', async ({ page }) => {
        test.slow();
        await openScorecard(page, '?theme=Child+protection');
        for (const card of await page.getByRole('article').all()) {
          await card.getByText('Districts and teams').click();
        }
        await expectNoAxeViolations(page);
        await page.getByRole('article').first().getByRole('button').first().click();
        await expectNoAxeViolations(page);
      });
    });
  });
}

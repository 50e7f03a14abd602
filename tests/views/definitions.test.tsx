import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { DefinitionsScreen } from '../../src/views/definitions/definitions-screen';
import { ASHFORD, DOVER, indicator, quarter, target } from '../support/domain';
import { inputOf } from '../unit/scorecard/scorecard-of';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser } from './support/browser';

beforeEach(() => {
  provideBrowser();
  goTo('#/definitions');
});

const goTo = (hash: string) => act(() => globalThis.history.replaceState(null, '', hash));

const input = inputOf({
  indicators: [
    indicator(),
    indicator({ id: 'caseload', name: 'Average caseload', theme: 'Workforce' }),
  ],
  targets: [target({ target: 20, floor: 25, source: 'the board' })],
  rows: [
    ['2012-03', ASHFORD, 'referrals', 30, 300],
    ['2012-03', DOVER, 'referrals', 60, 100],
  ],
});
const at = quarter('2011-12-Q4');
const subject = {
  input,
  quarter: at,
  quarters: [{ value: '2011-12-Q4', label: 'Q4 2011/12 (Jan to Mar 2012)' }],
};
const show = () => ({
  ...render(<DefinitionsScreen subject={subject} />),
  user: userEvent.setup(),
});
const article = (name: string) => screen.getByRole('article', { name });

it('shows each indicator with its facts and the history of its targets', () => {
  show();
  const entry = article('Re-referrals within 12 months');
  const table = within(entry).getByRole('table', { name: /^Targets over time/ });
  expect(within(table).getByRole('rowheader')).toHaveTextContent('Q1 2000/01');
  expect(within(table).getByRole('cell', { name: 'the board' })).toBeVisible();
  expect(within(entry).getByText('No comparator is loaded.')).toBeVisible();
  expect(within(entry).getByRole('link', { name: /^See this indicator/ })).toHaveAttribute(
    'href',
    '#/indicator/referrals',
  );
  expect(within(article('Average caseload')).getByText('No target has been set.')).toBeVisible();
});

it('finds indicators by words, and says how many', async () => {
  const { user } = show();
  await user.type(screen.getByRole('searchbox', { name: 'Find an indicator' }), 'workforce');
  expect(screen.getByRole('status')).toHaveTextContent('1 of 2 indicators');
  expect(screen.queryByRole('article', { name: 'Re-referrals within 12 months' })).toBeNull();
  expect(article('Average caseload')).toBeVisible();
});

it('links to its parts, and moves the focus there', async () => {
  const { user } = show();
  const contents = screen.getByRole('navigation', { name: 'On this page' });
  await user.click(within(contents).getByRole('link', { name: 'Glossary' }));
  expect(screen.getByRole('heading', { name: 'Glossary' })).toHaveFocus();
});

it('goes to the indicator that the address names', async () => {
  goTo('#/definitions?indicator=caseload');
  show();
  const heading = screen.getByRole('heading', { name: 'Average caseload' });
  await expect.poll(() => document.activeElement).toBe(heading);
});

it('works an example from what is loaded, or says what one would take', async () => {
  show();
  expect(await screen.findByText(/^Ashford, .*: 30 of 300 = 10.0%, 1 of 3 months/)).toBeVisible();
  expect(
    screen.getByText(/It would take a figure of the quarter that was revised\./),
  ).toBeVisible();
});

it('has no accessibility finding', async () => {
  const { container } = show();
  await screen.findAllByText(/^Examples?$/);
  await expectNoAxeFindings(container);
});

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { quarterId, quarterLabel, type Quarter } from '../../src/domain/period';
import type { ScorecardInput } from '../../src/scorecard/build-scorecard';
import type { Finding } from '../../src/scorecard/reconcile-types';
import { CheckScreen } from '../../src/views/check/check-screen';
import { FindingsTable } from '../../src/views/check/findings-table';
import {
  ASHFORD,
  CANTERBURY,
  DOVER,
  indicator,
  KENT,
  monthly,
  quarter,
  type Row,
} from '../support/domain';
import { inputOf, Q4 } from '../unit/scorecard/scorecard-of';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser } from './support/browser';

beforeEach(provideBrowser);

const plans = indicator({
  id: 'plans',
  name: 'Children with a plan',
  theme: 'Child protection',
  unit: 'count',
  decimals: 0,
});
const rows: readonly Row[] = [
  ...[ASHFORD, CANTERBURY, DOVER].flatMap((code) => monthly(Q4, code, 'referrals', 10, 40)),
  ['2012-03', KENT, 'referrals', 36, 120],
  ...monthly(['2012-01'], KENT, 'plans', 900),
];

const optionsOf = (quarters: readonly Quarter[]) =>
  quarters.map((item) => ({ value: quarterId(item), label: quarterLabel(item) }));

function show(input: ScorecardInput = inputOf({ rows, indicators: [indicator(), plans] })) {
  const onQuarter = vi.fn<(quarter: string | null) => void>();
  const q4 = quarter('2011-12-Q4');
  const subject = { input, quarter: q4, quarters: optionsOf([quarter('2012-13-Q1'), q4]) };
  const { container } = render(<CheckScreen subject={subject} onQuarter={onQuarter} />);
  return { user: userEvent.setup(), onQuarter, container };
}

const grid = () => screen.getByRole('table', { name: /^Figures loaded by indicator and month/ });
const cellsOf = (row: HTMLElement): readonly (string | null)[] =>
  [...row.children].map((cell) => cell.textContent);
const rowNamed = (name: string): HTMLElement =>
  within(grid()).getByRole('button', { name }).closest('tr') as HTMLElement;

describe('coverage', () => {
  it('says on top what the quarter still lacks', () => {
    show();
    expect(
      screen.getByText(
        'Q4 2011/12 still lacks: Children with a plan (February 2012 and March 2012 for Kent).',
      ),
    ).toBeVisible();
  });

  it('[G4] counts the areas of each month in words', () => {
    show();
    expect(
      within(grid())
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual([
      'Indicator',
      'January 2012',
      'February 2012',
      'March 2012',
      'Q4 2011/12 still lacks',
    ]);
    expect(cellsOf(rowNamed('Re-referrals within 12 months'))).toEqual([
      'Re-referrals within 12 months',
      '3 of 3',
      '3 of 3',
      '3 of 3',
      'nothing',
    ]);
    expect(cellsOf(rowNamed('Children with a plan'))).toEqual([
      'Children with a plan',
      '1 of 1',
      '0 of 1, 1 not loaded',
      '0 of 1, 1 not loaded',
      'February 2012 and March 2012 for Kent',
    ]);
  });

  it('opens an indicator to its areas, and closes it', async () => {
    const { user, container } = show();
    const button = screen.getByRole('button', { name: 'Re-referrals within 12 months' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const areas = screen.getByRole('table', { name: 'Re-referrals within 12 months, by area' });
    expect(within(areas).getAllByRole('row').slice(1).map(cellsOf)).toEqual([
      ['Ashford', 'Loaded', 'Loaded', 'Loaded'],
      ['Canterbury', 'Loaded', 'Loaded', 'Loaded'],
      ['Dover', 'Loaded', 'Loaded', 'Loaded'],
      [
        'Kent',
        'No county row: added up from districts and teams',
        'No county row: added up from districts and teams',
        'Loaded',
      ],
    ]);
    await expectNoAxeFindings(container);
    await user.click(button);
    expect(screen.queryByRole('table', { name: /by area$/ })).toBeNull();
  });

  it('shows twelve months instead of three', async () => {
    const { user } = show();
    await user.selectOptions(
      screen.getByLabelText('Months'),
      'Twelve months to the end of Q4 2011/12',
    );
    const heads = within(grid()).getAllByRole('columnheader');
    expect(heads).toHaveLength(14);
    expect(heads[1]).toHaveTextContent('April 2011');
  });

  it('asks for another quarter, the one to come among them', async () => {
    const { user, onQuarter } = show();
    await user.selectOptions(screen.getByLabelText('Quarter'), '2012-13-Q1');
    expect(onQuarter).toHaveBeenCalledExactlyOnceWith('2012-13-Q1');
  });
});

describe('the check of figures', () => {
  it('[G2] lists what disagrees, with both numbers, the lines and what to do', async () => {
    const { container } = show();
    const table = await screen.findByRole('table', { name: 'Findings' });
    const [, months, county] = within(table).getAllByRole('row');
    expect(county && cellsOf(county)).toEqual([
      'Re-referrals within 12 months Kent, March 2012',
      'The county row gives 30.0% (36 of 120), its districts and teams give 25.0% (30 of 120): 5.0 percentage points apart. Ask the supplier which is right: a team may be missing, or a child counted twice. The sum of the parts is shown until then.',
      'Figures disagree rule G2',
      'extract.csv, line 11; against extract.csv, lines 4, 7, 10',
    ]);
    expect(months?.children[0]).toHaveTextContent('Children with a plan');
    expect(screen.getByText('Checked 11 figures of 2 indicators: 2 findings.')).toBeVisible();
    await expectNoAxeFindings(container);
  });

  it('says what was checked when all agrees', async () => {
    const { container } = show(inputOf({ rows: rows.slice(0, 9) }));
    expect(await screen.findByText('Checked 9 figures of 1 indicator: all agree.')).toBeVisible();
    expect(
      screen.getByText('Quarters against the months they should have (G4):').parentElement,
    ).toHaveTextContent(/3 compared, nothing found\.$/);
    expect(
      screen.getByText('County rows against their districts and teams (G2):').parentElement,
    ).toHaveTextContent(/nothing to compare\.$/);
    expect(screen.queryByRole('table', { name: 'Findings' })).toBeNull();
    await expectNoAxeFindings(container);
  });

  it('can be made of all loaded months', async () => {
    const early: readonly Row[] = [...rows, ...monthly(['2010-05'], KENT, 'plans', 7)];
    const { user } = show(inputOf({ rows: early, indicators: [indicator(), plans] }));
    await screen.findByText(/^Checked 11 figures/);
    await user.selectOptions(screen.getByLabelText('Figures to check'), 'All loaded months');
    expect(await screen.findByText(/^Checked 12 figures/)).toBeVisible();
  });

  it('shows a hundred findings at a time and keeps the focus', async () => {
    const finding: Finding = {
      kind: 'county',
      ruleId: 'G2',
      severity: 'disagrees',
      indicator: 'Referrals',
      category: 'Neglect',
      area: 'Kent',
      period: 'March 2012',
      sentence: 'The county row gives 8, its districts and teams give 9: 1 apart.',
      sources: 'kent.csv, line 2',
      whatToDo: 'Ask.',
      size: 1 / 9,
    };
    const { container } = render(
      <FindingsTable findings={Array.from({ length: 120 }, () => finding)} />,
    );
    const user = userEvent.setup();
    expect(container.querySelectorAll('tbody tr')).toHaveLength(100);
    await user.click(screen.getByRole('button', { name: 'Show more findings' }));
    expect(container.querySelectorAll('tbody tr')).toHaveLength(120);
    expect(screen.getByRole('region', { name: 'Findings' })).toHaveFocus();
  });
});

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { WORKING_COPY } from '../../src/scorecard/edition';
import { AnnualScreen } from '../../src/views/annual/annual-screen';
import type { Selection } from '../../src/workspace/types';
import { ASHFORD, CANTERBURY, DOVER, indicator, monthly, quarter, target } from '../support/domain';
import { action, commentary } from '../support/oversight';
import { annualIn, YEAR, YEAR_BEFORE, type AnnualParts } from '../unit/scorecard/annual-setting';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser, setNarrow } from './support/browser';

beforeEach(provideBrowser);

const KENT = 'E10000016';
const DISTRICTS = [ASHFORD, CANTERBURY, DOVER];

/** 6, 7 and 8 of 20 a month: 35.0% in the year, where 23 is the target; 30.0% the year before. */
const BOARD: AnnualParts = {
  rows: DISTRICTS.flatMap((code, i) => [
    ...monthly(YEAR_BEFORE, code, 'referrals', 6, 20),
    ...monthly(YEAR, code, 'referrals', 6 + i, 20),
  ]),
  indicators: [
    indicator({ window: 'rolling-12' }),
    indicator({ id: 'none', name: 'Not recorded' }),
  ],
  targets: [target({ floor: 28 })],
  lists: {
    commentary: [
      commentary({ indicator: 'referrals', area: KENT, quarter: quarter('2011-12-Q4') }),
    ],
    actions: [action({ indicator: 'referrals', area: DOVER })],
  },
};

function show(parts: AnnualParts = BOARD) {
  const select = vi.fn();
  const linkTo = (path: string, patch: Partial<Selection> = {}) =>
    `#${path} ${JSON.stringify(patch)}`;
  const { container } = render(
    <AnnualScreen
      annual={annualIn(parts)}
      edition={WORKING_COPY}
      select={select}
      linkTo={linkTo}
    />,
  );
  return { container, select, user: userEvent.setup() };
}

const row = () =>
  within(screen.getByRole('table', { name: 'Kent: every indicator, year 2011/12' })).getByRole(
    'row',
    { name: /^Re-referrals/ },
  );

describe('the year', () => {
  it('says the headline and carries the marks of every page', () => {
    show();
    expect(screen.getByText('Kent: 0 of 1 rated indicator met target for 2011/12.')).toBeVisible();
    const marks = screen.getByRole('list', { name: 'About these figures' });
    expect(marks).toHaveTextContent('Kent, year 2011/12');
    expect(marks).toHaveTextContent('Working copy, not published');
  });

  it('[T3] shows each quarter with its rating in words, and the out-turn against target and year before', () => {
    show();
    const cells = within(row())
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells.slice(0, 4)).toEqual([
      '31.3%, Above limit',
      '32.5%, Above limit',
      '33.8%, Above limit',
      '35.0%, Above limit',
    ]);
    expect(cells[4]).toBe('35.0%');
    expect(cells[5]).toBe('Above limit');
    expect(cells[6]).toContain('23.0% or less');
    // 23.0% of 720 is 165.6; 166 are shown as 23.1%, 165 as 22.9%: 252 - 165 = 87.
    expect(cells[7]).toBe(
      '12.0 percentage points above target; about 87 fewer re-referrals in the year would have met it',
    );
    expect(cells[8]).toBe('30.0%');
    expect(cells[9]).toContain('Worsened by 5.0 percentage points since 2010/11');
    expect(cells[10]).toBe('Best: Ashford 30.0%Weakest: Dover 40.0%');
    expect(cells[11]).toBe('None published');
  });

  it('links each indicator to its page in the year’s last quarter', () => {
    show();
    expect(within(row()).getByRole('link')).toHaveAttribute(
      'href',
      '#/indicator/referrals {"quarter":"2011-12-Q4","area":null}',
    );
  });

  it('chooses year and area by the address', async () => {
    const { user, select } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Year' }), '2010/11');
    expect(select).toHaveBeenLastCalledWith({ quarter: '2010-11-Q4' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Area' }), 'Dover');
    expect(select).toHaveBeenLastCalledWith({ area: DOVER });
  });

  it('has the commentary on what is red, and the actions as they stood', () => {
    show();
    const reds = screen.getByRole('region', { name: 'What is red, and what the board says' });
    expect(reds).toHaveTextContent('Out-turn 2011/12 35.0%, target 23.0% or less: Above limit.');
    expect(reds).toHaveTextContent('Demand rose after the summer.');
    const actions = screen.getByRole('region', { name: /^Actions of the year/ });
    expect(actions).toHaveTextContent('Open, due by the end of Q4 2011/12, this quarter.');
    expect(within(actions).getByRole('link')).toHaveTextContent(
      'Re-referrals within 12 months, Dover',
    );
  });

  it('says where nothing is red and no action was open', () => {
    show({ ...BOARD, targets: [target({ target: 90 })], lists: { commentary: [], actions: [] } });
    expect(screen.getByText('No indicator is rated red for 2011/12.')).toBeVisible();
    expect(screen.getByText('No action on Kent was open in 2011/12.')).toBeVisible();
  });

  it('the table is copied as it is shown', async () => {
    const { user } = show();
    await user.click(screen.getByRole('button', { name: /^Copy table/ }));
    expect(await screen.findByText('Table copied.')).toBeVisible();
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('Out-turn 2011/12');
    expect(copied).toContain('No disclosure control: restricted copy');
  });

  it.each([false, true])('has no accessibility finding, narrow %s', async (isNarrow) => {
    setNarrow(isNarrow);
    const { container } = show();
    expect(container).not.toHaveTextContent(/NaN|undefined/);
    await expectNoAxeFindings(container);
  });
});

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { filterVariation, variationPage } from '../../src/scorecard/variation';
import { VariationScreen } from '../../src/views/variation/variation-screen';
import type { Selection } from '../../src/workspace/types';
import { indicator, kentAreas, quarter, type Row } from '../support/domain';
import { inputOf } from '../unit/scorecard/scorecard-of';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser, setNarrow } from './support/browser';
import { NOTHING_SELECTED } from './support/scorecard';

beforeEach(provideBrowser);

const DISTRICTS = kentAreas.filter(({ kind }) => kind === 'district');

/** Thirty of a hundred everywhere, but in the last district. */
const rows = (id: string, last: number): readonly Row[] =>
  DISTRICTS.map(({ code }, i): Row => ['2011-12-Q4', code, id, i === 11 ? last : 30, 100]);

const input = inputOf({
  areas: kentAreas,
  indicators: [
    indicator({ id: 'level', name: 'Level everywhere' }),
    indicator({ id: 'apart', name: 'Far apart', agency: 'Kent Police' }),
    indicator({ id: 'none', name: 'Not recorded' }),
  ],
  rows: [...rows('level', 30), ...rows('apart', 60)],
});

function show(patch: Partial<Selection> = {}) {
  const selection = { ...NOTHING_SELECTED, ...patch };
  const select = vi.fn();
  const page = filterVariation(variationPage(input, quarter('2011-12-Q4')), selection);
  const { container } = render(
    <VariationScreen
      page={page}
      quarters={[{ value: '2011-12-Q4', label: 'Q4 2011/12' }]}
      selection={selection}
      select={select}
      linkTo={(path) => `#${path}`}
    />,
  );
  return { container, select, user: userEvent.setup() };
}

const table = () => screen.getByRole('table', { name: /^District variation by indicator/ });

describe('district variation', () => {
  it('says how many indicators differ, and orders them by scrutiny', () => {
    show();
    expect(
      screen.getByText(
        'In Q4 2011/12 the districts differ by more than chance in 1 of 2 indicators that can be tested.',
      ),
    ).toBeVisible();
    expect(
      within(table())
        .getAllByRole('rowheader')
        .map((head) => head.firstChild?.textContent),
    ).toEqual(['Far apart', 'Level everywhere']);
  });

  it('says of each who lies outside, the gap and how it moved', () => {
    show();
    const row = within(table()).getByRole('row', { name: /^Far apart/ });
    expect(row).toHaveTextContent('Differ by more than chance');
    expect(row).toHaveTextContent('1 of 12 districts lies outside the limits');
    expect(row).toHaveTextContent('Above 99.8%: Tunbridge Wells');
    expect(row).toHaveTextContent('30.0 percentage points');
    expect(row).toHaveTextContent('No earlier quarter of these eight to compare with');
    expect(within(row).getByRole('img')).toHaveAccessibleName(
      /^The gap between the best and worst/,
    );
    expect(within(row).getByRole('link', { name: 'Funnel plot of Far apart' })).toHaveAttribute(
      'href',
      '#/indicator/apart',
    );
  });

  it('lists what nothing can be said of, and why', () => {
    show();
    const rest = screen.getByRole('region', { name: 'Indicators without districts to compare' });
    expect(within(rest).getByRole('listitem')).toHaveTextContent('Not recorded');
    expect(rest).toHaveTextContent(
      'There is no gap to show: in Q4 2011/12 none of the districts of Kent has a whole figure.',
    );
  });

  it('filters by agency, and shows everything again with the focus kept', async () => {
    const { user, select } = show({ agency: 'Kent Police' });
    expect(screen.getByText('Showing 1 of 3 indicators')).toBeVisible();
    expect(within(table()).getAllByRole('rowheader')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(select).toHaveBeenCalledExactlyOnceWith({ theme: null, agency: null });
    expect(screen.getByText('Showing 1 of 3 indicators')).toHaveFocus();
  });

  it('says when the filters leave nothing', () => {
    show({ theme: 'Housing' });
    expect(screen.getByText('No indicator matches these filters')).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it.each([false, true])('has no accessibility finding, narrow %s', async (isNarrow) => {
    setNarrow(isNarrow);
    const { container } = show();
    await expectNoAxeFindings(container);
  });
});

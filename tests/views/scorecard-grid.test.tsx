import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ScorecardGrid } from '../../src/views/scorecard/scorecard-grid';
import { provideBrowser } from './support/browser';
import { aCell, aRow, aScorecard, kent, plans, reReferrals } from './support/scorecard';

beforeEach(provideBrowser);

const show = (scorecard = aScorecard(), onOpen = vi.fn()) => {
  const view = render(<ScorecardGrid scorecard={scorecard} compact={false} onOpen={onOpen} />);
  return { ...view, onOpen, user: userEvent.setup() };
};
const cellNamed = (name: RegExp) => screen.getByRole('button', { name });
const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';

describe('the table', () => {
  it('is captioned Scorecard and has a header for every column', () => {
    show();
    const table = screen.getByRole('table', { name: 'Scorecard' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((header) => header.textContent),
    ).toEqual([
      'Indicator',
      'Kent',
      'Target',
      'Rating',
      'Direction',
      'Last 8 quarters',
      'Year out-turn',
      'Neighbours',
      'Region',
      'England',
      'Ashford',
      'Thanet',
      'Asylum service',
    ]);
  });

  it('names each row by its indicator, under the header of its theme', () => {
    show();
    expect(screen.getByRole('rowheader', { name: /^Re-referrals within 12 months/ })).toBeVisible();
    const theme = screen.getByRole('rowheader', { name: 'Child protection' });
    expect(theme).toHaveAttribute('scope', 'rowgroup');
  });

  it('[T3] says the rating of the leading area in words beside its shape', () => {
    show();
    const row = screen.getByRole('row', { name: /Re-referrals within 12 months/ });
    expect(within(row).getByText('Above limit')).toBeVisible();
    expect(within(row).getByText('limit 28.0%,')).toBeVisible();
    expect(within(row).getByText('illustrative limit')).toBeVisible();
  });

  it('[D2] shows the direction with its size and its word', () => {
    show();
    const row = screen.getByRole('row', { name: /Re-referrals within 12 months/ });
    expect(within(row).getByText('0.3 pts')).toBeVisible();
    expect(within(row).getByText(/worsened/)).toBeVisible();
  });

  it('says mean or median and the period beside the neighbours', () => {
    show();
    const row = screen.getByRole('row', { name: /Repeat plans/ });
    expect(within(row).getByText('mean, 2010/11')).toBeVisible();
  });

  it('labels the small line with its summary', () => {
    show();
    const [line] = screen.getAllByRole('img');
    expect(line).toHaveAccessibleName('From 28.0% in Q1 2010/11 to 30.4% in Q4 2011/12');
  });
});

describe('a cell', () => {
  it('is a button whose name reads area, indicator, value, rating and direction', () => {
    show();
    expect(cellNamed(/^Thanet, Re-referrals/)).toHaveAccessibleName(
      'Thanet, Re-referrals within 12 months, 30.4%, Above limit, Worsened by 0.3 percentage points since Q3 2011/12',
    );
  });

  it('[O4] says why a value is missing, never a zero', () => {
    show();
    for (const words of ['Not submitted', 'Suppressed', 'Not applicable']) {
      const cell = cellNamed(new RegExp(`Calls abandoned, ${words}`));
      expect(cell).toHaveTextContent(words);
      expect(cell).not.toHaveTextContent('0');
    }
  });

  it('[G6] shows that a sum is partial', () => {
    show();
    const cell = cellNamed(/^Kent, Calls abandoned, 9.1%, partial \(11 of 12\)/);
    expect(cell.closest('td')).toHaveTextContent('9.1%partial (11 of 12)');
  });

  it('opens its details on a click', async () => {
    const { user, onOpen } = show();
    await user.click(cellNamed(/^Ashford, Repeat plans/));
    expect(onOpen).toHaveBeenCalledOnce();
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ area: { name: 'Ashford' } });
  });
});

describe('with the keyboard', () => {
  const tabStops = () => screen.getAllByRole('button').filter((button) => button.tabIndex === 0);

  it('the cells are one tab stop, at first the leading area of the first row', () => {
    show();
    expect(tabStops()).toEqual([cellNamed(/^Kent, Re-referrals/)]);
  });

  it('arrows move the tab stop, across themes', async () => {
    const { user } = show();
    await user.tab();
    expect(screen.getByRole('region', { name: 'Scorecard table' })).toHaveFocus();
    await user.tab();
    expect(focused()).toMatch(/^Kent, Re-referrals/);
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(focused()).toMatch(/^Ashford, Repeat plans/);
    expect(tabStops()).toHaveLength(1);
    await user.keyboard('{End}');
    expect(focused()).toMatch(/^Asylum service, Repeat plans/);
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toMatch(/^Kent, Re-referrals/);
  });

  it('one Tab leaves the cells', async () => {
    const { user } = show();
    await user.tab();
    await user.tab();
    await user.tab();
    expect(document.body).toHaveFocus();
  });

  it('Enter opens the details', async () => {
    const { user, onOpen } = show();
    cellNamed(/^Kent, Re-referrals/).focus();
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledOnce();
  });

  it('the tab stop falls back to the first cell when a filter takes its row away', () => {
    const { rerender } = show();
    cellNamed(/^Thanet, Re-referrals/).focus();
    const themes = [{ theme: 'Child protection', rows: [aRow(plans)] }];
    rerender(<ScorecardGrid scorecard={aScorecard({ themes })} compact={false} onOpen={vi.fn()} />);
    expect(tabStops()).toEqual([cellNamed(/^Kent, Repeat plans/)]);
  });
});

it('[T5] an indicator without a target says so, with an outline and no colour', () => {
  const lead = aCell(reReferrals, kent, { rag: null, ratingWords: 'No target set' });
  const rows = [aRow(reReferrals, { lead, target: 'No target set', floor: null })];
  show(aScorecard({ themes: [{ theme: 'Front door', rows }] }));
  expect(screen.getAllByText('No target set')).toHaveLength(2);
});

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ScorecardGrid } from '../../src/views/scorecard/scorecard-grid';
import type { ScorecardRow } from '../../src/scorecard/scorecard';
import { provideBrowser } from './support/browser';
import { aCell, aRow, aScorecard, kent, plans, reReferrals } from './support/scorecard';

beforeEach(provideBrowser);

type Grid = Parameters<typeof ScorecardGrid>[0];

const show = (scorecard = aScorecard(), onOpen = vi.fn(), patch: Partial<Grid> = {}) => {
  const view = render(
    <ScorecardGrid scorecard={scorecard} compact={false} spc={null} onOpen={onOpen} {...patch} />,
  );
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
    const stops = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await user.tab();
      stops.push(document.activeElement?.textContent);
    }
    // The heads of the districts and the row's name are links; then come the figures.
    expect(stops.slice(0, 3)).toEqual(['Ashford', 'Thanet', 'Re-referrals within 12 months']);
    expect(focused()).toMatch(/^Kent, Re-referrals/);
    await user.keyboard('{ArrowRight}{ArrowDown}{ArrowDown}');
    expect(focused()).toMatch(/^Ashford, Repeat plans/);
    expect(tabStops()).toHaveLength(1);
    await user.keyboard('{End}');
    expect(focused()).toMatch(/^Asylum service, Repeat plans/);
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toMatch(/^Kent, Re-referrals/);
  });

  it('one Tab leaves the cells, for the name of the next row', async () => {
    const { user } = show();
    cellNamed(/^Kent, Re-referrals/).focus();
    await user.tab();
    expect(screen.getByRole('link', { name: 'Calls abandoned' })).toHaveFocus();
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
    rerender(
      <ScorecardGrid
        scorecard={aScorecard({ themes })}
        compact={false}
        spc={null}
        onOpen={vi.fn()}
      />,
    );
    expect(tabStops()).toEqual([cellNamed(/^Kent, Repeat plans/)]);
  });
});

it('[T5] an indicator without a target says so, with an outline and no colour', () => {
  const lead = aCell(reReferrals, kent, { rag: null, ratingWords: 'No target set' });
  const rows = [aRow(reReferrals, { lead, target: 'No target set', floor: null })];
  show(aScorecard({ themes: [{ theme: 'Front door', rows }] }));
  expect(screen.getAllByText('No target set')).toHaveLength(2);
});

describe('links', () => {
  it('lead from an indicator and a district to their pages, and keep what is selected', () => {
    globalThis.history.replaceState(null, '', '#/?quarter=2011-12-Q4');
    show();
    expect(screen.getByRole('link', { name: 'Re-referrals within 12 months' })).toHaveAttribute(
      'href',
      '#/indicator/re-referrals?quarter=2011-12-Q4',
    );
    expect(screen.getByRole('link', { name: 'Ashford' })).toHaveAttribute(
      'href',
      '#/district/E07000105?quarter=2011-12-Q4',
    );
    expect(screen.queryByRole('link', { name: 'Asylum service' })).toBeNull();
  });
});

describe('[S8] the column of variation and assurance', () => {
  const spc = (row: ScorecardRow) => `Said of ${row.indicator.name}`;
  const headers = () => screen.getAllByRole('columnheader').map((header) => header.textContent);

  it('stands after the direction, in every row', () => {
    show(aScorecard(), vi.fn(), { spc });
    expect(headers().slice(4, 7)).toEqual([
      'Direction',
      'Variation and assurance',
      'Last 8 quarters',
    ]);
    for (const name of [reReferrals.name, plans.name]) {
      const cells = within(screen.getByRole('row', { name: new RegExp(name) })).getAllByRole(
        'cell',
      );
      expect(cells[4]).toHaveTextContent(`Said of ${name}`);
    }
  });

  it('is not there unless it is wanted', () => {
    show();
    expect(headers()).not.toContain('Variation and assurance');
  });
});

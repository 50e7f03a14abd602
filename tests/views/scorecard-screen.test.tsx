import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cell } from '../../src/scorecard/scorecard';
import { CellFacts } from '../../src/views/scorecard/cell-facts';
import { ScorecardScreen } from '../../src/views/scorecard/scorecard-screen';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser, setNarrow } from './support/browser';
import { aScorecard, detailsOf, NOTHING_SELECTED, statisticsOf } from './support/scorecard';

beforeEach(() => {
  setNarrow(false);
  provideBrowser();
});

type Props = Parameters<typeof ScorecardScreen>[0];

function show(patch: Partial<Props> = {}) {
  const select = vi.fn();
  const csv = { download: vi.fn(), isBusy: false, said: '', problem: null };
  const all = {
    scorecard: aScorecard(),
    total: 3,
    selection: NOTHING_SELECTED,
    select,
    csv,
    series: null,
    spc: null,
    contents,
  };
  render(<ScorecardScreen {...all} {...patch} />);
  return { select, csv, user: userEvent.setup() };
}

const CSV = 'Download scorecard (CSV)';
const contents = (cell: Cell) => (
  <CellFacts
    cell={cell}
    details={detailsOf(cell)}
    statistics={statisticsOf(cell)}
    indicatorLink="#/indicator/re-referrals?area=E07000114"
  />
);

describe('what the page says first', () => {
  it('the headline, and what the figures are', () => {
    show();
    expect(screen.getByText('1 of 3 indicators met target in Q4 2011/12.')).toBeVisible();
    const marks = screen.getByRole('list', { name: 'About these figures' });
    expect(
      within(marks)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Q4 2011/12 (Jan to Mar 2012)',
      'Data extracted 18 April 2012',
      'Final figures',
      'No disclosure control: restricted copy',
      'Working copy, not published',
    ]);
    expect(screen.getByText(/12 of the 14 figures shown are illustrative/)).toBeVisible();
  });
});

describe('choosing', () => {
  it.each([
    ['Quarter', 'Q3 2011/12 (Oct to Dec 2011)', { quarter: '2011-12-Q3' }],
    ['Area', 'Thanet', { area: 'E07000114' }],
    ['Theme', 'Child protection', { theme: 'Child protection' }],
    ['Agency', 'Kent Police', { agency: 'Kent Police' }],
    ['Rating', 'Amber: within limit', { rag: 'amber' }],
  ])('%s', async (label, option, patch) => {
    const { user, select } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: label }), option);
    expect(select).toHaveBeenCalledExactlyOnceWith(patch);
  });

  it('everything again', async () => {
    const { user, select } = show({ selection: { ...NOTHING_SELECTED, theme: 'Front door' } });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Theme' }), 'All themes');
    expect(select).toHaveBeenCalledExactlyOnceWith({ theme: null });
  });

  it('what changed since last quarter', async () => {
    const { user, select } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Changed since last quarter' }));
    expect(select).toHaveBeenCalledExactlyOnceWith({ changed: true });
  });

  it('keeps a value of the address that the data do not have in sight', () => {
    show({ selection: { ...NOTHING_SELECTED, theme: 'Housing' } });
    expect(screen.getByRole('combobox', { name: 'Theme' })).toHaveDisplayValue(/^Housing/);
  });
});

describe('filters', () => {
  const filtered = { ...NOTHING_SELECTED, theme: 'Front door', rag: 'red' as const };
  const cleared = { theme: null, agency: null, rag: null, changed: false };

  it('say how many indicators they leave, and are cleared without losing the focus', async () => {
    const { user, select } = show({ selection: filtered });
    const words = screen.getByText('Showing 3 of 34 indicators');
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(select).toHaveBeenCalledExactlyOnceWith(cleared);
    expect(words).toHaveFocus();
  });

  it('that leave nothing say so and offer the way out', async () => {
    const { user, select } = show({ selection: filtered, scorecard: aScorecard({ themes: [] }) });
    expect(
      screen.getByRole('heading', { name: 'No indicator matches these filters' }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show all indicators' }));
    expect(select).toHaveBeenCalledExactlyOnceWith(cleared);
  });

  it('are not offered for clearing when there are none', () => {
    show();
    expect(screen.getByText('All 34 indicators')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Clear filters' })).toBeNull();
  });
});

describe('actions', () => {
  it('download the CSV, once at a time', async () => {
    const { user, csv } = show();
    await user.click(screen.getByRole('button', { name: CSV }));
    expect(csv.download).toHaveBeenCalledOnce();
  });

  it('do nothing while a download is on its way', async () => {
    const csv = { download: vi.fn(), isBusy: true, said: '', problem: null };
    const { user } = show({ csv });
    await user.click(screen.getByRole('button', { name: CSV }));
    expect(csv.download).not.toHaveBeenCalled();
  });

  it('show variation and assurance, which the address keeps', async () => {
    const { user, select } = show();
    await user.click(screen.getByRole('checkbox', { name: 'Show variation and assurance' }));
    expect(select).toHaveBeenCalledExactlyOnceWith({ spc: true });
  });

  it('make the table compact and back', async () => {
    const { user } = show();
    const compact = screen.getByRole('button', { name: 'Compact' });
    expect(compact).toHaveAttribute('aria-pressed', 'false');
    await user.click(compact);
    expect(compact).toHaveAttribute('aria-pressed', 'true');
  });
});

describe('the details of a cell', () => {
  const open = async () => {
    const shown = show();
    const cell = screen.getByRole('button', { name: /^Thanet, Re-referrals/ });
    cell.focus();
    await shown.user.keyboard('{Enter}');
    return { ...shown, cell, dialog: screen.getByRole('dialog') };
  };

  it('open in a dialog named for the cell, with every fact', async () => {
    const { dialog } = await open();
    expect(dialog).toHaveAccessibleName(
      'Re-referrals within 12 months: Thanet, Q4 2011/12 (Jan to Mar 2012)',
    );
    for (const words of [
      'Above limit',
      'Worsened by 0.3 percentage points since Q3 2011/12',
      '7.4 percentage points above target',
      'Counted per child',
      'What Re-referrals within 12 months counts',
      'Why Re-referrals within 12 months matters',
      'What do the districts that meet the target do differently?',
    ]) {
      expect(within(dialog).getByText(words)).toBeVisible();
    }
  });

  it('[S8] say variation and assurance beside the rating, the interval, and where to see more', async () => {
    const { dialog } = await open();
    for (const words of [
      'Above limit',
      'Common cause: no change beyond chance',
      'Will consistently miss the target',
      '28.1% to 33.0%',
    ]) {
      expect(within(dialog).getByText(words)).toBeVisible();
    }
    expect(within(dialog).getByRole('link', { name: 'See this indicator' })).toHaveAttribute(
      'href',
      '#/indicator/re-referrals?area=E07000114',
    );
    await expectNoAxeFindings(dialog);
  });

  it('give the focus back to the cell when closed', async () => {
    const { user, cell, dialog } = await open();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(cell).toHaveFocus();
  });
});

describe('on a narrow screen', () => {
  beforeEach(() => setNarrow(true));

  it('cards stand in place of the table', () => {
    show();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getAllByRole('article')).toHaveLength(3);
    expect(screen.getByRole('heading', { level: 3, name: 'Repeat plans' })).toBeVisible();
  });

  it('[T3] a card says value, rating, direction and target in words', () => {
    show();
    const [card] = screen.getAllByRole('article');
    if (!card) throw new Error('no card');
    expect(within(card).getByRole('button', { name: /^Kent, / })).toHaveTextContent('30.4%');
    expect(within(card).getAllByText('Above limit')[0]).toBeVisible();
    expect(within(card).getAllByText(/^Worsened by 0.3/)[0]).toBeVisible();
    expect(within(card).getByText(/^23.0% or less/)).toBeVisible();
  });

  it('[O4] lists every district and team, missing ones by their reason', async () => {
    const { user } = show();
    const card = screen.getAllByRole('article')[1];
    if (!card) throw new Error('no card');
    await user.click(within(card).getByText('Districts and teams'));
    expect(within(card).getByRole('button', { name: /^Thanet, / })).toHaveTextContent('Suppressed');
    expect(within(card).getByRole('button', { name: /^Ashford, / })).toHaveTextContent(
      'Not submitted',
    );
  });

  it('[S8] a card says variation and assurance where they are wanted', () => {
    show({ spc: (row) => `Said of ${row.indicator.name}` });
    const [card] = screen.getAllByRole('article');
    if (!card) throw new Error('no card');
    expect(within(card).getByText('Said of Re-referrals within 12 months')).toBeVisible();
  });

  it('the filters open by themselves when one is set', () => {
    show({ selection: { ...NOTHING_SELECTED, rag: 'red' } });
    expect(screen.getByRole('combobox', { name: 'Rating' })).toBeVisible();
  });
});

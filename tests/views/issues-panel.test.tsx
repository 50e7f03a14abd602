import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IssuesPanel } from '../../src/views/data/issues-panel';
import type { FileLine, Issue } from '../../src/workspace/types';
import { provideBrowser, provideHeights } from './support/browser';
import { anIssue, aResult, manyIssues, withIssues } from './support/staging';

beforeEach(() => {
  provideBrowser();
  provideHeights();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const unknownArea = (line: number, found: string): Issue => ({
  file: 'referrals.csv',
  ruleId: 'A2',
  title: 'An area is not known',
  severity: 'error',
  line,
  column: 'area',
  found,
  message: `"${found}" is not an area this scorecard knows.`,
  hint: 'Did you mean Shepway?',
});

/** Lines 1 to 4 have a bad number, two of them errors; lines 2 and 9 an unknown area. */
const SEVERAL = withIssues([
  anIssue(1),
  anIssue(2),
  unknownArea(2, 'Shepwy'),
  anIssue(3),
  anIssue(4),
  unknownArea(9, 'Dovr'),
]);

function show(
  issues: ReturnType<typeof withIssues> = SEVERAL,
  linesAround: (line: number) => Promise<readonly FileLine[]> = () => Promise.resolve([]),
) {
  const asked = vi.fn(linesAround);
  render(<IssuesPanel name="referrals.csv" result={aResult(issues)} linesAround={asked} />);
  return { asked, user: userEvent.setup() };
}

const table = () => screen.getByRole('table', { name: 'Problems in referrals.csv' });
const rowTexts = () =>
  within(table())
    .getAllByRole('row')
    .map((row) => row.textContent);
const filterOf = (name: string) => screen.getByRole('combobox', { name });
const rule = (name: RegExp) => screen.getByRole('button', { name });

describe('the list of problems', () => {
  it('has what must be fixed before what can wait, each by rule', () => {
    show();
    const heads = within(table())
      .getAllByRole('rowheader')
      .map((head) => head.textContent)
      .filter((text) => !/^Line \d/.test(text));
    expect(heads).toEqual([
      'Must be fixed: 4 problems',
      'A number cannot be read (rule R07): 2 linesA guess would be shown as a fact.',
      'An area is not known (rule A2): 2 lines',
      'Can be fixed later: 2 problems',
      'A number is not whole (rule R08): 2 lines',
    ]);
  });

  it('says of each the line, column, what was found, what is wrong and what to do', () => {
    show();
    const row = within(table()).getByRole('row', { name: /Shepwy/ });
    expect(within(row).getByRole('rowheader')).toHaveTextContent('2');
    const [column, found, words] = within(row).getAllByRole('cell');
    expect(column).toHaveTextContent('area');
    expect(found).toHaveTextContent('Shepwy');
    expect(words).toHaveTextContent(
      '"Shepwy" is not an area this scorecard knows. Did you mean Shepway?',
    );
  });

  it('says of a problem without line, column or value that it has none', () => {
    const whole = { ...anIssue(1), line: null, column: null, found: null };
    show(withIssues([whole, { ...anIssue(3), column: null }]));
    expect(within(table()).getByRole('row', { name: /^Whole file .*Nothing/ })).toBeVisible();
    expect(within(table()).getByRole('row', { name: /Whole row/ })).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Show line/ })).toHaveLength(1);
  });

  it('closes and opens a rule, and keeps the focus on its button', async () => {
    const { user } = show();
    const area = rule(/^An area is not known/);
    expect(area).toHaveAttribute('aria-expanded', 'true');
    await user.click(area);
    expect(area).toHaveAttribute('aria-expanded', 'false');
    expect(area).toHaveFocus();
    expect(screen.queryByText(/"Shepwy" is not/)).toBeNull();
  });
});

describe('a hundred thousand problems', () => {
  const MANY = manyIssues(100_000);

  it('start as a list of rules', () => {
    show(MANY);
    expect(rowTexts()).toHaveLength(5);
    expect(rule(/^A number cannot be read .* 50,000 lines/)).toHaveAttribute(
      'aria-expanded',
      'false',
    );
  });

  it('are in the page only as far as they are seen, each saying its place among all', async () => {
    const { user } = show(MANY);
    const errors = rule(/^A number cannot be read/);
    await user.click(errors);
    // Two heads of severity, two of rules, the column heads, and fifty thousand problems.
    expect(table()).toHaveAttribute('aria-rowcount', '50005');
    const rows = within(table()).getAllByRole('row');
    expect(rows.length).toBeLessThan(60);
    expect(rows.map((row) => Number(row.getAttribute('aria-rowindex')))).toEqual(
      rows.map((_, index) => index + 1),
    );
  });

  it('scroll, and the row with the focus stays', async () => {
    const { user } = show(MANY);
    const errors = rule(/^A number cannot be read/);
    await user.click(errors);
    const region = screen.getByRole('region', { name: 'Problems in referrals.csv' });
    region.scrollTop = 100_000;
    fireEvent.scroll(region);
    await waitFor(() =>
      expect(Number(within(table()).getAllByRole('row').at(-1)?.ariaRowIndex)).toBeGreaterThan(
        1000,
      ),
    );
    expect(errors).toHaveFocus();
    expect(errors).toBeInTheDocument();
  });

  it('can be skipped with the keyboard', async () => {
    const { user } = show(MANY);
    await user.click(
      screen.getByRole('link', { name: 'Skip the list of problems in referrals.csv' }),
    );
    expect(screen.getByText('End of the problems in referrals.csv')).toHaveFocus();
  });
});

describe('the filter', () => {
  it('is by severity, rule and column, and says how many are left', async () => {
    const { user } = show();
    const shown = () => screen.getByText(/of 6 problems$|^All 6 problems$/);
    expect(shown()).toHaveTextContent('All 6 problems');
    await user.selectOptions(filterOf('Severity'), 'Can be fixed later');
    expect(shown()).toHaveTextContent('2 of 6 problems');
    expect(screen.queryByText(/Shepwy/)).toBeNull();
    await user.selectOptions(filterOf('Severity'), 'All');
    await user.selectOptions(filterOf('Rule'), 'An area is not known (A2)');
    expect(shown()).toHaveTextContent('2 of 6 problems');
    expect(screen.queryByText(/is not a number/)).toBeNull();
    await user.selectOptions(filterOf('Rule'), 'All');
    await user.selectOptions(filterOf('Column'), 'numerator');
    expect(shown()).toHaveTextContent('4 of 6 problems');
  });

  it.each([
    ['AREA', 2],
    ['dovr', 1],
    ['line 3 is not', 1],
  ])('searches column, value and message in any case: %s', async (text, count) => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox', { name: 'Search problems' }), text);
    expect(await screen.findByText(`${count} of 6 problems`)).toBeVisible();
  });

  it('says so when nothing is like it', async () => {
    const { user } = show();
    await user.type(screen.getByRole('searchbox', { name: 'Search problems' }), 'Maidstone');
    expect(await screen.findByText(/^No problem is like this/)).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the line in its context', () => {
  const LINES = [
    { line: 8, text: '2012-03,Ashford,10' },
    { line: 9, text: '2012-03,Dovr,Dovrish' },
    { line: 10, text: '2012-03,Thanet,4' },
  ];
  const lineNine = () => screen.getByRole('button', { name: /line 9$/ });

  it('shows lines with numbers and marks what was found where it is a cell', async () => {
    const { user, asked } = show(SEVERAL, () => Promise.resolve(LINES));
    await user.click(lineNine());
    expect(asked).toHaveBeenCalledExactlyOnceWith(9);
    const list = await screen.findByRole('list', { name: 'Line 9 and the lines around it' });
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      'Line 82012-03,Ashford,10',
      'Line 92012-03,Dovr,Dovrish',
      'Line 102012-03,Thanet,4',
    ]);
    const marks = list.querySelectorAll('mark');
    expect([...marks].map((mark) => mark.textContent)).toEqual(['Dovr']);
    await user.click(lineNine());
    expect(screen.queryByRole('list', { name: /^Line 9/ })).toBeNull();
    expect(lineNine()).toHaveFocus();
  });

  it('says that it is being read', async () => {
    const { user } = show(SEVERAL, () => new Promise(() => undefined));
    await user.click(lineNine());
    expect(screen.getByText('Reading line 9 and those around it…')).toBeVisible();
  });

  it.each([
    ['empty', () => Promise.resolve([])],
    ['refused', () => Promise.reject(new Error('gone'))],
  ])('says that it can no longer be read: %s', async (_, answer) => {
    const { user } = show(SEVERAL, answer);
    await user.click(lineNine());
    expect(await screen.findByText(/^Line 9 can no longer be read/)).toBeVisible();
  });
});

describe('Download problems (CSV)', () => {
  it('writes all of them, whatever the filter, under the name of the file', async () => {
    const saved: File[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      saved.push(file as File);
      return 'blob:problems';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { user } = show();
    await user.selectOptions(filterOf('Rule'), 'An area is not known (A2)');
    await user.click(screen.getByRole('button', { name: /^Download problems \(CSV\)/ }));
    expect(await screen.findByText('6 problems written.')).toBeVisible();
    expect(saved.map(({ name }) => name)).toEqual(['referrals-problems.csv']);
  });
});

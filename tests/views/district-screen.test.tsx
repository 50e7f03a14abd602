import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  districtPage,
  isDistrictPage,
  type DistrictPage,
  type NoDistrict,
} from '../../src/scorecard/district-page';
import { DistrictScreen } from '../../src/views/district/district-screen';
import { NoDistrictFound } from '../../src/views/district/no-district';
import { ASHFORD, CANTERBURY, DOVER, indicator, KENT, quarter, target } from '../support/domain';
import { inputOf } from '../unit/scorecard/scorecard-of';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser, setNarrow } from './support/browser';

beforeEach(() => {
  provideBrowser();
  location.hash = `/district/${ASHFORD}`;
});

const input = inputOf({
  indicators: [
    indicator({ id: 'a', name: 'Re-referrals' }),
    indicator({ id: 'b', name: 'Reviews on time', polarity: 'H', theme: 'Child protection' }),
  ],
  rows: [
    ['2011-12-Q4', ASHFORD, 'a', 40, 100],
    ['2011-12-Q4', CANTERBURY, 'a', 26, 100],
    ['2011-12-Q4', DOVER, 'a', 27, 100],
    ['2011-12-Q3', ASHFORD, 'a', 20, 100],
  ],
  targets: [target({ indicator: 'a' })],
});

const QUARTERS = [
  { value: '2011-12-Q4', label: 'Q4 2011/12' },
  { value: '2011-12-Q3', label: 'Q3 2011/12' },
];

const made = (code: string, compare: string | null = null): DistrictPage | NoDistrict =>
  districtPage(input, { code, compare, quarter: quarter('2011-12-Q4') });

function show(compare: string | null = null) {
  const page = made(ASHFORD, compare);
  if (!isDistrictPage(page)) throw new Error(page.why);
  const { container } = render(<DistrictScreen page={page} quarters={QUARTERS} />);
  return { container, user: userEvent.setup() };
}

const tableRow = (name: string) =>
  within(screen.getByRole('table', { name: /^Ashford: every indicator/ })).getByRole('row', {
    name: new RegExp(`^${name}`),
  });

describe('the page of a district', () => {
  it('says the headline and what worsened', () => {
    show();
    expect(
      screen.getByText(
        'Ashford: 0 of 1 rated indicator met target in Q4 2011/12; 1 worsened by more than chance.',
      ),
    ).toBeVisible();
    const worsened = screen.getByRole('region', { name: 'What worsened' });
    expect(within(worsened).getByRole('listitem')).toHaveTextContent(
      'Re-referrals: worsened by 20.0 percentage points since Q3 2011/12, to 40.0%; more than chance.',
    );
    expect(within(worsened).getByRole('link')).toHaveAttribute(
      'href',
      `#/indicator/a?area=${ASHFORD}`,
    );
    expect(screen.getByRole('region', { name: 'What improved' })).toHaveTextContent(
      'No figure improved since the quarter before',
    );
  });

  it('says that nothing can be compared or judged', () => {
    const page = districtPage(input, {
      code: DOVER,
      compare: null,
      quarter: quarter('2011-12-Q3'),
    });
    if (!isDistrictPage(page)) throw new Error(page.why);
    render(<DistrictScreen page={page} quarters={QUARTERS} />);
    expect(screen.getByText('Dover: there is no figure for Q3 2011/12.')).toBeVisible();
    expect(screen.getAllByText('No figure can be compared with the quarter before.')).toHaveLength(
      2,
    );
    expect(screen.getByText(/^Nothing can be judged: Dover has no place/)).toBeVisible();
  });

  it('has every indicator in the table, with interval, county, target, rating and rank', () => {
    show();
    const cells = within(tableRow('Re-referrals')).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual([
      '40.0%',
      '30.9% to 49.8%',
      '31.0%',
      'Not told apart from Kent by more than chance',
      '23.0% or less',
      'Target not met',
      'Worsened by 20.0 percentage points since Q3 2011/12More than chance',
      'worst of 3',
      'No control chart: no monthly figures',
      'None published',
    ]);
    expect(tableRow('Reviews on time')).toHaveTextContent('Not submitted');
  });

  it('has columns for a second district', () => {
    show(CANTERBURY);
    expect(
      screen.getByRole('columnheader', { name: 'Difference, Ashford to Canterbury' }),
    ).toBeVisible();
    expect(tableRow('Re-referrals')).toHaveTextContent(
      '14.0 percentage points higher than Canterburymore than chance',
    );
  });

  it.each([false, true])('has no accessibility finding, narrow %s', async (isNarrow) => {
    setNarrow(isNarrow);
    const { container } = show(DOVER);
    await expectNoAxeFindings(container);
  });

  it('has a card an indicator where a table does not fit', () => {
    setNarrow(true);
    show(CANTERBURY);
    expect(screen.queryByRole('table', { name: /every indicator/ })).toBeNull();
    const card = screen.getAllByRole('article')[0];
    expect(card).toHaveTextContent('Re-referrals');
    expect(card).toHaveTextContent('more than chance');
  });
});

describe('choosing', () => {
  it('a second district, and none again', async () => {
    const { user } = show();
    const compare = screen.getByRole('combobox', { name: 'Compare with' });
    expect(within(compare).queryByRole('option', { name: 'Ashford' })).toBeNull();
    await user.selectOptions(compare, 'Dover');
    expect(location.hash).toBe(`#/district/${ASHFORD}?compare=${DOVER}`);
    await user.selectOptions(compare, 'Kent only');
    expect(location.hash).toBe(`#/district/${ASHFORD}`);
  });

  it('a quarter', async () => {
    const { user } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Quarter' }), 'Q3 2011/12');
    expect(location.hash).toBe(`#/district/${ASHFORD}?quarter=2011-12-Q3`);
  });

  it('another district, with what else is chosen', async () => {
    location.hash = `/district/${ASHFORD}?quarter=2011-12-Q4`;
    const { user } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'District' }), 'Dover');
    expect(location.hash).toBe(`#/district/${DOVER}?quarter=2011-12-Q4`);
  });
});

describe('an address without a district', () => {
  it.each([
    ['E99', 'No district or team has the code “E99”.'],
    [KENT, /^Kent is the county/],
  ])('%s: why, and the ways on', async (code, why) => {
    const page = made(code);
    if (isDistrictPage(page)) throw new Error('There is a page');
    const { container } = render(
      <NoDistrictFound page={page} quarterId="2011-12-Q4" quarters={QUARTERS} />,
    );
    expect(screen.getByText(why)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Dover' })).toHaveAttribute(
      'href',
      expect.stringContaining(`#/district/${DOVER}`),
    );
    await expectNoAxeFindings(container);
  });
});

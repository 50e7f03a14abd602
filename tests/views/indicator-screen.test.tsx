import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { TOTAL, type Indicator } from '../../src/domain/indicator';
import { indicatorPage } from '../../src/scorecard/indicator-page';
import { indicatorSubject } from '../../src/scorecard/indicator-subject';
import { quarterTable } from '../../src/scorecard/quarter-table';
import { TableFigure } from '../../src/views/charts/table-figure';
import { AboutIndicator } from '../../src/views/indicator/about-indicator';
import { IndicatorControls } from '../../src/views/indicator/indicator-controls';
import { IndicatorScreen } from '../../src/views/indicator/indicator-screen';
import { NoIndicator } from '../../src/views/indicator/no-indicator';
import { NotesSection } from '../../src/views/indicator/notes-section';
import { QuestionsSection } from '../../src/views/indicator/questions-section';
import { Verdicts } from '../../src/views/indicator/verdicts';
import {
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  DOVER,
  indicator,
  monthIds,
  quarter,
  target,
  type Row,
} from '../support/domain';
import { inputOf } from '../unit/scorecard/scorecard-of';
import { expectNoAxeFindings } from './support/axe';
import { provideBrowser } from './support/browser';

beforeEach(() => {
  provideBrowser();
  globalThis.location.hash = '#/indicator/referrals';
});

/** Two years: 10, 5 and 16 of 40 cases a month, so 25.0 %, 12.5 % and 40.0 % in every quarter. */
const steady: readonly Row[] = monthIds('2010-04', '2012-03').flatMap((id) =>
  (
    [
      [ASHFORD, 10],
      [CANTERBURY, 5],
      [DOVER, 16],
    ] as const
  ).map(([code, count]): Row => [id, code, 'referrals', count, 40]),
);

function subjectOf(
  rows: readonly Row[] = steady,
  code: string | null = null,
  over: Partial<Indicator> = {},
) {
  const of = indicator({ questions: ['Why do children come back?'], ...over });
  const other = indicator({ id: 'plans', name: 'Plans', short: 'Plans' });
  const targets = [target({ target: 23 })];
  const input = inputOf({ rows, indicators: [of, other], targets });
  const q4 = quarter('2011-12-Q4');
  const found = indicatorSubject(input, 'referrals', code, q4);
  if (found.kind !== 'found') throw new Error(found.kind);
  const quarters = [
    { value: '2011-12-Q4', label: 'Q4 2011/12 (Jan to Mar 2012)' },
    { value: '2011-12-Q3', label: 'Q3 2011/12 (Oct to Dec 2011)' },
  ];
  return { found, subject: { input, quarter: q4, quarters } };
}

function show(...args: Parameters<typeof subjectOf>) {
  const { container } = render(<IndicatorScreen {...subjectOf(...args)} />);
  return { container, user: userEvent.setup() };
}

/** The page without its charts, which take a simulated browser long. */
function look(...args: Parameters<typeof subjectOf>) {
  const { found, subject } = subjectOf(...args);
  const { indicator: of, area, places } = found;
  const page = indicatorPage(subject.input, places, {
    indicator: of,
    area,
    quarter: subject.quarter,
  });
  const { container } = render(
    <>
      <IndicatorControls subject={subject} found={found} />
      <Verdicts page={page} />
      <AboutIndicator page={page} />
      <QuestionsSection page={page} />
      <NotesSection page={page} />
    </>,
  );
  return { container, user: userEvent.setup() };
}

const verdicts = () => screen.getByRole('region', { name: 'Verdicts' });

describe('the first look', () => {
  it('[S8] has figure, rating, direction and variation side by side', () => {
    look(steady, DOVER);
    expect(verdicts()).toHaveTextContent('Dover, Q4 2011/12');
    expect(verdicts()).toHaveTextContent('40.0%');
    expect(verdicts()).toHaveTextContent('48 re-referrals of 120 referrals');
    expect(verdicts()).toHaveTextContent('Target not met');
    expect(verdicts()).toHaveTextContent('17.0 percentage points above target');
    expect(verdicts()).toHaveTextContent('No change since Q3 2011/12');
    expect(verdicts()).toHaveTextContent('Common cause');
    expect(verdicts()).toHaveTextContent('Will consistently miss the target');
  });

  it('says in a sentence what the months are', () => {
    look(steady, DOVER);
    const sentence = screen.getByRole('region', { name: 'In a sentence' });
    expect(sentence).toHaveTextContent('Dover has been above the target for 24 months in a row');
  });

  it('[S6] gives the reason instead of icons where months overlap', () => {
    const supplied: readonly Row[] = monthIds('2010-04', '2012-03').map((id) => [
      id,
      ASHFORD,
      'referrals',
      null,
      null,
      { value: 25 },
    ]);
    look(supplied, ASHFORD, { window: 'rolling-12' });
    expect(verdicts()).toHaveTextContent(/twelve months.*overlap/);
  });

  it('[A3] says why a team has no rate', () => {
    const rows: readonly Row[] = [...steady, ['2012-03', ASYLUM, 'referrals', 2]];
    look(rows, ASYLUM, { unit: 'rate', per: 10_000, denominator: 'children' });
    expect(verdicts()).toHaveTextContent('Not applicable');
    expect(verdicts()).toHaveTextContent('A team has no population');
  });
});

describe('the controls', () => {
  it('switch area and quarter in the address and keep the page', async () => {
    const { user } = look();
    await user.selectOptions(screen.getByLabelText('Area'), 'Dover');
    expect(globalThis.location.hash).toBe(`#/indicator/referrals?area=${DOVER}`);
    await user.selectOptions(screen.getByLabelText('Quarter'), '2011-12-Q3');
    expect(globalThis.location.hash).toContain('quarter=2011-12-Q3');
    expect(globalThis.location.hash).toContain('#/indicator/referrals');
  });

  it('open another indicator by a button, not by the arrow keys', async () => {
    const { user } = look();
    await user.selectOptions(screen.getByLabelText('Indicator'), 'Plans');
    expect(globalThis.location.hash).toBe('#/indicator/referrals');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(globalThis.location.hash).toBe('#/indicator/plans');
  });

  it('lead to the next indicator', () => {
    look();
    expect(screen.getByRole('link', { name: /Next indicator:\s*Plans/ })).toHaveAttribute(
      'href',
      '#/indicator/plans',
    );
  });
});

describe('the sections', () => {
  it('are all reached from the contents, which moves the focus, though nothing is loaded', async () => {
    const { user, container } = show([], 'E0');
    const links = within(screen.getByRole('navigation', { name: 'On this page' })).getAllByRole(
      'link',
    );
    expect(links.map((link) => link.textContent)).toEqual([
      'What it is',
      'Month by month',
      'Quarter by quarter',
      'Districts ranked',
      'Districts against chance',
      'Gap between districts',
      'Map of the districts',
      'Questions to ask',
      'Notes and revisions',
    ]);
    for (const link of links) {
      await user.click(link);
      expect(`#${document.activeElement?.id}`).toBe(link.getAttribute('href'));
      expect(container).toContainElement(document.activeElement as HTMLElement);
    }
  });

  it('say a sentence each, and draw no chart, where nothing is loaded', async () => {
    const { container } = show([], 'E0');
    expect(screen.getByText(/The area list has no “E0”. Kent is shown instead/)).toBeVisible();
    expect(verdicts()).toHaveTextContent('Nothing is loaded for this indicator, in any quarter.');
    expect(container.querySelectorAll('[role=img]')).toHaveLength(0);
    const charts = [...container.querySelectorAll('section[aria-labelledby]')];
    expect(charts).toHaveLength(6);
    for (const chart of charts)
      expect(chart.querySelector('p')?.textContent).toMatch(/^[A-Z].*\.$/);
    await expectNoAxeFindings(container);
  });

  it('have the quarters as a table of figures', () => {
    const { found, subject } = subjectOf(steady, DOVER);
    const { indicator: of, area } = found;
    const place = { indicator: of, area, category: TOTAL, quarter: subject.quarter };
    render(<TableFigure chart={quarterTable(subject.input, place)} level={2} />);
    const table = screen.getByRole('table', {
      name: 'Re-referrals within 12 months: Dover by quarter',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(9);
    expect(rows[1]).toHaveTextContent('Q4 2011/1240.0%48120');
    expect(screen.getByRole('button', { name: /^Download table \(CSV\)/ })).toBeVisible();
  });
});

it('no number that is none is shown, whatever the indicator is', () => {
  const kinds: readonly Partial<Indicator>[] = [
    { polarity: null },
    { polarity: 'T' },
    { unit: 'count', denominator: null, decimals: 0 },
    { unit: 'mean' },
    { unit: 'rate', per: 10_000 },
    { window: 'ytd' },
    { window: 'rolling-12' },
    { window: 'stock' },
  ];
  for (const over of kinds) {
    const { container } = look(steady, DOVER, over);
    expect(container.textContent).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  }
});

it('axe finds nothing', async () => {
  const { container } = look(steady, DOVER);
  await expectNoAxeFindings(container);
});

it('an unknown indicator leads to those there are', () => {
  render(
    <NoIndicator
      id="50%"
      input={inputOf({ indicators: [indicator({ id: 'a/b', name: 'Known' })] })}
    />,
  );
  expect(screen.getByText(/The catalogue has no indicator “50%”/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Known' })).toHaveAttribute('href', '#/indicator/a%2Fb');
});

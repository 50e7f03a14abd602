/**
 * Every figure that DOMAIN's table "Published figures that the demo data must reproduce" names, in
 * its window and place. The expected values are typed here from that table (the board's 2011/12
 * annual report, the 2012 inspection, the 2010 review), not from the generator's own list.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { TOTAL } from '../../src/domain/indicator';
import { readPeriod } from '../../src/domain/period';
import { displayDecimals } from '../../src/domain/target';
import { displayed, monthValueOf } from '../../src/domain/value';
import { buildScorecard, type ScorecardInput } from '../../src/scorecard/build-scorecard';
import { cellDetails } from '../../src/scorecard/cell-details';
import { formatValue } from '../../src/scorecard/format';
import type { Scorecard, ScorecardRow } from '../../src/scorecard/scorecard';
import { demoInput } from '../support/demo-data';

let input: ScorecardInput;
beforeAll(async () => {
  input = await demoInput();
});

function scorecardOf(quarterId: string): Scorecard {
  const period = readPeriod(quarterId);
  const scorecard =
    period?.kind === 'quarter' && buildScorecard(input, { quarter: period.quarter, area: null });
  if (!scorecard) throw new Error(`No scorecard for ${quarterId}`);
  return scorecard;
}

function rowOf(quarterId: string, indicator: string): ScorecardRow {
  const rows = scorecardOf(quarterId).themes.flatMap((theme) => theme.rows);
  const row = rows.find((item) => item.indicator.id === indicator);
  if (!row) throw new Error(`No row for ${indicator}`);
  return row;
}

/** Kent's figure of one month, as the cell's details list it. */
function monthText(monthId: string, indicatorId: string): string {
  const month = readPeriod(monthId);
  const indicator = input.indicators.find((item) => item.id === indicatorId);
  const kent = input.assessor.evidence.areas.byCode.get('E10000016');
  if (month?.kind !== 'month' || !indicator || !kent) throw new Error(`No ${indicatorId}`);
  const place = { indicator, area: kent, category: TOTAL };
  const { outcome } = monthValueOf(input.assessor.evidence, place, month.month);
  const shown = displayed(outcome, displayDecimals(input.assessor.targets, indicator));
  return shown ? formatValue(shown, indicator) : outcome.kind;
}

describe('published figures at the end of a quarter', () => {
  it.each([
    ['Referrals', 'referrals', '2010-11-Q4', '23,091'],
    ['Referrals', 'referrals', '2011-12-Q4', '16,824'],
    ['Referrals (FY2006-07)', 'referrals', '2006-07-Q4', '10,515'],
    ['Referrals (FY2007-08)', 'referrals', '2007-08-Q4', '12,005'],
    ['Referrals (FY2008-09)', 'referrals', '2008-09-Q4', '17,360'],
    ['Re-referrals within 12 months', 're-referrals', '2011-12-Q4', '30.4%'],
    ['Initial assessments', 'initial-assessments-7-days', '2011-12-Q4', '76.2%'],
    ['Core assessments', 'core-assessments-35-days', '2011-12-Q4', '69.0%'],
    ['Cases unallocated (2011-03)', 'unallocated-28-days', '2010-11-Q4', '562'],
    ['Cases unallocated (2012-03)', 'unallocated-28-days', '2011-12-Q4', '8'],
    ['Average caseload', 'average-caseload', '2010-11-Q4', '25.1'],
    ['Average caseload', 'average-caseload', '2011-12-Q4', '20.6'],
    ['Children with a plan', 'cp-plans', '2010-11-Q4', '1,621'],
    ['Children with a plan', 'cp-plans', '2011-12-Q4', '959'],
    ['Plans per 10,000', 'cp-plan-rate', '2011-12-Q4', '30.6'],
    ['Second or subsequent plans', 'cp-plans-repeat', '2011-12-Q4', '16.4%'],
    ['Emotional abuse or neglect', 'cp-plans-emotional-neglect', '2011-12-Q4', '86%'],
    ['Looked-after children', 'looked-after-children', '2011-12-Q4', '1,804'],
    ['of which unaccompanied', 'looked-after-uasc', '2011-12-Q4', '186'],
    ['Placed by others', 'looked-after-other-authorities', '2011-12-Q4', '1,248'],
    ['Common Assessments', 'common-assessments-rate', '2011-12-Q4', '68.5'],
    ['Unaccompanied, missing', 'uasc-missing', '2011-12-Q4', '17'],
    ['Child deaths', 'child-deaths', '2011-12-Q4', '94'],
    ['Unexpected child deaths', 'child-deaths-unexpected', '2011-12-Q4', '40'],
    ['Multi-agency training', 'training-attendance', '2011-12-Q4', '4,887'],
  ])('[G3] %s (%s) at %s reads %s for Kent, and says it is published', (_, id, quarter, text) => {
    const { lead } = rowOf(quarter, id);

    expect(lead.area.name).toBe('Kent');
    expect(lead.text).toBe(text);
    expect(lead.assessed.provenance.kind).toBe('published');
    expect(lead.assessed.agreement?.agrees ?? true).toBe(true);
  });
});

describe('published figures of a month', () => {
  it.each([
    ['2011-03', 'unallocated-28-days', '562'],
    ['2011-05', 'unallocated-28-days', '71'],
    ['2012-03', 'unallocated-28-days', '8'],
    ['2011-09', 'cp-plans-repeat', '14.7%'],
    ['2010-01', 'vacancy-rate', '29.0%'],
    ['2011-11', 'neet-16-18', '6.83%'],
    ['2011-12', 'not-known-16-18', '2.51%'],
    ['2012-01', 'not-known-16-18', '1.76%'],
  ])('[G1] %s: %s reads %s for Kent', (month, id, text) => {
    expect(monthText(month, id).replace(/^29%$/, '29.0%')).toBe(text);
  });

  it.each(['2011-08', '2011-09', '2011-10', '2011-11', '2011-12', '2012-01', '2012-02', '2012-03'])(
    '[G1] in %s unallocated cases are in single figures',
    (month) => {
      const count = Number(monthText(month, 'unallocated-28-days'));
      expect(count).toBeGreaterThanOrEqual(1);
      expect(count).toBeLessThanOrEqual(9);
    },
  );
});

describe('published targets and comparators', () => {
  it.each([
    ['re-referrals', '23.0% or less'],
    ['core-assessments-35-days', '80.4% or more'],
    ['cp-plan-rate', '40.1 or less'],
    ['cp-plans-repeat', '13.7% or less'],
    ['common-assessments-rate', '58.9 or more'],
  ])('[T1] the target of %s in 2011/12 is %s', (id, target) => {
    const row = rowOf('2011-12-Q4', id);
    expect(row.target).toBe(target);
    expect(row.lead.assessed.target?.provenance).toBe('published');
  });

  it('[A1] second or subsequent plans: neighbours 13.4 (mean, 2010/11), England 13.3 (2010/11)', () => {
    const { neighbours, england } = rowOf('2011-12-Q4', 'cp-plans-repeat');
    expect(neighbours).toMatchObject({ text: '13.4%', period: '2010/11', kind: 'mean' });
    expect(england).toMatchObject({ text: '13.3%', period: '2010/11' });
  });

  it('[A1] no comparator is invented: re-referrals have none', () => {
    const { neighbours, region, england } = rowOf('2011-12-Q4', 're-referrals');
    expect([neighbours, region, england]).toEqual([null, null, null]);
  });

  it('[O1] children placed by other authorities carry their data quality of 60 to 65 per cent', () => {
    const { lead } = rowOf('2011-12-Q4', 'looked-after-other-authorities');
    const facts = cellDetails(input, lead).facts;
    expect(facts).toContainEqual({ label: 'Data quality', value: '60% to 65%' });
  });
});

describe('the re-referral target in Q4 2011/12', () => {
  it('[T2] is met only by Sevenoaks, the Asylum service and the Disability service', () => {
    const { lead, cells } = rowOf('2011-12-Q4', 're-referrals');

    const met = cells.filter((cell) => cell.rag === 'green').map((cell) => cell.area.name);

    expect(met).toEqual(['Sevenoaks', 'Asylum (UASC) service', 'Disability service']);
    expect(cells).toHaveLength(14);
    expect(lead.rag).not.toBe('green');
  });

  it('[T6] stands 7.4 points and 1,240 re-referrals away', () => {
    const { lead } = rowOf('2011-12-Q4', 're-referrals');
    const facts = cellDetails(input, lead).facts;
    expect(facts).toContainEqual({
      label: 'Distance to target',
      value:
        '7.4 percentage points above target; about 1,240 fewer re-referrals in the year would have met it',
    });
  });
});

describe('what is illustrative', () => {
  it('[O1] every district figure says so', () => {
    const districts = scorecardOf('2011-12-Q4')
      .themes.flatMap((theme) => theme.rows)
      .flatMap((row) => row.cells)
      .filter((cell) => cell.area.kind === 'district' && !cell.isMissing);

    expect(districts.length).toBeGreaterThan(200);
    expect(new Set(districts.map((cell) => cell.assessed.provenance.kind))).toEqual(
      new Set(['illustrative']),
    );
  });
});

describe('a month in the details', () => {
  it('[O1] says whether it is published or illustrative', () => {
    const { lead } = rowOf('2011-12-Q3', 'neet-16-18');
    const months = cellDetails(input, lead).months;
    expect(months.find(({ label }) => label === 'November 2011')?.value).toMatch(
      /^6\.83%, published \(/,
    );
    expect(months.find(({ label }) => label === 'October 2011')?.value).toMatch(/%, illustrative$/);
  });
});

/**
 * The published figures of Kent that the demonstration must show, typed from the reports by hand:
 * the generator of the demonstration has its own list, and a slip in one is found by the other.
 */

interface QuarterFigure {
  readonly quarter: string;
  readonly indicator: string;
  /** As a cell shows it. */
  readonly text: string;
  /** As the CSV holds it. */
  readonly value: string;
}

const at = (quarter: string, indicator: string, text: string, value = text): QuarterFigure => ({
  quarter,
  indicator,
  text,
  value: value.replaceAll(/[,%]/g, ''),
});

/** Figures at the end of a quarter, and figures of its last month where the indicator is a stock. */
export const QUARTER_FIGURES: readonly QuarterFigure[] = [
  at('2006-07-Q4', 'referrals', '10,515'),
  at('2007-08-Q4', 'referrals', '12,005'),
  at('2008-09-Q4', 'referrals', '17,360'),
  at('2010-11-Q4', 'referrals', '23,091'),
  at('2010-11-Q4', 'unallocated-28-days', '562'),
  at('2010-11-Q4', 'average-caseload', '25.1'),
  at('2010-11-Q4', 'cp-plans', '1,621'),
  at('2011-12-Q2', 'cp-plans-repeat', '14.7%'),
  at('2011-12-Q3', 'not-known-16-18', '2.51%'),
  at('2011-12-Q4', 'referrals', '16,824'),
  at('2011-12-Q4', 're-referrals', '30.4%'),
  at('2011-12-Q4', 'initial-assessments-7-days', '76.2%'),
  at('2011-12-Q4', 'core-assessments-35-days', '69.0%'),
  at('2011-12-Q4', 'unallocated-28-days', '8'),
  at('2011-12-Q4', 'average-caseload', '20.6'),
  at('2011-12-Q4', 'cp-plans', '959'),
  at('2011-12-Q4', 'cp-plan-rate', '30.6'),
  at('2011-12-Q4', 'cp-plans-repeat', '16.4%'),
  at('2011-12-Q4', 'cp-plans-emotional-neglect', '86%'),
  at('2011-12-Q4', 'looked-after-children', '1,804'),
  at('2011-12-Q4', 'looked-after-uasc', '186'),
  at('2011-12-Q4', 'looked-after-other-authorities', '1,248'),
  at('2011-12-Q4', 'common-assessments-rate', '68.5'),
  at('2011-12-Q4', 'uasc-missing', '17'),
  at('2011-12-Q4', 'child-deaths', '94'),
  at('2011-12-Q4', 'child-deaths-unexpected', '40'),
  at('2011-12-Q4', 'training-attendance', '4,887'),
];

interface MonthFigure {
  readonly indicator: string;
  readonly month: string;
  readonly text: RegExp;
}

interface QuarterOfMonths {
  /** The quarter whose details list the months. */
  readonly quarter: string;
  readonly theme: string;
  readonly months: readonly MonthFigure[];
}

const month = (indicator: string, name: string, text: RegExp): MonthFigure => ({
  indicator,
  month: name,
  text,
});

const UNALLOCATED = 'unallocated-28-days';
const ONE_TO_NINE = /^[1-9](, |$)/;

export const MONTH_FIGURES: readonly QuarterOfMonths[] = [
  {
    quarter: '2009-10-Q4',
    theme: 'Workforce',
    months: [month('vacancy-rate', 'January 2010', /^29(\.0)?%, published/)],
  },
  {
    quarter: '2010-11-Q4',
    theme: 'Assessment',
    months: [month(UNALLOCATED, 'March 2011', /^562, published/)],
  },
  {
    quarter: '2011-12-Q1',
    theme: 'Assessment',
    months: [month(UNALLOCATED, 'May 2011', /^71, published/)],
  },
  {
    quarter: '2011-12-Q2',
    theme: 'Assessment',
    months: [
      month(UNALLOCATED, 'August 2011', ONE_TO_NINE),
      month(UNALLOCATED, 'September 2011', ONE_TO_NINE),
    ],
  },
  {
    quarter: '2011-12-Q3',
    theme: 'Assessment',
    months: [
      month(UNALLOCATED, 'October 2011', ONE_TO_NINE),
      month(UNALLOCATED, 'November 2011', ONE_TO_NINE),
      month(UNALLOCATED, 'December 2011', ONE_TO_NINE),
    ],
  },
  {
    quarter: '2011-12-Q3',
    theme: 'Partners',
    months: [
      month('neet-16-18', 'November 2011', /^6\.83%/),
      month('not-known-16-18', 'December 2011', /^2\.51%/),
    ],
  },
  {
    quarter: '2011-12-Q4',
    theme: 'Partners',
    months: [month('not-known-16-18', 'January 2012', /^1\.76%/)],
  },
  {
    quarter: '2011-12-Q4',
    theme: 'Assessment',
    months: [
      month(UNALLOCATED, 'January 2012', ONE_TO_NINE),
      month(UNALLOCATED, 'February 2012', ONE_TO_NINE),
      month(UNALLOCATED, 'March 2012', /^8\b/),
    ],
  },
];

interface TargetFigure {
  readonly indicator: string;
  readonly target: string;
  readonly value: string;
}

/** Targets of 2011/12 as the board published them. */
export const TARGETS: readonly TargetFigure[] = [
  { indicator: 're-referrals', target: '23.0% or less', value: '23.0' },
  { indicator: 'core-assessments-35-days', target: '80.4% or more', value: '80.4' },
  { indicator: 'cp-plan-rate', target: '40.1 or less', value: '40.1' },
  { indicator: 'cp-plans-repeat', target: '13.7% or less', value: '13.7' },
  { indicator: 'common-assessments-rate', target: '58.9 or more', value: '58.9' },
];

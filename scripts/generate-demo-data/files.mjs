/** Which indicator is in which extract, and when each system was read. */

/**
 * `names: true` writes area names as the sender does, without codes.
 * @type {readonly { path: string, source: string, indicators: readonly string[], date: string, nextDate?: string, names?: boolean }[]}
 */
export const FILES = [
  {
    path: 'referrals.csv',
    source: "Integrated Children's System: referrals",
    indicators: ['referrals', 're-referrals', 'referrals-to-initial-assessment'],
    date: '2012-04-11',
    nextDate: '2012-07-10',
  },
  {
    path: 'contact-centre.csv',
    source: 'Contact centre telephony report',
    indicators: ['calls-abandoned'],
    date: '2012-04-05',
    names: true,
  },
  {
    path: 'assessment.csv',
    source: "Integrated Children's System: assessments and allocation",
    indicators: ['initial-assessments-7-days', 'core-assessments-35-days', 'unallocated-28-days'],
    date: '2012-04-11',
    nextDate: '2012-07-10',
  },
  {
    path: 'child-protection.csv',
    source: "Integrated Children's System: child protection",
    indicators: [
      'cp-plans',
      'cp-plan-rate',
      'cp-plans-repeat',
      'cp-plans-two-years',
      'cp-plans-emotional-neglect',
      'section-47-rate',
      'initial-conferences-15-days',
      'cp-reviews-on-time',
    ],
    date: '2012-04-13',
    nextDate: '2012-07-12',
  },
  {
    path: 'child-protection-categories.csv',
    source: "Integrated Children's System: child protection",
    indicators: ['cp-plans-by-category'],
    date: '2012-04-13',
    nextDate: '2012-07-12',
  },
  {
    path: 'looked-after.csv',
    source: "Integrated Children's System: looked-after children",
    indicators: [
      'looked-after-children',
      'looked-after-uasc',
      'looked-after-other-authorities',
      'uasc-missing',
    ],
    date: '2012-04-13',
    nextDate: '2012-07-12',
  },
  {
    path: 'early-help.json',
    source: 'Common Assessment Framework register',
    indicators: ['common-assessments-rate'],
    date: '2012-04-17',
    nextDate: '2012-07-13',
  },
  {
    path: 'workforce.json',
    source: 'Workforce return and caseload census',
    indicators: [
      'vacancy-rate',
      'agency-rate',
      'absence-rate',
      'turnover-rate',
      'average-caseload',
      'supervision-held',
    ],
    date: '2012-04-18',
    nextDate: '2012-07-16',
  },
  {
    path: 'partners.csv',
    source: 'Returns of partner agencies to the board',
    indicators: [
      'crimes-against-children',
      'neet-16-18',
      'not-known-16-18',
      'youth-offending-cp-plan',
      'training-attendance',
    ],
    date: '2012-04-20',
    names: true,
  },
  {
    path: 'child-deaths.csv',
    source: 'Child Death Overview Panel register',
    indicators: ['child-deaths', 'child-deaths-unexpected'],
    date: '2012-04-24',
    names: true,
  },
];

/** The later extract that restates some section 47 enquiries; last in the manifest. */
export const RESTATED = { path: 'section-47-restated.csv', source: '', date: '2012-05-16' };

/**
 * The untidy truth of real returns, in series and months without a published figure:
 * what is missing, provisional, hidden or restated, each named once here.
 */

const MARKS = [
  {
    why: 'one district without one month',
    indicator: 'section-47-rate',
    area: 'E07000109',
    periods: ['2010-08'],
    drop: true,
  },
  {
    why: 'a month that nobody reported',
    indicator: 'supervision-held',
    periods: ['2010-12'],
    drop: true,
  },
  {
    why: 'a return that did not come',
    indicator: 'agency-rate',
    area: 'E07000108',
    periods: ['2011-06'],
    status: 'not-submitted',
    note: 'Return not received from the district',
  },
  {
    why: 'a quarter without one district: the county is partial',
    indicator: 'supervision-held',
    area: 'E07000113',
    periods: ['2012-01', '2012-02', '2012-03'],
    status: 'not-submitted',
    note: 'Log not submitted while the post of team manager was vacant',
  },
  {
    why: 'a number too small to show',
    indicator: 'absence-rate',
    area: 'KENT-ASYLUM',
    periods: ['2011-12'],
    status: 'c',
    note: 'Hidden at source: fewer than five people',
  },
  {
    why: 'a provisional month',
    indicator: 'crimes-against-children',
    periods: ['2012-03'],
    status: 'provisional',
    note: 'Provisional until the police close the month',
  },
];

/** Enquiries found late: what the second extract of section 47 adds to the first. */
const LATE_ENQUIRIES = [
  { area: 'E07000113', period: '2011-11', more: 4 },
  { area: 'E07000114', period: '2011-10', more: 7 },
  { area: 'E07000114', period: '2011-11', more: 9 },
  { area: 'E07000114', period: '2011-12', more: 6 },
];
const RESTATED_IN_JUNE = { indicator: 'cp-reviews-on-time', area: 'E07000108', period: '2012-03' };

/** @param {import('./table.mjs').Row[]} rows */
export const untidy = (rows) =>
  rows.flatMap((row) => {
    const mark = MARKS.find((item) => concerns(item, row));
    if (!mark) return [row];
    return mark.drop ? [] : [marked(row, mark)];
  });

const concerns = (mark, row) =>
  mark.indicator === row.indicator &&
  mark.periods.includes(row.period) &&
  (!mark.area || mark.area === row.area) &&
  row.status !== 'z';

function marked(row, { status, note }) {
  if (status === 'provisional') return { ...row, status, note };
  return { ...row, numerator: undefined, denominator: undefined, status, note };
}

/** The second extract: same keys, later date, higher counts. */
export const restatedEnquiries = (rows) =>
  LATE_ENQUIRIES.map(({ area, period, more }) => {
    const first = find(rows, { indicator: 'section-47-rate', area, period });
    return {
      ...first,
      numerator: first.numerator + more,
      note: `Restated from ${first.numerator}: enquiries added after a check of case records`,
    };
  });

/** For the next month's file: one March value counted again. */
export function restatedReview(rows) {
  const first = find(rows, RESTATED_IN_JUNE);
  return {
    ...first,
    numerator: first.numerator - 1,
    note: `Restated from ${first.numerator} of ${first.denominator}: one review was held after its due date`,
  };
}

const find = (rows, { indicator, area, period }) =>
  rows.find((row) => row.indicator === indicator && row.area === area && row.period === period);

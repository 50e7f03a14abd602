/** What partner agencies report: crimes, young people not in learning, youth offending, training. */
import { apportion } from '../apportion.mjs';
import { ALL, between, monthOfYear, month, path, YEARS } from '../months.mjs';
import { sizes } from '../profiles.mjs';
import { stream, wobble } from '../random.mjs';
import { COUNTY, published } from '../reference.mjs';
import { row, rowsOf } from '../table.mjs';

const CRIME_SEASON = [1, 1.08, 1.1, 1.08, 0.98, 1.02, 1.04, 0.98, 0.86, 0.9, 0.92, 1.04];
const CRIMES = path({ '2009-04': 372, '2010-06': 388, '2011-08': 396, '2012-06': 391 });
/** April to March of 2009/10, 2010/11 and 2011/12; no other month of 2011/12 is above November's. */
// prettier-ignore
const NEET = [
  5.62, 5.7, 5.81, 5.9, 6.02, 6.2, 6.31, 6.44, 6.3, 6.12, 6.05, 6.01,
  6.04, 6.08, 6.13, 6.2, 6.28, 6.3, 6.42, 6.55, 6.38, 6.26, 6.21, 6.19,
  6.52, 6.58, 6.63, 6.7, 6.74, 6.61, 6.66, published('neet-16-18', '2011-11'), 6.55, 6.42, 6.4, 6.38,
];
/** High each autumn until new courses are confirmed. */
// prettier-ignore
const NOT_KNOWN = [
  4.2, 4.31, 4.45, 4.9, 6.82, 11.4, 8.9, 6.21, 4.95, 4.11, 3.98, 4.05,
  3.9, 3.95, 4.02, 4.4, 6.1, 10.2, 7.6, 5.12, 4.06, 3.31, 3.2, 3.26,
  3.12, 3.18, 3.3, 3.71, 5.2, 8.44, 5.9, 3.38, published('not-known-16-18', '2011-12'), published('not-known-16-18', '2012-01'), 1.84, 1.97,
];
const SUPERVISED = path({
  '2009-04': 702,
  '2010-03': 668,
  '2011-03': 602,
  '2012-03': 551,
  '2012-06': 546,
});
const ON_PLAN = path({ '2009-04': 19, '2010-10': 27, '2012-03': 21, '2012-06': 20 });
const TRAINING_SEASON = [0.7, 1.1, 1.15, 1, 0.15, 1, 1.2, 1.3, 0.65, 1.05, 1.1, 1.3];
const TRAINING = [3418, 4106, published('training-attendance', '2011-12-Q4'), 905];
/** Threshold workshops in May, June and July 2011: 1,610 attendances on top of the usual courses. */
const WORKSHOPS = {
  total: 1610,
  months: between('2011-05', '2011-07'),
  weights: [0.34, 0.38, 0.28],
};

export const partners = () => [
  ...crimes(),
  ...ALL.filter((m) => m < NEET.length).flatMap((m) => [
    row('neet-16-18', COUNTY, m, { value: NEET[m].toFixed(2) }),
    row('not-known-16-18', COUNTY, m, { value: NOT_KNOWN[m].toFixed(2) }),
  ]),
  ...youthOffending(),
  ...training(),
];

/** The police count by district of the offence, so the teams have none: not applicable. */
function crimes() {
  const next = stream('crimes');
  const size = sizes('crime');
  return ALL.flatMap((m) => {
    const county = Math.round(CRIMES[m] * CRIME_SEASON[monthOfYear(m)] * wobble(next, 0.1));
    const counts = apportion(
      county,
      size.map((weight) => weight * wobble(next, 0.45)),
    );
    return rowsOf('crimes-against-children', m, counts).map((item, i) =>
      size[i] === 0 ? { ...item, numerator: undefined, status: 'z' } : item,
    );
  });
}

function youthOffending() {
  const next = stream('youth-offending');
  return ALL.map((m) => {
    const moved = m === month('2012-03') ? 1 : wobble(next, 0.08);
    return row('youth-offending-cp-plan', COUNTY, m, {
      numerator: Math.round(ON_PLAN[m] * moved),
      denominator: Math.round(SUPERVISED[m]),
    });
  });
}

function training() {
  const next = stream('training');
  const workshops = apportion(WORKSHOPS.total, WORKSHOPS.weights);
  return YEARS.flatMap((months, year) => {
    const extra = months.map((m) => workshops[WORKSHOPS.months.indexOf(m)] ?? 0);
    const usual = apportion(
      TRAINING[year] - extra.reduce((a, b) => a + b, 0),
      months.map((m) => TRAINING_SEASON[monthOfYear(m)] * wobble(next, 0.1)),
    );
    return months.map((m, i) =>
      row('training-attendance', COUNTY, m, { numerator: usual[i] + extra[i] }),
    );
  });
}

/** Plans, their rate, repeats, length and timing; section 47 enquiries and conferences. */
import { apportion } from '../apportion.mjs';
import { ALL, between, month, monthOfYear, path } from '../months.mjs';
import { sizes, traits } from '../profiles.mjs';
import { jitter, stream, wobble } from '../random.mjs';
import { published } from '../reference.mjs';
import { rowsOf } from '../table.mjs';
import { areaNumerators, countyNumerators } from '../timeliness.mjs';
import { conferences, reviews, section47 } from './child-protection-events.mjs';

const STOCK = path({
  '2009-04': 1021,
  '2010-03': 1338,
  '2010-10': 1738,
  '2011-03': published('cp-plans', '2010-11-Q4'),
  '2011-06': 1486,
  '2011-09': 1283,
  '2011-12': 1094,
  '2012-03': published('cp-plans', '2011-12-Q4'),
  '2012-06': 906,
});
/** April to March: plans end in batches before the year end and start less often in holidays. */
const START_SEASON = [0.98, 1.04, 1.05, 1.06, 0.84, 1, 1.05, 1.08, 0.82, 1.02, 1, 1.06];
const STARTS = path({
  '2009-04': 112,
  '2010-06': 146,
  '2010-10': 140,
  '2011-06': 101,
  '2012-06': 98,
});
/**
 * Plans started and, of those, repeats, chosen so that September 2011 (14 of 95), the twelve months
 * to September 2011 (201 of 1,368) and the year 2011/12 (195 of 1,190) show 14.7, 14.7 and 16.4 %.
 */
const BLOCKS = [
  { months: between('2010-10', '2011-03'), started: 768, repeats: 107 },
  { months: between('2011-04', '2011-08'), started: 505, repeats: 80 },
  { months: between('2011-09', '2011-09'), started: 95, repeats: 14 },
  { months: between('2011-10', '2012-03'), started: 590, repeats: 101 },
];
const REPEATS = path({
  '2009-04': 12.1,
  '2010-09': 13.2,
  '2011-03': 14.2,
  '2011-08': 15.6,
  '2012-03': 18.4,
  '2012-06': 20.6,
});
const TWO_YEARS = path({
  '2009-04': 9.2,
  '2010-06': 10.8,
  '2011-03': 11.6,
  '2012-03': 9.3,
  '2012-06': 8.9,
});

/** @returns {number[][]} children with a plan, by month, then area */
export function plansByArea() {
  const next = stream('cp-plans');
  const county = jitter(STOCK, next, 8, ['2011-03', '2012-03'].map(month));
  const size = sizes('plan');
  const start = size.map((weight) => weight * wobble(next, 0.18));
  const middle = size.map((weight) => weight * wobble(next, 0.15));
  return ALL.map((m) => {
    const weights = size.map(
      (weight, i) => drift(m, start[i], middle[i], weight) * wobble(next, 0.012),
    );
    return apportion(Math.round(county[m]), weights, { min: weights.map(() => 3) });
  });
}

/** From the first level over the second (month 18) to the last (month 35), then level. */
function drift(m, first, second, last) {
  if (m <= 18) return first + ((second - first) * m) / 18;
  return m >= 35 ? last : second + ((last - second) * (m - 18)) / 17;
}

/** @param {number[][]} plans by month, then area */
export function childProtection(plans) {
  const started = startedByArea(plans);
  const repeats = repeatsByArea(started);
  const long = areaNumerators('two-years', plans, twoYears(plans), traits('long'), 0.03);
  return [
    ...ALL.flatMap((m) => [
      ...rowsOf('cp-plans', m, plans[m]),
      ...rowsOf('cp-plan-rate', m, plans[m]),
      ...rowsOf('cp-plans-repeat', m, repeats[m], started[m]),
      ...rowsOf('cp-plans-two-years', m, long[m], plans[m]),
    ]),
    ...section47(),
    ...conferences(started),
    ...reviews(plans),
  ];
}

const twoYears = (plans) => countyNumerators('two-years', plans, TWO_YEARS, [], 0.05);

/** At least the growth in plans, so that no area ends a negative number of them. */
function startedByArea(plans) {
  const next = stream('cp-started');
  const free = ALL.map((m) => STARTS[m] * START_SEASON[monthOfYear(m)] * wobble(next, 0.15));
  const county = free.map(Math.round);
  for (const { months, started } of BLOCKS) {
    const parts = apportion(
      started,
      months.map((m) => free[m]),
    );
    months.forEach((m, i) => county.splice(m, 1, parts[i]));
  }
  const carry = plans[0].map(() => 0);
  return ALL.map((m) => {
    const before = plans[Math.max(0, m - 1)];
    const min = plans[m].map((count, i) => Math.max(1, count - before[i]));
    const weights = plans[m].map((count) => count * wobble(next, 0.3));
    return apportion(county[m], weights, { min, carry });
  });
}

function repeatsByArea(started) {
  const exact = BLOCKS.map(({ months, repeats }) => ({ months, total: repeats }));
  const county = countyNumerators('cp-repeat', started, REPEATS, exact, 0.35);
  return areaNumerators('cp-repeat', started, county, traits('repeat'), 0.5);
}

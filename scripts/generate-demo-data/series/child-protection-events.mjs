/** Section 47 enquiries, initial conferences and reviews of plans. */
import { apportion, total } from '../apportion.mjs';
import { ALL, monthOfYear, path, YEARS } from '../months.mjs';
import { sizes, traits } from '../profiles.mjs';
import { stream, wobble } from '../random.mjs';
import { rowsOf } from '../table.mjs';
import { areaNumerators, countyNumerators } from '../timeliness.mjs';

const SEASON = [0.95, 1.05, 1.05, 1.04, 0.88, 1, 1.05, 1.07, 0.86, 1.02, 0.99, 1.04];
const ENQUIRIES = [3214, 3766, 3102, 762];

/** Counts only; the rate's population is in population.csv. */
export function section47() {
  const next = stream('section-47');
  const level = path({ '2009-04': 255, '2010-09': 325, '2011-06': 262, '2012-06': 250 });
  const referral = sizes('referral');
  const size = sizes('plan').map((weight, i) => weight + 0.6 * referral[i]);
  const county = YEARS.flatMap((months, year) =>
    apportion(
      ENQUIRIES[year],
      months.map((m) => level[m] * SEASON[monthOfYear(m)] * wobble(next, 0.12)),
    ),
  );
  return ALL.flatMap((m) =>
    rowsOf(
      'section-47-rate',
      m,
      apportion(
        county[m],
        size.map((weight) => weight * wobble(next, 0.5)),
      ),
    ),
  );
}

/** Children at an initial conference: those who got a plan and about one in six who did not. */
export function conferences(started) {
  const next = stream('conferences');
  const carry = started[0].map(() => 0);
  const held = started.map((counts) => {
    const without = apportion(
      Math.round(total(counts) * 0.17),
      counts.map((count) => count * wobble(next, 0.4)),
      { carry },
    );
    return counts.map((count, i) => count + without[i]);
  });
  const percent = path({
    '2009-04': 61,
    '2010-08': 56,
    '2011-03': 64,
    '2012-03': 77,
    '2012-06': 78,
  });
  const county = countyNumerators('conferences', held, percent, [], 0.1);
  const inTime = areaNumerators('conferences', held, county, traits('core'), 0.3);
  return ALL.flatMap((m) => rowsOf('initial-conferences-15-days', m, inTime[m], held[m]));
}

/** About every fourth plan comes up for review in a month; nearly all are reviewed on time. */
export function reviews(plans) {
  const next = stream('reviews');
  const carry = plans[0].map(() => 0);
  const due = ALL.map((m) => {
    const before = plans[Math.max(0, m - 1)];
    return apportion(
      Math.round(total(before) * 0.235 * wobble(next, 0.05)),
      before.map((count) => count * wobble(next, 0.1)),
      { min: before.map(() => 1), max: before, carry },
    );
  });
  return ALL.flatMap((m) =>
    rowsOf('cp-reviews-on-time', m, subtract(due[m], late(due, m, next)), due[m]),
  );
}

const LATE = path({
  '2009-04': 7.5,
  '2010-09': 6.5,
  '2011-03': 4.2,
  '2011-09': 1.9,
  '2012-06': 1.2,
});

/** Late reviews cluster where there are long plans and few staff. */
function late(due, m, next) {
  const weights = due[m].map((count, i) => count * traits('vacancy')[i] * wobble(next, 0.7));
  return apportion(Math.round((total(due[m]) * LATE[m]) / 100), weights, { max: due[m] });
}

const subtract = (from, taken) => from.map((count, i) => count - taken[i]);

/** Initial and core assessments on time, and cases without a social worker. */
import { apportion, total } from '../apportion.mjs';
import { ALL, path, YEARS } from '../months.mjs';
import { sizes, traits } from '../profiles.mjs';
import { stream, wobble } from '../random.mjs';
import { published } from '../reference.mjs';
import { rowsOf } from '../table.mjs';
import { areaNumerators, countyNumerators, partOf } from '../timeliness.mjs';

/** Old assessments that were cleared between December 2010 and August 2011 come on top. */
const BACKLOG = path({
  '2009-04': 0.96,
  '2010-11': 0.93,
  '2010-12': 1.04,
  '2011-08': 1.04,
  '2011-10': 1,
  '2012-06': 1,
});
const INITIAL = path({
  '2009-04': 68,
  '2010-04': 64,
  '2010-12': 59,
  '2011-04': 69,
  '2011-09': 76,
  '2012-03': 81,
  '2012-06': 82,
});
const CORE = path({
  '2009-04': 66,
  '2010-04': 63,
  '2010-12': 55,
  '2011-04': 61,
  '2011-09': 68.5,
  '2012-03': 75,
  '2012-06': 76,
});
/** Unallocated over 28 days at the end of each month, April to March; the published months are 562, 71 and 8. */
// prettier-ignore
const UNALLOCATED = [
  148, 155, 171, 186, 204, 221, 238, 262, 297, 318, 331, 352,
  371, 402, 438, 476, 521, 568, 612, 655, 671, 648, 607, published('unallocated-28-days', '2011-03'),
  298, published('unallocated-28-days', '2011-05'), 34, 17, 9, 7, 6, 8, 5, 4, 6, published('unallocated-28-days', '2012-03'),
  6, 5, 7,
];

/** @param {number[][]} assessed referrals going on to initial assessment, by month, then area */
export function assessment(assessed) {
  const initial = ALL.map((m) =>
    assessed[m].map((count, i) =>
      Math.max(1, Math.round((0.6 * count + 0.4 * assessed[Math.max(0, m - 1)][i]) * BACKLOG[m])),
    ),
  );
  const core = coreAssessments(initial);
  const inSeven = onTime('initial-assessments-7-days', initial, INITIAL, traits('initial'));
  const in35 = onTime('core-assessments-35-days', core, CORE, traits('core'));
  const waiting = unallocated();
  return ALL.flatMap((m) => [
    ...rowsOf('initial-assessments-7-days', m, inSeven[m], initial[m]),
    ...rowsOf('core-assessments-35-days', m, in35[m], core[m]),
    ...rowsOf('unallocated-28-days', m, waiting[m]),
  ]);
}

/** About half of the initial assessments lead to a core assessment, finished a month or two later. */
function coreAssessments(initial) {
  const next = stream('core-assessments');
  return ALL.map((m) =>
    initial[Math.max(0, m - 1)].map((count) =>
      Math.max(1, Math.round(count * 0.51 * wobble(next, 0.25))),
    ),
  );
}

function onTime(indicator, completed, percent, levels) {
  const year = total(YEARS[2].flatMap((m) => completed[m]));
  const exact = [{ months: YEARS[2], total: partOf(year, published(indicator, '2011-12-Q4')) }];
  const county = countyNumerators(indicator, completed, percent, exact, 0.07);
  return areaNumerators(indicator, completed, county, levels, 0.2);
}

function unallocated() {
  const next = stream('unallocated');
  const size = sizes('referral').map((weight, i) => weight * traits('unallocated')[i]);
  return UNALLOCATED.map((count) =>
    apportion(
      count,
      size.map((weight) => weight * wobble(next, 0.15)),
    ),
  );
}

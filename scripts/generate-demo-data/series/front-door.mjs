/** Referrals, re-referrals, referrals going on to assessment, calls abandoned. */
import { apportion, total } from '../apportion.mjs';
import { ALL, monthOfYear, path, SERVED, YEARS } from '../months.mjs';
import { sizes, traits } from '../profiles.mjs';
import { stream, wobble } from '../random.mjs';
import { CDT, COUNTY, published } from '../reference.mjs';
import { row, rowsOf } from '../table.mjs';
import { areaNumerators, countyNumerators } from '../timeliness.mjs';

/** April to March: fewer in school holidays and at Christmas, more before the year ends. */
const SEASON = [0.94, 1.04, 1.06, 1.05, 0.87, 0.99, 1.06, 1.08, 0.85, 1.02, 0.98, 1.08];
const LEVEL = path({
  '2009-04': 1530,
  '2010-03': 1860,
  '2010-09': 2060,
  '2011-02': 1890,
  '2011-06': 1570,
  '2011-10': 1375,
  '2012-03': 1270,
  '2012-06': 1235,
});
/** Referrals in each year; the part year of 2012/13 follows the same decline. */
const YEAR_TOTALS = [
  20385,
  published('referrals', '2010-11-Q4'),
  published('referrals', '2011-12-Q4'),
  3712,
];
/** 5,117 of 16,824 is 30.4 %; 1,240 fewer would have met the target of 23 %. */
const RE_REFERRALS_2011_12 = 5117;
/** The Central Duty Team's share of referrals from April 2012: those it closes itself. */
const CDT_SHARE = 0.13;

/** @returns {number[][]} referrals by month, then area */
export function referralsByArea() {
  const next = stream('referrals');
  const county = YEARS.flatMap((months, year) =>
    apportion(
      YEAR_TOTALS[year],
      months.map((m) => LEVEL[m] * SEASON[monthOfYear(m)] * wobble(next, 0.08)),
    ),
  );
  const size = sizes('referral');
  return ALL.map((m) => {
    const sum = m < SERVED ? county[m] : county[m] - cdtReferrals(county[m]);
    return apportion(
      sum,
      size.map((weight) => weight * wobble(next, 0.22)),
    );
  });
}

const cdtReferrals = (countyTotal) => Math.round(countyTotal * CDT_SHARE);
/** What the team had when the districts had the rest. */
const cdtBeside = (areas) => Math.round((total(areas) * CDT_SHARE) / (1 - CDT_SHARE));

/** @param {number[][]} referrals @returns {number[][]} */
export function assessedByArea(referrals) {
  const percent = path({
    '2009-04': 48,
    '2010-03': 52,
    '2011-03': 59,
    '2011-12': 63,
    '2012-06': 64,
  });
  const county = countyNumerators('assessed', referrals, percent, [], 0.06);
  return areaNumerators('assessed', referrals, county, traits('assessed'), 0.16);
}

/** @param {number[][]} referrals @param {number[][]} assessed */
export function frontDoor(referrals, assessed) {
  const reReferred = reReferralsByArea(referrals);
  return [
    ...ALL.flatMap((m) => [
      ...rowsOf('referrals', m, referrals[m]),
      ...rowsOf('re-referrals', m, reReferred[m], referrals[m]),
      ...rowsOf('referrals-to-initial-assessment', m, assessed[m], referrals[m]),
    ]),
    ...centralDutyTeam(referrals),
    ...callsAbandoned(),
  ];
}

function reReferralsByArea(referrals) {
  const percent = path({
    '2009-04': 25.8,
    '2010-03': 27.6,
    '2011-03': 29.6,
    '2011-10': 30.6,
    '2012-03': 30.5,
    '2012-06': 30.1,
  });
  const exact = [{ months: YEARS[2], total: RE_REFERRALS_2011_12 }];
  const county = countyNumerators('re-referrals', referrals, percent, exact, 0.09);
  return areaNumerators('re-referrals', referrals, county, traits('reReferral'), 0.24);
}

function centralDutyTeam(referrals) {
  return YEARS[3].flatMap((m) => {
    const count = cdtBeside(referrals[m]);
    return [
      row('referrals', CDT, m, { numerator: count }),
      row('re-referrals', CDT, m, { numerator: Math.round(count * 0.27), denominator: count }),
      row('referrals-to-initial-assessment', CDT, m, {
        numerator: Math.round(count * 0.31),
        denominator: count,
      }),
    ];
  });
}

function callsAbandoned() {
  const next = stream('calls');
  const calls = path({ '2009-04': 4900, '2010-06': 5600, '2011-06': 4800, '2012-06': 4200 });
  const percent = path({
    '2009-04': 12.4,
    '2009-12': 18.6,
    '2010-03': 17.2,
    '2010-09': 12.5,
    '2011-03': 9.1,
    '2011-10': 6.6,
    '2012-06': 5.4,
  });
  return ALL.map((m) => {
    const received = Math.round(calls[m] * SEASON[monthOfYear(m)] * wobble(next, 0.03));
    const abandoned = Math.round((received * percent[m] * wobble(next, 0.08)) / 100);
    return row('calls-abandoned', COUNTY, m, { numerator: abandoned, denominator: received });
  });
}

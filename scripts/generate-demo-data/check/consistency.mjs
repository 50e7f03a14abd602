/** No figure contradicts another: the same children are counted the same way everywhere. */
import { back } from './figures.mjs';

const SAME = [
  ['re-referrals', 'denominator', 'referrals'],
  ['referrals-to-initial-assessment', 'denominator', 'referrals'],
  ['cp-plan-rate', 'numerator', 'cp-plans'],
  ['cp-plans-two-years', 'denominator', 'cp-plans'],
  ['cp-plans-emotional-neglect', 'denominator', 'cp-plans'],
  ['cp-plans-by-category', 'numerator', 'cp-plans'],
];
const MOST = [
  ['looked-after-uasc', 'looked-after-children'],
  ['child-deaths-unexpected', 'child-deaths'],
];
const MONTHLY = /^\d{4}-\d{2}$/;

export function checkConsistency(data, rows, expect) {
  const months = [...rows.values()].filter((row) => MONTHLY.test(row.period));
  const at = (row, indicator, category = 'Total', period = row.period) =>
    rows.get([indicator, row.area, period, category].join('|'));
  for (const row of months.filter((item) => item.numerator !== null)) {
    const where = `${row.indicator} ${row.area} ${row.period} ${row.category}`;
    for (const [id, column, other] of SAME) {
      if (row.indicator === id && row.category === 'Total') {
        expect(
          row[column] === at(row, other)?.numerator,
          `${where}: ${column} is that of ${other}`,
        );
      }
    }
    for (const [id, other] of MOST) {
      if (row.indicator === id)
        expect(row.numerator <= at(row, other).numerator, `${where}: within ${other}`);
    }
    checkByIndicator(row, at, where, expect);
  }
  checkCategories(months, 'cp-plans-by-category', expect);
  checkCategories(months, 'child-deaths', expect);
  checkCoverage(data, rows, months, expect);
}

function checkByIndicator(row, at, where, expect) {
  if (row.indicator === 'cp-plans-emotional-neglect') {
    const sum = ['Neglect', 'Emotional abuse']
      .map((category) => at(row, 'cp-plans-by-category', category).numerator)
      .reduce((a, b) => a + b);
    expect(row.numerator === sum, `${where}: neglect and emotional abuse`);
  }
  if (row.indicator === 'cp-plans' && row.period > '2009-04') {
    const before = at(row, 'cp-plans', 'Total', back(row.period, 2)[0])?.numerator;
    const started = at(row, 'cp-plans-repeat')?.denominator;
    if (before !== undefined && started !== undefined) {
      expect(before + started >= row.numerator, `${where}: no fewer than no plans ended`);
      expect(started <= row.numerator + 1e6, `${where}: plans started`);
    }
  }
  if (row.indicator === 'initial-conferences-15-days') {
    const started = at(row, 'cp-plans-repeat').denominator;
    expect(row.denominator >= started, `${where}: a conference before every plan`);
  }
  if (row.indicator === 'agency-rate') {
    expect(row.numerator <= at(row, 'vacancy-rate').numerator, `${where}: agency within vacancies`);
    expect(row.denominator === at(row, 'vacancy-rate').denominator, `${where}: same posts`);
  }
  if (row.indicator === 'average-caseload') {
    const vacancy = at(row, 'vacancy-rate');
    expect(row.denominator < vacancy.denominator, `${where}: fewer workers than posts`);
  }
}

function checkCategories(months, indicator, expect) {
  const sums = new Map();
  for (const row of months.filter((item) => item.indicator === indicator)) {
    const key = `${row.area} ${row.period}`;
    const sign = row.category === 'Total' ? -1 : 1;
    sums.set(key, (sums.get(key) ?? 0) + sign * row.numerator);
  }
  for (const [key, rest] of sums)
    expect(rest === 0, `${indicator} ${key}: categories add up to Total`);
}

/** Where a figure is published, every district and team reports every month of the series. */
function checkCoverage({ figures, parts }, rows, months, expect) {
  for (const id of new Set(figures.map((figure) => figure.indicator))) {
    const own = months.filter((row) => row.indicator === id && row.category === 'Total');
    const areas = new Set(own.map((row) => row.area));
    if (!parts.some((area) => areas.has(area))) continue;
    for (const period of new Set(own.map((row) => row.period))) {
      for (const area of parts) {
        const row = rows.get([id, area, period, 'Total'].join('|'));
        expect((row?.numerator ?? null) !== null, `${id} ${area} ${period} is reported`);
      }
    }
  }
}

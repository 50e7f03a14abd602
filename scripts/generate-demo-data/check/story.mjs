/** What a Kent officer would look for first: the districts, the quarters, the untidy rows. */
import { back, shown } from './figures.mjs';
import { poolOf } from './published.mjs';

const MEET_RE_REFERRALS = ['E07000111', 'KENT-ASYLUM', 'KENT-DISABILITY'];

export function checkStory(data, rows, expect) {
  const { parts } = data;
  const percent = (indicator, months, areas) => {
    const sum = poolOf(data, rows, indicator, months, areas);
    return shown(sum.numerator, sum.denominator, 100, 1);
  };
  for (const length of [12, 3, 1]) {
    const months = back('2012-03', length);
    for (const area of parts) {
      const value = percent('re-referrals', months, [area]);
      const meets = MEET_RE_REFERRALS.includes(area);
      expect(
        value <= 23 === meets,
        `${area} ${meets ? 'meets' : 'misses'} 23 % in the ${length} months to March 2012: ${value}`,
      );
    }
  }
  const plans = back('2011-03', 6).map((m) => poolOf(data, rows, 'cp-plans', [m]).numerator);
  expect(
    plans.every((count, i) => i === 0 || count < plans[i - 1]),
    'plans fall through the winter',
  );
  const peak = parts.map((area) => percent('vacancy-rate', ['2010-01'], [area]));
  expect(Math.max(...peak) >= 39 && Math.max(...peak) <= 41, `a team near 40 % vacant: ${peak}`);
  checkNeet(data, rows, expect);
  checkUntidy(data, expect);
}

function checkNeet({ county }, rows, expect) {
  const value = (month) => Number(rows.get(`neet-16-18|${county}|${month}|Total`).value);
  const year = back('2012-03', 12).map(value);
  expect(Math.max(...year) === 6.83, 'no month of 2011/12 is above November');
  const average = (values) => values.reduce((a, b) => a + b, 0) / values.length;
  expect(average(year).toFixed(1) === '6.6', `the year averages 6.6: ${average(year)}`);
  expect(average(back('2012-01', 3).map(value)).toFixed(1) === '6.6', 'so do November to January');
  const youth = rows.get(`youth-offending-cp-plan|${county}|2012-03|Total`);
  expect(shown(youth.numerator, youth.denominator, 100, 1) === 3.8, '3.8 % of 551 are on a plan');
}

function checkUntidy({ files, figures }, expect) {
  const all = files.flat();
  const has = (fact) => all.some(fact);
  for (const status of ['provisional', 'c', 'z', 'not-submitted']) {
    expect(
      has((row) => row.status === status),
      `there is a row with status ${status}`,
    );
  }
  const missing = (indicator, period, area) =>
    !has(
      (row) => row.indicator === indicator && row.period === period && (!area || row.area === area),
    );
  expect(missing('section-47-rate', '2010-08', 'E07000109'), 'one district lacks one month');
  expect(missing('supervision-held', '2010-12'), 'a month that nobody reported');
  const restated = files.at(-1);
  for (const row of restated) {
    const first = all.find(
      (item) =>
        item.file !== row.file &&
        item.indicator === row.indicator &&
        item.area === row.area &&
        item.period === row.period,
    );
    expect(
      first !== undefined && first.numerator !== row.numerator,
      `${row.area} ${row.period} is restated`,
    );
  }
  const published = new Set(figures.map((figure) => figure.indicator));
  for (const row of all.filter((item) => item.status && item.status !== 'final')) {
    expect(
      !published.has(row.indicator),
      `${row.indicator} is untidy and carries no published figure`,
    );
  }
}

/** Every published figure comes out of the rows beneath it, and stands beside them as a county row. */
import { back, lastMonth, shown, windowMonths } from './figures.mjs';

const SCALE = { percent: 100, rate: 10000, mean: 1, count: 1 };

export function checkPublished(data, rows, expect) {
  const { figures, indicators } = data;
  for (const figure of figures) {
    const indicator = indicators.get(figure.indicator);
    const words = `${figure.indicator} ${figure.period} is ${figure.value}`;
    if (figure.kind === 'year') checkRow(data, rows, figure, figure.period, words, expect);
    else {
      const last = figure.kind === 'month' ? figure.period : lastMonth(figure.period);
      const months = windowMonths(indicator.window, last);
      checkSum(data, rows, figure, months, words, expect);
      if (figure.kind === 'month')
        checkSum(data, rows, figure, [last], `${words} in the month`, expect);
      const place = indicator.window === 'rolling-12' ? placeOf(figure) : last;
      checkRow(data, rows, figure, place, words, expect);
    }
  }
  const marked = [...rows.values()].filter((row) => row.provenance.startsWith('published'));
  const expected = figures.length + 1;
  expect(marked.length === expected, `${expected} rows are marked published, not ${marked.length}`);
  for (const month of back('2012-03', 8)) {
    const sum = poolOf(data, rows, 'unallocated-28-days', [month]);
    expect(
      sum.numerator >= 10000 && sum.numerator <= 90000,
      `1 to 9 cases unallocated in ${month}`,
    );
  }
}

/** A year's figure stands in a year row, that for September 2011 in the second quarter's. */
const placeOf = (figure) =>
  figure.kind === 'month' ? '2011-12-Q2' : `FY${figure.period.slice(0, 7)}`;

function checkRow({ county }, rows, figure, period, words, expect) {
  const row = rows.get([figure.indicator, county, period, 'Total'].join('|'));
  const value = row?.value ? Number(row.value) : (row?.numerator ?? NaN) / 10000;
  expect(
    value === figure.value && row?.provenance === `published: ${figure.source}`,
    `county row: ${words} (${period})`,
  );
}

function checkSum(data, rows, figure, months, words, expect) {
  const indicator = data.indicators.get(figure.indicator);
  const sum = poolOf(data, rows, figure.indicator, months);
  if (sum === null) return;
  const denominator =
    indicator.unit === 'rate' ? children(data, months.at(-1)) : (sum.denominator ?? 10000);
  const value = shown(sum.numerator, denominator, SCALE[indicator.unit], indicator.decimals);
  const rounded = Number(value.toFixed(figure.decimals));
  expect(
    rounded === figure.value && value === figure.value,
    `sum: ${words}, the rows give ${value}`,
  );
}

/** Numerator and denominator of all parts and months; null where the county alone gives a value. */
export function poolOf({ parts, county }, rows, indicator, months, areas) {
  const key = (area, month) => rows.get([indicator, area, month, 'Total'].join('|'));
  const reporting = areas ?? (key(parts[0], months.at(-1)) ? parts : [county]);
  const found = reporting.flatMap((area) => months.map((month) => key(area, month)));
  if (found.every((row) => row?.value)) return null;
  if (found.some((row) => row === undefined || row.numerator === null)) {
    return { numerator: NaN, denominator: NaN };
  }
  const add = (column) => found.reduce((sum, row) => sum + row[column], 0);
  return {
    numerator: add('numerator'),
    denominator: found[0].denominator === null ? null : add('denominator'),
  };
}

/** Children of the county for a month's financial year, in ten-thousandths. */
function children({ population, county }, month) {
  const year = Number(month.slice(0, 4)) - (Number(month.slice(5)) < 4 ? 1 : 0);
  const row = population.find((item) => item.area_code === county && Number(item.year) === year);
  return Number(row.population) * 10000;
}

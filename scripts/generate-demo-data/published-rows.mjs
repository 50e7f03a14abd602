/** The county rows that carry a published figure as such, beside the rows that add up to it. */
import { COUNTY, INDICATORS, PUBLISHED } from './reference.mjs';

const LAST_MONTH = { Q1: '06', Q2: '09', Q3: '12', Q4: '03' };

/**
 * Marks the county rows that are there already as published, and adds those that are not.
 * @param {import('./table.mjs').Row[]} rows
 */
export function withPublished(rows) {
  const added = PUBLISHED.flatMap((figure) => countyRows(figure));
  const byKey = new Map(added.map((item) => [keyOf(item), item]));
  const marked = rows.map((item) => {
    const figure = item.area === COUNTY ? byKey.get(keyOf(item)) : undefined;
    return figure ? { ...item, provenance: figure.provenance } : item;
  });
  const present = new Set(rows.map(keyOf));
  return [...marked, ...added.filter((item) => !present.has(keyOf(item)))];
}

const keyOf = (item) =>
  [item.indicator, item.area, item.period, item.category ?? 'Total'].join('|');

function countyRows(figure) {
  const indicator = INDICATORS.find(({ id }) => id === figure.indicator);
  return periodsOf(figure, indicator.window).map((period) => ({
    period,
    area: COUNTY,
    indicator: figure.indicator,
    ...(indicator.unit === 'count'
      ? { numerator: figure.value }
      : { value: figure.value.toFixed(figure.decimals) }),
    provenance: `published: ${figure.source}`,
  }));
}

/**
 * Where the row stands: a figure at the end of a quarter is that of its last month; one for twelve
 * months is the year's, or the quarter's when the twelve months end within a year.
 */
function periodsOf({ kind, period }, window) {
  if (kind === 'year') return [period];
  if (kind === 'month') return window === 'rolling-12' ? [period, quarterOf(period)] : [period];
  if (window === 'rolling-12') return [`FY${period.slice(0, 7)}`];
  return [lastMonthOf(period)];
}

function lastMonthOf(quarter) {
  const startYear = Number(quarter.slice(0, 4));
  const number = quarter.slice(-2);
  return `${number === 'Q4' ? startYear + 1 : startYear}-${LAST_MONTH[number]}`;
}

function quarterOf(monthId) {
  const [year, number] = monthId.split('-').map(Number);
  const start = number >= 4 ? year : year - 1;
  const quarter = Math.floor(((number + 8) % 12) / 3) + 1;
  return `${start}-${String((start + 1) % 100).padStart(2, '0')}-Q${quarter}`;
}

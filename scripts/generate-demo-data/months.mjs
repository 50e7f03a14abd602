/** The months that are generated, as positions 0, 1, 2 ... from April 2009. */

const FIRST = 2009 * 12 + 3;

/** 36 months to March 2012 are served; three more make the next-month files. */
export const SERVED = 36;
export const COUNT = 39;
export const ALL = Array.from({ length: COUNT }, (_, m) => m);

/** @param {number} m @returns {string} such as `2012-03` */
export function monthId(m) {
  const absolute = FIRST + m;
  const number = (absolute % 12) + 1;
  return `${Math.floor(absolute / 12)}-${String(number).padStart(2, '0')}`;
}

/** @param {string} id such as `2012-03` @returns {number} */
export function month(id) {
  const [year, number] = id.split('-').map(Number);
  return year * 12 + number - 1 - FIRST;
}

/** The months from one id to another, both included. @param {string} from @param {string} to */
export const between = (from, to) => ALL.filter((m) => m >= month(from) && m <= month(to));

/** Position in the financial year: April is 0. @param {number} m */
export const monthOfYear = (m) => m % 12;

/** The financial years and the part year after them. */
export const YEARS = [
  between('2009-04', '2010-03'),
  between('2010-04', '2011-03'),
  between('2011-04', '2012-03'),
  between('2012-04', '2012-06'),
];

/**
 * A value for every month, on straight lines between the given ones.
 * @param {Record<string, number>} points by month id; must name the first and the last month
 */
export function path(points) {
  const known = Object.entries(points).map(([id, value]) => ({ at: month(id), value }));
  return ALL.map((m) => {
    const after = known.find((point) => point.at >= m);
    const before = known.findLast((point) => point.at <= m);
    if (!after || !before) throw new Error(`no point around ${monthId(m)}`);
    if (after.at === before.at) return before.value;
    return before.value + ((after.value - before.value) * (m - before.at)) / (after.at - before.at);
  });
}

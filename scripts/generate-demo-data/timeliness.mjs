/** Shares of a known denominator, area by area and month by month, that pool to given figures. */
import { apportion, total } from './apportion.mjs';
import { ALL } from './months.mjs';
import { stream, wobble } from './random.mjs';

/**
 * County numerators: the path applied to each month's denominator; months named in `exact` share
 * out a fixed total instead.
 * @param {string} name of the random stream
 * @param {readonly number[][]} denominators by month, then area
 * @param {readonly number[]} percent county path
 * @param {readonly { months: readonly number[], total: number }[]} exact
 * @param {number} spread
 */
export function countyNumerators(name, denominators, percent, exact, spread) {
  const next = stream(`${name}/county`);
  const free = ALL.map((m) => (total(denominators[m]) * percent[m] * wobble(next, spread)) / 100);
  const numerators = free.map(Math.round);
  for (const { months, total: sum } of exact) {
    const caps = months.map((m) => total(denominators[m]));
    const parts = apportion(
      sum,
      months.map((m) => free[m]),
      { max: caps },
    );
    months.forEach((m, i) => numerators.splice(m, 1, parts[i]));
  }
  return numerators;
}

/**
 * Area numerators that add up to the county's in every month.
 * @param {string} name of the random stream
 * @param {readonly number[][]} denominators by month, then area
 * @param {readonly number[]} county numerators by month
 * @param {readonly number[]} levels how high each area stands, any scale
 * @param {number} spread
 * @returns {number[][]} by month, then area
 */
export function areaNumerators(name, denominators, county, levels, spread) {
  const next = stream(`${name}/areas`);
  const carry = levels.map(() => 0);
  return county.map((sum, m) => {
    const weights = denominators[m].map((count, i) => count * levels[i] * wobble(next, spread));
    return apportion(sum, weights, { max: denominators[m], carry });
  });
}

/**
 * The whole number of `denominator` that shows as `percent`.
 * @param {number} denominator @param {number} percent
 */
export const partOf = (denominator, percent) => Math.round((denominator * percent) / 100);

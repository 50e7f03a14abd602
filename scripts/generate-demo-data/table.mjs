/** The rows as they are made: one per indicator, area, period and category. */
import { monthId } from './months.mjs';
import { PARTS } from './reference.mjs';

/**
 * @typedef {object} Row
 * @property {string} period
 * @property {string} area
 * @property {string} indicator
 * @property {string} [category]
 * @property {number} [numerator]
 * @property {number} [denominator]
 * @property {number | string} [value]
 * @property {string} [status]
 * @property {string} provenance
 * @property {string} [dataQuality]
 * @property {string} [note]
 */

/**
 * A row for a month.
 * @param {string} indicator @param {string} area @param {number} month @param {Partial<Row>} rest
 * @returns {Row}
 */
export const row = (indicator, area, month, rest) => ({
  period: monthId(month),
  area,
  indicator,
  provenance: 'illustrative',
  ...rest,
});

/**
 * Rows for every area in one month from lists in the order of PARTS.
 * @param {string} indicator @param {number} month
 * @param {readonly number[]} numerators @param {readonly number[]} [denominators]
 * @param {string} [category]
 * @returns {Row[]}
 */
export const rowsOf = (indicator, month, numerators, denominators, category) =>
  PARTS.map((area, i) =>
    row(indicator, area, month, {
      ...(category && { category }),
      numerator: numerators[i],
      ...(denominators && { denominator: denominators[i] }),
    }),
  );

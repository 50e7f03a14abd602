/** Sums over areas and months, and how they show: worked out from the rules, not from the generator. */

/** @typedef {{ numerator: number, denominator: number | null, rows: number }} Sum */

/** The months of a window that ends with `last`. @param {string} window @param {string} last */
export function windowMonths(window, last) {
  if (window === 'stock') return [last];
  if (window === 'flow') return back(last, 3);
  if (window === 'rolling-12') return back(last, 12);
  return back(last, ((Number(last.slice(5)) + 8) % 12) + 1);
}

/** `count` months ending with `last`. @param {string} last @param {number} count */
export function back(last, count) {
  const end = Number(last.slice(0, 4)) * 12 + Number(last.slice(5)) - 1;
  return Array.from({ length: count }, (_, i) => {
    const at = end - count + 1 + i;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}

/** The last month of a quarter id. @param {string} quarter such as `2011-12-Q4` */
export function lastMonth(quarter) {
  const year = Number(quarter.slice(0, 4));
  return { Q1: `${year}-06`, Q2: `${year}-09`, Q3: `${year}-12`, Q4: `${year + 1}-03` }[
    quarter.slice(8)
  ];
}

/**
 * Rounded half away from zero on the exact fraction.
 * @param {number} numerator @param {number} denominator @param {number} scale @param {number} decimals
 */
export function shown(numerator, denominator, scale, decimals) {
  const top = BigInt(numerator) * BigInt(scale) * 10n ** BigInt(decimals);
  const bottom = BigInt(denominator);
  return Number((2n * top + bottom) / (2n * bottom)) / 10 ** decimals;
}

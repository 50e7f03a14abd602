/** Whole numbers that add up to a given total: how district figures come to the county's exactly. */

/**
 * Splits `total` in proportion to `weights` by largest remainder, within bounds.
 * @param {number} total a whole number
 * @param {readonly number[]} weights
 * @param {{ min?: readonly number[], max?: readonly number[], carry?: number[] }} [options]
 *   `carry` is what rounding took or gave in earlier months; it is added now and brought up to date
 * @returns {number[]}
 */
export function apportion(total, weights, { min, max, carry } = {}) {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight, i) => (total * weight) / sum + (carry?.[i] ?? 0));
  const lowest = (i) => min?.[i] ?? 0;
  const highest = (i) => (weights[i] === 0 && !min ? 0 : (max?.[i] ?? Infinity));
  const parts = exact.map((value, i) =>
    Math.max(lowest(i), Math.min(highest(i), Math.floor(value))),
  );
  let left = total - parts.reduce((a, b) => a + b, 0);
  while (left !== 0) {
    const step = left > 0 ? 1 : -1;
    const open = (i) => (step > 0 ? parts[i] < highest(i) : parts[i] > lowest(i));
    const need = (i) => (exact[i] - parts[i]) * step;
    const best = pickBest(parts, open, need);
    if (best === -1) throw new Error(`cannot split ${total} within the bounds`);
    parts[best] += step;
    left -= step;
  }
  if (carry) exact.forEach((value, i) => carry.splice(i, 1, value - parts[i]));
  return parts;
}

/**
 * Drops `total` single events on months or areas by chance, the heavier the likelier, as rare
 * events fall in life.
 * @param {number} total @param {readonly number[]} weights @param {() => number} next
 * @param {readonly number[]} [max] no place gets more
 */
export function scatter(total, weights, next, max) {
  const counts = weights.map(() => 0);
  for (let event = 0; event < total; event += 1) {
    const open = weights.map((weight, i) => (counts[i] < (max?.[i] ?? Infinity) ? weight : 0));
    let point = next() * open.reduce((a, b) => a + b, 0);
    const hit = open.findIndex((weight) => {
      point -= weight;
      return point < 0;
    });
    counts[hit] += 1;
  }
  return counts;
}

/** The open position with the greatest need; the first of equals. */
function pickBest(parts, open, need) {
  let best = -1;
  parts.forEach((_, i) => {
    if (open(i) && (best === -1 || need(i) > need(best))) best = i;
  });
  return best;
}

/** The sum of the numbers. @param {readonly number[]} numbers */
export const total = (numbers) => numbers.reduce((a, b) => a + b, 0);

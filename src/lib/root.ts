/** Where a function crosses zero. */

const STEPS = 100;
const PRECISION = 1e-12;

/**
 * The place above `least` where `fall`, a function that only falls, is zero. It is above zero at
 * `least` and somewhere below it; `near` is a first guess. Precise to about 12 digits.
 *
 * The Illinois form of the rule of false position: it never leaves the bracket.
 */
export function rootOf(fall: (x: number) => number, near: number, least: number): number {
  let [low, high] = bracket(fall, near, least);
  let atLow = fall(low);
  let atHigh = fall(high);
  if (atHigh === 0) return high;
  for (let step = 0; step < STEPS && high - low > PRECISION * Math.max(1, high); step += 1) {
    const x = (low * atHigh - high * atLow) / (atHigh - atLow);
    const inside = x > low && x < high ? x : (low + high) / 2;
    const value = fall(inside);
    if (value === 0) return inside;
    if (value > 0) {
      low = inside;
      atLow = value;
      atHigh /= 2;
    } else {
      high = inside;
      atHigh = value;
      atLow /= 2;
    }
  }
  return (low + high) / 2;
}

/** Two places around the root, from the guess outwards. */
function bracket(fall: (x: number) => number, near: number, least: number): [number, number] {
  let width = 1;
  let low = Math.max(least, near - width);
  let high = Math.max(least, near) + width;
  while (low > least && fall(low) < 0) {
    high = low;
    width *= 2;
    low = Math.max(least, low - width);
  }
  while (fall(high) > 0) {
    low = high;
    width *= 2;
    high += width;
  }
  return [low, high];
}

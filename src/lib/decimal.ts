/**
 * Exact decimal arithmetic on numbers that were read from decimal text.
 *
 * A binary double cannot hold 0.05, but its shortest decimal form says what was written. Sums and
 * roundings here work on that decimal form as integers, so that 2.675 rounds to 2.68 and not 2.67.
 */

/** A decimal as shown: `units` whole steps of 10^-`decimals`; 30.4 at one decimal is 304 units. */
export interface Decimal {
  readonly units: number;
  readonly decimals: number;
}

/**
 * A double times a power of ten rounds to the digits that were written only below this: beyond it
 * the two roundings, of the double and of the product, can add up to a half.
 */
const EXACT_BELOW = 2 ** 51;

/** Decimal places of the shortest decimal form: 40.1 -> 1, 562 -> 0, 1e-7 -> 7. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa = '', exponent = '0'] = String(Math.abs(value)).split('e');
  const fraction = mantissa.split('.')[1] ?? '';
  return Math.max(0, fraction.length - Number(exponent));
}

/** The sum as the decimals add up on paper: 0.1 + 0.2 is 0.3. Zero for an empty list. */
export function sumDecimals(values: readonly number[]): number {
  if (values.every(Number.isInteger)) return values.reduce((sum, value) => sum + value, 0);
  const places = Math.max(...values.map(decimalsOf));
  const scale = 10 ** places;
  const size = values.reduce((total, value) => total + Math.abs(value * scale), 0);
  if (size < EXACT_BELOW) {
    return values.reduce((total, value) => total + Math.round(value * scale), 0) / scale;
  }
  const digits = values.reduce((total, value) => total + digitsOf(value, places), 0n);
  return Number(`${digits}e-${places}`);
}

/**
 * `numerator / denominator x factor`, rounded half away from zero to `decimals`, exact on the
 * fraction. `denominator` is not zero. Example: roundRatio(1, 8, 100, 0) is 13 units (12.5 -> 13).
 */
export function roundRatio(
  numerator: number,
  denominator: number,
  factor: number,
  decimals: number,
): Decimal {
  const places = Math.max(decimalsOf(numerator), decimalsOf(denominator));
  const scale = 10 ** places;
  const top = Math.round(numerator * scale) * factor * 10 ** decimals;
  const bottom = Math.round(denominator * scale);
  const isSmall = Math.abs(top) + Math.abs(bottom) < EXACT_BELOW;
  const units = isSmall
    ? divideHalfAway(top, bottom)
    : divideHalfAwayBig(
        digitsOf(numerator, places) * BigInt(Math.round(factor * 10 ** decimals)),
        digitsOf(denominator, places),
      );
  return { units, decimals };
}

/** A number rounded half away from zero on its decimal form: roundDecimal(2.675, 2) is 2.68. */
export function roundDecimal(value: number, decimals: number): Decimal {
  return roundRatio(value, 1, 1, decimals);
}

/** -1, 0 or 1 as `a` is below, equal to or above `b`, whatever their decimals. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const difference = subtractDecimals(a, b).units;
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}

/** `a - b` at the finer of the two precisions. */
export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(a.decimals, b.decimals);
  return { units: rescale(a, decimals) - rescale(b, decimals), decimals };
}

/** The nearest double, for drawing only; never for rating. */
export function decimalToNumber(value: Decimal): number {
  return value.units / 10 ** value.decimals;
}

/** As text for machines: no thousands separator, the decimals kept: `-1.2`, `69.0`. */
export function decimalText({ units, decimals }: Decimal): string {
  const digits = String(Math.abs(units)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
  return `${units < 0 ? '-' : ''}${whole}${fraction}`;
}

function rescale(value: Decimal, decimals: number): number {
  return value.units * 10 ** (decimals - value.decimals);
}

function divideHalfAway(top: number, bottom: number): number {
  const divisor = Math.abs(bottom);
  const doubled = Math.abs(top) * 2 + divisor;
  const magnitude = (doubled - (doubled % (2 * divisor))) / (2 * divisor);
  return magnitude !== 0 && top < 0 !== bottom < 0 ? -magnitude : magnitude;
}

function divideHalfAwayBig(top: bigint, bottom: bigint): number {
  const divisor = bottom < 0n ? -bottom : bottom;
  const doubled = (top < 0n ? -top : top) * 2n + divisor;
  const magnitude = doubled / (2n * divisor);
  return Number(top < 0n === bottom < 0n ? magnitude : -magnitude);
}

/** The digits of the shortest decimal form as a whole number of 10^-`places`: 2.675, 3 -> 2675n. */
function digitsOf(value: number, places: number): bigint {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return BigInt(whole + fraction) * 10n ** BigInt(places + Number(exponent) - fraction.length);
}

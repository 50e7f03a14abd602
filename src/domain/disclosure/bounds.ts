/** What an attacker learns from one sum after the other: quick, and never more than he really can. */
import { isUnknown, type Hiding } from './hiding';
import { LEAST_VALUES } from './proofs';

export interface Narrowed {
  readonly cell: number;
  /** The sum that narrowed it. */
  readonly equation: number;
}

interface Range {
  least: number;
  most: number;
}

interface Ranges {
  readonly known: Map<number, Range>;
  readonly isUnsure: (hiding: Hiding, cell: number) => boolean;
}

const MOST_SUMS = 300;

/**
 * Starts with the given sums and goes on to those that share a narrowed count, until a count that
 * `matters` has fewer than three values left; null when none has. `isUnsure` says which counts the
 * attacker does not have.
 */
export function findNarrowed(
  hiding: Hiding,
  start: Iterable<number>,
  matters: (cell: number) => boolean,
  isUnsure: (hiding: Hiding, cell: number) => boolean = isUnknown,
): Narrowed | null {
  const ranges: Ranges = { known: new Map(), isUnsure };
  const waiting = new Set(start);
  let left = MOST_SUMS;
  for (const equation of waiting) {
    waiting.delete(equation);
    left -= 1;
    if (left < 0) return null;
    for (const cell of tighten(hiding, ranges, equation)) {
      const range = rangeOf(hiding, ranges, cell);
      if (range.most - range.least + 1 < LEAST_VALUES && matters(cell)) return { cell, equation };
      // A set visits what is added while it is walked.
      for (const use of hiding.ledger.uses[cell] ?? []) waiting.add(use.equation);
    }
  }
  return null;
}

function rangeOf(hiding: Hiding, ranges: Ranges, cell: number): Range {
  const known = ranges.known.get(cell);
  if (known) return known;
  const value = hiding.ledger.cells[cell]?.value ?? 0;
  const range = ranges.isUnsure(hiding, cell)
    ? { least: hiding.least[cell] ?? 0, most: hiding.most[cell] ?? Number.POSITIVE_INFINITY }
    : { least: value, most: value };
  ranges.known.set(cell, range);
  return range;
}

/** Each count of a sum is what the others leave for it. Gives the counts that became narrower. */
function tighten(hiding: Hiding, ranges: Ranges, equation: number): readonly number[] {
  const { cells = [], signs = [] } = hiding.ledger.equations[equation] ?? {};
  let least = 0;
  let most = 0;
  let endless = 0;
  for (const [i, cell] of cells.entries()) {
    const range = rangeOf(hiding, ranges, cell);
    const isPlus = signs[i] === 1;
    if (range.most === Number.POSITIVE_INFINITY) endless += isPlus ? 1 : 0;
    else if (isPlus) most += range.most;
    else least -= range.most;
    if (isPlus) least += range.least;
    else most -= range.least;
  }
  const endlessDown = cells.filter(
    (cell, i) => signs[i] === -1 && rangeOf(hiding, ranges, cell).most === Number.POSITIVE_INFINITY,
  ).length;
  return cells.filter((cell, i) => {
    const range = rangeOf(hiding, ranges, cell);
    if (range.least === range.most) return false;
    const isPlus = signs[i] === 1;
    const isEndless = range.most === Number.POSITIVE_INFINITY;
    const finiteMost = isEndless ? 0 : range.most;
    // What the other terms add up to, at least and at most.
    const othersLeast = least - (isPlus ? range.least : -finiteMost);
    const othersMost = most - (isPlus ? finiteMost : -range.least);
    const hasLeast = endlessDown - (!isPlus && isEndless ? 1 : 0) === 0;
    const hasMost = endless - (isPlus && isEndless ? 1 : 0) === 0;
    const low = isPlus ? (hasMost ? -othersMost : -Infinity) : hasLeast ? othersLeast : -Infinity;
    const high = isPlus ? (hasLeast ? -othersLeast : Infinity) : hasMost ? othersMost : Infinity;
    const isNarrower = low > range.least || high < range.most;
    range.least = Math.max(range.least, low);
    range.most = Math.min(range.most, high);
    return isNarrower;
  });
}

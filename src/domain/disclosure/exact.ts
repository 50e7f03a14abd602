/** The full answer where the quick ones fail: all hidden counts that hang together, solved as a whole. */
import { isUnknown, type Hiding } from './hiding';
import { addProofs, isProtected, LEAST_VALUES, otherValues, type Proofs } from './proofs';
import { dictionaryOf, moveFarthest, type Dictionary, type Limits, type SumRow } from './simplex';

/** Larger systems are not solved in whole numbers: what they might prove stays hidden instead. */
const MOST_UNKNOWNS = 500;

/** From so many on, linear bounds are the answer: whole numbers are for systems that can be searched. */
const LARGE = 80;

/** For linear bounds. */
const MOST_BOUNDED = 1600;

/**
 * Tries to prove a count protected; the proofs go into `proofs`. False when the count has fewer than
 * three possible values, or when three in whole numbers could not be shown.
 */
export function proveExactly(hiding: Hiding, proofs: Proofs, target: number): boolean {
  const system = systemAround(hiding, target, MOST_UNKNOWNS);
  if (system.isPart) return false;
  for (const amount of [1, -1, 2, -2, 3, -3]) {
    if (isProtected(proofs, target)) return true;
    if (otherValues(proofs, target).has(amount)) continue;
    const at = moveFarthest(system.dictionary, system.limits, 0, amount);
    keepWhole(proofs, system, at);
  }
  return isProtected(proofs, target);
}

/**
 * Those of the counts that linear bounds leave three values or more, in systems too large for whole
 * numbers. Of a still larger one only the nearest counts may change, which can only narrow the bounds.
 * Yields after each count.
 */
export function* withRoom(
  hiding: Hiding,
  targets: readonly number[],
): Generator<void, ReadonlySet<number>> {
  const found = new Set<number>();
  let system: System | null = null;
  for (const target of targets) {
    if (!system?.cells.includes(target)) system = systemAround(hiding, target, MOST_BOUNDED);
    if (system.cells.length >= LARGE && hasRoom(system, target)) found.add(target);
    yield;
  }
  return found;
}

function hasRoom({ cells, dictionary, limits }: System, target: number): boolean {
  const place = cells.indexOf(target);
  const farthest = (amount: number): number =>
    moveFarthest(dictionary, limits, place, amount)[place] ?? 0;
  return Math.floor(farthest(2) + TINY) - Math.ceil(farthest(-2) - TINY) + 1 >= LEAST_VALUES;
}

const TINY = 1e-6;

interface System {
  /** The target first. */
  readonly cells: readonly number[];
  readonly sums: readonly SumRow[];
  readonly limits: Limits;
  readonly dictionary: Dictionary;
  /** True where more hangs together than could be taken in. */
  readonly isPart: boolean;
}

/** The unknown counts that hang together with the target through sums, the nearest first. */
function systemAround(hiding: Hiding, target: number, limit: number): System {
  const { ledger, least, most } = hiding;
  const places = new Map([[target, 0]]);
  const equations = new Set<number>();
  let isPart = false;
  for (const cell of places.keys()) {
    for (const { equation } of ledger.uses[cell] ?? []) {
      if (equations.has(equation)) continue;
      equations.add(equation);
      for (const other of ledger.equations[equation]?.cells ?? []) {
        if (!isUnknown(hiding, other) || places.has(other)) continue;
        if (places.size < limit) places.set(other, places.size);
        else isPart = true;
      }
    }
  }
  const cells = [...places.keys()];
  const sums = [...equations].map((equation) => sumRow(hiding, places, equation));
  const value = (cell: number): number => ledger.cells[cell]?.value ?? 0;
  return {
    cells,
    sums,
    limits: {
      down: cells.map((cell) => (least[cell] ?? 0) - value(cell)),
      up: cells.map((cell) => (most[cell] ?? Number.POSITIVE_INFINITY) - value(cell)),
    },
    dictionary: dictionaryOf(cells.length, sums),
    isPart,
  };
}

function sumRow({ ledger }: Hiding, places: ReadonlyMap<number, number>, equation: number): SumRow {
  const { cells = [], signs = [] } = ledger.equations[equation] ?? {};
  const unknowns: number[] = [];
  const ownSigns: number[] = [];
  for (const [i, cell] of cells.entries()) {
    const place = places.get(cell);
    if (place === undefined) continue;
    unknowns.push(place);
    ownSigns.push(signs[i] ?? 0);
  }
  return { unknowns, signs: ownSigns };
}

/** A solver works with rounding errors: what becomes a proof is checked in whole numbers. */
function keepWhole(proofs: Proofs, { cells, sums, limits }: System, at: Float64Array): void {
  const changed = [...cells.keys()].filter((i) => at[i] !== 0);
  const isPossible =
    changed.length > 0 &&
    changed.every((i) => {
      const amount = at[i] ?? 0;
      return (
        Number.isInteger(amount) && amount >= (limits.down[i] ?? 0) && amount <= (limits.up[i] ?? 0)
      );
    }) &&
    sums.every(
      ({ unknowns, signs }) =>
        unknowns.reduce((sum, unknown, i) => sum + (signs[i] ?? 0) * (at[unknown] ?? 0), 0) === 0,
    );
  if (!isPossible) return;
  const change = {
    cells: changed.map((i) => cells[i] ?? 0),
    amounts: changed.map((i) => at[i] ?? 0),
    units: [],
    equations: [],
    loss: 0,
  };
  addProofs(proofs, change, [1]);
}

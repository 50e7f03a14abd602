/**
 * The proofs that hidden counts cannot be worked out. A proof is another complete set of hidden counts
 * that agrees with everything shown; a count is protected when the truth and the proofs together give
 * it at least three values.
 */
import type { Change } from './find-change';

/** No hidden count may have fewer possible values than this (rule X2). */
export const LEAST_VALUES = 3;

interface Proof {
  readonly cells: readonly number[];
  /** What each cell is more (or less) than in truth. */
  readonly amounts: readonly number[];
}

export interface Proofs {
  readonly all: Proof[];
  /** By proof: 0 when something it changes is shown after all. */
  readonly isInForce: number[];
  /** By cell: the proofs that change it. */
  readonly ofCell: Map<number, number[]>;
}

export const noProofs = (): Proofs => ({ all: [], isInForce: [], ofCell: new Map() });

/** Keeps a change as proofs, once for each multiple that is possible too. */
export function addProofs(proofs: Proofs, change: Change, multiples: readonly number[]): void {
  for (const multiple of multiples) {
    const id = proofs.all.length;
    proofs.all.push({
      cells: change.cells,
      amounts: change.amounts.map((amount) => amount * multiple),
    });
    proofs.isInForce.push(1);
    for (const cell of change.cells) {
      const ids = proofs.ofCell.get(cell);
      if (ids) ids.push(id);
      else proofs.ofCell.set(cell, [id]);
    }
  }
}

/** The other values a cell can have, as differences from the truth. */
export function otherValues({ all, isInForce, ofCell }: Proofs, cell: number): Set<number> {
  const found = new Set<number>();
  for (const id of ofCell.get(cell) ?? []) {
    const proof = isInForce[id] === 1 ? all[id] : undefined;
    const amount = proof?.amounts[proof.cells.indexOf(cell)];
    if (amount !== undefined && amount !== 0) found.add(amount);
  }
  return found;
}

export function isProtected(proofs: Proofs, cell: number): boolean {
  return otherValues(proofs, cell).size + 1 >= LEAST_VALUES;
}

/** Takes the proofs that change one of the cells out of force; gives their ids. */
export function suspend(proofs: Proofs, cells: readonly number[]): readonly number[] {
  const ids = cells.flatMap((cell) => proofs.ofCell.get(cell) ?? []);
  const inForce = [...new Set(ids)].filter((id) => proofs.isInForce[id] === 1);
  for (const id of inForce) setForce(proofs, id, 0);
  return inForce;
}

export function restore(proofs: Proofs, ids: readonly number[]): void {
  for (const id of ids) setForce(proofs, id, 1);
}

/** Takes back every proof found since there were `count`. */
export function dropSince(proofs: Proofs, count: number): void {
  for (let id = count; id < proofs.all.length; id += 1) setForce(proofs, id, 0);
}

function setForce({ isInForce }: Proofs, id: number, force: 0 | 1): void {
  isInForce[id] = force;
}

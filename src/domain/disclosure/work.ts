/** The state of a search for what has to be hidden, with a way back from a step that fails. */
import { isUnknown, startHiding, weaken, type Hiding } from './hiding';
import { cellsOfUnit, type EquationSource, type Ledger } from './ledger';
import { isSmall, type DisclosurePolicy } from './policy';
import type { Part } from './publication';
import { dropSince, noProofs, type Proofs } from './proofs';

/** Why a unit is hidden. */
export type UnitReason =
  | { readonly kind: 'small'; readonly parts: readonly Part[] }
  | { readonly kind: 'protects'; readonly cell: number; readonly equation: number | null }
  /** A nought among hidden counts, without which these are known to be at least 1. */
  | { readonly kind: 'nought'; readonly cell: number; readonly equation: number };

export interface Work {
  readonly ledger: Ledger;
  readonly hiding: Hiding;
  readonly proofs: Proofs;
  readonly reasons: Map<number, UnitReason>;
  /** Cells still to be looked at; it grows while it is walked. */
  readonly queue: number[];
  /** Sums to the county whose hidden counts are no longer taken to be known as small. */
  readonly weakSums: Set<number>;
  /** Counts that cannot be protected. */
  readonly exposed: Map<number, readonly EquationSource[]>;
  readonly hiddenLog: number[];
  readonly weakLog: { readonly cell: number; readonly least: number; readonly most: number }[];
  readonly weakSumLog: number[];
}

export function startWork(ledger: Ledger, policy: DisclosurePolicy): Work {
  return {
    ledger,
    hiding: startHiding(ledger, policy),
    proofs: noProofs(),
    reasons: new Map(),
    queue: [],
    weakSums: new Set(),
    exposed: new Map(),
    hiddenLog: [],
    weakLog: [],
    weakSumLog: [],
  };
}

/** Hides a unit; its cells are to be protected from then on. */
export function hide(work: Work, unit: number, reason: UnitReason): void {
  if (work.hiding.isHidden[unit] === 1) return;
  work.hiding.isHidden[unit] = 1;
  work.reasons.set(unit, reason);
  work.hiddenLog.push(unit);
  work.queue.push(...cellsOfUnit(work.ledger, unit));
}

/** Small counts whose smallness the attacker is no longer granted to know. */
export function weakenSum(work: Work, equation: number, cells: readonly number[]): void {
  const { hiding, weakLog, weakSums, weakSumLog } = work;
  for (const cell of cells) {
    if (hiding.isWeak[cell] === 1 || work.ledger.cells[cell]?.isFirm) continue;
    weakLog.push({ cell, least: hiding.least[cell] ?? 0, most: hiding.most[cell] ?? 0 });
    weaken(hiding, cell);
  }
  if (weakSums.has(equation)) return;
  weakSums.add(equation);
  weakSumLog.push(equation);
}

/**
 * True for a hidden count that has to keep at least three values. A denominator goes with its figure
 * because it says nothing without it: one that is not small may be worked out.
 */
export function mustBeProtected({ hiding, exposed, ledger }: Work, cell: number): boolean {
  const it = ledger.cells[cell];
  if (!it || exposed.has(cell) || !isUnknown(hiding, cell)) return false;
  if (it.standing === 'implied' || it.part === 'denominator')
    return isSmall(hiding.policy, it.value);
  return true;
}

/** Runs a step; when it answers false everything it did is undone. */
export function orUndo(work: Work, step: () => boolean): boolean {
  const { hiddenLog, weakLog, weakSumLog, proofs, hiding, queue } = work;
  const before = [hiddenLog.length, weakLog.length, weakSumLog.length, queue.length] as const;
  const proofCount = proofs.all.length;
  if (step()) return true;
  dropSince(proofs, proofCount);
  for (const unit of hiddenLog.splice(before[0])) {
    hiding.isHidden[unit] = 0;
    work.reasons.delete(unit);
  }
  for (const { cell, least, most } of weakLog.splice(before[1])) {
    hiding.least[cell] = least;
    hiding.most[cell] = most;
    hiding.isWeak[cell] = 0;
  }
  for (const equation of weakSumLog.splice(before[2])) work.weakSums.delete(equation);
  queue.length = before[3];
  return false;
}

/** True for a count that a figure shows at the moment. */
export const isShownCell = ({ hiding, ledger }: Work, cell: number): boolean => {
  const it = ledger.cells[cell];
  return it !== undefined && it.unit !== null && !isUnknown(hiding, cell);
};

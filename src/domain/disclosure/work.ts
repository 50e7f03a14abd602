/** The state of a search for what has to be hidden, with a way back from a step that fails. */
import { isUnknown, hideItem, itemOf, startHiding, weaken, type Hiding } from './hiding';
import type { EquationSource, Ledger } from './ledger';
import { isSmall, type DisclosurePolicy } from './policy';
import type { Part } from './publication';
import { dropSince, noProofs, type Proofs } from './proofs';

/** Why an item is hidden. */
export type ItemReason =
  | { readonly kind: 'small'; readonly parts: readonly Part[] }
  | { readonly kind: 'protects'; readonly cell: number; readonly equation: number | null }
  /** A nought among hidden counts, without which these are known to be at least 1. */
  | { readonly kind: 'nought'; readonly cell: number; readonly equation: number };

export interface Work {
  readonly ledger: Ledger;
  readonly hiding: Hiding;
  readonly proofs: Proofs;
  readonly reasons: Map<number, ItemReason>;
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

/** Hides an item; its cells are to be protected from then on. */
export function hide(work: Work, item: number, reason: ItemReason): void {
  for (const one of hideItem(work.hiding, item)) {
    work.reasons.set(one, reason);
    work.hiddenLog.push(one);
    work.queue.push(...cellsOfItem(work.ledger, one));
  }
}

export function cellsOfItem({ units }: Ledger, item: number): readonly number[] {
  const unit = units[Math.floor(item / 2)];
  if (!unit) return [];
  const cells = item % 2 === 1 ? [unit.denominator] : [unit.numerator, unit.complement];
  return cells.filter((cell) => cell !== null);
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

/** True for a hidden count that has to keep at least three values. */
export function mustBeProtected({ hiding, exposed, ledger }: Work, cell: number): boolean {
  const it = ledger.cells[cell];
  if (!it || exposed.has(cell) || !isUnknown(hiding, cell)) return false;
  return it.standing !== 'implied' || isSmall(hiding.policy, it.value);
}

/** Runs a step; when it answers false everything it did is undone. */
export function orUndo(work: Work, step: () => boolean): boolean {
  const { hiddenLog, weakLog, weakSumLog, proofs, hiding, queue } = work;
  const before = [hiddenLog.length, weakLog.length, weakSumLog.length, queue.length] as const;
  const proofCount = proofs.all.length;
  if (step()) return true;
  dropSince(proofs, proofCount);
  for (const item of hiddenLog.splice(before[0])) {
    hiding.isHidden[item] = 0;
    work.reasons.delete(item);
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

/** Nothing is shown by this item any more once its unit's value is hidden. */
export const isShownCell = ({ hiding, ledger }: Work, cell: number): boolean => {
  const it = ledger.cells[cell];
  return it !== undefined && itemOf(it) !== null && !isUnknown(hiding, cell);
};

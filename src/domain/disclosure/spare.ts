/** Shows again what turned out not to be needed: no more is hidden than protection takes (rule X2). */
import { findNarrowed } from './bounds';
import { isUnknown } from './hiding';
import { isProtected, restore, suspend } from './proofs';
import { hasHiddenNought, provably } from './protect';
import { cellsOfItem, mustBeProtected, type ItemReason, type Work } from './work';

/** A pass can make another one worthwhile: what a figure protected may itself be shown by now. */
const MOST_PASSES = 4;

/**
 * Tries each figure that is hidden for others only, the most valuable first. What stays hidden knows
 * from then on which count it protects. Yields after each trial.
 */
export function* spare(work: Work): Generator<number, void> {
  let items = secondaryItems(work);
  for (let pass = 0; pass < MOST_PASSES && items.length > 0; pass += 1) {
    let shown = 0;
    for (const [i, item] of items.entries()) {
      if (work.hiding.isHidden[item] === 1 && showAgain(work, item)) shown += 1;
      yield (i + 1) / items.length;
    }
    if (shown === 0) return;
    items = secondaryItems(work).filter((item) => !isStillNeeded(work, item));
  }
}

function secondaryItems({ reasons, hiding }: Work): readonly number[] {
  return [...reasons]
    .filter(([, reason]) => reason.kind !== 'small')
    .map(([item]) => item)
    .toSorted((a, b) => (hiding.loss[b] ?? 0) - (hiding.loss[a] ?? 0) || a - b);
}

const isStillNeeded = (work: Work, item: number): boolean => {
  const reason = work.reasons.get(item);
  return reason?.kind === 'small' || (reason !== undefined && isUnknown(work.hiding, reason.cell));
};

function showAgain(work: Work, item: number): boolean {
  const { hiding, proofs, reasons, ledger } = work;
  // The denominator stands behind the value: a value is not shown over a hidden denominator.
  if (item % 2 === 0 && hiding.isHidden[item + 1] === 1) return false;
  const cells = cellsOfItem(ledger, item).filter((cell) => !ledger.cells[cell]?.isPublic);
  hiding.isHidden[item] = 0;
  const suspended = suspend(proofs, cells);
  const needed = whyNeeded(work, cells, suspended);
  if (!needed) {
    reasons.delete(item);
    return true;
  }
  hiding.isHidden[item] = 1;
  restore(proofs, suspended);
  const first = reasons.get(item);
  const isFirstTrue = first && first.kind !== 'small' && mustBeProtected(work, first.cell);
  if (!isFirstTrue) reasons.set(item, needed);
  return false;
}

/** What would be given away if the cells, shown just now, stayed so; null when nothing would. */
function whyNeeded(
  work: Work,
  cells: readonly number[],
  suspended: readonly number[],
): ItemReason | null {
  const equations = cells.flatMap((cell) =>
    (work.ledger.uses[cell] ?? []).map(({ equation }) => equation),
  );
  const lost = equations.find(
    (equation) => work.weakSums.has(equation) && !hasHiddenNought(work, equation),
  );
  if (lost !== undefined) {
    const protectedCell = work.ledger.equations[lost]?.cells.find((cell) =>
      mustBeProtected(work, cell),
    );
    if (protectedCell !== undefined) return { kind: 'nought', cell: protectedCell, equation: lost };
  }
  const narrowed = findNarrowed(work.hiding, equations, (cell) => mustBeProtected(work, cell));
  if (narrowed) return { kind: 'protects', ...narrowed };
  const touched = new Set(suspended.flatMap((id) => work.proofs.all[id]?.cells ?? []));
  for (const cell of touched) {
    if (!mustBeProtected(work, cell) || isProtected(work.proofs, cell)) continue;
    if (!provably(work, cell)) return { kind: 'protects', cell, equation: null };
  }
  return null;
}

/** Shows again what turned out not to be needed: no more is hidden than protection takes (rule X2). */
import { findNarrowed } from './bounds';
import { isUnknown } from './hiding';
import { isProtected, restore, suspend } from './proofs';
import { hasHiddenNought, provably } from './protect';
import { cellsOfUnit } from './ledger';
import { mustBeProtected, type UnitReason, type Work } from './work';

/** A pass can make another one worthwhile: what a figure protected may itself be shown by now. */
const MOST_PASSES = 4;

/**
 * Tries each figure that is hidden for others only, the most valuable first. What stays hidden knows
 * from then on which count it protects. Yields after each trial.
 */
export function* spare(work: Work): Generator<number, void> {
  let units = secondaryUnits(work);
  for (let pass = 0; pass < MOST_PASSES && units.length > 0; pass += 1) {
    let shown = 0;
    for (const [i, unit] of units.entries()) {
      if (work.hiding.isHidden[unit] === 1 && showAgain(work, unit)) shown += 1;
      yield (i + 1) / units.length;
    }
    if (shown === 0) return;
    units = secondaryUnits(work).filter((unit) => !isStillNeeded(work, unit));
  }
}

function secondaryUnits({ reasons, hiding }: Work): readonly number[] {
  return [...reasons]
    .filter(([, reason]) => reason.kind !== 'small')
    .map(([unit]) => unit)
    .toSorted((a, b) => (hiding.loss[b] ?? 0) - (hiding.loss[a] ?? 0) || a - b);
}

const isStillNeeded = (work: Work, unit: number): boolean => {
  const reason = work.reasons.get(unit);
  return reason?.kind === 'small' || (reason !== undefined && isUnknown(work.hiding, reason.cell));
};

function showAgain(work: Work, unit: number): boolean {
  const { hiding, proofs, reasons, ledger } = work;
  const cells = cellsOfUnit(ledger, unit).filter((cell) => !ledger.cells[cell]?.isPublic);
  hiding.isHidden[unit] = 0;
  const suspended = suspend(proofs, cells);
  const needed = whyNeeded(work, cells, suspended);
  if (!needed) {
    reasons.delete(unit);
    return true;
  }
  hiding.isHidden[unit] = 1;
  restore(proofs, suspended);
  const first = reasons.get(unit);
  const isFirstTrue = first && first.kind !== 'small' && mustBeProtected(work, first.cell);
  if (!isFirstTrue) reasons.set(unit, needed);
  return false;
}

/** What would be given away if the cells, shown just now, stayed so; null when nothing would. */
function whyNeeded(
  work: Work,
  cells: readonly number[],
  suspended: readonly number[],
): UnitReason | null {
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

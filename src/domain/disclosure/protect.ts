/** Protects one hidden count: with what is hidden already, or by hiding the least that helps. */
import { findNarrowed } from './bounds';
import { proveExactly } from './exact';
import { findChange, type Change, type Reach } from './find-change';
import { couldBeUnknown, isUnknown } from './hiding';
import { addProofs, isProtected } from './proofs';
import { hide, isShownCell, orUndo, weakenSum, type Work } from './work';

/** The ways to three values: one more and one less, one and two more, one and two less. */
const WAYS: readonly {
  readonly amount: number;
  readonly reach: Reach;
  readonly multiples: readonly number[];
}[] = [
  { amount: 1, reach: 'both-ways', multiples: [1, -1] },
  { amount: 1, reach: 'twice', multiples: [1, 2] },
  { amount: -1, reach: 'twice', multiples: [1, 2] },
];

/** Where no single change does, each value by a change of its own. */
const SINGLE_AMOUNTS = [1, -1, 2, -2] as const;

/** How far around a count smallness is taken to be unknown, in sums. */
const EXTENTS = { 'its sum': 0, 'beside it': 1, 'all around': 4 } as const;
type Extent = keyof typeof EXTENTS;
const MOST_AROUND = 200;

const EFFORT_OF_PROOF = 60;
const EFFORT_OF_HIDING = 500;

/**
 * Makes sure that a hidden count keeps three values: by what is hidden, else by hiding more, else by
 * granting the attacker less. False when nothing helps; then nothing has changed.
 */
export function protect(work: Work, cell: number): boolean {
  return (
    isProtected(work.proofs, cell) ||
    protectByHiding(work, cell) ||
    orUndo(work, () => protectWeakly(work, cell, 'its sum')) ||
    orUndo(work, () => protectWeakly(work, cell, 'beside it')) ||
    orUndo(work, () => protectWeakly(work, cell, 'all around'))
  );
}

/** With what is hidden, else by hiding more; what one sum after the other shows to be no use is not tried. */
function protectByHiding(work: Work, cell: number): boolean {
  const equations = (work.ledger.uses[cell] ?? []).map(({ equation }) => equation);
  const isIt = (other: number): boolean => other === cell;
  if (findNarrowed(work.hiding, equations, isIt, couldBeUnknown)) return false;
  const isNarrowed = findNarrowed(work.hiding, equations, isIt) !== null;
  return (
    (!isNarrowed && provably(work, cell)) ||
    hideForOne(work, cell) ||
    orUndo(work, () => hideStepwise(work, cell))
  );
}

/** With what is hidden already; quick, and not always found where it exists. */
function proveByChanges(work: Work, cell: number): boolean {
  for (const { amount, reach, multiples } of WAYS) {
    const wanted = { cell, amount, reach, mayHide: false, effort: EFFORT_OF_PROOF };
    const change = findChange(work.hiding, wanted);
    if (!change) continue;
    addProofs(work.proofs, change, multiples);
    return true;
  }
  return false;
}

/** With what is hidden already, the whole system included. */
export const provably = (work: Work, cell: number): boolean =>
  isProtected(work.proofs, cell) ||
  proveByChanges(work, cell) ||
  proveExactly(work.hiding, work.proofs, cell);

/** Hides what the cheapest change needs that gives the count three values at once. */
function hideForOne(work: Work, cell: number): boolean {
  let best: { readonly change: Change; readonly multiples: readonly number[] } | null = null;
  for (const { amount, reach, multiples } of WAYS) {
    const below = best?.change.loss ?? Number.POSITIVE_INFINITY;
    const wanted = { cell, amount, reach, mayHide: true, effort: EFFORT_OF_HIDING, below };
    const change = findChange(work.hiding, wanted);
    if (change) best = { change, multiples };
  }
  if (!best) return false;
  hideFor(work, cell, best.change);
  addProofs(work.proofs, best.change, best.multiples);
  return true;
}

/** One value after the other, each by the cheapest change of its own. */
function hideStepwise(work: Work, cell: number): boolean {
  for (const amount of SINGLE_AMOUNTS) {
    const wanted = {
      cell,
      amount,
      reach: 'once',
      mayHide: true,
      effort: EFFORT_OF_HIDING,
    } as const;
    const change = findChange(work.hiding, wanted);
    if (!change) continue;
    hideFor(work, cell, change);
    addProofs(work.proofs, change, [1]);
    if (isProtected(work.proofs, cell)) return true;
  }
  return false;
}

function hideFor(work: Work, cell: number, { units, equations }: Change): void {
  for (const [i, unit] of units.entries()) {
    hide(work, unit, { kind: 'protects', cell, equation: equations[i] ?? null });
  }
}

/**
 * Where small counts fill their county total (1 and 1 of 2) no hiding helps as long as it is known
 * that they are at least 1. So a nought is hidden among them, and it is no longer known.
 */
function protectWeakly(work: Work, cell: number, extent: Extent): boolean {
  const sums = sumsToCounty(work, around(work, cell, extent));
  if (sums.length === 0) return false;
  for (const sum of sums) weakenSum(work, sum, hiddenIn(work, sum));
  if (!sums.every((sum) => hasHiddenNought(work, sum) || hideNought(work, sum, cell))) return false;
  return isProtected(work.proofs, cell) || protectByHiding(work, cell);
}

/** Hidden counts that hang together with the cell through so many sums, itself included. */
function around(work: Work, cell: number, extent: Extent): readonly number[] {
  const found = new Map([[cell, 0]]);
  for (const [at, distance] of found) {
    if (distance >= EXTENTS[extent] || found.size > MOST_AROUND) continue;
    for (const { equation } of work.ledger.uses[at] ?? []) {
      for (const other of hiddenIn(work, equation)) {
        if (!found.has(other)) found.set(other, distance + 1);
      }
    }
  }
  return [...found.keys()];
}

function hiddenIn({ ledger, hiding }: Work, equation: number): readonly number[] {
  return (ledger.equations[equation]?.cells ?? []).filter((cell) => isUnknown(hiding, cell));
}

/** The sums with a total that is known for good: districts and teams to the county. */
function sumsToCounty({ ledger }: Work, cells: readonly number[]): readonly number[] {
  const all = cells.flatMap((cell) => (ledger.uses[cell] ?? []).map(({ equation }) => equation));
  return [...new Set(all)].filter((equation) => {
    const total = ledger.equations[equation]?.cells[0] ?? -1;
    return ledger.equations[equation]?.source.kind === 'areas' && ledger.cells[total]?.isPublic;
  });
}

/** True also where no nought is shown beside the hidden counts: nothing says that they are none. */
export function hasHiddenNought(work: Work, equation: number): boolean {
  const noughts = (work.ledger.equations[equation]?.cells ?? []).filter(
    (cell) => work.ledger.cells[cell]?.value === 0,
  );
  const shown = noughts.filter((cell) => !isUnknown(work.hiding, cell));
  return shown.length === 0 || shown.length < noughts.length;
}

/** The nought whose own protection costs least. */
function hideNought(work: Work, equation: number, cell: number): boolean {
  const candidates = (work.ledger.equations[equation]?.cells ?? [])
    .slice(1)
    .filter((other) => work.ledger.cells[other]?.value === 0 && isShownCell(work, other))
    .filter((other) => work.ledger.cells[other]?.isPublic === false);
  return candidates.some((other) =>
    orUndo(work, () => {
      const it = work.ledger.cells[other];
      if (!it || it.unit === null) return false;
      hide(work, it.unit, { kind: 'nought', cell, equation });
      return isProtected(work.proofs, other) || protectByHiding(work, other);
    }),
  );
}

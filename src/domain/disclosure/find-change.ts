/**
 * Another set of hidden counts that agrees with everything shown.
 *
 * From the true counts, one hidden count is changed; the sums that no longer add up are put right by
 * changing other counts in them, until all add up again. What is found is a proof that no attacker,
 * whatever he computes, can rule the changed counts out. Counts that are shown may be changed too, at
 * the price of hiding them: the cheapest such change is the cheapest protection of the first count.
 */
import { createQueue } from './queue';
import { couldBeUnknown, isUnknown, LOSS_OF_NOUGHT, type Hiding } from './hiding';
import { cellsOfUnit } from './ledger';

/** How far a change must be possible: once, once each way, or twice over. */
export type Reach = 'once' | 'both-ways' | 'twice';

export interface Change {
  readonly cells: readonly number[];
  readonly amounts: readonly number[];
  /** What must be hidden for it, and by which equation each is drawn in. */
  readonly units: readonly number[];
  readonly equations: readonly number[];
  readonly loss: number;
}

export interface Wanted {
  readonly cell: number;
  /** By how much the cell shall change: -2 to 2, not 0. */
  readonly amount: number;
  readonly reach: Reach;
  /** False: only what is hidden already may change. */
  readonly mayHide: boolean;
  /** How many steps are tried before the search gives up. */
  readonly effort: number;
  /** A change that loses this much or more is of no interest. */
  readonly below?: number;
}

interface Step {
  readonly before: Step | null;
  readonly cell: number;
  readonly amount: number;
  readonly equation: number | null;
  readonly loss: number;
  readonly length: number;
}

/** Price of a sum that is still open, and of a further step: they guide the search, no more. */
const OPEN_SUM = 10;
const FURTHER_STEP = 0.5;

/** The cheapest change found, or null when there is none within the effort. */
export function findChange(hiding: Hiding, wanted: Wanted): Change | null {
  const first = firstStep(hiding, wanted);
  if (!first) return null;
  const queue = createQueue<Step>();
  queue.add(first, 0);
  for (let effort = wanted.effort; effort > 0; effort -= 1) {
    const step = queue.take();
    if (!step) return null;
    const { amounts, open } = replay(hiding, step);
    if (open.size === 0) return changeOf(hiding, step);
    const equation = tightest(hiding, wanted, amounts, open);
    if (equation === null) continue;
    for (const next of nextSteps(hiding, wanted, step, amounts, open, equation)) {
      if (next.loss >= (wanted.below ?? Number.POSITIVE_INFINITY)) continue;
      const still = open.size + openedBy(hiding, open, next.cell, next.amount);
      queue.add(next, next.loss + OPEN_SUM * still + FURTHER_STEP * next.length);
    }
  }
  return null;
}

function firstStep(hiding: Hiding, { cell, amount, reach }: Wanted): Step | null {
  if (room(hiding, cell, Math.sign(amount), reach) < Math.abs(amount)) return null;
  return { before: null, cell, amount, equation: null, loss: 0, length: 0 };
}

/** The changes made so far, and by how much each sum is out. */
function replay({ ledger }: Hiding, last: Step) {
  const amounts = new Map<number, number>();
  const open = new Map<number, number>();
  for (let step: Step | null = last; step; step = step.before) {
    amounts.set(step.cell, step.amount);
    for (const { equation, sign } of ledger.uses[step.cell] ?? []) {
      const sum = (open.get(equation) ?? 0) + sign * step.amount;
      if (sum === 0) open.delete(equation);
      else open.set(equation, sum);
    }
  }
  return { amounts, open };
}

/** How many open sums more (or fewer) there are after a change. */
function openedBy(
  { ledger }: Hiding,
  open: ReadonlyMap<number, number>,
  cell: number,
  amount: number,
): number {
  let more = 0;
  for (const { equation, sign } of ledger.uses[cell] ?? []) {
    const sum = open.get(equation) ?? 0;
    const then = sum + sign * amount;
    more += (then === 0 ? 0 : 1) - (sum === 0 ? 0 : 1);
  }
  return more;
}

/** The open sum with the fewest ways to put it right; null when one has none at all. */
function tightest(
  hiding: Hiding,
  wanted: Wanted,
  amounts: ReadonlyMap<number, number>,
  open: ReadonlyMap<number, number>,
): number | null {
  let best: number | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const [equation, sum] of open) {
    let ways = 0;
    const { cells = [], signs = [] } = hiding.ledger.equations[equation] ?? {};
    for (const [i, cell] of cells.entries()) {
      if (amounts.has(cell)) continue;
      const direction = -Math.sign(sum) * (signs[i] ?? 0);
      if (isChangeable(hiding, wanted, cell, direction)) ways += 1;
      if (ways >= fewest) break;
    }
    if (ways === 0) return null;
    if (ways < fewest) {
      fewest = ways;
      best = equation;
    }
  }
  return best;
}

function isChangeable(hiding: Hiding, wanted: Wanted, cell: number, direction: number): boolean {
  const isFree = isUnknown(hiding, cell);
  if (!isFree && !(wanted.mayHide && couldBeUnknown(hiding, cell))) return false;
  return room(hiding, cell, direction, wanted.reach) > 0;
}

/** By how much a count can change in one direction, so that the attacker cannot rule it out. */
function room({ ledger, least, most }: Hiding, cell: number, direction: number, reach: Reach) {
  const value = ledger.cells[cell]?.value ?? 0;
  const up = (most[cell] ?? 0) - value;
  const down = value - (least[cell] ?? 0);
  if (reach === 'both-ways') return Math.min(up, down);
  const side = direction > 0 ? up : down;
  return reach === 'twice' ? Math.floor(side / 2) : side;
}

function* nextSteps(
  hiding: Hiding,
  wanted: Wanted,
  before: Step,
  amounts: ReadonlyMap<number, number>,
  open: ReadonlyMap<number, number>,
  equation: number,
): Generator<Step> {
  const { cells = [], signs = [] } = hiding.ledger.equations[equation] ?? {};
  const sum = open.get(equation) ?? 0;
  for (const [i, cell] of cells.entries()) {
    const needed = -sum * (signs[i] ?? 0);
    if (amounts.has(cell) || !isChangeable(hiding, wanted, cell, Math.sign(needed))) continue;
    const possible = Math.min(
      room(hiding, cell, Math.sign(needed), wanted.reach),
      Math.abs(needed),
    );
    const amount = Math.sign(needed) * possible;
    const loss = before.loss + lossOfChanging(hiding, amounts, cell);
    yield { before, cell, amount, equation, loss, length: before.length + 1 };
  }
}

/** What is lost by hiding the cell; its unit may have been hidden by an earlier step. */
function lossOfChanging(
  hiding: Hiding,
  amounts: ReadonlyMap<number, number>,
  cell: number,
): number {
  if (isUnknown(hiding, cell)) return 0;
  const { ledger, loss } = hiding;
  const it = ledger.cells[cell];
  if (!it || it.unit === null) return Number.POSITIVE_INFINITY;
  const isFree = cellsOfUnit(ledger, it.unit).some((other) => amounts.has(other));
  return (isFree ? 0 : (loss[it.unit] ?? 0)) + (it.value === 0 ? LOSS_OF_NOUGHT : 0);
}

function changeOf(hiding: Hiding, last: Step): Change {
  const steps: Step[] = [];
  for (let step: Step | null = last; step; step = step.before) steps.unshift(step);
  const units: number[] = [];
  const equations: number[] = [];
  for (const { cell, equation } of steps) {
    const it = hiding.ledger.cells[cell];
    const unit = it?.unit ?? null;
    if (unit === null || isUnknown(hiding, cell) || units.includes(unit)) continue;
    units.push(unit);
    equations.push(equation ?? 0);
  }
  return {
    cells: steps.map(({ cell }) => cell),
    amounts: steps.map(({ amount }) => amount),
    units,
    equations,
    loss: last.loss,
  };
}

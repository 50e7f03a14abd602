/** Disclosure control (rules X1, X2): from everything that would be published to what is hidden and why. */
import { buildLedger } from './build-ledger';
import { cellsOfUnit, type EquationSource, type Ledger } from './ledger';
import { outcomeOf, type Outcome } from './outcome';
import { withRoom } from './exact';
import { isUnknown } from './hiding';
import { isSmall, type DisclosurePolicy } from './policy';
import { protect, provably } from './protect';
import type { Part, Publication } from './publication';
import { spare } from './spare';
import { hide, mustBeProtected, startWork, type Work } from './work';

/** How far the work is: run it with `inSlices`, it can take seconds. */
export interface SuppressionProgress {
  readonly stage: 'adding up' | 'protecting' | 'sparing';
  /** 0 to 1, 0 while adding up; it can fall while protecting, because what is hidden has to be protected too. */
  readonly share: number;
}

/**
 * Hides the small counts of a publication, then as little else as keeps each hidden count at three
 * possible values or more. Same input, same result. What cannot be protected is in `outcome.exposed`.
 */
export function* suppress(
  publication: Publication,
  policy: DisclosurePolicy,
): Generator<SuppressionProgress, Outcome> {
  const building = buildLedger(publication);
  let built = building.next();
  for (; !built.done; built = building.next()) yield { stage: 'adding up', share: 0 };
  const ledger = built.value;
  const work = startWork(ledger, policy);
  hideSmall(work);
  if (policy !== 'none') {
    queueUnshown(work);
    yield* protectAll(work);
    for (const share of spare(work)) yield { stage: 'sparing', share };
    yield* lookAgain(work);
    yield* takeRoom(work);
  }
  return outcomeOf(work);
}

function hideSmall(work: Work): void {
  const { ledger, hiding } = work;
  for (const [index, unit] of ledger.units.entries()) {
    if (unit.isCounty) continue;
    const parts = smallParts(ledger, index, (count) => isSmall(hiding.policy, count));
    if (parts.length === 0) continue;
    hide(work, index, { kind: 'small', parts });
  }
}

function smallParts(
  ledger: Ledger,
  unit: number,
  isTooSmall: (count: number) => boolean,
): readonly Part[] {
  return cellsOfUnit(ledger, unit).flatMap((cell) => {
    const it = ledger.cells[cell];
    return it && isTooSmall(it.value) ? [it.part] : [];
  });
}

/** Counts that are shown nowhere now: revised since they were hidden, or implied by sums. */
function queueUnshown({ ledger, queue }: Work): void {
  for (const [cell, { unit }] of ledger.cells.entries()) if (unit === null) queue.push(cell);
}

function* protectAll(work: Work): Generator<SuppressionProgress, void> {
  const { queue } = work;
  for (let at = 0; at < queue.length; at += 1) {
    const cell = queue[at] ?? -1;
    if (mustBeProtected(work, cell) && !protect(work, cell)) {
      work.exposed.set(cell, knownSums(work, cell));
    }
    yield { stage: 'protecting', share: (at + 1) / queue.length };
  }
  yield* lookAgain(work);
}

/**
 * What has been hidden since may protect what could not be protected in its turn; what has been shown
 * again needs no protection.
 */
function* lookAgain(work: Work): Generator<SuppressionProgress, void> {
  for (const cell of work.exposed.keys()) {
    if (!isUnknown(work.hiding, cell) || provably(work, cell)) work.exposed.delete(cell);
    yield { stage: 'protecting', share: 1 };
  }
}

/** What is exposed only because no proof in whole numbers was found is not, where the bounds are wide. */
function* takeRoom({ hiding, exposed }: Work): Generator<SuppressionProgress, void> {
  const looking = withRoom(hiding, [...exposed.keys()]);
  for (;;) {
    const step = looking.next();
    if (step.done) {
      for (const cell of step.value) exposed.delete(cell);
      return;
    }
    yield { stage: 'sparing', share: 1 };
  }
}

/** The sums that give an unprotectable count away. */
function knownSums({ ledger }: Work, cell: number): readonly EquationSource[] {
  return (ledger.uses[cell] ?? []).flatMap(
    ({ equation }) => ledger.equations[equation]?.source ?? [],
  );
}

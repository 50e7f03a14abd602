/**
 * What is hidden at the moment, and what an attacker knows of the hidden counts. A unit is hidden
 * whole: value, numerator, complement and denominator.
 */
import { TOTAL } from '../indicator';
import { MONTHS_IN_YEAR } from '../period';
import type { Ledger, LedgerCell, LedgerUnit } from './ledger';
import { isSmall, largestSmall, type DisclosurePolicy } from './policy';

export interface Hiding {
  readonly ledger: Ledger;
  readonly policy: DisclosurePolicy;
  /** By unit. */
  readonly isHidden: Uint8Array;
  /** By cell, while it is hidden: the least and the most it can be for all the attacker knows. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Cells of which it is no longer taken for granted that the attacker knows them to be small. */
  readonly isWeak: Uint8Array;
  /** By unit: what is lost when it is hidden. */
  readonly loss: Float64Array;
}

const LOSS = { month: 10, quarter: 30, year: 100 } as const;
/** Last of all: a hidden nought takes from the reader that noughts are shown (rule X1). */
export const LOSS_OF_NOUGHT = 250;

export function startHiding(ledger: Ledger, policy: DisclosurePolicy): Hiding {
  const { cells, units } = ledger;
  const isKnownSmall = (cell: LedgerCell): boolean =>
    cell.standing !== 'implied' && isSmall(policy, cell.value);
  return {
    ledger,
    policy,
    isHidden: new Uint8Array(units.length),
    least: Float64Array.from(cells, (cell) =>
      isKnownSmall(cell) || Number.isFinite(cell.atMost) ? 1 : 0,
    ),
    most: Float64Array.from(cells, (cell) =>
      Math.min(cell.atMost, isKnownSmall(cell) ? largestSmall(policy) : Number.POSITIVE_INFINITY),
    ),
    isWeak: new Uint8Array(cells.length),
    loss: Float64Array.from(units, (unit) => lossOf(ledger, unit)),
  };
}

/** Longer periods, totals and larger counts tell the reader more. */
function lossOf({ cells }: Ledger, unit: LedgerUnit): number {
  const { period, category } = unit.key;
  const base = period.kind === 'quarter' ? LOSS.quarter : LOSS[period.kind];
  const share = category === TOTAL ? 1 : 0.7;
  const size = Math.log2(1 + (cells[unit.numerator]?.value ?? 0)) / MONTHS_IN_YEAR;
  return base * share + size;
}

/** True for a count that the reader does not see and that is not known from elsewhere. */
export function isUnknown({ ledger, isHidden }: Hiding, cell: number): boolean {
  const it = ledger.cells[cell];
  if (!it || it.isPublic) return false;
  return it.unit === null || isHidden[it.unit] === 1;
}

/** True for a count that the reader does not see, or would not see if all that can be hidden were. */
export function couldBeUnknown(hiding: Hiding, cell: number): boolean {
  const it = hiding.ledger.cells[cell];
  return it !== undefined && !it.isPublic;
}

/** Grants the attacker less: the count is only known not to be negative. */
export function weaken({ least, most, isWeak }: Hiding, cell: number): void {
  least[cell] = 0;
  most[cell] = Number.POSITIVE_INFINITY;
  isWeak[cell] = 1;
}

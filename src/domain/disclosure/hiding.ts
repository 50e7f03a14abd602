/**
 * What is hidden at the moment, and what an attacker knows of the hidden counts. A unit has two
 * items that can be hidden: its value (with numerator and complement) and its denominator.
 */
import { TOTAL } from '../indicator';
import { MONTHS_IN_YEAR } from '../period';
import type { Ledger, LedgerCell } from './ledger';
import { isSmall, largestSmall, type DisclosurePolicy } from './policy';

export interface Hiding {
  readonly ledger: Ledger;
  readonly policy: DisclosurePolicy;
  /** By item: `2 x unit` is the value, `2 x unit + 1` the denominator. */
  readonly isHidden: Uint8Array;
  /** By cell, while it is hidden: the least and the most it can be for all the attacker knows. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Cells of which it is no longer taken for granted that the attacker knows them to be small. */
  readonly isWeak: Uint8Array;
  /** By item: what is lost when it is hidden. */
  readonly loss: Float64Array;
}

const LOSS = { month: 10, quarter: 30, year: 100 } as const;
/** Last of all: a hidden nought takes from the reader that noughts are shown (rule X1). */
export const LOSS_OF_NOUGHT = 250;

export const valueItem = (unit: number): number => unit * 2;
export const denominatorItem = (unit: number): number => unit * 2 + 1;

/** The item that shows a cell; null for cells that no unit shows. */
export function itemOf({ unit, part }: LedgerCell): number | null {
  if (unit === null) return null;
  return part === 'denominator' ? denominatorItem(unit) : valueItem(unit);
}

export function startHiding(ledger: Ledger, policy: DisclosurePolicy): Hiding {
  const { cells, units } = ledger;
  const isKnownSmall = (cell: LedgerCell): boolean =>
    cell.standing !== 'implied' && isSmall(policy, cell.value);
  return {
    ledger,
    policy,
    isHidden: new Uint8Array(units.length * 2),
    least: Float64Array.from(cells, (cell) => (isKnownSmall(cell) ? 1 : 0)),
    most: Float64Array.from(cells, (cell) =>
      isKnownSmall(cell) ? largestSmall(policy) : Number.POSITIVE_INFINITY,
    ),
    isWeak: new Uint8Array(cells.length),
    loss: Float64Array.from({ length: units.length * 2 }, (_, item) => lossOf(ledger, item)),
  };
}

/** Longer periods, totals and larger counts tell the reader more. */
function lossOf({ units, cells }: Ledger, item: number): number {
  const unit = units[Math.floor(item / 2)];
  if (!unit) return 0;
  const { period, category } = unit.key;
  const base = period.kind === 'quarter' ? LOSS.quarter : LOSS[period.kind];
  const share = (category === TOTAL ? 1 : 0.7) * (item % 2 === 0 ? 1 : 0.5);
  const size = Math.log2(1 + (cells[unit.numerator]?.value ?? 0)) / MONTHS_IN_YEAR;
  return base * share + size;
}

/** True for a count that the reader does not see and that is not known from elsewhere. */
export function isUnknown({ ledger, isHidden }: Hiding, cell: number): boolean {
  const it = ledger.cells[cell];
  if (!it || it.isPublic) return false;
  const item = itemOf(it);
  return item === null || isHidden[item] === 1;
}

/** True for a count that the reader does not see, or would not see if all that can be hidden were. */
export function couldBeUnknown(hiding: Hiding, cell: number): boolean {
  const it = hiding.ledger.cells[cell];
  return it !== undefined && !it.isPublic;
}

/** Hides an item. A percentage shown over a hidden denominator gives it away, so the value goes too. */
export function hideItem({ isHidden }: Hiding, item: number): readonly number[] {
  const items = item % 2 === 0 ? [item] : [item - 1, item];
  const added = items.filter((one) => isHidden[one] === 0);
  for (const one of added) isHidden[one] = 1;
  return added;
}

/** Grants the attacker less: the count is only known not to be negative. */
export function weaken({ least, most, isWeak }: Hiding, cell: number): void {
  least[cell] = 0;
  most[cell] = Number.POSITIVE_INFINITY;
  isWeak[cell] = 1;
}

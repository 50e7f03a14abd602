/** What is hidden and why, in the words of the publication: what a screen can preview. */
import type { EquationSource, SumNote } from './ledger';
import { isSmall, largestSmall, markOf, type DisclosurePolicy } from './policy';
import type { Measure, Part, UnitKey } from './publication';
import { canonicalPeriod, unitId } from './unit';
import type { UnitReason, Work } from './work';

export type HidingReason =
  /** These counts of the unit itself are small. */
  | { readonly kind: 'small'; readonly parts: readonly Part[] }
  /** Shown, it would help to give another count away. */
  | ({ readonly kind: 'protects' } & Protected)
  /** A nought that is hidden so that the small counts beside it may be noughts too. */
  | ({ readonly kind: 'nought' } & Protected);

export interface Protected {
  /** Whose count is protected. Of one that is shown nowhere: the total of the sum that implies it. */
  readonly unit: UnitKey;
  readonly part: Part;
  readonly isImplied: boolean;
  /** The sum that would give it away; null where several together would. */
  readonly by: EquationSource | null;
}

export interface HiddenUnit {
  readonly key: UnitKey;
  /** What stands in its place: `c` or `<5`. */
  readonly mark: string;
  readonly reason: HidingReason;
  /** Small counts whose mark may also stand for a nought, or for more than the small counts. */
  readonly weakParts: readonly Part[];
}

/** A count that can be worked out although it is hidden, and why that cannot be helped. */
export interface ExposedCount {
  readonly key: UnitKey;
  readonly part: Part;
  /**
   * `published-before`: an earlier snapshot shows the same count. `worked-out`: public sums leave
   * it fewer than three values. `implied`: the same, for a count that is shown nowhere.
   * `earlier`: the same, for a count of an earlier snapshot that has been revised since.
   */
  readonly why: 'published-before' | 'worked-out' | 'implied' | 'earlier';
  readonly by: readonly EquationSource[];
}

export interface Outcome {
  readonly policy: DisclosurePolicy;
  readonly largestSmall: number;
  readonly hidden: readonly HiddenUnit[];
  readonly exposed: readonly ExposedCount[];
  /** Sums that do not add up in the data: no protection could be derived from them. */
  readonly notes: readonly SumNote[];
}

/** By unit: is it hidden? Whatever is derived from a hidden unit has to be hidden with it. */
export function hiddenLookup(
  { hidden }: Outcome,
  measures: readonly Measure[],
): (key: UnitKey) => HiddenUnit | null {
  const byId = new Map(hidden.map((unit) => [unitId(unit.key), unit]));
  const windows = new Map(measures.map(({ indicator, window }) => [indicator, window]));
  return (key) => {
    const window = windows.get(key.indicator);
    const period = window ? canonicalPeriod(window, key.period) : key.period;
    return byId.get(unitId({ ...key, period })) ?? null;
  };
}

export function outcomeOf(work: Work): Outcome {
  const { ledger, hiding } = work;
  const hidden = ledger.units.flatMap((unit, index): readonly HiddenUnit[] => {
    const reason = work.reasons.get(index);
    if (!reason) return [];
    const cells = [unit.numerator, unit.complement, unit.denominator];
    const isKnownSmall =
      reason.kind === 'small' &&
      reason.parts.includes('numerator') &&
      hiding.isWeak[unit.numerator] === 0;
    return [
      {
        key: unit.key,
        mark: markOf(hiding.policy, isKnownSmall),
        reason: reasonOf(work, reason),
        weakParts: cells.flatMap((cell) => {
          const it = cell === null ? undefined : ledger.cells[cell];
          return it && cell !== null && isWeakly(work, cell) ? [it.part] : [];
        }),
      },
    ];
  });
  return {
    policy: hiding.policy,
    largestSmall: largestSmall(hiding.policy),
    hidden,
    exposed: [...publishedBefore(work), ...workedOut(work)],
    notes: ledger.notes,
  };
}

const isWeakly = ({ ledger, hiding }: Work, cell: number): boolean =>
  hiding.isWeak[cell] === 1 && isSmall(hiding.policy, ledger.cells[cell]?.value ?? 0);

function reasonOf({ ledger }: Work, reason: UnitReason): HidingReason {
  if (reason.kind === 'small') return reason;
  const cell = ledger.cells[reason.cell];
  if (!cell) throw new Error(`no cell ${reason.cell} in the ledger`);
  const equation = reason.equation === null ? null : ledger.equations[reason.equation];
  return {
    kind: reason.kind,
    unit: cell.restOf ?? cell.key,
    part: cell.part,
    isImplied: cell.standing === 'implied',
    by: equation?.source ?? null,
  };
}

/** Small counts of hidden units that an earlier snapshot shows unchanged. */
function publishedBefore({ ledger, reasons }: Work): readonly ExposedCount[] {
  return ledger.units.flatMap((unit, index) => {
    const reason = reasons.get(index);
    if (reason?.kind !== 'small') return [];
    return [unit.numerator, unit.complement, unit.denominator].flatMap((cell) => {
      const it = cell === null ? undefined : ledger.cells[cell];
      if (!it?.isPublic || !reason.parts.includes(it.part)) return [];
      return [{ key: it.key, part: it.part, why: 'published-before' as const, by: [] }];
    });
  });
}

function workedOut({ ledger, exposed }: Work): readonly ExposedCount[] {
  return [...exposed].flatMap(([cell, by]) => {
    const it = ledger.cells[cell];
    if (!it) return [];
    const why = it.standing === 'shown' ? 'worked-out' : it.standing;
    return [{ key: it.restOf ?? it.key, part: it.part, why, by }];
  });
}

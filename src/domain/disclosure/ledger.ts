/**
 * The ledger of an attacker: every count that is shown or could be worked out, as cells, and every
 * equation between them that anyone can write down.
 */
import type { Part, UnitKey } from './publication';

export interface LedgerUnit {
  readonly key: UnitKey;
  readonly id: string;
  readonly isCounty: boolean;
  /** The unit's cells; null where it has no such part. */
  readonly numerator: number;
  readonly denominator: number | null;
  readonly complement: number | null;
}

export interface LedgerCell {
  /** The true count, 0 or more. */
  readonly value: number;
  readonly part: Part;
  readonly key: UnitKey;
  /** The unit that shows the count now; null for one that no unit shows. */
  readonly unit: number | null;
  /** Known to anyone whatever is hidden now: a county count, or one published before. */
  readonly isPublic: boolean;
  /**
   * `shown`: a figure of this publication. `earlier`: a count that was hidden in an earlier
   * snapshot and has been revised since. `implied`: shown nowhere, but part of a published sum.
   */
  readonly standing: 'shown' | 'earlier' | 'implied';
  /** True for a small count that an earlier snapshot has marked as one: nobody can be made to doubt it. */
  readonly isFirm: boolean;
  /** The most that an earlier snapshot lets it be, having marked it as small; else endless. */
  readonly atMost: number;
  /** Of what is missing from a sum: the unit of the sum's total. Null for every other cell. */
  readonly restOf: UnitKey | null;
}

/** The sentence behind an equation: which sum gives a count away. */
export interface EquationSource {
  /**
   * `areas`: districts and teams add up to the county. `months`: months add up to their window.
   * `categories`: categories add up to the total. `complement`: N + C = D. `year-to-date`: the
   * difference of two year-to-date figures. `same-children`: a count that two indicators share.
   */
  readonly kind:
    'areas' | 'months' | 'categories' | 'complement' | 'year-to-date' | 'same-children';
  /** The unit of the sum's total. */
  readonly of: UnitKey;
  readonly part: Part;
  /** True for a sum of an earlier snapshot. */
  readonly isEarlier: boolean;
}

/** Signed cells that add up to nought. */
export interface Equation {
  readonly cells: readonly number[];
  readonly signs: readonly number[];
  readonly source: EquationSource;
}

/** Published counts that exceed the total they belong to: no sum can be written down for them. */
export interface SumNote {
  readonly source: EquationSource;
  readonly total: number;
  readonly sum: number;
}

export interface Ledger {
  readonly units: readonly LedgerUnit[];
  readonly cells: readonly LedgerCell[];
  readonly equations: readonly Equation[];
  /** By cell: the equations it is in, and its sign there. */
  readonly uses: readonly (readonly Use[])[];
  readonly notes: readonly SumNote[];
}

export interface Use {
  readonly equation: number;
  readonly sign: number;
}

/** The counts that a unit's figure gives away. */
export function cellsOfUnit({ units }: Ledger, unit: number): readonly number[] {
  const it = units[unit];
  if (!it) return [];
  return [it.numerator, it.complement, it.denominator].filter((cell) => cell !== null);
}

/** A ledger in the making: cells and equations, each once over all editions. */
import type { Equation, EquationSource, LedgerCell, LedgerUnit, SumNote } from './ledger';
import type { Figure } from './publication';
import { unitId } from './unit';

/** The cells of one figure in one edition. */
export interface FigureCells {
  readonly figure: Figure;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly complement: number | null;
}

/** A publication of one day: the one in hand, or an earlier one. */
export interface Edition {
  readonly isEarlier: boolean;
  readonly figures: ReadonlyMap<string, FigureCells>;
}

export interface Draft {
  readonly units: LedgerUnit[];
  readonly cells: LedgerCell[];
  readonly equations: Equation[];
  readonly notes: SumNote[];
  /** Cells by key, part and value: the same count in two editions is one cell. */
  readonly cellByKey: Map<string, number>;
  readonly equationKeys: Set<string>;
}

/**
 * Once public, always public; a unit of the current edition takes the cell over, and a count that was
 * once a hidden figure stays one where it now only stands behind sums. A complement is the same only
 * with the same `base`, its denominator: nought of 20 and nought of 3 are not one unchanged count.
 */
export function addCell(draft: Draft, cell: LedgerCell, base: number | null = null): number {
  const id = `${unitId(cell.key)}/${cell.part}=${cell.value} of ${base ?? 'all'}`;
  const known = draft.cellByKey.get(id);
  if (known === undefined) {
    draft.cellByKey.set(id, draft.cells.length);
    return draft.cells.push(cell) - 1;
  }
  const before = draft.cells[known];
  if (before) {
    draft.cells[known] = {
      ...cell,
      isPublic: before.isPublic || cell.isPublic,
      isFirm: before.isFirm || cell.isFirm,
      atMost: Math.min(before.atMost, cell.atMost),
      standing: cell.standing === 'implied' ? before.standing : cell.standing,
    };
  }
  return known;
}

/** An equation is kept once, and only when something in it can be unknown. */
export function addEquation(
  draft: Draft,
  total: number,
  parts: readonly number[],
  source: EquationSource,
): void {
  const cells = [total, ...parts];
  if (cells.every((cell) => draft.cells[cell]?.isPublic)) return;
  const id = `${total}=${parts.toSorted((a, b) => a - b).join('+')}`;
  if (draft.equationKeys.has(id)) return;
  draft.equationKeys.add(id);
  draft.equations.push({ cells, signs: cells.map((_, i) => (i === 0 ? -1 : 1)), source });
}

/** Lists with one entry changed. Pure. */
import { addQuarters, shortQuarterLabel } from '../domain/period';
import type { Target } from '../domain/target';
import type { FieldProblem } from './list-types';

/** A list after an edit, and where the edited entry stands in it. */
export interface Edited<T> {
  readonly entries: readonly T[];
  readonly place: number;
}

/** Puts an entry in the place of another, or last where `place` is null. */
export const withEntry = <T>(entries: readonly T[], place: number | null, entry: T): Edited<T> =>
  place === null
    ? { entries: [...entries, entry], place: entries.length }
    : { entries: entries.with(place, entry), place };

export const withoutEntry = <T>(entries: readonly T[], place: number): readonly T[] =>
  entries.toSpliced(place, 1);

/**
 * The target at `place` ends in the quarter before `next` begins, and `next` follows it: quarters
 * before are rated as they were (rule T1).
 */
export function withTargetFrom(
  targets: readonly Target[],
  place: number,
  next: Target,
): Edited<Target> | FieldProblem {
  const former = targets[place];
  if (!former) throw new Error(`There is no target ${place}`);
  if (next.from <= former.from) {
    return {
      field: 'from',
      message: `The target that it replaces begins in ${shortQuarterLabel(former.from)}. Choose a later quarter, or use "Change" to correct that target itself.`,
    };
  }
  if (former.to !== null && next.from > former.to) {
    return {
      field: 'from',
      message: `The target that it replaces ends in ${shortQuarterLabel(former.to)}. Use "Add a target" for one that begins later.`,
    };
  }
  const ended = { ...former, to: addQuarters(next.from, -1) };
  return { entries: targets.toSpliced(place, 1, ended, next), place: place + 1 };
}

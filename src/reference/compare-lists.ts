/** What one edition of a list has that another has not. */
import { LIST_FILES, type ListFile } from './list-files';
import type { Lists } from './lists';

export interface ListChanges<T> {
  readonly added: readonly T[];
  /** As they would be. */
  readonly changed: readonly T[];
  readonly removed: readonly T[];
  /** True when entries that stay stand in another order. */
  readonly isReordered: boolean;
}

export function compareLists<L extends keyof Lists>(
  list: L,
  before: Lists[L],
  after: Lists[L],
): ListChanges<Lists[L][number]> {
  const file: ListFile<Lists[L][number]> = LIST_FILES[list];
  const old = byKey(before, file.keyOf);
  const now = byKey(after, file.keyOf);
  const text = (entry: Lists[L][number] | undefined): string =>
    entry ? JSON.stringify(file.rawOf(entry)) : '';
  const entriesOf = (keys: readonly string[], from: typeof old) =>
    keys.flatMap((key) => from.get(key) ?? []);
  const stays = (keys: Iterable<string>, other: typeof old) =>
    [...keys].filter((key) => other.has(key));
  const kept = stays(now.keys(), old);
  return {
    added: entriesOf(
      [...now.keys()].filter((key) => !old.has(key)),
      now,
    ),
    changed: entriesOf(
      kept.filter((key) => text(old.get(key)) !== text(now.get(key))),
      now,
    ),
    removed: entriesOf(
      [...old.keys()].filter((key) => !now.has(key)),
      old,
    ),
    isReordered: kept.join('\n') !== stays(old.keys(), now).join('\n'),
  };
}

/** Entries with the same key are told apart by how many stand before them. */
function byKey<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const seen = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const key = keyOf(entry);
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return [`${key} ${count}`, entry] as const;
    }),
  );
}

export const isUnchanged = ({
  added,
  changed,
  removed,
  isReordered,
}: ListChanges<unknown>): boolean =>
  added.length + changed.length + removed.length === 0 && !isReordered;

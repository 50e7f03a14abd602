/** What the checks of the lists share. */
import type { ListProblem, Lists } from './lists';

type MakeProblem = (
  entries: readonly number[],
  field: string | null,
  message: string,
  hint: string,
) => ListProblem;

export const listProblem =
  (list: keyof Lists): MakeProblem =>
  (entries, field, message, hint) => ({ list, entries, field, message, hint });

/** The keys that stand more than once, each with its places. */
export function repeatedBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly { readonly key: string; readonly places: readonly number[] }[] {
  const places = new Map<string, number[]>();
  items.forEach((item, place) => {
    const key = keyOf(item);
    places.set(key, [...(places.get(key) ?? []), place]);
  });
  return [...places].flatMap(([key, found]) => (found.length > 1 ? { key, places: found } : []));
}

/** Names that are in no other list: nothing is ever shown for such an entry. */
export function strangers<T>(
  list: keyof Lists,
  entries: readonly T[],
  kind: 'indicator' | 'area',
  nameOf: (entry: T) => string | null,
  known: ReadonlySet<string>,
  field: string = kind,
): readonly ListProblem[] {
  const unknown = new Map<string, number[]>();
  entries.forEach((entry, place) => {
    const name = nameOf(entry);
    if (name === null || known.has(name)) return;
    unknown.set(name, [...(unknown.get(name) ?? []), place]);
  });
  const where = kind === 'area' ? 'area list' : 'catalogue';
  return [...unknown].map(([name, places]) => ({
    list,
    entries: places,
    field,
    message: `${kind} "${name}" is not in the ${where}.`,
    hint: 'The entry has no effect. Correct the name or remove the entry.',
  }));
}

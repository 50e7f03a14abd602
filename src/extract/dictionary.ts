/**
 * A column of repeating texts: each different text is read once, and a row then costs one look-up.
 * Codes are zero or more for what was understood; a problem is `~kind`, the complement of its issue
 * kind, so that it is noted on every line that has the text.
 */
export type Resolve = (text: string) => number;

export const isProblem = (code: number): boolean => code < 0;
export const problemCode = (issueKind: number): number => ~issueKind;
export const issueKindOf = (code: number): number => ~code;

export function createDictionary(resolve: Resolve): Resolve {
  const entries = new Map<string, Entry>();
  let last: Entry | null = null;

  function look(text: string): Entry {
    const known = entries.get(text);
    if (known) return known;
    const kept = ownCopy(text);
    const entry: Entry = { text: kept, code: resolve(kept), next: null };
    entries.set(kept, entry);
    return entry;
  }

  return (text) => {
    if (last === null) {
      last = look(text);
      return last.code;
    }
    // Comparing is cheaper than looking up: a text is mostly that of the row above, or the one
    // which followed that before (areas and months come round in the same order).
    if (text === last.text) return last.code;
    if (last.next === null || text !== last.next.text) last.next = look(text);
    last = last.next;
    return last.code;
  };
}

interface Entry {
  readonly text: string;
  readonly code: number;
  /** What followed it last time. */
  next: Entry | null;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A cell is a view into its chunk; kept as it is, it would keep the whole chunk in memory. */
export function ownCopy(text: string): string {
  const copy = decoder.decode(encoder.encode(text));
  // Half of a surrogate pair has no bytes; such text is kept as it is.
  return copy === text ? copy : text;
}

/** Values with the number under which each was first seen. */
export interface Numbered<T> {
  readonly values: readonly T[];
  readonly numberOf: (key: string, make: () => T) => number;
}

export function createNumbered<T>(): Numbered<T> {
  const values: T[] = [];
  const numbers = new Map<string, number>();
  return {
    values,
    numberOf: (key, make) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      values.push(make());
      return values.length - 1;
    },
  };
}

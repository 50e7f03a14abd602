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
  const codes = new Map<string, number>();
  let lastText: string | null = null;
  let lastCode = 0;
  return (text) => {
    // Neighbours are often equal, and comparing is cheaper than looking up.
    if (text === lastText) return lastCode;
    let code = codes.get(text);
    if (code === undefined) {
      const kept = ownCopy(text);
      code = resolve(kept);
      codes.set(kept, code);
    }
    lastText = text;
    lastCode = code;
    return code;
  };
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

/** Which files are editions of one another: `c1_x_2013_to_2024.csv` and `c1_x_2013_to_2025.csv`. */

const MONTHS =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\d*$/;
/** Numbers, quarters, financial years, versions: what tells one edition from the next. */
const EDITION = /^(\d+(st|nd|rd|th)?|q[1-4]|fy\d*|v\d+|to|final|provisional|revised|copy)$/;
const EXTENSIONS = /(\.(csv|tsv|txt|json|xlsx?|xlsm))+$/;

/**
 * What the names of a file's editions have in common; null where nothing is left that would name it.
 * `c1` and `d3` are names, not numbers, and stay.
 *
 * Example: `Extracts/Referrals_Mar-2012 (2).CSV` -> `referrals`.
 */
export function familyOf(file: string): string | null {
  const name = (file.toLowerCase().split(/[/\\]/).at(-1) ?? '').replace(EXTENSIONS, '');
  const words = name
    .replaceAll(/\d{4,}/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !MONTHS.test(word) && !EDITION.test(word));
  return words.length === 0 ? null : words.join(' ');
}

/** True when one of two files is an edition of the other, itself included. */
export const isSameFamily = (a: string, b: string): boolean =>
  a === b || (familyOf(a) !== null && familyOf(a) === familyOf(b));

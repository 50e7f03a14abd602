/** Between the texts of a form and the values of a file. */
import type { Draft } from './spec';

/** Null for what was left blank. */
export const given = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

/** A number where the text is one; else the text, so that the file's reader says what is wrong with it. */
export function numberIn(text: string | undefined): number | string | null {
  const found = given(text);
  return found !== null && /^[-+]?\d+(\.\d+)?$/.test(found) ? Number(found) : found;
}

/** As `numberIn`, where a number is needed: a blank is not left out. */
export const neededNumber = (text: string | undefined): number | string => numberIn(text) ?? '';

export const linesIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const textOf = (value: string | number | null): string =>
  value === null ? '' : String(value);

/** How many of a repeated part the draft has: `breaks.0.from`, `breaks.1.from` are two. */
export const repeatsIn = (draft: Draft, name: string): number =>
  1 +
  Math.max(
    -1,
    ...Object.keys(draft).map((key) => {
      const [list, place] = key.split('.');
      return list === name ? Number(place) : -1;
    }),
  );

/** The values of one part of the draft, by the name of their field: `{ from, label }`. */
export const partOf = (draft: Draft, name: string, place: number): Draft => {
  const prefix = `${name}.${place}.`;
  return Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) =>
      key.startsWith(prefix) ? [[key.slice(prefix.length), value]] : [],
    ),
  );
};

/** The draft with these parts and no others of that name. */
export function withParts(draft: Draft, name: string, parts: readonly Draft[]): Draft {
  const rest = Object.entries(draft).filter(([key]) => !key.startsWith(`${name}.`));
  const now = parts.flatMap((part, place) =>
    Object.entries(part).map(([field, value]) => [`${name}.${place}.${field}`, value] as const),
  );
  return Object.fromEntries([...rest, ...now]);
}

export const partsOf = (draft: Draft, name: string): readonly Draft[] =>
  Array.from({ length: repeatsIn(draft, name) }, (_, place) => partOf(draft, name, place));

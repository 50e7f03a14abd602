/** The selection in the address: what is read from it and what is written to it. */
import * as v from 'valibot';
import type { Selection } from './types';

const text = v.fallback(v.nullable(v.pipe(v.string(), v.nonEmpty())), null);

const selectionSchema = v.object({
  quarter: text,
  area: text,
  theme: text,
  agency: text,
  rag: v.fallback(v.nullable(v.picklist(['green', 'amber', 'red', 'not-rated'])), null),
  changed: v.pipe(
    v.nullable(v.string()),
    v.transform((value) => value === '1'),
  ),
});

/** Anything that cannot be understood is as if it were not there. */
export function readSelection(search: string): Selection {
  const parameters = new URLSearchParams(search);
  const fields = Object.keys(selectionSchema.entries).map((name) => [name, parameters.get(name)]);
  return v.parse(selectionSchema, Object.fromEntries(fields));
}

/** The search for a selection; defaults are left out, so the shortest address is the plain one. */
export function writeSelection(selection: Selection): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(selection)) {
    if (value === true) parameters.set(name, '1');
    if (typeof value === 'string') parameters.set(name, value);
  }
  return parameters.toString();
}

/** The path with the selection behind it. */
export function addressOf(path: string, selection: Selection): string {
  const search = writeSelection(selection);
  return search === '' ? path : `${path}?${search}`;
}

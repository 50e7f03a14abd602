/** Fetching what the server holds: a file, or a gap that says what is missing and what to do. */
import type { Gap } from './types';

/** What became of one served file. `gaps` are entries of it that had to be left out. */
export type Served<T> =
  | { readonly kind: 'ok'; readonly value: T; readonly gaps: readonly Gap[] }
  | { readonly kind: 'gap'; readonly gap: Gap };

/** The file as it is on the server now, not as the browser remembers it. Never throws. */
export async function fetchServed(address: string, file: string): Promise<Served<Blob>> {
  try {
    const response = await fetch(`${address}${file}`, { cache: 'no-cache' });
    if (!response.ok) return { kind: 'gap', gap: refused(file, response.status) };
    return { kind: 'ok', value: await response.blob(), gaps: [] };
  } catch {
    return { kind: 'gap', gap: noAnswer(file) };
  }
}

const refused = (file: string, status: number): Gap => ({
  file,
  message: `${file} could not be read: the server answered ${status}${status === 404 ? ' (not found)' : ''}.`,
  hint: 'Check that the file is in the data folder under this name, then try again.',
});

const noAnswer = (file: string): Gap => ({
  file,
  message: `${file} could not be read: the server did not answer.`,
  hint: 'Check the connection to the server, then try again.',
});

/** Rows of a sheet as lines of text, to show an issue in its context. */
import { isFailed } from '../failure';
import type { Tuning } from '../limits';
import type { NamedBlob } from '../read-file';
import type { FileLine, LoadOptions } from '../types';
import { openSheet } from './open-sheet';

/** The rows from `first` to `last` that there are, cells joined with tabs; blank ones within count. */
export async function readSheetLines(
  file: NamedBlob,
  { sheet }: LoadOptions,
  { first, last }: { readonly first: number; readonly last: number },
  { limits }: Tuning,
): Promise<readonly FileLine[]> {
  const opened = await openSheet(file, sheet, limits);
  if (isFailed(opened) || opened.kind === 'choose') return [];
  const { rows, lines } = opened.read;
  const end = Math.min(last, lines.at(-1) ?? 0);
  const texts = new Map(lines.map((line, place) => [line, (rows[place] ?? []).join('\t')]));
  return Array.from({ length: Math.max(0, end - first + 1) }, (_, i) => {
    const line = first + i;
    return { line, text: (texts.get(line) ?? '').trimEnd() };
  });
}

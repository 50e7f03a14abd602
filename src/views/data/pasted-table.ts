/** Cells pasted from a spreadsheet as a file: rows in lines, cells apart by tabs. */

/** True when a text that was pasted beside all fields looks like cells, not like a word. */
export const looksLikeTable = (text: string): boolean => /\S/.test(text) && /[\t\n\r]/.test(text);

/** `Pasted table 1.txt`, or the next number that no file in the list has. */
export function pastedFile(text: string, names: readonly string[]): File {
  const taken = names.map((name) => Number(/^Pasted table (\d+)\.txt$/.exec(name)?.[1] ?? 0));
  const next = Math.max(0, ...taken) + 1;
  return new File([text], `Pasted table ${next}.txt`, { type: 'text/plain' });
}

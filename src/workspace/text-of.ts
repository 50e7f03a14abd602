/** The text of a file that the user chose. */

/** Null when it cannot be opened. */
export async function textOf(file: Blob): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}

export const NOT_OPENED_HINT =
  'It may have been moved or locked by another program. Close it there and choose it again.';

/** Which files of a folder are read: what a computer keeps there for itself is not, and is said. */

/** A file and where it lay: `2012-03/referrals.csv`, or its name when it lay in no folder. */
export interface FoundFile {
  readonly file: File;
  readonly path: string;
}

export interface Skipped {
  readonly path: string;
  /** `a lock file of an open document` */
  readonly why: string;
}

export interface SortedFiles {
  /** In the order of their paths; numbers in names count as numbers. */
  readonly files: readonly File[];
  readonly skipped: readonly Skipped[];
}

/** More files than a month or a year of extracts has: most likely the wrong folder. */
export const MOST_FILES = 500;

const SYSTEM_FILES = new Set(['thumbs.db', 'desktop.ini', '.ds_store', 'icon\r']);
const SYSTEM_FOLDERS = new Set(['__macosx', '$recycle.bin', 'system volume information']);

/** Why a file or folder of this name is not read; null when it is. */
export function whySkipped(name: string): string | null {
  const plain = name.toLowerCase();
  if (SYSTEM_FILES.has(plain)) return 'a file of the operating system';
  if (SYSTEM_FOLDERS.has(plain)) return 'a folder of the operating system';
  if (plain.startsWith('~$') || plain.startsWith('.~lock.')) {
    return 'a lock file of an open document';
  }
  return plain.startsWith('.') ? 'hidden' : null;
}

/** The files to read, in name order, and those set aside because of a name on their path. */
export function sortOut(found: readonly FoundFile[]): SortedFiles {
  const judged = found.map((item) => ({ ...item, why: whyPathSkipped(item.path) }));
  return {
    files: judged
      .filter(({ why }) => why === null)
      .toSorted((a, b) => inNameOrder(a.path, b.path))
      .map(({ file }) => file),
    skipped: judged.flatMap(({ path, why }) => (why === null ? [] : { path, why })),
  };
}

const whyPathSkipped = (path: string): string | null =>
  path
    .split('/')
    .map(whySkipped)
    .find((why) => why !== null) ?? null;

export const inNameOrder = (a: string, b: string): number =>
  a.localeCompare(b, 'en-GB', { numeric: true });

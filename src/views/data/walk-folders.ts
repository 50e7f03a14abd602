/** The files in dropped folders, however deep; see `FileSystemEntry` of the browsers. */
import { inNameOrder, MOST_FILES, whySkipped, type FoundFile, type Skipped } from './skip-files';

/** What is needed of a `FileSystemEntry`; a test passes its own. */
export interface FolderEntry {
  readonly name: string;
  readonly isDirectory: boolean;
  readonly file?: (take: (file: File) => void, fail: (error: unknown) => void) => void;
  readonly createReader?: () => FolderReader;
}

export interface FolderReader {
  readonly readEntries: (
    take: (entries: readonly FolderEntry[]) => void,
    fail: (error: unknown) => void,
  ) => void;
}

export interface Walked {
  readonly found: readonly FoundFile[];
  readonly skipped: readonly Skipped[];
  /** True when there are more files than are read at once; the walk ended there. */
  readonly isTooMany: boolean;
}

interface Walk {
  readonly found: FoundFile[];
  readonly skipped: Skipped[];
}

/** Walks folders in name order and stops as soon as there are more than `MOST_FILES` files. */
export async function walkFolders(folders: readonly FolderEntry[]): Promise<Walked> {
  const walk: Walk = { found: [], skipped: [] };
  for (const folder of folders) await walkEntry(walk, folder, folder.name);
  return { ...walk, isTooMany: isFull(walk) };
}

const isFull = ({ found }: Walk): boolean => found.length > MOST_FILES;

async function walkEntry(walk: Walk, entry: FolderEntry, path: string): Promise<void> {
  if (isFull(walk)) return;
  const why = whySkipped(entry.name);
  if (why !== null) {
    walk.skipped.push({ path, why });
  } else if (entry.isDirectory) {
    await walkFolder(walk, entry, path);
  } else {
    const file = await fileOf(entry);
    if (file) walk.found.push({ file, path });
    else walk.skipped.push({ path, why: 'the browser could not open it' });
  }
}

async function walkFolder(walk: Walk, folder: FolderEntry, path: string): Promise<void> {
  const entries = await entriesOf(folder);
  if (entries === null) {
    walk.skipped.push({ path, why: 'the browser could not open this folder' });
  } else if (entries.length === 0) {
    walk.skipped.push({ path, why: 'an empty folder' });
  } else {
    const inOrder = entries.toSorted((a, b) => inNameOrder(a.name, b.name));
    for (const entry of inOrder) await walkEntry(walk, entry, `${path}/${entry.name}`);
  }
}

/** Null when the browser refuses, as it does for a file deleted since. */
const fileOf = (entry: FolderEntry): Promise<File | null> =>
  new Promise((resolve) => {
    if (entry.file) entry.file(resolve, () => resolve(null));
    else resolve(null);
  });

/** A reader gives some entries at a time, and none when there are no more. */
async function entriesOf(folder: FolderEntry): Promise<readonly FolderEntry[] | null> {
  const reader = folder.createReader?.();
  const all: FolderEntry[] = [];
  for (;;) {
    const some = await nextEntries(reader);
    if (some === null) return null;
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const nextEntries = (reader: FolderReader | undefined): Promise<readonly FolderEntry[] | null> =>
  new Promise((resolve) => {
    if (reader) reader.readEntries(resolve, () => resolve(null));
    else resolve(null);
  });

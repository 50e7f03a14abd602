/** Files as they are handed in by dropping or as a whole folder: those to read, and what is said. */
import { count, number } from '../shared/count';
import { MOST_FILES, sortOut, type FoundFile, type Skipped } from './skip-files';
import { walkFolders, type FolderEntry } from './walk-folders';

export interface HandedIn {
  readonly files: readonly File[];
  readonly skipped: readonly Skipped[];
  /** Why nothing is read, with what to do; null when files are. */
  readonly refusal: string | null;
}

/** Files of a folder input, each with its path in the folder. */
export function fromFolderInput(files: readonly File[]): HandedIn {
  if (files.length === 0) return handedIn([], []);
  return handedIn(
    files.map((file) => ({ file, path: file.webkitRelativePath || file.name })),
    [],
  );
}

interface DroppedThings {
  readonly files: readonly FoundFile[];
  readonly folders: readonly FolderEntry[];
}

/** What was dropped; to be asked for while the event is handled, as it is gone afterwards. */
export function thingsDropped({ items, files }: DataTransfer): DroppedThings {
  const found: FoundFile[] = [];
  const folders: FolderEntry[] = [];
  for (const item of items ?? []) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry);
    else if (file) found.push({ file, path: file.name });
  }
  return found.length + folders.length > 0
    ? { files: found, folders }
    : { files: [...files].map((file) => ({ file, path: file.name })), folders };
}

export async function fromDrop({ files, folders }: DroppedThings): Promise<HandedIn> {
  const { found, skipped, isTooMany } = await walkFolders(folders);
  return isTooMany ? tooMany(null) : handedIn([...files, ...found], skipped);
}

function handedIn(found: readonly FoundFile[], skipped: readonly Skipped[]): HandedIn {
  const sorted = sortOut(found);
  if (sorted.files.length > MOST_FILES) return tooMany(sorted.files.length);
  const allSkipped = [...skipped, ...sorted.skipped];
  const refusal = sorted.files.length === 0 ? 'No file to read was found there.' : null;
  return { files: sorted.files, skipped: allSkipped, refusal };
}

const tooMany = (files: number | null): HandedIn => ({
  files: [],
  skipped: [],
  refusal:
    `Nothing was read: there are ${files === null ? `more than ${number(MOST_FILES)} files` : count(files, 'file')}, ` +
    `and at most ${number(MOST_FILES)} are read at once. ` +
    'Choose a folder further down, or some of the files.',
});

/** `2 files were not read: Thumbs.db (a file of the operating system), ...` */
export const skippedTitle = (skipped: readonly Skipped[]): string =>
  `${count(skipped.length, 'item')} ${skipped.length === 1 ? 'was' : 'were'} not read`;

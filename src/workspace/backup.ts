/** The workspace as a file, and back again. The writer and the reader are fetched when they are wanted. */
import type { BaseData, Settings, Step, WorkspaceDocument } from '../storage/workspace-document';
import type { Desk } from './desk';
import { mergedPublications } from './publications';
import { NOT_OPENED_HINT, textOf } from './text-of';
import { dropLoaded, type WorkspaceStore } from './store';
import type { Notice } from './types';

/** `kscb-workspace_2012-04-16_0930.json` */
export const backupName = (at: string): string =>
  `kscb-workspace_${at.slice(0, 10)}_${at.slice(11, 16).replace(':', '')}.json`;

/** Everything needed to show the same scorecard on another machine. */
export async function backupFile(
  served: BaseData,
  document: WorkspaceDocument,
  at: string,
): Promise<File> {
  const { writeBackup } = await import('../storage/write-backup');
  return new File([writeBackup(served, document, at)], backupName(at), {
    type: 'application/json',
  });
}

/**
 * Plays a backup over everything that is in force: what was there stays in the history, so that
 * undoing brings it back. What either side published stays, also when it is undone. A notice says why when the file is refused; nothing is changed then.
 */
export async function restoreBackup(
  file: File,
  served: BaseData,
  settings: Settings,
  desk: Desk,
): Promise<Notice | null> {
  const reader = await fetchReader();
  if (!reader) return NOT_FETCHED;
  const { readBackup, refusedUnread, START_CHARACTERS, sameBase } = reader;
  const start = await textOf(file.slice(0, START_CHARACTERS));
  if (start === null) return unreadable(file.name);
  const tooLarge = refusedUnread(file.size, start, file.name);
  if (tooLarge) return tooLarge;
  const text = await textOf(file);
  if (text === null) return unreadable(file.name);
  const backup = readBackup(text, file.name);
  if (backup.kind === 'refused') return backup;
  const base = sameBase(backup.base, served) ? null : backup.base;
  const { steps, done, publications } = backup.document;
  return desk.take(
    [
      { kind: 'restore', file: file.name, base, steps: done },
      ...steps.slice(0, done).map(over(base)),
    ],
    merged(settings, backup.document.settings),
    (document) => mergedPublications(document, publications),
  );
}

/** Null when the server does not answer, or has a newer version of the app by now. */
async function fetchReader() {
  try {
    const [reader, { sameBase }] = await Promise.all([
      import('../storage/read-backup'),
      import('../storage/same-base'),
    ]);
    return { ...reader, sameBase };
  } catch {
    return null;
  }
}

const NOT_FETCHED: Notice = {
  message: 'The part of this page that reads backups could not be fetched. Nothing was changed.',
  hint: 'Check the connection and try again. If that does not help, reload the page.',
};

/** A step that stood over the served data of the other machine stands over the backup's own now. */
const over =
  (base: BaseData | null) =>
  (step: Step): Step =>
    step.kind === 'restore' && step.base === null ? { ...step, base } : step;

/** What the backup knows is added to what is known here, and wins where both know something. */
const merged = (here: Settings, there: Settings): Settings => ({
  role: here.role === '' ? there.role : here.role,
  mappings: { ...here.mappings, ...there.mappings },
  areaNames: { ...here.areaNames, ...there.areaNames },
  indicatorNames: { ...here.indicatorNames, ...there.indicatorNames },
});

const unreadable = (file: string): Notice => ({
  message: `${file} could not be opened. Nothing was changed.`,
  hint: NOT_OPENED_HINT,
});

/** Restores a backup over the data that the server gave; cards of loaded files go with what they say. */
export async function restoreInto(
  store: WorkspaceStore,
  desk: Desk,
  file: File,
): Promise<Notice | null> {
  const { served, document } = store.getState();
  if (!served) return NOT_READY;
  const notice = await restoreBackup(file, served, document.settings, desk);
  if (!notice) dropLoaded(store);
  return notice;
}

const NOT_READY: Notice = {
  message: 'The board’s own data have not been read yet, so nothing was restored.',
  hint: 'Go to the scorecard, which says what is missing, and try again from there.',
};

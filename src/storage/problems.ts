/** Why the workspace is not kept, in words: what happened, what is safe, what to do. */
import type { StorageProblem } from './workspace-storage';

const UNCHANGED = 'Everything that was kept before is as it was.';
const BACKUP = 'Download a backup before you close this window';
const UNTIL_CLOSED = `What you do now lasts until this window is closed. ${BACKUP}.`;

export const onFile: StorageProblem = {
  why: 'file',
  message:
    'This page was opened as a file, and a browser shares what it keeps between all files. Nothing is kept here, so that no other page can read it.',
  hint: UNTIL_CLOSED,
};

export const refused = (reason: string): StorageProblem => ({
  why: 'refused',
  message: `This browser does not let the scorecard keep anything (${reason}). ${UNCHANGED}`,
  hint: `${UNTIL_CLOSED} A private window, or a setting that blocks the data of sites, is the usual cause: use an ordinary window or allow this site to store data, and open the scorecard again.`,
});

export const blockedByOlder: StorageProblem = {
  why: 'closed',
  message: `An older version of the scorecard is open in another tab or window and holds what is kept. ${UNCHANGED}`,
  hint: 'Close every other tab and window of the scorecard, then reload this page.',
};

export const noAnswer: StorageProblem = {
  why: 'closed',
  message: `The browser's storage does not answer. ${UNCHANGED}`,
  hint: `Close other tabs of the scorecard and reload this page; if that does not help, restart the browser. ${BACKUP}.`,
};

export const newer: StorageProblem = {
  why: 'newer',
  message:
    'What this browser keeps was written by a newer version of the scorecard, which this version cannot read. It was not touched.',
  hint: `Reload this page to get the newer version. ${UNTIL_CLOSED}`,
};

export const givenWay: StorageProblem = {
  why: 'closed',
  message:
    'A newer version of the scorecard was opened in another tab, and this tab has made way for it. Everything kept so far is safe there.',
  hint: 'Reload this page to go on. What you do here before that is not kept.',
};

export const lost: StorageProblem = {
  why: 'closed',
  message:
    'The browser has closed what it keeps for the scorecard, perhaps because the data of this site were deleted. What is on screen is still held in this window.',
  hint: `${BACKUP}, then reload this page.`,
};

export const shut: StorageProblem = {
  why: 'closed',
  message: `The storage was closed before this change could be kept. ${UNCHANGED}`,
  hint: `${BACKUP}, then reload this page.`,
};

export const damaged = (what: string): StorageProblem => ({
  why: 'damaged',
  message: `What this browser keeps for the scorecard is damaged: ${what}. It was left untouched, and none of it is shown.`,
  hint: `Restore your last backup, or load the files again: that lasts until this window is closed. To keep work here again, delete the data of this site in the browser's settings, reload this page and restore the backup. Somebody who maintains the scorecard may be able to rescue the damaged data; ask before you delete them.`,
});

/** `restored`: whether the workspace before could be written back. */
export const notAsWritten = (what: string, restored: boolean): StorageProblem => ({
  why: 'damaged',
  message: `This change could not be confirmed: what was written did not read back as it was (${what}). ${
    restored
      ? `It was taken back. ${UNCHANGED}`
      : 'It may be kept or not, and what was kept before may be damaged.'
  }`,
  hint: `${BACKUP}: it is made from this window, not from what is kept. Then check that the disk is sound and has room, reload this page and look at what is there.`,
});

/** Bytes; null where the browser does not say. */
export function full(needed: number | null, free: number | null): StorageProblem {
  const needs = needed === null ? '' : ` It needs ${megabytes(needed)}`;
  const has =
    needed !== null && free !== null && free < needed ? `; ${megabytes(free)} is free` : '';
  return {
    why: 'full',
    message: `This change was not kept: the browser has no room left for it.${needs}${has}${needs && '.'} ${UNCHANGED}`,
    hint: `${BACKUP}. Then free space on the disk, or delete the data of other sites in the browser's settings, and do this again.`,
  };
}

const MEGABYTE = 1_000_000;

function megabytes(bytes: number): string {
  const count = bytes / MEGABYTE;
  if (count < 1) return 'less than 1 MB';
  return `about ${Math.round(count).toLocaleString('en-GB')} MB`;
}

/** A write that failed for another reason than room. */
export const failed = (reason: string): StorageProblem => ({
  why: 'refused',
  message: `This change was not kept: the browser's storage failed (${reason}). ${UNCHANGED}`,
  hint: `${BACKUP}, then do this again. If it fails again, reload this page.`,
});

/** The database opened, but what is in it could not be read. */
export const unreadable = (error: unknown): StorageProblem =>
  nameOf(error) === 'TimeoutError'
    ? noAnswer
    : {
        why: 'refused',
        message: `What this browser keeps for the scorecard could not be read (${reasonOf(error)}). It was left as it is.`,
        hint: `Reload this page. ${UNTIL_CLOSED}`,
      };

/** `AbortError: the transaction was aborted` */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error) && !(error instanceof DOMException)) return 'no reason given';
  const { name, message } = error;
  return message && message !== name ? `${name}: ${message.replace(/\.$/, '')}` : name;
}

export const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

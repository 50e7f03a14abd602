/** Files that are there whole or not at all: written under another name, then named as they should be. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** @param {readonly (readonly [string, string])[]} files path and text, the most private first */
export function writeFiles(files) {
  const staged = files.map(([path]) => `${path}.${process.pid}.tmp`);
  try {
    for (const [i, [, text]] of files.entries()) writeFileSync(staged[i], text);
    for (const [i, [path]] of files.entries()) renameSync(staged[i], path);
  } finally {
    for (const path of staged) rmSync(path, { force: true });
  }
}

/**
 * Everything that the first screen needs, in one chunk. Left alone, what it shares with pages that are
 * fetched later is cut into many small files: more requests, worse compression, longer lists of names.
 */
import { join } from 'node:path';
import { root } from './paths.mjs';

const ENTRY = join(root, 'src/main.tsx').replaceAll('\\', '/');

/**
 * Puts a module into the chunk `index` where the page's own script imports it other than by `import()`.
 * To be made anew for every build.
 * @returns {(id: string, context: { getModuleInfo: (id: string) => { importedIds: string[] } | null }) => string | null}
 */
export function createFirstChunk() {
  /** @type {Set<string> | null} */
  let needed = null;
  return (id, context) => {
    needed ??= importedFrom(ENTRY, (each) => context.getModuleInfo(each)?.importedIds ?? []);
    return needed.has(id) ? 'index' : null;
  };
}

/** @param {string} entry @param {(id: string) => readonly string[]} importsOf */
function importedFrom(entry, importsOf) {
  const found = new Set([entry]);
  // A set that grows while it is walked is walked to its end.
  for (const id of found) for (const next of importsOf(id)) found.add(next);
  return found;
}

import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The project's folder, with no slash at the end. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Reports, traces and other leftovers of a run. */
export const outFolder = join(root, '.out');

/**
 * Names for the classes of CSS modules: short, because the board pack holds a thousand table cells,
 * and the same in every build, because the part of the pack that needs no scripts is made by the app
 * and styled by the shell.
 */
import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { root } from './paths.mjs';

const LENGTH = 5;

/** @param {string} name as in the file @param {string} file its path @returns {string} */
export function className(name, file) {
  const path = relative(root, file.split('?')[0]).split(sep).join('/');
  const digest = createHash('sha256').update(`${path} ${name}`).digest('base64url');
  return `_${digest.replaceAll(/[-_]/g, '').slice(0, LENGTH)}`;
}

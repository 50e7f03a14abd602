import { installMissing } from './install.mjs';
import { checkNodeVersion } from './node-version.mjs';

/** What every command does first, so that one command is enough on a clean clone. */
export function prepare() {
  checkNodeVersion();
  installMissing();
}

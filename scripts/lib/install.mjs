import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { runNpm } from './run.mjs';
import { stop } from './stop.mjs';

/** Installs the packages of the lockfile, unless they are all there already. */
export function installMissing() {
  const missing = missingPackages();
  if (missing === 0) return;
  console.log(`Installing packages (${missing} missing or out of date) ...`);
  if (runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']) !== 0) {
    stop(
      'The packages could not be installed; the message above says why. ' +
        'The package registry must be reachable once: check the connection or the proxy, then run the command again.',
    );
  }
}

/**
 * Compares what the lockfile names with what npm noted in node_modules. File times would be simpler,
 * but a checkout or a copied folder changes them.
 */
function missingPackages() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  return Object.entries(wanted).filter(
    ([path, entry]) => path !== '' && !entry.optional && present[path]?.version !== entry.version,
  ).length;
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages;
  } catch {
    return {};
  }
}

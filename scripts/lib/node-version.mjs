import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { stop } from './stop.mjs';

/** Package.json says ">=20.19"; an older Node fails much later, in words nobody understands. */
export function checkNodeVersion() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '');
  if (isOlder(process.versions.node, wanted)) {
    stop(
      `This project needs Node.js ${wanted} or newer; this is ${process.versions.node}. ` +
        'Install a current version from https://nodejs.org and run the command again.',
    );
  }
}

function isOlder(version, wanted) {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wanted.split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

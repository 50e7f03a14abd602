/** The board pack without its snapshot: the readers' pages as one file, to be filled in the browser or by `npm run pack`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { buildTargets } from '../lib/build-targets.mjs';
import { className } from '../lib/class-names.mjs';
import { root } from '../lib/paths.mjs';
import { sealShell } from './seal-shell.mjs';
import { slimJstat } from './slim-jstat.mjs';
import { slimScales } from './slim-scales.mjs';

const NAME = 'pack-shell.html';

/** The shell as text. `import.meta.env.MODE` is `pack` in it. */
export async function packShell() {
  const { output } = await build({
    configFile: false,
    mode: 'pack',
    root: join(root, 'src'),
    publicDir: false,
    logLevel: 'error',
    plugins: [slimJstat(), slimScales(), react(), viteSingleFile()],
    build: {
      write: false,
      target: buildTargets,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: join(root, 'src', NAME) },
    },
    css: {
      modules: { generateScopedName: className },
      preprocessorOptions: { scss: { quietDeps: true } },
    },
  });
  const page = output.find(({ fileName }) => fileName === NAME);
  const others = output.filter((file) => file !== page).map(({ fileName }) => fileName);
  if (!page || others.length > 0) {
    throw new Error(`The shell of the board pack is not one file: ${others.join(', ')}`);
  }
  return sealShell(page.source, readFileSync(join(root, 'public/favicon.svg'), 'utf8'));
}

/** Beside the built app, which fetches it from there. @param {string} folder */
export async function writePackShell(folder) {
  writeFileSync(join(folder, NAME), await packShell());
}

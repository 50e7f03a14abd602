/** The job's code: src/pack-job.ts and what it needs, as one module that Node runs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { className } from '../lib/class-names.mjs';
import { outFolder, root } from '../lib/paths.mjs';

export async function loadJob() {
  mkdirSync(outFolder, { recursive: true });
  const folder = await mkdtemp(join(outFolder, 'pack-job-'));
  try {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'error',
      plugins: [react()],
      css: { modules: { generateScopedName: className } },
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(root, 'src/pack-job.ts'),
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: { output: { codeSplitting: false, entryFileNames: 'pack-job.mjs' } },
      },
    });
    return await import(pathToFileURL(join(folder, 'pack-job.mjs')).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}

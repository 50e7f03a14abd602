import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { buildTargets } from './scripts/lib/build-targets.mjs';
import { className } from './scripts/lib/class-names.mjs';
import { createFirstChunk } from './scripts/lib/first-chunk.mjs';
import { contentSecurityPolicy, securityHeaders } from './scripts/lib/security-headers.mjs';

/** Build only: the development server needs inline scripts and styles that the policy forbids. */
function policyInPage(): Plugin {
  return {
    name: 'content-security-policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** Beside the built app the board pack without its snapshot, for the app to fetch and to fill. */
function shellOfBoardPack(): Plugin {
  let folder = '';
  return {
    name: 'shell-of-board-pack',
    apply: 'build',
    // The part of a pack that the app renders is styled by the shell: both name classes alike.
    config: () => ({ css: { modules: { generateScopedName: className } } }),
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    closeBundle: async () => {
      const { writePackShell } = await import('./scripts/pack/build-shell.mjs');
      await writePackShell(folder);
    },
  };
}

export default defineConfig({
  // Relative addresses: the app works from any folder of a web server.
  base: './',
  // The default answers a missing file with index.html and status 200. A missing extract must be a 404.
  appType: 'mpa',
  plugins: [react(), policyInPage(), shellOfBoardPack()],
  build: {
    target: buildTargets,
    // An inlined font or script would be a data: address, which the policy forbids.
    assetsInlineLimit: 0,
    // Every target knows modulepreload.
    modulePreload: { polyfill: false },
    // The build of the shell is most of the time of a plugin, and that is known.
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: { groups: [{ name: createFirstChunk() }] } },
    },
  },
  worker: { format: 'es' },
  css: {
    preprocessorOptions: { scss: { quietDeps: true } },
  },
  server: { host: '127.0.0.1' },
  preview: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 4173),
    strictPort: true,
    headers: securityHeaders,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/{unit,golden,workspace}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup-unit.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'views',
          environment: 'jsdom',
          include: ['tests/views/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/setup-views.ts'],
        },
      },
    ],
  },
});

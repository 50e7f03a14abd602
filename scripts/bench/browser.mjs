/** A fresh browser on the bench page, with a file chosen as a user would choose it. */
import { tmpdir } from 'node:os';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../lib/find-browser.mjs';
import { freePort } from '../lib/free-port.mjs';

const ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Builds the bench page with the app's own sources and serves it; returns its address. */
export async function serveBenchPage() {
  const outDir = await mkdtemp(join(tmpdir(), 'scorecard-bench-'));
  const common = {
    configFile: false,
    root: fileURLToPath(new URL('page', import.meta.url)),
    logLevel: 'warn',
    worker: { format: 'es' },
  };
  await build({ ...common, build: { outDir, emptyOutDir: true, target: 'esnext' } });
  const port = await freePort();
  await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port } });
  return `http://127.0.0.1:${port}/`;
}

export async function openBenchPage(address, file) {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: process.getuid?.() === 0 ? [...ARGS, '--no-sandbox'] : ARGS,
  });
  const page = await browser.newPage();
  await page.goto(address);
  if (file !== undefined) await page.setInputFiles('#file', file);
  await page.waitForFunction(() => 'bench' in globalThis);
  return { browser, page };
}

/** Calls one of the functions that the page offers. */
export const call = (page, name, given) =>
  page.evaluate(([key, argument]) => globalThis.bench[key](argument), [name, given]);

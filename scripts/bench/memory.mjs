/** Peak memory of the page's process while something runs, as the kernel counts it (Linux only). */
import { readFileSync, writeFileSync } from 'node:fs';
import { call, openBenchPage } from './browser.mjs';

const KB_IN_MB = 1024;

/** Growth in MB over what the process held before, in a fresh browser; null elsewhere than on Linux. */
export async function peakGrowth(address, file, name) {
  if (process.platform !== 'linux') return null;
  const { browser, page } = await openBenchPage(address, file);
  try {
    const before = new Map();
    for (const pid of await rendererPids(browser)) {
      before.set(pid, readKb(pid, 'VmRSS'));
      writeFileSync(`/proc/${pid}/clear_refs`, '5');
    }
    await call(page, name);
    // A browser keeps a spare renderer; the one that worked is the one that grew.
    const growths = [...before].map(([pid, held]) => readKb(pid, 'VmHWM') - held);
    return Math.max(...growths) / KB_IN_MB;
  } finally {
    await browser.close();
  }
}

async function rendererPids(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

function readKb(pid, field) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]);
}

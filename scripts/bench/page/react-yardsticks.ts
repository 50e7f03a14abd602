/** What React and recharts need for the plainest of the same: the yardsticks of the built app. */
import { createElement, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Line, LineChart, XAxis, YAxis } from 'recharts';

const ROWS = 30;
const COLUMNS = 15;
const POINTS = 36;

function host(): HTMLElement {
  const element = document.createElement('div');
  document.body.append(element);
  return element;
}

const tableOf = (update: number): ReactNode =>
  createElement(
    'table',
    null,
    createElement(
      'tbody',
      null,
      Array.from({ length: ROWS }, (_, row) =>
        createElement(
          'tr',
          { key: row },
          Array.from({ length: COLUMNS }, (__, column) =>
            createElement('td', { key: column }, `${(row * column + update) % 97}.${update % 10}%`),
          ),
        ),
      ),
    ),
  );

let updates = 0;
let table: ReturnType<typeof createRoot> | null = null;

/** Milliseconds of JavaScript until a plain table of 450 cells with other texts is committed. */
export function updateTable(): number {
  if (!table) {
    table = createRoot(host());
    flushSync(() => table?.render(tableOf(0)));
  }
  updates += 1;
  const start = performance.now();
  flushSync(() => table?.render(tableOf(updates)));
  return performance.now() - start;
}

const data = Array.from({ length: POINTS }, (_, at) => ({ at, value: 30 + Math.sin(at) * 5 }));

const chart = (key: number): ReactNode =>
  createElement(
    LineChart,
    { key, width: 600, height: 300, data },
    createElement(XAxis, { dataKey: 'at' }),
    createElement(YAxis),
    createElement(Line, { dataKey: 'value', isAnimationActive: false }),
  );

let mounts = 0;
let charts: ReturnType<typeof createRoot> | null = null;

/** Milliseconds until `count` bare charts, each mounted anew, have last changed the page. */
export async function remountCharts(count: number): Promise<number> {
  const element = host();
  charts ??= createRoot(element);
  const root = charts;
  let last = performance.now();
  const watch = new MutationObserver(() => {
    last = performance.now();
  });
  watch.observe(document.body, { childList: true, subtree: true, attributes: true });
  mounts += count;
  const first = mounts;
  const start = performance.now();
  flushSync(() => root.render(Array.from({ length: count }, (_, i) => chart(first + i))));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  watch.disconnect();
  return last - start;
}

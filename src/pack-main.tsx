/** Starts the app inside a board pack (`pack-shell.html`): all that it shows stands in the file itself. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PackApp } from './app/pack-app';
import './app/app.scss';
import './app/pack.scss';
import { monthOf } from './domain/period';
import { jsonFromPage } from './export/board-pack';
import type { FetchSnapshot } from './workspace/open-snapshot';
import type { Services } from './workspace/services';

const root = document.getElementById('root');
const data = document.getElementById('snapshot');
if (!root || !data) throw new Error('The board pack lacks the place of the app or its snapshot');

const value = {
  file: 'The board pack',
  text: jsonFromPage(data.textContent.trim()),
  withdrawn: [],
};
const fetchSnapshot: FetchSnapshot = () => Promise.resolve({ kind: 'ok', value, gaps: [] });

const NOT_HERE = 'A board pack reads no files and keeps nothing';
const now = new Date();
/** Readers ask for none of this. */
const services: Services = {
  startLoad: () => ({ result: Promise.reject(new Error(NOT_HERE)), cancel: () => undefined }),
  readLines: () => Promise.resolve([]),
  dataAddress: './',
  openStorage: () => Promise.reject(new Error(NOT_HERE)),
  now: () => new Date().toISOString(),
  thisMonth: monthOf(now.getFullYear(), now.getMonth() + 1),
};

/** Until the app is there, what can be read without it stays. */
function started(): void {
  document.getElementById('without-scripts')?.remove();
  document.documentElement.removeAttribute('data-starting');
}

createRoot(root).render(
  <StrictMode>
    <PackApp services={services} fetchSnapshot={fetchSnapshot} onStarted={started} />
  </StrictMode>,
);

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './app/app.scss';
import { monthOf } from './domain/period';
import { createExtractClient } from './extract/client';
import { createExtractWorker } from './extract/create-worker';
import type { Services } from './workspace/services';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

const extracts = createExtractClient(createExtractWorker);
// The worker starts while the page is being painted; the served extracts need it at once.
extracts.warm();

const now = new Date();
const openStorage: Services['openStorage'] = async () =>
  (await import('./storage/open-storage')).openStorage();
const services = {
  startLoad: extracts.load,
  readLines: extracts.lines,
  dataAddress: './data/',
  openStorage,
  now: () => new Date().toISOString(),
  thisMonth: monthOf(now.getFullYear(), now.getMonth() + 1),
};

createRoot(root).render(
  <StrictMode>
    <App services={services} />
  </StrictMode>,
);

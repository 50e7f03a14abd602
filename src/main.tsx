import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './app/app.scss';
import { monthOf } from './domain/period';
import { createExtractClient } from './extract/client';
import { createExtractWorker } from './extract/create-worker';
import { fetchManifestFrom } from './workspace/manifest-source';
import type { Services } from './workspace/services';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

const DATA = './data/';
// First of all: which edition is shown depends on it.
const manifest = fetchManifestFrom(DATA);
const extracts = createExtractClient(createExtractWorker);
const now = new Date();
const openStorage: Services['openStorage'] = async () =>
  (await import('./storage/open-storage')).openStorage();
const services = {
  startLoad: extracts.load,
  readLines: extracts.lines,
  dataAddress: DATA,
  manifest,
  warm: extracts.warm,
  openStorage,
  now: () => new Date().toISOString(),
  thisMonth: monthOf(now.getFullYear(), now.getMonth() + 1),
};

createRoot(root).render(
  <StrictMode>
    <App services={services} />
  </StrictMode>,
);

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './app/app.scss';
import { monthOf } from './domain/period';
import { startLoad } from './extract/client';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id "root"');

const now = new Date();
const services = {
  startLoad,
  dataAddress: './data/',
  thisMonth: monthOf(now.getFullYear(), now.getMonth() + 1),
};

createRoot(root).render(
  <StrictMode>
    <App services={services} />
  </StrictMode>,
);

import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';
import { startTestNetwork } from './network';

startTestNetwork();
// A busy machine is no fault of a page: what never comes fails all the same, only later.
configure({ asyncUtilTimeout: 5000 });
vi.setConfig({ testTimeout: 30_000 });
// Testing Library cleans up by itself only when the test functions are globals; ours are imported.
afterEach(cleanup);

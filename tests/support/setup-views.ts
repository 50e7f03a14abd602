import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';
import { startTestNetwork } from './network';

startTestNetwork();
// Testing Library cleans up by itself only when the test functions are globals; ours are imported.
afterEach(cleanup);

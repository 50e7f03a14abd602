import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** The network's edge in tests: `network.use(http.get(...))` says what a test's server answers. */
export const network = setupServer();

/** A request that no handler answers fails the test, so nothing ever leaves the machine. */
export function startTestNetwork(): void {
  beforeAll(() => network.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => network.resetHandlers());
  afterAll(() => network.close());
}

/**
 * Unit tests have no network. A test that needs one (tests/workspace) calls `startTestNetwork()` of
 * tests/support/network.ts; it is not started here because msw costs every test file its loading time.
 */
globalThis.fetch = () =>
  Promise.reject(new Error('this test asked for the network; see tests/support/network.ts'));

/** Playwright's `test`, made strict. Every test of tests/e2e takes `test` and `expect` from here. */
import { test as base, expect } from '@playwright/test';
import { collectNoise } from './noise';

export { expect };
export { expectNoAxeViolations } from './axe';

type Options = {
  /** Noise that a test provokes on purpose: `test.use({ expectedNoise: [/404/] })`. */
  expectedNoise: RegExp[];
};

export const test = base.extend<Options & { quiet: undefined }>({
  expectedNoise: [[], { option: true }],
  quiet: [
    async ({ context, baseURL, expectedNoise }, use) => {
      const noise = await collectNoise(context, new URL(baseURL ?? '').origin);
      await use(undefined);
      const unexpected = noise.filter((line) => !expectedNoise.some((known) => known.test(line)));
      expect(unexpected, 'console, policy and network stay quiet').toEqual([]);
    },
    { auto: true },
  ],
});

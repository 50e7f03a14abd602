import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

interface Rules {
  readonly createScriptURL: (url: string) => string;
}

it('makes one policy, whose rule lets through the addresses of our workers and no other', async () => {
  const started: (readonly [unknown, unknown])[] = [];
  const policies: Rules[] = [];
  vi.stubGlobal('Worker', function start(url: unknown, options: unknown) {
    started.push([url, options]);
  });
  vi.stubGlobal('trustedTypes', {
    createPolicy: (name: string, rules: Rules) => {
      policies.push(rules);
      return { createScriptURL: (url: string) => `${name}:${rules.createScriptURL(url)}` };
    },
  });
  const { startWorker } = await import('../../../src/lib/start-worker');
  startWorker('/assets/a.js', 'extract');
  startWorker('/assets/b.js', 'disclosure');
  expect(started).toEqual([
    ['kscb-scorecard:/assets/a.js', { type: 'module', name: 'extract' }],
    ['kscb-scorecard:/assets/b.js', { type: 'module', name: 'disclosure' }],
  ]);
  expect(policies).toHaveLength(1);
  expect(policies[0]?.createScriptURL('/assets/a.js')).toBe('/assets/a.js');
  expect(() => policies[0]?.createScriptURL('https://elsewhere.example/x.js')).toThrow(TypeError);
});

it('starts a worker without a policy where the browser knows none', async () => {
  const started: unknown[] = [];
  vi.stubGlobal('Worker', function start(url: unknown) {
    started.push(url);
  });
  vi.stubGlobal('trustedTypes', undefined);
  const { startWorker } = await import('../../../src/lib/start-worker');
  startWorker('/assets/a.js', 'extract');
  expect(started).toEqual(['/assets/a.js']);
});

import type { BrowserContext } from '@playwright/test';

/** Whatever a user could find in the console or the network panel: a list that grows while pages run. */
export async function collectNoise(context: BrowserContext, origin: string): Promise<string[]> {
  const noise: string[] = [];
  context.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    noise.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => {
    noise.push(`page error: ${error.error().stack ?? error.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== origin) {
      noise.push(`request to another origin: ${request.url()}`);
    }
  });
  await collectPolicyViolations(context, noise);
  return noise;
}

/** The browser prints most violations to the console as well; an event says which directive it was. */
async function collectPolicyViolations(context: BrowserContext, noise: string[]) {
  await context.exposeFunction('reportPolicyViolation', (line: string) => noise.push(line));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(globalThis, 'reportPolicyViolation') as (line: string) => void;
      report(`policy violation: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
}

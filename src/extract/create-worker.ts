/** Starts the worker under the page's content security policy. */
// oxlint-disable-next-line import/default -- Vite makes the address, which has no module behind it
import workerUrl from './worker?worker&url';

interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypesFactory {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ) => ScriptUrlPolicy;
}

const POLICY_NAME = 'kscb-scorecard';

/** A policy can be made once only, so it is kept. */
let policy: ScriptUrlPolicy | null = null;

export const createExtractWorker = (): Worker =>
  new Worker(trusted(workerUrl), { type: 'module', name: 'extract' });

/** Browsers with Trusted Types accept no plain text as the address of a script. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy(POLICY_NAME, { createScriptURL: onlyOurWorker });
  return policy.createScriptURL(url);
}

/** The one address that the policy lets through. */
function onlyOurWorker(url: string): string {
  if (url !== workerUrl) throw new TypeError('Not the address of the extract worker');
  return url;
}

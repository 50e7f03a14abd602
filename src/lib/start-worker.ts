/** Starts the app's own workers under the page's content security policy. */

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

/** A policy can be made once only, so it is kept, and nobody else gets it. */
let policy: ScriptUrlPolicy | null = null;
/** The addresses that the policy lets through. */
const ours = new Set<string>();

/** `url` is that of one of our own workers, as the build made it: never one that came from outside. */
export function startWorker(url: string, name: string): Worker {
  ours.add(url);
  return new Worker(trusted(url), { type: 'module', name });
}

/** Browsers with Trusted Types accept no plain text as the address of a script. */
function trusted(url: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypesFactory }).trustedTypes;
  if (!factory) return url;
  policy ??= factory.createPolicy(POLICY_NAME, { createScriptURL: onlyOurs });
  return policy.createScriptURL(url);
}

function onlyOurs(url: string): string {
  if (!ours.has(url)) throw new TypeError('Not the address of a worker of this app');
  return url;
}

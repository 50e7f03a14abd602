/** `manifest.json`, fetched once for all who ask at the start. */
import { fetchServed, type Served } from './fetch-served';

export const MANIFEST = 'manifest.json';

export interface ManifestSource {
  /** What was fetched and nobody has taken; fetches it where nothing was. */
  readonly peek: () => Promise<Served<Blob>>;
  /** The same, and the next who asks gets it fetched anew. */
  readonly take: () => Promise<Served<Blob>>;
}

/** Begins to fetch at once. */
export function fetchManifestFrom(address: string): ManifestSource {
  let waiting: Promise<Served<Blob>> | null = fetchServed(address, MANIFEST);
  const peek = (): Promise<Served<Blob>> => (waiting ??= fetchServed(address, MANIFEST));
  const take = (): Promise<Served<Blob>> => {
    const taken = peek();
    waiting = null;
    return taken;
  };
  return { peek, take };
}

/** Whether it names a published snapshot. One that is no JSON names none: who reads it says so. */
export function namesSnapshot(text: string): boolean {
  try {
    const manifest: unknown = JSON.parse(text);
    if (typeof manifest !== 'object' || manifest === null) return false;
    return typeof Reflect.get(manifest, 'snapshot') === 'string';
  } catch {
    return false;
  }
}

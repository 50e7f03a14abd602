/** The snapshot that the manifest of a server names. */
import { fetchServed, type Served } from './fetch-served';
import { fetchManifestFrom, type ManifestSource } from './manifest-source';
import type { FetchSnapshot, SnapshotFile } from './open-snapshot';
import { manifestIn } from './reference-data';

/** The manifest that was fetched at the start serves the first time; a retry fetches it again, too. */
export function publishedOn(address: string, manifest?: ManifestSource): FetchSnapshot {
  const source = manifest ?? fetchManifestFrom(address);
  return async (): Promise<Served<SnapshotFile>> => {
    const found = await manifestIn(await source.take());
    if (found.kind === 'gap') return found;
    const { snapshot, withdrawn } = found.value;
    if (snapshot === null) return { kind: 'gap', gap: NO_LONGER };
    const served = await fetchServed(address, snapshot);
    if (served.kind === 'gap') return served;
    const text = await served.value.text();
    return { kind: 'ok', value: { file: snapshot, text, withdrawn }, gaps: [] };
  };
}

const NO_LONGER = {
  file: 'manifest.json',
  message: 'manifest.json names no published snapshot any more.',
  hint: 'Reload the page to see what the server has now.',
};

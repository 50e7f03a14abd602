/** Whether the server has a published snapshot: what decides which edition is shown. */
import { useEffect, useMemo, useState } from 'react';
import type { Served } from './fetch-served';
import { namesSnapshot, type ManifestSource } from './manifest-source';

export type EditionNamed = 'unknown' | 'snapshot' | 'none';

export interface NamedEdition {
  readonly named: EditionNamed;
  /** The same manifest; what it names is noticed whenever it is fetched again. */
  readonly manifest: ManifestSource;
}

/** `isAsked` is false where the address has decided already. */
export function useEditionNamed(source: ManifestSource, isAsked: boolean): NamedEdition {
  const [named, setNamed] = useState<EditionNamed>('unknown');
  // Who reads a snapshot goes on reading it: what the manifest says later takes a new page.
  const manifest = useMemo(
    () => noticing(source, (now) => setNamed((before) => (before === 'snapshot' ? before : now))),
    [source],
  );
  useEffect(() => {
    if (isAsked && named === 'unknown') void manifest.peek();
  }, [isAsked, named, manifest]);
  return { named, manifest };
}

/** A server that does not answer names nothing: what is asked of it next says why. */
function noticing(source: ManifestSource, note: (named: EditionNamed) => void): ManifestSource {
  const noticed = async (asked: Promise<Served<Blob>>): Promise<Served<Blob>> => {
    const served = await asked;
    const text = served.kind === 'ok' ? await served.value.text() : '';
    note(namesSnapshot(text) ? 'snapshot' : 'none');
    return served;
  };
  return { peek: () => noticed(source.peek()), take: () => noticed(source.take()) };
}

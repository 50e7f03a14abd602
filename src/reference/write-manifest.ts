/** `manifest.json` as text: what is put on the server beside a published snapshot. */
import { quarterId } from '../domain/period';
import type { Correction } from './correction';
import { MANIFEST_SCHEMA, type Manifest } from './read-manifest';

/** What publishing changes in it. */
export interface PublishedFiles {
  /** The file name of the snapshot that readers see: `published.json`. */
  readonly snapshot: string;
  /** Every snapshot that stands no more (`correctionsOf`). */
  readonly withdrawn: readonly Correction[];
}

/** Reads back as the same manifest; what has no value is left out. */
export function manifestText(manifest: Manifest, published: PublishedFiles): string {
  const { defaultQuarter, extracts, ...files } = manifest;
  const whole = {
    schema: MANIFEST_SCHEMA,
    ...files,
    defaultQuarter: defaultQuarter === null ? null : quarterId(defaultQuarter),
    extracts,
    ...published,
  };
  const members = Object.entries(whole).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return `${JSON.stringify(Object.fromEntries(members), null, 2)}\n`;
}

/**
 * The manifest of a server for readers alone: it names none of the files that the figures come
 * from, which must not lie beside a snapshot that hides what is in them (rule X2).
 */
export const readersManifest = ({ title }: Manifest): Manifest => ({
  title,
  catalogue: null,
  areas: null,
  targets: null,
  population: null,
  benchmarks: null,
  annotations: null,
  commentary: null,
  actions: null,
  messages: null,
  defaultQuarter: null,
  extracts: [],
  snapshot: null,
  withdrawn: [],
});

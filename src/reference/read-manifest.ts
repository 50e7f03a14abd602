/** `manifest.json`: what the deployed app loads at the start. */
import * as v from 'valibot';
import type { Quarter } from '../domain/period';
import type { Correction } from './correction';
import { day, nullable, quarter, text } from './fields';
import { issueWords, type Problem } from './problem';

export const MANIFEST_SCHEMA = 'kscb-scorecard/manifest-1';

export interface Manifest {
  readonly title: string;
  /** Null only where a snapshot is named: a server of readers needs nothing else. */
  readonly catalogue: string | null;
  /** As the catalogue. */
  readonly areas: string | null;
  readonly targets: string | null;
  readonly population: string | null;
  readonly benchmarks: string | null;
  readonly annotations: string | null;
  readonly commentary: string | null;
  readonly actions: string | null;
  readonly messages: string | null;
  readonly defaultQuarter: Quarter | null;
  readonly extracts: readonly string[];
  /** The published snapshot: what readers see, in place of everything else. */
  readonly snapshot: string | null;
  /** Published snapshots that stand no more, the one that is named here perhaps among them. */
  readonly withdrawn: readonly Correction[];
}

const NO_SUCCESSOR = 'a withdrawn snapshot has none in its place';
const CORRECTED = {
  id: text,
  reason: text,
  date: day,
};

/** Strict about who takes the place of what: a reader is sent there. */
const correction: v.GenericSchema<unknown, Correction> = v.variant(
  'standing',
  [
    v.object({ ...CORRECTED, standing: v.literal('superseded'), by: text }),
    v.object({
      ...CORRECTED,
      standing: v.literal('withdrawn'),
      by: v.optional(v.null(NO_SUCCESSOR), null),
    }),
  ],
  'standing must be "superseded" or "withdrawn"',
);

const manifest: v.GenericSchema<unknown, Manifest> = v.object({
  schema: v.literal(MANIFEST_SCHEMA, `schema must be "${MANIFEST_SCHEMA}"`),
  title: text,
  catalogue: nullable(text),
  areas: nullable(text),
  targets: nullable(text),
  population: nullable(text),
  benchmarks: nullable(text),
  annotations: nullable(text),
  commentary: nullable(text),
  actions: nullable(text),
  messages: nullable(text),
  defaultQuarter: nullable(quarter),
  extracts: v.optional(v.array(text), []),
  snapshot: nullable(text),
  withdrawn: v.optional(v.array(correction), []),
});

export type ManifestReading =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'problem'; readonly problem: Problem };

export function readManifest(content: string, file: string): ManifestReading {
  const problem = (message: string): ManifestReading => ({
    kind: 'problem',
    problem: {
      file,
      place: null,
      message,
      hint: 'The manifest lists the files that the app reads; docs/served-data.md describes it.',
    },
  });
  try {
    const result = v.safeParse(manifest, JSON.parse(content) as unknown);
    if (result.success) {
      const lacking = lackingIn(result.output);
      return lacking
        ? problem(`${file}: ${lacking} is missing.`)
        : { kind: 'manifest', manifest: result.output };
    }
    const [issue] = result.issues;
    const place = v.getDotPath(issue);
    return problem(`${file}${place ? `, ${place}` : ''}: ${issueWords(issue)}.`);
  } catch {
    return problem(`${file} is not JSON.`);
  }
}

/** What an analyst's pages cannot do without; readers' pages have it all in the snapshot. */
const lackingIn = (found: Manifest): 'catalogue' | 'areas' | null =>
  found.snapshot === null
    ? ((['catalogue', 'areas'] as const).find((name) => found[name] === null) ?? null)
    : null;

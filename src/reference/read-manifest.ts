/** `manifest.json`: what the deployed app loads at the start. */
import * as v from 'valibot';
import type { Quarter } from '../domain/period';
import { nullable, quarter, text } from './fields';
import { issueWords, type Problem } from './problem';

export const MANIFEST_SCHEMA = 'kscb-scorecard/manifest-1';

export interface Manifest {
  readonly title: string;
  readonly catalogue: string;
  readonly areas: string;
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
}

const manifest: v.GenericSchema<unknown, Manifest> = v.object({
  schema: v.literal(MANIFEST_SCHEMA, `schema must be "${MANIFEST_SCHEMA}"`),
  title: text,
  catalogue: text,
  areas: text,
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
    if (result.success) return { kind: 'manifest', manifest: result.output };
    const [issue] = result.issues;
    const place = v.getDotPath(issue);
    return problem(`${file}${place ? `, ${place}` : ''}: ${issueWords(issue)}.`);
  } catch {
    return problem(`${file} is not JSON.`);
  }
}

/**
 * What a job keeps beside its pack for the next one, and for nobody else: the true counts of what was
 * hidden, without which the next publication could give them away by difference (rule X2).
 */
import * as v from 'valibot';
import type { DisclosurePolicy } from '../domain/disclosure';
import type { PublicationKind, Correction } from '../snapshot/snapshot';
import type { Gap } from '../workspace/types';

export const KEPT_SCHEMA = 'kscb-scorecard/pack-counts-1';

const PRIVATE =
  'PRIVATE. Holds the true counts of what the board packs hide. Never hand it on, never put it on a web server. The next pack needs it.';

export interface KeptPublication {
  readonly id: string;
  readonly kind: PublicationKind;
  readonly quarter: string;
  readonly policy: DisclosurePolicy;
  /** `Draft.counts` */
  readonly counts: string;
}

export interface Kept {
  /** Oldest first. */
  readonly published: readonly KeptPublication[];
  readonly corrections: readonly Correction[];
}

const correction: v.GenericSchema<unknown, Correction> = v.variant('standing', [
  v.object({
    standing: v.literal('superseded'),
    id: v.string(),
    by: v.string(),
    reason: v.string(),
    date: v.string(),
  }),
  v.object({
    standing: v.literal('withdrawn'),
    id: v.string(),
    by: v.null(),
    reason: v.string(),
    date: v.string(),
  }),
]);

const kept: v.GenericSchema<unknown, Kept> = v.object({
  schema: v.literal(KEPT_SCHEMA),
  published: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(['quarterly', 'annual']),
      quarter: v.string(),
      policy: v.picklist(['dfe', 'under-5', 'none']),
      counts: v.string(),
    }),
  ),
  corrections: v.array(correction),
});

const NOTHING: Kept = { published: [], corrections: [] };

export const keptText = (it: Kept): string =>
  `${JSON.stringify({ schema: KEPT_SCHEMA, warning: PRIVATE, ...it })}\n`;

/** All that earlier jobs kept, told once each, oldest first as the files are given. */
export function readKept(
  files: readonly { readonly name: string; readonly text: string }[],
): Kept | Gap {
  let all: Kept | null = null;
  for (const { name, text } of files) {
    const one = readOne(text);
    if (!one) return notKept(name);
    all = all === null ? one : together(all, one);
  }
  return all ?? NOTHING;
}

function readOne(text: string): Kept | null {
  try {
    const result = v.safeParse(kept, JSON.parse(text) as unknown);
    if (!result.success) return null;
    const { published, corrections } = result.output;
    return { published, corrections };
  } catch {
    return null;
  }
}

const together = (a: Kept, b: Kept): Kept => ({
  published: onceEach([...a.published, ...b.published]),
  corrections: onceEach([...a.corrections, ...b.corrections]),
});

const onceEach = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
];

const notKept = (file: string): Gap => ({
  file,
  message: 'It is not what an earlier pack kept, or it is damaged.',
  hint: 'Name the file whose name ends in .counts.json beside the earlier pack, or restore it from a backup. Without it hidden counts of the earlier pack could be worked out from the new one.',
});

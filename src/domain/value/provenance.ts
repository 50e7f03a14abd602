/** What a figure is, from what its parts are: published, illustrative or local (rule O1). */
import type { Observation, Provenance, QualityRange } from '../observation';

/** The weakest claim first: a sum with one illustrative part is illustrative. */
const WEAKEST_FIRST: readonly Provenance['kind'][] = ['illustrative', 'local', 'published'];

/** The provenance of a figure made of these observations; local when there is none. */
export function combinedProvenance(used: readonly Observation[]): Provenance {
  for (const kind of WEAKEST_FIRST) {
    const found = used.find((item) => item.provenance.kind === kind);
    if (found) return found.provenance;
  }
  return { kind: 'local' };
}

/** The widest range that the observations give, or null when none says. */
export function combinedQuality(used: readonly Observation[]): QualityRange | null {
  const ranges = used.flatMap((item) => item.quality ?? []);
  if (ranges.length === 0) return null;
  return {
    low: Math.min(...ranges.map((range) => range.low)),
    high: Math.max(...ranges.map((range) => range.high)),
  };
}

/** The latest extract date among the observations (`YYYY-MM-DD`), or null. */
export const latestExtractDate = (used: readonly Observation[]): string | null =>
  used.reduce<string | null>(
    (latest, { extractDate }) =>
      extractDate !== null && (latest === null || extractDate > latest) ? extractDate : latest,
    null,
  );

/** The distinct notes, in order. */
export const distinctNotes = (used: readonly Observation[]): readonly string[] => [
  ...new Set(used.flatMap((item) => item.note ?? [])),
];

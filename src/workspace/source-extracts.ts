/** The files behind what is published. Pure. */
import type { ObservationTable } from '../domain/observation';
import type { SourceExtract } from '../snapshot/snapshot';

/**
 * Each file once, with the latest extract date that its rows say. The files themselves are not kept,
 * so there is nothing to take a fingerprint of.
 */
export function sourceExtracts(tables: readonly ObservationTable[]): readonly SourceExtract[] {
  const dates = new Map<string, string | null>();
  for (const { file, contexts } of tables) {
    const found = contexts.flatMap(({ extractDate }) => extractDate ?? []);
    const latest = [...found, dates.get(file) ?? ''].toSorted().at(-1) ?? '';
    dates.set(file, latest === '' ? null : latest);
  }
  return [...dates].map(([file, extractDate]) => ({ file, sha256: null, extractDate }));
}

/** What crosses between the main thread and the worker. */
import type { NamedBlob } from './read-file';
import type { ExtractContext, FileLine, LoadOptions, LoadOutcome, LoadProgress } from './types';

export interface ExtractWorkerApi {
  load(
    file: NamedBlob,
    context: ExtractContext,
    options: LoadOptions,
    onProgress: (progress: LoadProgress) => void,
  ): Promise<LoadOutcome>;
  lines(file: NamedBlob, options: LoadOptions, line: number): Promise<readonly FileLine[]>;
}

/** The memory of an outcome, to be handed over instead of copied. */
export function buffersOf(outcome: LoadOutcome): ArrayBufferLike[] {
  if (outcome.kind !== 'read') return [];
  const { table, issues } = outcome;
  const columns = [
    table.seriesStart,
    table.period,
    table.numerator,
    table.denominator,
    table.value,
    table.flags,
    table.missing,
    table.context,
    table.line,
    issues.kind,
    issues.line,
  ];
  return [...new Set(columns.map(({ buffer }) => buffer))];
}

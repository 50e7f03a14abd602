/** One extract of the manifest, read off the main thread. */
import { PLAIN_OPTIONS, type ExtractContext, type LoadFailure } from '../extract/types';
import type { ObservationTable } from '../domain/observation';
import { fetchServed, type Served } from './fetch-served';
import type { Services } from './services';
import type { Gap } from './types';

/** One served file at a time: each reading has a worker to itself, and a dozen would be too many. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Fetches and reads an extract; rows left out for errors are named as gaps, the rest stands. */
export async function fetchExtract(
  { startLoad, dataAddress }: Services,
  inTurn: InTurn,
  file: string,
  context: ExtractContext,
): Promise<Served<ObservationTable>> {
  const served = await fetchServed(dataAddress, file);
  if (served.kind === 'gap') return served;
  const named = new File([served.value], file);
  const outcome = await inTurn(
    () => startLoad(named, context, PLAIN_OPTIONS, () => undefined).result,
  );
  switch (outcome.kind) {
    case 'read': {
      const { rowsLeftOut, rowsRead } = outcome.summary;
      const gaps = rowsLeftOut === 0 ? [] : [leftOut(file, rowsLeftOut, rowsRead)];
      return { kind: 'ok', value: outcome.table, gaps };
    }
    case 'failed':
      return { kind: 'gap', gap: failed(outcome.failure) };
    case 'needs-mapping':
    case 'needs-sheet':
      return { kind: 'gap', gap: needsChoice(file) };
    case 'cancelled':
      return { kind: 'gap', gap: stopped(file) };
  }
}

const failed = ({ file, message, hint }: LoadFailure): Gap => ({ file, message, hint });

const leftOut = (file: string, rows: number, all: number): Gap => ({
  file,
  message: `${file}: ${rows} of ${all} rows have errors and were left out.`,
  hint: 'Load the file on the Data page to see each error with its line.',
});

const needsChoice = (file: string): Gap => ({
  file,
  message: `${file} cannot be read by itself: which of its columns hold which indicator has to be chosen.`,
  hint: 'Load it on the Data page instead of naming it in the manifest.',
});

const stopped = (file: string): Gap => ({
  file,
  message: `${file} was not read to its end.`,
  hint: 'Try again.',
});

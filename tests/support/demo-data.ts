/** The served demo data through the real readers and the real pipeline, as the app loads it. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { monthOf } from '../../src/domain/period';
import type { ObservationTable } from '../../src/domain/observation';
import { loadExtract } from '../../src/extract/load-extract';
import {
  NO_CORRECTIONS,
  PLAIN_OPTIONS,
  type ExtractContext,
  type IssueTable,
} from '../../src/extract/types';
import type { Reading } from '../../src/reference/problem';
import { readAnnotations } from '../../src/reference/read-annotations';
import { readAreas } from '../../src/reference/read-areas';
import { readBenchmarks } from '../../src/reference/read-benchmarks';
import { readCatalogue } from '../../src/reference/read-catalogue';
import { readManifest } from '../../src/reference/read-manifest';
import { readPopulation } from '../../src/reference/read-population';
import { readActions, readCommentary, readMessages } from '../../src/reference/read-oversight';
import { readTargets } from '../../src/reference/read-targets';
import type { ScorecardInput } from '../../src/scorecard/build-scorecard';
import { baseOf } from '../../src/workspace/base-of';
import { scorecardInput } from '../../src/workspace/derive';
import { untouched } from '../../src/workspace/replay';
import type { ReferenceData } from '../../src/workspace/reference-data';

const DATA = new URL('../../public/data/', import.meta.url);
export const THIS_MONTH = monthOf(2012, 10);

/** A reference file that must be without fault. */
async function entries<T>(
  file: string | null,
  read: (content: string, file: string) => Reading<T>,
): Promise<readonly T[]> {
  if (file === null) throw new Error('The demo manifest names every reference file');
  const { entries: found, problems } = read(await readFile(new URL(file, DATA), 'utf8'), file);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return found;
}

export async function demoReference(): Promise<ReferenceData> {
  const reading = readManifest(
    await readFile(new URL('manifest.json', DATA), 'utf8'),
    'manifest.json',
  );
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  const { manifest } = reading;
  return {
    manifest,
    areas: await entries(manifest.areas, readAreas),
    indicators: await entries(manifest.catalogue, readCatalogue),
    targets: await entries(manifest.targets, readTargets),
    populations: await entries(manifest.population, readPopulation),
    benchmarks: await entries(manifest.benchmarks, readBenchmarks),
    annotations:
      manifest.annotations === null ? [] : await entries(manifest.annotations, readAnnotations),
    commentary: await entries(manifest.commentary, readCommentary),
    actions: await entries(manifest.actions, readActions),
    messages: await entries(manifest.messages, readMessages),
  };
}

export interface ReadFile {
  readonly table: ObservationTable;
  readonly issues: IssueTable;
}

/** One extract from the disk, read against the demo areas and catalogue. */
export async function readExtract(path: URL, reference: ReferenceData): Promise<ReadFile> {
  const { areas, indicators } = reference;
  const context: ExtractContext = {
    areas,
    indicators,
    thisMonth: THIS_MONTH,
    corrections: NO_CORRECTIONS,
  };
  const file = new File([await readFile(path)], basename(path.pathname));
  const outcome = await loadExtract(file, context, PLAIN_OPTIONS);
  if (outcome.kind !== 'read') throw new Error(`${path.pathname}: ${JSON.stringify(outcome)}`);
  return outcome;
}

export async function demoFiles(reference: ReferenceData): Promise<readonly ReadFile[]> {
  return Promise.all(
    reference.manifest.extracts.map((file) => readExtract(new URL(file, DATA), reference)),
  );
}

/** Everything the demo scorecard is built from. */
export async function demoInput(): Promise<ScorecardInput> {
  const reference = await demoReference();
  const files = await demoFiles(reference);
  return inputOf(
    reference,
    files.map(({ table }) => table),
  );
}

/** A scorecard of tables with nothing loaded or edited by an analyst. */
export const inputOf = (
  reference: ReferenceData,
  tables: readonly ObservationTable[],
): ScorecardInput => scorecardInput(untouched(baseOf(reference, tables)));

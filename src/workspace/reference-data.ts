/** The reference files of the manifest, read and checked against each other. */
import type { Annotation } from '../domain/annotation';
import type { Area } from '../domain/area';
import type { Benchmark } from '../domain/benchmark';
import type { Indicator } from '../domain/indicator';
import type { Action, AgencyMessage, Commentary } from '../domain/oversight';
import type { PopulationEstimate } from '../domain/population';
import type { Target } from '../domain/target';
import { checkLists } from '../reference/check-lists';
import type { Problem, Reading } from '../reference/problem';
import { readAnnotations } from '../reference/read-annotations';
import { readAreas } from '../reference/read-areas';
import { readCatalogue } from '../reference/read-catalogue';
import { readManifest, type Manifest } from '../reference/read-manifest';
import { readTargets } from '../reference/read-targets';
import { withoutRepeats } from '../reference/repeats';
import { fetchServed, type Served } from './fetch-served';
import { MANIFEST } from './manifest-source';
import type { Gap } from './types';

export interface ReferenceData {
  readonly manifest: Manifest;
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly populations: readonly PopulationEstimate[];
  readonly benchmarks: readonly Benchmark[];
  readonly annotations: readonly Annotation[];
  readonly commentary: readonly Commentary[];
  readonly actions: readonly Action[];
  readonly messages: readonly AgencyMessage[];
}

/** The manifest and every reference file that it names. Without areas or catalogue there is nothing to show. */
export const fetchReference = (
  address: string,
  takeManifest = () => fetchServed(address, MANIFEST),
): Promise<Served<ReferenceData>> =>
  readReference((file) => (file === MANIFEST ? takeManifest() : fetchServed(address, file)));

/** One of the board's files by the name that the manifest has for it. Never throws. */
export type FetchFile = (file: string) => Promise<Served<Blob>>;

/** The same from wherever the files are. */
export async function readReference(fetchFile: FetchFile): Promise<Served<ReferenceData>> {
  const manifest = await manifestIn(await fetchFile(MANIFEST));
  if (manifest.kind === 'gap') return manifest;
  const names = manifest.value;
  if (names.areas === null || names.catalogue === null) return { kind: 'gap', gap: READERS_ONLY };
  const [allAreas, allIndicators, ...others] = await Promise.all([
    fetchReading(fetchFile, names.areas, readAreas),
    fetchReading(fetchFile, names.catalogue, readCatalogue),
    fetchReading(fetchFile, names.targets, readTargets),
    fetchReading(fetchFile, names.population, readPopulationFile),
    fetchReading(fetchFile, names.benchmarks, readBenchmarksFile),
    fetchReading(fetchFile, names.annotations, readAnnotations),
    fetchReading(fetchFile, names.commentary, readCommentaryFile),
    fetchReading(fetchFile, names.actions, readActionsFile),
    fetchReading(fetchFile, names.messages, readMessagesFile),
  ]);
  const [targets, populations, benchmarks, annotations, commentary, actions, messages] = others;
  const areas = withoutRepeats(allAreas, names.areas, ({ code }) => code);
  const indicators = withoutRepeats(allIndicators, names.catalogue, ({ id }) => id);
  const [essential] = [areas, indicators].filter((reading) => reading.entries.length === 0);
  if (essential) return { kind: 'gap', gap: gapOf(essential.problems[0] ?? EMPTY_REFERENCE) };
  const value = {
    manifest: names,
    areas: areas.entries,
    indicators: indicators.entries,
    targets: targets.entries,
    populations: populations.entries,
    benchmarks: benchmarks.entries,
    annotations: annotations.entries,
    commentary: commentary.entries,
    actions: actions.entries,
    messages: messages.entries,
  };
  const problems = [areas, indicators, ...others].flatMap((reading) => reading.problems);
  return {
    kind: 'ok',
    value,
    gaps: [...problems.map(gapOf), ...clashes(value)],
  };
}

/** The manifest in a file that was fetched. */
export async function manifestIn(file: Served<Blob>): Promise<Served<Manifest>> {
  if (file.kind === 'gap') return file;
  const reading = readManifest(await file.value.text(), MANIFEST);
  return reading.kind === 'problem'
    ? { kind: 'gap', gap: gapOf(reading.problem) }
    : { kind: 'ok', value: reading.manifest, gaps: [] };
}

type Reader<T> = (content: string, file: string) => Reading<T> | Promise<Reading<T>>;

async function fetchReading<T>(
  fetchFile: FetchFile,
  file: string | null,
  read: Reader<T>,
): Promise<Reading<T>> {
  if (file === null) return { entries: [], problems: [] };
  const served = await fetchFile(file);
  if (served.kind === 'gap') return { entries: [], problems: [{ ...served.gap, place: null }] };
  return read(await served.value.text(), file);
}

/** The CSV readers bring their parser along: it is not needed before the page is painted. */
const readPopulationFile: Reader<PopulationEstimate> = async (content, file) =>
  (await import('../reference/read-population')).readPopulation(content, file);
const readBenchmarksFile: Reader<Benchmark> = async (content, file) =>
  (await import('../reference/read-benchmarks')).readBenchmarks(content, file);

/** No figure needs them: they come beside the first screen, not in it. */
const oversight = () => import('../reference/read-oversight');
const readCommentaryFile: Reader<Commentary> = async (content, file) =>
  (await oversight()).readCommentary(content, file);
const readActionsFile: Reader<Action> = async (content, file) =>
  (await oversight()).readActions(content, file);
const readMessagesFile: Reader<AgencyMessage> = async (content, file) =>
  (await oversight()).readMessages(content, file);

const gapOf = ({ file, message, hint }: Problem): Gap => ({ file, message, hint });

const EMPTY_REFERENCE: Problem = {
  file: MANIFEST,
  place: null,
  message: 'The area list or the catalogue has no entries.',
  hint: 'Put at least one area and one indicator into the files that the manifest names.',
};

const READERS_ONLY: Gap = {
  file: MANIFEST,
  message:
    'This server has the published scorecard only: manifest.json names no area list or no catalogue to work with.',
  hint: 'Open the page without "copy=working" in its address to read what is published. To work on figures, open the address where the board keeps its own data.',
};

/** What the lists say against each other; the same words about several entries once. */
function clashes(reference: ReferenceData): readonly Gap[] {
  const { manifest } = reference;
  const files = { ...manifest, indicators: manifest.catalogue, populations: manifest.population };
  const gaps = checkLists(reference).map(({ list, message, hint }): Gap => {
    const file = files[list] ?? '';
    return { file, message: `${file}: ${message}`, hint };
  });
  return [...new Map(gaps.map((gap) => [gap.message, gap])).values()];
}

/** The reference files of the manifest, read and checked against each other. */
import { nameKey, type Area } from '../domain/area';
import type { Benchmark } from '../domain/benchmark';
import type { Indicator } from '../domain/indicator';
import type { PopulationEstimate } from '../domain/population';
import type { Target } from '../domain/target';
import type { Problem, Reading } from '../reference/problem';
import { readAreas } from '../reference/read-areas';
import { readCatalogue } from '../reference/read-catalogue';
import { readManifest, type Manifest } from '../reference/read-manifest';
import { readTargets } from '../reference/read-targets';
import { fetchServed, type Served } from './fetch-served';
import type { Gap } from './types';

export interface ReferenceData {
  readonly manifest: Manifest;
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly populations: readonly PopulationEstimate[];
  readonly benchmarks: readonly Benchmark[];
}

const MANIFEST = 'manifest.json';

/** The manifest and every reference file that it names. Without areas or catalogue there is nothing to show. */
export async function fetchReference(address: string): Promise<Served<ReferenceData>> {
  const manifest = await fetchManifest(address);
  if (manifest.kind === 'gap') return manifest;
  const names = manifest.value;
  const [allAreas, allIndicators, targets, populations, benchmarks] = await Promise.all([
    fetchReading(address, names.areas, readAreas),
    fetchReading(address, names.catalogue, readCatalogue),
    fetchReading(address, names.targets, readTargets),
    fetchReading(address, names.population, readPopulationFile),
    fetchReading(address, names.benchmarks, readBenchmarksFile),
  ]);
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
  };
  const readings = [areas, indicators, targets, populations, benchmarks];
  const problems = readings.flatMap((reading) => reading.problems);
  return {
    kind: 'ok',
    value,
    gaps: [...problems.map(gapOf), ...strangers(value), ...sharedNames(value)],
  };
}

async function fetchManifest(address: string): Promise<Served<Manifest>> {
  const file = await fetchServed(address, MANIFEST);
  if (file.kind === 'gap') return file;
  const reading = readManifest(await file.value.text(), MANIFEST);
  return reading.kind === 'problem'
    ? { kind: 'gap', gap: gapOf(reading.problem) }
    : { kind: 'ok', value: reading.manifest, gaps: [] };
}

type Reader<T> = (content: string, file: string) => Reading<T> | Promise<Reading<T>>;

async function fetchReading<T>(
  address: string,
  file: string | null,
  read: Reader<T>,
): Promise<Reading<T>> {
  if (file === null) return { entries: [], problems: [] };
  const served = await fetchServed(address, file);
  if (served.kind === 'gap') return { entries: [], problems: [{ ...served.gap, place: null }] };
  return read(await served.value.text(), file);
}

/** The CSV readers bring their parser along: it is not needed before the page is painted. */
const readPopulationFile: Reader<PopulationEstimate> = async (content, file) =>
  (await import('../reference/read-population')).readPopulation(content, file);
const readBenchmarksFile: Reader<Benchmark> = async (content, file) =>
  (await import('../reference/read-benchmarks')).readBenchmarks(content, file);

/** Of entries with the same key the first stays: a second one would be counted or shown twice. */
function withoutRepeats<T>(
  { entries, problems }: Reading<T>,
  file: string,
  keyOf: (entry: T) => string,
): Reading<T> {
  const keys = entries.map(keyOf);
  const isFirst = (place: number): boolean => keys.indexOf(keys[place] ?? '') === place;
  const repeated = keys.filter((_, place) => !isFirst(place));
  return {
    entries: entries.filter((_, place) => isFirst(place)),
    problems: [...problems, ...[...new Set(repeated)].map((key) => repeatProblem(file, key))],
  };
}

const repeatProblem = (file: string, key: string): Problem => ({
  file,
  place: null,
  message: `${file} has more than one entry "${key}".`,
  hint: 'The first one is used. Remove the others, or give each a code of its own.',
});

const gapOf = ({ file, message, hint }: Problem): Gap => ({ file, message, hint });

const EMPTY_REFERENCE: Problem = {
  file: MANIFEST,
  place: null,
  message: 'The area list or the catalogue has no entries.',
  hint: 'Put at least one area and one indicator into the files that the manifest names.',
};

/** Targets and benchmarks of indicators or areas that do not exist would never be shown: say so. */
function strangers({ manifest, areas, indicators, targets, benchmarks }: ReferenceData): Gap[] {
  const ids = new Set(indicators.map((item) => item.id));
  const codes = new Set(areas.map((item) => item.code));
  const unknown = (file: string | null, what: string, name: string): Gap => ({
    file: file ?? '',
    message: `${file ?? ''}: ${what} "${name}" is not in the ${what === 'area' ? 'area list' : 'catalogue'}.`,
    hint: 'The entry has no effect. Correct the name or remove the entry.',
  });
  return [
    ...distinct(targets.map((item) => item.indicator).filter((id) => !ids.has(id))).map((id) =>
      unknown(manifest.targets, 'indicator', id),
    ),
    ...distinct(targets.flatMap(({ area }) => (area !== null && !codes.has(area) ? area : []))).map(
      (code) => unknown(manifest.targets, 'area', code),
    ),
    ...distinct(benchmarks.map((item) => item.indicator).filter((id) => !ids.has(id))).map((id) =>
      unknown(manifest.benchmarks, 'indicator', id),
    ),
  ];
}

/** A name or code that two areas share would silently mean the later one. */
function sharedNames({ manifest, areas }: ReferenceData): Gap[] {
  const names = areas.flatMap(({ name, aliases }) => distinct([name, ...aliases].map(nameKey)));
  const shared = distinct(names.filter((name, i) => names.indexOf(name) !== i));
  return shared.map((name) => ({
    file: manifest.areas,
    message: `${manifest.areas}: "${name}" is the name or alias of more than one area.`,
    hint: 'Rows with this name go to the area that stands last. Remove it from the others.',
  }));
}

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

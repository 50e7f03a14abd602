/** Each list of the board's with its file: how it is read, written, and its entries told apart. */
import type { Annotation } from '../domain/annotation';
import type { Area } from '../domain/area';
import type { Benchmark } from '../domain/benchmark';
import type { Indicator } from '../domain/indicator';
import { agencyKey, type Action, type AgencyMessage, type Commentary } from '../domain/oversight';
import { periodId } from '../domain/period';
import type { PopulationEstimate } from '../domain/population';
import type { Target } from '../domain/target';
import type { Lists } from './lists';
import type { Reading } from './problem';
import { readAnnotations } from './read-annotations';
import { readAreas } from './read-areas';
import { readBenchmarks } from './read-benchmarks';
import { readCatalogue } from './read-catalogue';
import { readActions, readCommentary, readMessages } from './read-oversight';
import { readPopulation } from './read-population';
import { readTargets } from './read-targets';
import { withoutRepeats } from './repeats';
import { rawAnnotation } from './write-annotations';
import { rawArea } from './write-areas';
import { BENCHMARK_COLUMNS, rawBenchmark } from './write-benchmarks';
import { rawIndicator } from './write-catalogue';
import { csvText, jsonText, type RawEntry } from './write-entries';
import { rawAction, rawCommentary, rawMessage } from './write-oversight';
import { POPULATION_COLUMNS, rawPopulation } from './write-population';
import { rawTarget } from './write-targets';

export interface ListFile<T> {
  /** What the file is called where the manifest names none. */
  readonly usualName: string;
  readonly type: 'application/json' | 'text/csv';
  readonly read: (content: string, file: string) => Reading<T>;
  readonly textOf: (entries: readonly RawEntry[]) => string;
  readonly rawOf: (entry: T) => RawEntry;
  /** What makes an entry the same one after its figures have changed. */
  readonly keyOf: (entry: T) => string;
}

const areaKey = ({ code }: Area): string => code;
const indicatorKey = ({ id }: Indicator): string => id;
const json = (list: string) => ({
  type: 'application/json' as const,
  textOf: (entries: readonly RawEntry[]) => jsonText(list, entries),
});
const csv = (columns: readonly string[]) => ({
  type: 'text/csv' as const,
  textOf: (entries: readonly RawEntry[]) => csvText(columns, entries),
});

export const LIST_FILES: { readonly [L in keyof Lists]: ListFile<Lists[L][number]> } = {
  areas: {
    usualName: 'areas.json',
    ...json('areas'),
    read: (content, file) => withoutRepeats(readAreas(content, file), file, areaKey),
    rawOf: rawArea,
    keyOf: areaKey,
  },
  indicators: {
    usualName: 'catalogue.json',
    ...json('indicators'),
    read: (content, file) => withoutRepeats(readCatalogue(content, file), file, indicatorKey),
    rawOf: rawIndicator,
    keyOf: indicatorKey,
  },
  targets: {
    usualName: 'targets.json',
    ...json('targets'),
    read: readTargets,
    rawOf: rawTarget,
    keyOf: ({ indicator, area, from }: Target) => JSON.stringify([indicator, area, from]),
  },
  populations: {
    usualName: 'population.csv',
    ...csv(POPULATION_COLUMNS),
    read: readPopulation,
    rawOf: rawPopulation,
    keyOf: ({ area, year }: PopulationEstimate) => JSON.stringify([area, year]),
  },
  benchmarks: {
    usualName: 'benchmarks.csv',
    ...csv(BENCHMARK_COLUMNS),
    read: readBenchmarks,
    rawOf: rawBenchmark,
    keyOf: ({ indicator, comparator, period }: Benchmark) =>
      JSON.stringify([indicator, comparator, periodId(period)]),
  },
  annotations: {
    usualName: 'annotations.json',
    ...json('annotations'),
    read: readAnnotations,
    rawOf: rawAnnotation,
    keyOf: ({ indicator, area, period }: Annotation) =>
      JSON.stringify([indicator, area, periodId(period)]),
  },
  commentary: {
    usualName: 'commentary.json',
    ...json('commentary'),
    read: readCommentary,
    rawOf: rawCommentary,
    keyOf: ({ id }: Commentary) => id,
  },
  actions: {
    usualName: 'actions.json',
    ...json('actions'),
    read: readActions,
    rawOf: rawAction,
    keyOf: ({ id }: Action) => id,
  },
  messages: {
    usualName: 'messages.json',
    ...json('messages'),
    read: readMessages,
    rawOf: rawMessage,
    keyOf: ({ agency, quarter }: AgencyMessage) => JSON.stringify([agencyKey(agency), quarter]),
  },
};

/** The file of a list. */
export function writeList<L extends keyof Lists>(list: L, entries: Lists[L]): string {
  const { rawOf, textOf }: ListFile<Lists[L][number]> = LIST_FILES[list];
  return textOf(entries.map(rawOf));
}

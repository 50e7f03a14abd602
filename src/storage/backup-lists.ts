/** The board's lists in a backup file; plain-lists.ts writes them. */
import * as v from 'valibot';
import { ANNOTATION_EFFECTS, type Annotation } from '../domain/annotation';
import type { Area } from '../domain/area';
import { COMPARATORS, type Benchmark } from '../domain/benchmark';
import type { Indicator } from '../domain/indicator';
import {
  ACTION_STATUSES,
  WRITTEN_PROVENANCES,
  type Action,
  type AgencyMessage,
  type Commentary,
} from '../domain/oversight';
import type { PopulationEstimate } from '../domain/population';
import type { Target } from '../domain/target';
import {
  count,
  finite,
  listOf,
  month,
  name,
  objectOf,
  oneOf,
  orNull,
  period,
  quarter,
  text,
  time,
} from './backup-fields';

const MOST_DECIMALS = 6;

const area: v.GenericSchema<unknown, Area> = objectOf({
  code: name,
  name,
  aliases: listOf(text),
  kind: oneOf(['county', 'district', 'team', 'comparator']),
  parent: orNull(name),
  group: orNull(text),
  validFrom: orNull(month),
  validTo: orNull(month),
  tile: orNull(v.strictTuple([finite, finite], 'a tile is a column and a row')),
});

const indicator: v.GenericSchema<unknown, Indicator> = objectOf({
  id: name,
  name,
  short: text,
  theme: text,
  agency: text,
  unit: oneOf(['percent', 'rate', 'mean', 'count']),
  per: orNull(v.pipe(count, v.minValue(1, 'it is not above 0'))),
  decimals: v.pipe(count, v.maxValue(MOST_DECIMALS, `it is above ${MOST_DECIMALS}`)),
  polarity: orNull(oneOf(['H', 'L', 'T'])),
  window: oneOf(['stock', 'flow', 'ytd', 'rolling-12']),
  numerator: text,
  denominator: orNull(text),
  definition: text,
  why: text,
  source: text,
  owner: text,
  questions: listOf(text),
  breaks: listOf(objectOf({ from: month, label: text })),
});

const provenance = oneOf(['published', 'illustrative', 'local']);

const target: v.GenericSchema<unknown, Target> = v.pipe(
  objectOf({
    indicator: name,
    area: orNull(name),
    from: quarter,
    to: orNull(quarter),
    target: finite,
    floor: orNull(finite),
    greenWithin: orNull(finite),
    amberWithin: orNull(finite),
    source: text,
    provenance,
    floorProvenance: provenance,
  }),
  v.check(({ from, to }) => to === null || to >= from, '"to" is before "from"'),
);

const population: v.GenericSchema<unknown, PopulationEstimate> = objectOf({
  area: name,
  year: count,
  population: count,
  source: text,
});

const benchmark: v.GenericSchema<unknown, Benchmark> = objectOf({
  indicator: name,
  comparator: oneOf(COMPARATORS),
  period,
  value: finite,
  source: text,
});

const annotation: v.GenericSchema<unknown, Annotation> = objectOf({
  indicator: name,
  area: orNull(name),
  period,
  text,
  effect: v.optional(oneOf(ANNOTATION_EFFECTS), 'none'),
});

const written = { text: name, role: text, at: time, provenance: oneOf(WRITTEN_PROVENANCES) };
const versions = v.pipe(listOf(objectOf(written)), v.minLength(1, 'the list is empty'));

const commentary: v.GenericSchema<unknown, Commentary> = objectOf({
  id: name,
  indicator: name,
  area: name,
  quarter,
  versions,
});

const action: v.GenericSchema<unknown, Action> = objectOf({
  id: name,
  indicator: name,
  area: name,
  ...written,
  owner: name,
  raised: quarter,
  due: quarter,
  updates: listOf(objectOf({ quarter, status: oneOf(ACTION_STATUSES), ...written })),
});

const message: v.GenericSchema<unknown, AgencyMessage> = objectOf({
  agency: name,
  quarter,
  versions,
});

/** Each list by its name. */
export const LISTS = {
  areas: listOf(area),
  indicators: listOf(indicator),
  targets: listOf(target),
  populations: listOf(population),
  benchmarks: listOf(benchmark),
  annotations: listOf(annotation),
  commentary: listOf(commentary),
  actions: listOf(action),
  messages: listOf(message),
};

/** As backups of the first form had them: without what the board says and does. */
export const FIRST_LISTS = {
  ...LISTS,
  commentary: v.optional(LISTS.commentary, []),
  actions: v.optional(LISTS.actions, []),
  messages: v.optional(LISTS.messages, []),
};

/** The members of a snapshot around its lists and observations. */
import * as v from 'valibot';
import { periodId, readPeriod, type Quarter } from '../domain/period';
import type { Correction, SnapshotHead } from './snapshot';
import {
  day,
  listOf,
  name,
  notA,
  objectOf,
  oneOf,
  orNull,
  shown,
  text,
  time,
} from './snapshot-fields';

const quarter: v.GenericSchema<unknown, Quarter> = v.pipe(
  text,
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const period = readPeriod(dataset.value);
    if (period?.kind === 'quarter' && periodId(period) === dataset.value) return period.quarter;
    addIssue({ message: `${shown(dataset.value)} is not a quarter such as 2011-12-Q4` });
    return NEVER;
  }),
);

export const correction: v.GenericSchema<unknown, Correction> = objectOf({
  id: name,
  standing: oneOf(['superseded', 'withdrawn']),
  by: orNull(name),
  reason: text,
  date: day,
});

const isList = v.custom<readonly unknown[]>(Array.isArray, notA('a list'));
/** Looked at by their own readers. */
const anyList = objectOf({
  areas: isList,
  indicators: isList,
  targets: isList,
  populations: isList,
  benchmarks: isList,
  annotations: isList,
  commentary: isList,
  actions: isList,
  messages: isList,
});

export const headFields = {
  id: name,
  kind: oneOf(['quarterly', 'annual']),
  quarter,
  title: name,
  policy: oneOf(['dfe', 'under-5', 'none']),
  publishedAt: time,
  signOff: listOf(objectOf({ role: name, date: day, statement: text })),
  extracts: listOf(objectOf({ file: name, sha256: orNull(text), extractDate: orNull(day) })),
  replaces: orNull(objectOf({ id: name, reason: text })),
  corrections: listOf(correction),
} satisfies { readonly [K in keyof SnapshotHead]: v.GenericSchema<unknown, SnapshotHead[K]> };

export const snapshotFields = objectOf({
  schema: text,
  ...headFields,
  lists: anyList,
  observations: v.unknown(),
  sha256: v.exactOptional(text),
});

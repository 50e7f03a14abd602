/** `targets.json`: dated targets and floors (rule T1). */
import * as v from 'valibot';
import type { Target } from '../domain/target';
import { nullable, number, quarter, text } from './fields';
import { readJsonEntries } from './json-entries';
import type { Reading } from './problem';

const PROVENANCES = ['published', 'illustrative', 'local'] as const;
const provenance = v.picklist(PROVENANCES, `provenance must be ${PROVENANCES.join(', ')}`);

const target: v.GenericSchema<unknown, Target> = v.pipe(
  v.object({
    indicator: text,
    area: nullable(text),
    from: quarter,
    to: nullable(quarter),
    target: number,
    floor: nullable(number),
    greenWithin: nullable(number),
    amberWithin: nullable(number),
    source: text,
    provenance: v.optional(provenance, 'local'),
    floorProvenance: v.optional(provenance),
  }),
  v.check(({ from, to }) => to === null || to >= from, '"to" is before "from"'),
  v.transform((entry) => ({
    ...entry,
    floorProvenance: entry.floorProvenance ?? entry.provenance,
  })),
);

export const readTargets = (content: string, file: string): Reading<Target> =>
  readJsonEntries(content, { file, list: 'targets', entry: target });

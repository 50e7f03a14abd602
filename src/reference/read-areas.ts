/** `areas.json`: the area list is data (rule A4). */
import * as v from 'valibot';
import type { Area } from '../domain/area';
import { month, nullable, number, text } from './fields';
import { readJsonEntries } from './json-entries';
import type { Reading } from './problem';

const area: v.GenericSchema<unknown, Area> = v.object({
  code: text,
  name: text,
  aliases: v.optional(v.array(text), []),
  kind: v.picklist(
    ['county', 'district', 'team', 'comparator'],
    'kind must be county, district, team or comparator',
  ),
  parent: nullable(text),
  group: nullable(text),
  validFrom: nullable(month),
  validTo: nullable(month),
  tile: nullable(v.tuple([number, number])),
});

export const readAreas = (content: string, file: string): Reading<Area> =>
  readJsonEntries(content, { file, list: 'areas', entry: area });

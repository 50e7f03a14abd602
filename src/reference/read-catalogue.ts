/** `catalogue.json`: what every indicator is and how it is read. */
import * as v from 'valibot';
import type { Indicator } from '../domain/indicator';
import { month, nullable, number, text } from './fields';
import { readJsonEntries } from './json-entries';
import type { Reading } from './problem';

const MOST_DECIMALS = 6;

const indicator: v.GenericSchema<unknown, Indicator> = v.object({
  id: v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'an id has small letters, digits and hyphens only')),
  name: text,
  short: text,
  theme: text,
  agency: text,
  unit: v.picklist(
    ['percent', 'rate', 'mean', 'count'],
    'unit must be percent, rate, mean or count',
  ),
  per: nullable(
    v.pipe(number, v.integer('per must be whole'), v.minValue(1, 'per must be above 0')),
  ),
  decimals: v.pipe(
    number,
    v.integer('decimals must be whole'),
    v.minValue(0, 'decimals must not be negative'),
    v.maxValue(MOST_DECIMALS, `decimals must be at most ${MOST_DECIMALS}`),
  ),
  polarity: nullable(v.picklist(['H', 'L', 'T'], 'polarity must be H, L, T or null')),
  window: v.picklist(
    ['stock', 'flow', 'ytd', 'rolling-12'],
    'window must be stock, flow, ytd or rolling-12',
  ),
  numerator: text,
  denominator: nullable(text),
  definition: text,
  why: text,
  source: text,
  owner: text,
  questions: v.optional(v.array(text), []),
  breaks: v.optional(v.array(v.object({ from: month, label: text })), []),
});

export const readCatalogue = (content: string, file: string): Reading<Indicator> =>
  readJsonEntries(content, { file, list: 'indicators', entry: indicator });

/** `annotations.json`: what the board wants remembered beside a figure. */
import * as v from 'valibot';
import type { Annotation } from '../domain/annotation';
import { nullable, period, text } from './fields';
import { readJsonEntries } from './json-entries';
import type { Reading } from './problem';

const annotation: v.GenericSchema<unknown, Annotation> = v.object({
  indicator: text,
  area: nullable(text),
  period,
  text,
});

export const readAnnotations = (content: string, file: string): Reading<Annotation> =>
  readJsonEntries(content, { file, list: 'annotations', entry: annotation });

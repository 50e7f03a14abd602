/** `annotations.json`: what the board wants remembered beside a figure. */
import * as v from 'valibot';
import { ANNOTATION_EFFECTS, type Annotation } from '../domain/annotation';
import { nullable, period, text } from './fields';
import { readJsonEntries } from './json-entries';
import type { Reading } from './problem';

const notAnEffect = ({ received }: v.BaseIssue<unknown>): string =>
  `${received} is not none, recalculate or exclude`;

const annotation: v.GenericSchema<unknown, Annotation> = v.object({
  indicator: text,
  area: nullable(text),
  period,
  text,
  effect: v.optional(v.picklist(ANNOTATION_EFFECTS, notAnEffect), 'none'),
});

export const readAnnotations = (content: string, file: string): Reading<Annotation> =>
  readJsonEntries(content, { file, list: 'annotations', entry: annotation });

/** Fields of a snapshot, each with its own words for what is wrong. */
import * as v from 'valibot';
import { readPeriod } from '../domain/period';

const MOST_IN_WORDS = 40;

/** What was found, short enough for a sentence. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const found = JSON.stringify(value) ?? 'nothing';
  return found.length > MOST_IN_WORDS ? `${found.slice(0, MOST_IN_WORDS)}…` : found;
}

export const notA =
  (wanted: string) =>
  ({ input }: { readonly input: unknown }): string =>
    `${shown(input)} is not ${wanted}`;

export const text = v.string(notA('a text'));
/** A text that names something. */
export const name = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'the text is empty'),
);
export const percent = v.pipe(
  v.number(notA('a number')),
  v.minValue(0, notA('a percentage from 0 to 100')),
  v.maxValue(100, notA('a percentage from 0 to 100')),
);
export const listOf = <T>(item: v.GenericSchema<unknown, T>) => v.array(item, notA('a list'));
export const oneOf = <const Option extends string>(options: readonly Option[]) =>
  v.picklist(options, notA(`one of ${options.join(', ')}`));
/** Every member must be there, and no other. */
export const objectOf = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, notA('an object'));

export const orNull = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.nullable(schema) as unknown as v.GenericSchema<unknown, T | null>;

/** `2012-04-16T09:30:00.000Z` */
export const time = v.pipe(
  text,
  v.check(
    (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) &&
      !Number.isNaN(Date.parse(value)) &&
      isDay(value.slice(0, 10)),
    notA('a time such as 2012-04-16T09:30:00Z'),
  ),
);

export const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) && readPeriod(value) !== null;

export const day = v.pipe(text, v.check(isDay, notA('a day such as 2012-04-16')));

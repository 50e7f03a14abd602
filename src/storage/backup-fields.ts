/** Fields of a backup file, each with its own words for what is wrong. */
import * as v from 'valibot';
import { readPeriod, type Month, type Period, type Quarter } from '../domain/period';

const MOST_IN_WORDS = 40;

/** What was found, short enough for a sentence. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > MOST_IN_WORDS ? `${text.slice(0, MOST_IN_WORDS)}…` : text;
}

const notA =
  (wanted: string) =>
  ({ input }: { readonly input: unknown }): string =>
    `${shown(input)} is not ${wanted}`;

export const text = v.string(notA('a text'));
/** A text that names something. */
export const name = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'the text is empty'),
);
export const finite = v.pipe(v.number(notA('a number')), v.finite(notA('a number')));
export const count = v.pipe(
  finite,
  v.integer(notA('a whole number')),
  v.minValue(0, notA('a number from 0')),
  v.maxValue(Number.MAX_SAFE_INTEGER, notA('a number that can be counted to')),
);
export const percent = v.pipe(
  finite,
  v.minValue(0, notA('a percentage from 0 to 100')),
  v.maxValue(100, notA('a percentage from 0 to 100')),
);
export const oneOf = <const Option extends string>(options: readonly Option[]) =>
  v.picklist(options, notA(`one of ${options.join(', ')}`));
export const listOf = <T>(item: v.GenericSchema<unknown, T>) => v.array(item, notA('a list'));
/** Every member must be there, and no other. */
export const objectOf = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, notA('an object'));

export const orNull = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.nullable(schema) as unknown as v.GenericSchema<unknown, T | null>;

/** An object whose names are not known before. */
export const recordOf = <T>(
  isValue: (value: unknown) => value is T,
  wanted: string,
): v.GenericSchema<unknown, Readonly<Record<string, T>>> =>
  v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(
      (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
      notA('an object'),
    ),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      for (const [key, value] of Object.entries(dataset.value)) {
        if (key === '__proto__' || !isValue(value)) {
          addIssue({ message: `${shown(key)} must not be there, or is not ${wanted}` });
          return NEVER;
        }
      }
      return dataset.value as Readonly<Record<string, T>>;
    }),
  );

/** A period id as this app writes it; `read` picks what is wanted of a period. */
const periodAs = <T>(
  read: (period: Period) => T | null,
  wanted: string,
): v.GenericSchema<unknown, T> =>
  v.pipe(
    v.string(notA(wanted)),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const period = readPeriod(dataset.value);
      const found = period && read(period);
      if (found !== null) return found;
      addIssue({ message: `${shown(dataset.value)} is not ${wanted}` });
      return NEVER;
    }),
  );

export const period: v.GenericSchema<unknown, Period> = periodAs(
  (found) => found,
  'a period such as 2012-03, 2011-12-Q4 or FY2010-11',
);
export const month: v.GenericSchema<unknown, Month> = periodAs(
  (found) => (found.kind === 'month' ? found.month : null),
  'a month such as 2012-04',
);
export const quarter: v.GenericSchema<unknown, Quarter> = periodAs(
  (found) => (found.kind === 'quarter' ? found.quarter : null),
  'a quarter such as 2011-12-Q4',
);
export const quarterText = v.pipe(
  text,
  v.check((value) => readPeriod(value)?.kind === 'quarter', notA('a quarter such as 2011-12-Q4')),
);

/** `2012-04-16T09:30:00.000Z` */
export const time = v.pipe(
  text,
  v.check(
    (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && !Number.isNaN(Date.parse(value)),
    notA('a time such as 2012-04-16T09:30:00Z'),
  ),
);
export const day = v.pipe(
  text,
  v.check(
    (value) => /^\d{4}-\d\d-\d\d$/.test(value) && readPeriod(value) !== null,
    notA('a day such as 2012-04-16'),
  ),
);

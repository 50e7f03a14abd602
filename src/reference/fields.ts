/** Fields that several reference files share. */
import * as v from 'valibot';
import { readPeriod, type Month, type Period, type Quarter } from '../domain/period';

/** What a month, quarter or period looks like when it is not one: the text found is named. */
const notA = (wanted: string) => (issue: v.BaseIssue<unknown>) =>
  `${issue.received} is not ${wanted}`;

export const text = v.pipe(v.string(notA('a text')), v.trim(), v.nonEmpty('the text is empty'));
export const number = v.pipe(v.number(notA('a number')), v.finite('the number is not finite'));
export const nullable = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.nullish(schema, null) as unknown as v.GenericSchema<unknown, T | null>;

/** `2012-04` */
export const month: v.GenericSchema<unknown, Month> = v.pipe(
  v.string(notA('a month such as 2012-04')),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const period = readPeriod(dataset.value);
    if (period?.kind === 'month') return period.month;
    addIssue({ message: `"${dataset.value}" is not a month such as 2012-04` });
    return NEVER;
  }),
);

/** `2011-12-Q4` */
export const quarter: v.GenericSchema<unknown, Quarter> = v.pipe(
  v.string(notA('a quarter such as 2011-12-Q4')),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const period = readPeriod(dataset.value);
    if (period?.kind === 'quarter') return period.quarter;
    addIssue({ message: `"${dataset.value}" is not a quarter such as 2011-12-Q4` });
    return NEVER;
  }),
);

/** `2012-04-16` */
export const day = v.pipe(
  v.string(notA('a day such as 2012-04-16')),
  v.check(
    (value) => /^\d{4}-\d\d-\d\d$/.test(value) && readPeriod(value) !== null,
    (issue) => `${issue.received} is not a day such as 2012-04-16`,
  ),
);

/** Any period of rule P2. */
export const period: v.GenericSchema<unknown, Period> = v.pipe(
  v.string(notA('a period')),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const found = readPeriod(dataset.value);
    if (found) return found;
    addIssue({ message: `"${dataset.value}" is not a period such as 2012-03 or FY2010-11` });
    return NEVER;
  }),
);

/** Text that looks as if it were about one child (rule X3): a warning, for people can tell better. */

export type ChildDataSign = 'date' | 'nhs-number' | 'pupil-number' | 'postcode';

const SIGNS: readonly (readonly [ChildDataSign, RegExp])[] = [
  // 03/04/2005, 3-4-05, 3.4.2005, 2005-04-03: a month or a quarter has no day and is no sign.
  ['date', /\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b/],
  [
    'date',
    /\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}\b/i,
  ],
  ['nhs-number', /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/],
  ['pupil-number', /\b[a-z]\d{12}\b|\b[a-z]\d{11}[a-z]\b/i],
  ['postcode', /\b[a-z]{1,2}\d[a-z\d]?\s*\d[abd-hjlnp-uw-z]{2}\b/i],
];

/** What in the text looks like data about a child, each kind once. */
export const childDataIn = (text: string): readonly ChildDataSign[] => [
  ...new Set(SIGNS.flatMap(([sign, pattern]) => (pattern.test(text) ? sign : []))),
];

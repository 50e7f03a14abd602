/** The fields of an indicator, in the order in which one would explain it. */
import type { Field, Option } from './spec';

export const UNIT_WORDS = {
  percent: 'Percentage',
  rate: 'Rate',
  mean: 'Average',
  count: 'Count',
} as const;

export const POLARITY_WORDS = {
  '': 'Neither higher nor lower',
  H: 'Higher is better',
  L: 'Lower is better',
  T: 'Close to the target is better',
} as const;

export const WINDOW_WORDS = {
  stock: 'At the end of the quarter',
  flow: 'Events in the quarter',
  ytd: 'April to the end of the quarter',
  'rolling-12': '12 months to the end of the quarter',
} as const;

const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const text = (name: string, label: string, needed: string, hint?: string): Field => ({
  name,
  label,
  kind: 'text',
  needed,
  ...(hint === undefined ? {} : { hint }),
});

export const INDICATOR_FIELDS: readonly Field[] = [
  text('name', 'Name', 'Enter the name'),
  text('short', 'Short name', 'Enter a short name', 'Where there is little room.'),
  text(
    'id',
    'Id',
    'Enter an id',
    'What files call it: small letters, digits and hyphens, for example re-referrals.',
  ),
  text('theme', 'Theme', 'Enter the theme', 'Indicators of one theme stand together.'),
  text('agency', 'Agency', 'Enter the agency'),
  { name: 'unit', label: 'Unit', kind: 'select', options: optionsOf(UNIT_WORDS) },
  {
    name: 'per',
    label: 'Rate per how many children',
    hint: 'For example 10000.',
    kind: 'short',
  },
  {
    name: 'decimals',
    label: 'Decimals shown',
    hint: 'A figure is rated as it is shown. A target with more decimals shows more.',
    kind: 'short',
    needed: 'Enter how many decimals are shown, for example 1',
  },
  {
    name: 'polarity',
    label: 'Which is better',
    kind: 'select',
    options: optionsOf(POLARITY_WORDS),
  },
  {
    name: 'window',
    label: 'Which months make a quarter’s figure',
    kind: 'select',
    options: optionsOf(WINDOW_WORDS),
  },
  text(
    'numerator',
    'What is counted',
    'Say what is counted',
    'A plural noun in small letters, for example re-referrals.',
  ),
  {
    name: 'denominator',
    label: 'Out of what',
    hint: 'For example referrals. Leave blank for a count.',
    kind: 'text',
  },
  {
    name: 'definition',
    label: 'What it counts, in full',
    kind: 'long',
    needed: 'Enter the definition',
  },
  { name: 'why', label: 'Why it matters', kind: 'long', needed: 'Say why it matters' },
  text('source', 'Source', 'Say where the figures come from'),
  text('owner', 'Owner', 'Enter the role that answers for it', 'A role, not a person.'),
  {
    name: 'questions',
    label: 'Questions to ask',
    hint: 'One a line.',
    kind: 'lines',
  },
];

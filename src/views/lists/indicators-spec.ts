import { monthLabel } from '../../domain/period';
import { given, linesIn, neededNumber, numberIn, partsOf, textOf } from './draft';
import { INDICATOR_FIELDS, POLARITY_WORDS, UNIT_WORDS, WINDOW_WORDS } from './indicator-fields';
import type { ListSpec } from './spec';

export const INDICATORS: ListSpec<'indicators'> = {
  list: 'indicators',
  path: 'indicators',
  title: 'Indicators and breaks',
  noun: 'indicator',
  plural: 'indicators',
  about:
    'What each indicator is, how it is read, and where its series has a break: a change of definition or counting. Nothing is compared across a break.',
  columns: [
    { head: 'Indicator', cell: ({ name }) => name },
    { head: 'Id', cell: ({ id }) => id },
    { head: 'Theme', cell: ({ theme }) => theme },
    { head: 'Unit', cell: ({ unit }) => UNIT_WORDS[unit] },
    { head: 'Better', cell: ({ polarity }) => POLARITY_WORDS[polarity ?? ''] },
    { head: 'Period', cell: ({ window }) => WINDOW_WORDS[window] },
    {
      head: 'Breaks',
      cell: ({ breaks }) =>
        breaks.map(({ from, label }) => `${monthLabel(from)}: ${label}`).join('; '),
    },
  ],
  nameOf: ({ short }) => `Indicator ${short}`,
  newDraft: { unit: 'percent', window: 'rolling-12', decimals: '1', polarity: '' },
  draftOf: ({ per, decimals, polarity, denominator, questions, breaks, ...texts }) => ({
    ...texts,
    per: textOf(per),
    decimals: textOf(decimals),
    polarity: textOf(polarity),
    denominator: textOf(denominator),
    questions: questions.join('\n'),
    ...Object.fromEntries(
      breaks.flatMap(({ from, label }, place) => [
        [`breaks.${place}.from`, monthLabel(from)],
        [`breaks.${place}.label`, label],
      ]),
    ),
  }),
  fieldsOf: (draft) =>
    INDICATOR_FIELDS.filter(({ name }) => name !== 'per' || draft['unit'] === 'rate'),
  repeat: {
    name: 'breaks',
    title: 'Breaks in the series',
    hint: 'Nothing is compared across a break.',
    noun: 'break',
    fields: [
      {
        name: 'from',
        label: 'First month counted the new way',
        hint: 'For example April 2008.',
        kind: 'short',
        needed: 'Enter the first month counted the new way',
      },
      {
        name: 'label',
        label: 'What changed',
        hint: 'For example: Counted per child from April 2008.',
        kind: 'text',
        needed: 'Say what changed at this break',
      },
    ],
  },
  rawOf: (draft) => ({
    id: draft['id'] ?? '',
    name: draft['name'] ?? '',
    short: draft['short'] ?? '',
    theme: draft['theme'] ?? '',
    agency: draft['agency'] ?? '',
    unit: draft['unit'],
    per: numberIn(draft['per']),
    decimals: neededNumber(draft['decimals']),
    polarity: given(draft['polarity']),
    window: draft['window'],
    numerator: draft['numerator'] ?? '',
    denominator: given(draft['denominator']),
    definition: draft['definition'] ?? '',
    why: draft['why'] ?? '',
    source: draft['source'] ?? '',
    owner: draft['owner'] ?? '',
    questions: linesIn(draft['questions']),
    breaks: partsOf(draft, 'breaks').map(({ from = '', label = '' }) => ({ from, label })),
  }),
  key: { field: 'id', kind: 'indicator' },
};

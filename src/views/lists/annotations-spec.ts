import { periodLabel } from '../../domain/period';
import { given, textOf } from './draft';
import type { ListSpec } from './spec';
import { areaField, areaName, indicatorField, indicatorName, periodText } from './words';

export const ANNOTATIONS: ListSpec<'annotations'> = {
  list: 'annotations',
  path: 'annotations',
  title: 'Annotations',
  noun: 'annotation',
  plural: 'annotations',
  about:
    'What the board wants remembered beside a figure. It is shown in the details of the cells of its indicator, in the quarter in which its period ends.',
  columns: [
    { head: 'Indicator', cell: ({ indicator }, lists) => indicatorName(indicator, lists) },
    { head: 'Area', cell: ({ area }, lists) => areaName(area, lists) },
    { head: 'Period', cell: ({ period }) => periodLabel(period) },
    { head: 'Text', cell: ({ text }) => text },
  ],
  nameOf: ({ indicator, period }, lists) =>
    `Annotation of ${indicatorName(indicator, lists)}, ${periodLabel(period)}`,
  newDraft: { effect: 'none' },
  draftOf: ({ indicator, area, period, text, effect }) => ({
    indicator,
    area: textOf(area),
    period: periodText(period),
    text,
    effect,
  }),
  fieldsOf: (_, lists) => [
    indicatorField(lists),
    areaField(lists),
    {
      name: 'period',
      label: 'Period',
      hint: 'For example May 2011, Q1 2011/12 or 2011/12.',
      kind: 'short',
      needed: 'Enter the period, for example May 2011',
    },
    {
      name: 'text',
      label: 'Text',
      hint: 'For example: New duty team from May 2011. Name no child and no member of staff.',
      kind: 'long',
      needed: 'Enter the text',
    },
    {
      name: 'effect',
      label: 'Control limits',
      hint: 'What it does to the limits of the monthly chart.',
      kind: 'select',
      options: [
        { value: 'none', label: 'Stay as they are' },
        { value: 'recalculate', label: 'Are calculated anew from the first month on' },
        { value: 'exclude', label: 'Leave these months out; they are drawn' },
      ],
      needed: 'Choose what happens to the control limits',
    },
  ],
  rawOf: (draft) => ({ ...draft, area: given(draft['area']) }),
};

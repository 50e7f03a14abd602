/** Names and choices that several lists share. */
import {
  periodId,
  periodLabel,
  readPeriod,
  shortQuarterLabel,
  type Period,
} from '../../domain/period';
import type { ReferenceLists } from '../../workspace/list-types';
import type { Field, Option } from './spec';

export const indicatorName = (id: string, { indicators }: ReferenceLists): string =>
  indicators.find((item) => item.id === id)?.short ?? id;

export const areaName = (code: string | null, { areas }: ReferenceLists): string =>
  code === null ? 'All areas' : (areas.find((item) => item.code === code)?.name ?? code);

/** A period as one would type it: it reads back as the same. */
export function periodText(period: Period): string {
  if (period.kind === 'quarter') return shortQuarterLabel(period.quarter);
  const label = periodLabel(period);
  return readPeriod(label) ? label : periodId(period);
}

export const indicatorField = ({ indicators }: ReferenceLists): Field => ({
  name: 'indicator',
  label: 'Indicator',
  kind: 'select',
  nothing: 'Choose an indicator',
  options: indicators.map(({ id, name }) => ({ value: id, label: name })),
  needed: 'Choose the indicator',
});

export const areaOptions = ({ areas }: ReferenceLists): readonly Option[] =>
  areas.map(({ code, name }) => ({ value: code, label: name }));

export const areaField = (lists: ReferenceLists): Field => ({
  name: 'area',
  label: 'Area',
  kind: 'select',
  nothing: 'All areas',
  options: areaOptions(lists),
});

export const sourceField: Field = {
  name: 'source',
  label: 'Source',
  hint: 'Where a reader finds it: a report, a minute, a return.',
  kind: 'text',
  needed: 'Say where it comes from',
};

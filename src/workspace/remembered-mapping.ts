/** The mapping remembered for a header, if it is still one (storage may hold anything). */
import * as v from 'valibot';
import type { DfeMapping, ExtractMapping, ExtractShape, TableMapping } from '../extract/types';
import type { Settings } from '../storage/workspace-document';

const column = v.nullable(v.string());
const figure = { numerator: column, denominator: column, value: column };

const dfe: v.GenericSchema<unknown, DfeMapping> = v.object({
  kind: v.literal('dfe'),
  indicators: v.array(v.object({ indicator: v.string(), ...figure })),
  reportingYearEnd: v.nullable(v.picklist([3, 6, 9])),
  filters: v.record(v.string(), v.string()),
});

const period = v.variant('from', [
  v.object({ from: v.literal('column'), column: v.string() }),
  v.object({ from: v.literal('title') }),
  v.object({ from: v.literal('file-name') }),
  v.object({ from: v.literal('typed'), text: v.string() }),
]);

const layout = v.variant('kind', [
  v.object({
    kind: v.literal('rows'),
    indicator: v.variant('from', [
      v.object({ from: v.literal('column'), column: v.string() }),
      v.object({ from: v.literal('file'), id: v.string() }),
    ]),
    category: column,
    ...figure,
    status: column,
    note: column,
  }),
  v.object({
    kind: v.literal('columns'),
    figures: v.array(v.object({ indicator: v.string(), category: column, ...figure })),
  }),
  v.object({
    kind: v.literal('periods'),
    indicator: v.string(),
    measure: v.picklist(['numerator', 'value']),
  }),
]);

const table: v.GenericSchema<unknown, TableMapping> = v.object({
  kind: v.literal('table'),
  areaCode: column,
  areaName: column,
  period: v.nullable(period),
  layout,
});

const mapping: v.GenericSchema<unknown, ExtractMapping> = v.union([dfe, table]);

/** Null when none is remembered, or when what is remembered is of another form. */
export function rememberedMapping(
  { mappings }: Settings,
  { signature, kind }: ExtractShape,
): ExtractMapping | null {
  const { success, output } = v.safeParse(mapping, mappings[signature]);
  if (!success || output.kind !== kind) return null;
  // A typed period was that of another month.
  return output.kind === 'table' && output.period?.from === 'typed' ? null : output;
}

/** The mapping remembered for a header, if it is still one (storage may hold anything). */
import * as v from 'valibot';
import type {
  DfeMapping,
  ExtractMapping,
  ExtractShape,
  TableMapping,
  TableShape,
} from '../extract/types';
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

export interface Remembered {
  readonly mapping: ExtractMapping;
  /** False when this file does not say for sure what it is of, or which period: the user is asked. */
  readonly isComplete: boolean;
}

/** Null when none is remembered, or when what is remembered is of another form. */
export function rememberedMapping({ mappings }: Settings, shape: ExtractShape): Remembered | null {
  const { success, output } = v.safeParse(mapping, mappings[shape.signature]);
  if (!success || output.kind !== shape.kind) return null;
  if (output.kind !== 'table' || shape.kind !== 'table') {
    return { mapping: output, isComplete: true };
  }
  if (isPeriodSaid(output.period, shape)) {
    return { mapping: output, isComplete: shape.isNamed || isIndicatorInRows(output) };
  }
  return { mapping: { ...output, period: shape.suggested.period }, isComplete: false };
}

const isIndicatorInRows = ({ layout: read }: TableMapping): boolean =>
  read.kind === 'rows' && read.indicator.from === 'column';

/**
 * True when the period stands in this file where it stood before. A typed one was that of another
 * month; and where title and file name disagree, only the user knows which is wrong.
 */
function isPeriodSaid(
  where: TableMapping['period'],
  { titlePeriod, fileNamePeriod }: TableShape,
): boolean {
  if (where === null || where.from === 'column') return true;
  if (where.from === 'typed') return false;
  const said = where.from === 'title' ? titlePeriod : fileNamePeriod;
  const other = where.from === 'title' ? fileNamePeriod : titlePeriod;
  return said !== null && (other === null || other === said);
}

/**
 * What is read from the database is checked before it is used: narrowly, by hand, because it was
 * written by this code and is needed before the first figures are shown.
 */
import { MISSING_REASONS, type ObservationTable } from '../domain/observation';
import {
  COLUMNS,
  COLUMN_NAMES,
  type ColumnName,
  type PublicationBody,
  type StoredHead,
  type StoredPublication,
  type StoredState,
  type StoredStep,
} from './stored-types';

/** What is wrong with a record, in words that follow "is damaged:". */
export interface Damage {
  readonly damage: string;
}

export const isDamage = (value: object): value is Damage => 'damage' in value;

const damage = (what: string): Damage => ({ damage: what });

export function checkState(value: unknown): StoredState | Damage {
  const isState =
    isObject(value) &&
    isCount(value['revision']) &&
    isCount(value['lastRevision']) &&
    value['lastRevision'] >= value['revision'] &&
    isTexts(value['steps']) &&
    isTexts(value['tables']) &&
    isCount(value['done']) &&
    value['done'] <= value['steps'].length &&
    isList(value['publications']) &&
    value['publications'].every(isPublication) &&
    isSettings(value['settings']);
  return isState
    ? (value as unknown as StoredState)
    : damage('the record that lists the steps is missing or not as it was written');
}

const isSettings = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['role'] === 'string' &&
  isObject(value['mappings']) &&
  isObject(value['areaNames']) &&
  isObject(value['indicatorNames']);

const isPublication = (value: unknown): boolean =>
  isObject(value) &&
  isText(value['key']) &&
  isText(value['id']) &&
  isText(value['sha256']) &&
  (value['correction'] === null || isCorrection(value['correction']));

const isCorrection = (value: unknown): boolean =>
  isObject(value) &&
  ['id', 'standing', 'reason', 'date'].every((name) => isText(value[name])) &&
  (value['by'] === null || isText(value['by']));

/** A publication that cannot be read hides nothing else of the workspace: null then. */
export function checkPublication(
  value: unknown,
  { id, sha256 }: StoredPublication,
): PublicationBody | null {
  const isBody =
    isObject(value) &&
    isText(value['text']) &&
    isText(value['counts']) &&
    value['sha256'] === sha256 &&
    isHeadOf(value['head'], id);
  return isBody ? (value as unknown as PublicationBody) : null;
}

const isHeadOf = (value: unknown, id: string): boolean =>
  isObject(value) &&
  value['id'] === id &&
  Number.isInteger(value['quarter']) &&
  ['kind', 'title', 'policy', 'publishedAt'].every((name) => isText(value[name])) &&
  ['signOff', 'extracts', 'corrections'].every((name) => isList(value[name]));

/** `number` counts from 1. */
export function checkStep(value: unknown, number: number): StoredStep | Damage {
  const isStep =
    isObject(value) &&
    typeof value['at'] === 'string' &&
    typeof value['by'] === 'string' &&
    hasPartsOf(value);
  return isStep
    ? (value as unknown as StoredStep)
    : damage(`step ${number} is missing or not as it was written`);
}

function hasPartsOf(step: Readonly<Record<string, unknown>>): boolean {
  switch (step['kind']) {
    case 'load':
      return isList(step['extracts']) && step['extracts'].every(isExtract);
    case 'edit':
      return typeof step['list'] === 'string' && isList(step['entries']);
    case 'restore':
      return isCount(step['steps']) && (step['base'] === null || isBase(step['base']));
    default:
      return false;
  }
}

const isExtract = (value: unknown): boolean => isObject(value) && isText(value['table']);

const isBase = (value: unknown): boolean =>
  isObject(value) && isObject(value['lists']) && isTexts(value['tables']);

/** The head and the columns of one table put together again. */
export function checkTable(
  head: unknown,
  columns: Readonly<Record<ColumnName, unknown>>,
): ObservationTable | Damage {
  if (!isHead(head)) return damage('a loaded table has lost its heading');
  const wrong = COLUMN_NAMES.find((name) => !(columns[name] instanceof COLUMNS[name]));
  if (wrong) return damage(`the column "${wrong}" of ${head.file} is missing`);
  const table = { ...head, ...columns } as ObservationTable;
  return damageIn(table) ?? table;
}

/** An index out of range would show a figure in the wrong place, or none. */
function damageIn(table: ObservationTable): Damage | null {
  const { file, series, periods, contexts, seriesStart } = table;
  const rows = table.period.length;
  const uneven = COLUMN_NAMES.find((name) => name !== 'seriesStart' && table[name].length !== rows);
  if (uneven) return damage(`the columns of ${file} are not equally long`);
  const isOrdered = seriesStart.every((start, i) => i === 0 || start >= (seriesStart[i - 1] ?? 0));
  const fits = seriesStart.length === series.length + 1 && seriesStart[0] === 0;
  if (!isOrdered || !fits || seriesStart.at(-1) !== rows) {
    return damage(`the series of ${file} do not fit its rows`);
  }
  const isInRange =
    isBelow(table.period, periods.length) &&
    isBelow(table.context, contexts.length) &&
    isBelow(table.missing, MISSING_REASONS.length + 1);
  return isInRange ? null : damage(`${file} points at a period or note that is not there`);
}

function isBelow(column: Uint32Array | Uint8Array, limit: number): boolean {
  for (let i = 0; i < column.length; i += 1) if ((column[i] ?? 0) >= limit) return false;
  return true;
}

const isHead = (value: unknown): value is StoredHead =>
  isObject(value) &&
  isText(value['file']) &&
  isList(value['series']) &&
  isList(value['periods']) &&
  isList(value['contexts']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] =>
  isList(value) && value.every(isText);
const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

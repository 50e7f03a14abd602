/**
 * What lies in the database. A table, a step and a publication never change once they are written, so
 * each has a key of its own and the state names the keys that count; a write adds what is new. What
 * became of a publication afterwards stands in the state.
 */
import type { ObservationTable } from '../domain/observation';
import type {
  BaseData,
  EditStep,
  LoadedExtract,
  LoadStep,
  PublicationRecord,
  RestoreStep,
  Settings,
} from './workspace-document';

export const DATABASE = 'kscb-scorecard';

export const STORES = ['state', 'steps', 'tables', 'publications'] as const;
export type StoreName = (typeof STORES)[number];

/** The one record of the store `state`. */
export const STATE_KEY = 'workspace';

/** `12.3`: the third new record of the write that made revision 12. */
export type RecordKey = string;

export interface StoredState {
  readonly revision: number;
  /** The highest revision ever given out: no number stands for two workspaces. */
  readonly lastRevision: number;
  readonly done: number;
  readonly settings: Settings;
  /** Oldest first. */
  readonly steps: readonly RecordKey[];
  /** Every table of the steps, once. */
  readonly tables: readonly RecordKey[];
  /** Oldest first. Enough of each stands here to name it when its record is damaged. */
  readonly publications: readonly StoredPublication[];
}

export interface StoredPublication extends Pick<PublicationRecord, 'sha256' | 'correction'> {
  readonly key: RecordKey;
  readonly id: string;
}

/** The record of a publication. */
export type PublicationBody = Omit<PublicationRecord, 'correction'>;

export const FIRST_STATE: StoredState = {
  revision: 0,
  lastRevision: 0,
  done: 0,
  settings: { role: '', mappings: {}, areaNames: {}, indicatorNames: {} },
  steps: [],
  tables: [],
  publications: [],
};

/** A step as it is stored: its tables by their keys. */
export type StoredStep =
  | (Omit<LoadStep, 'extracts'> & {
      readonly extracts: readonly (Omit<LoadedExtract, 'table'> & { readonly table: RecordKey })[];
    })
  | EditStep
  | (Omit<RestoreStep, 'base'> & {
      readonly base: (Omit<BaseData, 'tables'> & { readonly tables: readonly RecordKey[] }) | null;
    });

/** The columns of a table, each a record of its own under `[table, column]`. */
export const COLUMNS = {
  seriesStart: Uint32Array,
  period: Uint32Array,
  numerator: Float64Array,
  denominator: Float64Array,
  value: Float64Array,
  flags: Uint8Array,
  missing: Uint8Array,
  context: Uint32Array,
  line: Uint32Array,
} as const;
export type ColumnName = keyof typeof COLUMNS;
export type Column = ObservationTable[ColumnName];

export const COLUMN_NAMES = Object.keys(COLUMNS) as readonly ColumnName[];

/** The rest of a table, under `[table, 'head']`. */
export type StoredHead = Omit<ObservationTable, ColumnName>;

export type TablePart = ColumnName | 'head';
/** Not readonly, because the type of a key of IndexedDB is not. */
export type TableKey = [RecordKey, TablePart];

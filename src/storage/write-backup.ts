/** The workspace as one JSON file that holds all that is needed to show the same scorecard elsewhere. */
import type { ObservationTable } from '../domain/observation';
import { assertNever } from '../lib/assert-never';
import { BACKUP_SCHEMA, isSafeJson } from './backup-form';
import { publicationText } from './backup-publications';
import { plainList, plainLists } from './plain-lists';
import { tablesOf } from './stored-steps';
import type {
  BaseData,
  LoadedExtract,
  Settings,
  Step,
  WorkspaceDocument,
} from './workspace-document';
import { tableText } from './write-table';

/** `made`: the time now, in UTC. Tables that several steps share are written once. */
export function writeBackup(base: BaseData, document: WorkspaceDocument, made: string): Blob {
  const tables = [...new Set([...base.tables, ...document.steps.flatMap(tablesOf)])];
  const places = new Map(tables.map((table, place) => [table, place]));
  const placeOf = (table: ObservationTable): number => places.get(table) ?? -1;
  const head = {
    schema: BACKUP_SCHEMA,
    made,
    title: base.title,
    served: plainBase(base, placeOf),
    steps: document.steps.map((step) => plainStep(step, placeOf)),
    done: document.done,
    settings: plainSettings(document.settings),
  };
  const text = JSON.stringify(head, null, 2).replace(/\n\}$/, '');
  const parts = tables.flatMap((table, i) => [i === 0 ? '\n    ' : ',\n    ', ...tableText(table)]);
  const published = document.publications.flatMap((record, i) => [
    i === 0 ? '\n    ' : ',\n    ',
    publicationText(record),
  ]);
  return new Blob(
    [text, ',\n  "tables": [', ...parts, '\n  ],\n  "publications": [', ...published, '\n  ]\n}\n'],
    { type: 'application/json' },
  );
}

type PlaceOf = (table: ObservationTable) => number;

const plainBase = ({ title, defaultQuarter, lists, tables }: BaseData, placeOf: PlaceOf) => ({
  title,
  defaultQuarter,
  lists: plainLists(lists),
  tables: tables.map(placeOf),
});

function plainStep(step: Step, placeOf: PlaceOf): unknown {
  switch (step.kind) {
    case 'load':
      return { ...step, extracts: step.extracts.map((extract) => plainExtract(extract, placeOf)) };
    case 'edit':
      return { ...step, entries: plainEntries(step) };
    case 'restore':
      return { ...step, base: step.base && plainBase(step.base, placeOf) };
    default:
      return assertNever(step);
  }
}

/** A column may have any header, `__proto__` too: as a list of pairs it is just a text. */
const plainExtract = ({ table, vouched, ...counts }: LoadedExtract, placeOf: PlaceOf) => ({
  table: placeOf(table),
  ...counts,
  vouched: Object.entries(vouched).map(([column, reason]) => ({ column, reason })),
});

function plainEntries(step: Extract<Step, { readonly kind: 'edit' }>): readonly unknown[] {
  switch (step.list) {
    case 'areas':
      return plainList(step.list, step.entries);
    case 'indicators':
      return plainList(step.list, step.entries);
    case 'targets':
      return plainList(step.list, step.entries);
    case 'populations':
      return plainList(step.list, step.entries);
    case 'benchmarks':
      return plainList(step.list, step.entries);
    case 'annotations':
      return plainList(step.list, step.entries);
    case 'commentary':
      return plainList(step.list, step.entries);
    case 'actions':
      return plainList(step.list, step.entries);
    case 'messages':
      return plainList(step.list, step.entries);
    default:
      return assertNever(step);
  }
}

/** A mapping that the reader would refuse is left out: the file's columns are then asked for again. */
const plainSettings = ({ mappings, ...settings }: Settings): Settings => ({
  ...settings,
  mappings: Object.fromEntries(
    Object.entries(mappings).filter(([, mapping]) => isSafeJson(mapping)),
  ),
});

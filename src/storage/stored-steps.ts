/** Steps as they are stored, with the keys of their tables, and back again. */
import type { ObservationTable } from '../domain/observation';
import { assertNever } from '../lib/assert-never';
import type { RecordKey, StoredStep } from './stored-types';
import type { Step } from './workspace-document';

export function tablesOf(step: Step): readonly ObservationTable[] {
  switch (step.kind) {
    case 'load':
      return step.extracts.map(({ table }) => table);
    case 'edit':
      return [];
    case 'restore':
      return step.base?.tables ?? [];
    default:
      return assertNever(step);
  }
}

export function toStored(step: Step, keyOf: (table: ObservationTable) => RecordKey): StoredStep {
  switch (step.kind) {
    case 'load': {
      const extracts = step.extracts.map((each) => ({ ...each, table: keyOf(each.table) }));
      return { ...step, extracts };
    }
    case 'edit':
      return step;
    case 'restore':
      return { ...step, base: step.base && { ...step.base, tables: step.base.tables.map(keyOf) } };
    default:
      return assertNever(step);
  }
}

export function fromStored(step: StoredStep, tableOf: (key: RecordKey) => ObservationTable): Step {
  switch (step.kind) {
    case 'load': {
      const extracts = step.extracts.map((each) => ({ ...each, table: tableOf(each.table) }));
      return { ...step, extracts };
    }
    case 'edit':
      return step;
    case 'restore':
      return {
        ...step,
        base: step.base && { ...step.base, tables: step.base.tables.map(tableOf) },
      };
    default:
      return assertNever(step);
  }
}

/** The tables that a stored step names. */
export function tableKeysOf(step: StoredStep): readonly RecordKey[] {
  switch (step.kind) {
    case 'load':
      return step.extracts.map(({ table }) => table);
    case 'edit':
      return [];
    case 'restore':
      return step.base?.tables ?? [];
    default:
      return assertNever(step);
  }
}

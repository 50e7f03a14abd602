/** The steps in force played over the served data: what the scorecard is built from. Pure. */
import type { ObservationTable } from '../domain/observation';
import { assertNever } from '../lib/assert-never';
import type {
  BaseData,
  LoadedExtract,
  Step,
  WorkspaceDocument,
} from '../storage/workspace-document';

export interface Replayed extends BaseData {
  /** Extracts loaded by the analyst, oldest first; their tables stand last in `tables`. */
  readonly loaded: readonly LoadedExtract[];
  /** True when a restored backup stands in for the served data. */
  readonly isRestored: boolean;
}

/** The served data with nothing done to it. */
export const untouched = (served: BaseData): Replayed => start(served, false);

export const stepsInForce = ({ steps, done }: WorkspaceDocument): readonly Step[] =>
  steps.slice(0, done);

export function replay(served: BaseData, steps: readonly Step[]): Replayed {
  return steps.reduce<Replayed>((now, step) => play(now, step, served), untouched(served));
}

const start = (base: BaseData, isRestored: boolean): Replayed => ({
  ...base,
  loaded: [],
  isRestored,
});

function play(now: Replayed, step: Step, served: BaseData): Replayed {
  switch (step.kind) {
    case 'load':
      return {
        ...now,
        tables: [...now.tables, ...step.extracts.map(({ table }) => table)],
        loaded: [...now.loaded, ...step.extracts],
      };
    case 'edit':
      return { ...now, lists: { ...now.lists, [step.list]: step.entries } };
    case 'restore':
      return start(step.base ?? served, step.base !== null);
    default:
      return assertNever(step);
  }
}

/** Why the figures of a table differ from published ones before; null when nobody said. */
export function reasonsOf(
  loaded: readonly LoadedExtract[],
): (table: ObservationTable) => string | null {
  const reasons = new Map(loaded.map(({ table, reason }) => [table, reason]));
  return (table) => reasons.get(table) || null;
}

import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { ExtractContext } from '../extract/types';
import type { Area } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import { restoreInto } from './backup';
import { baseOf } from './base-of';
import { referenceQuery } from './reference-query';
import { replay, stepsInForce } from './replay';
import { createStaging } from './staging';
import type { NameMatch, StagedFile, StagingActions } from './types';
import { useWorkspace, type Workspace } from './workspace-context';

export interface Staging {
  readonly files: readonly StagedFile[];
  readonly actions: StagingActions;
  /** What columns and names can be matched to. */
  readonly indicators: readonly Indicator[];
  readonly areas: readonly Area[];
  readonly matches: readonly NameMatch[];
  /** True while a load is being kept. */
  readonly isLoading: boolean;
}

export function useStaging(): Staging {
  const workspace = useWorkspace();
  const client = useQueryClient();
  const { staged, isLoading, document } = useStore(workspace.store);
  const { areaNames, indicatorNames } = document.settings;
  return {
    files: staged,
    actions: actionsOf(workspace, client),
    indicators: workspace.lists?.indicators ?? [],
    areas: workspace.lists?.areas ?? [],
    matches: [...matchesOf('area', areaNames), ...matchesOf('indicator', indicatorNames)],
    isLoading,
  };
}

const matchesOf = (
  kind: NameMatch['kind'],
  names: Readonly<Record<string, string>>,
): readonly NameMatch[] => Object.entries(names).map(([key, means]) => ({ kind, key, means }));

/** The actions live as long as the workspace; readers of the scorecard never need them. */
const ACTIONS = new WeakMap<Workspace['store'], StagingActions>();

function actionsOf({ store, desk, services }: Workspace, client: QueryClient): StagingActions {
  const known = ACTIONS.get(store);
  if (known) return known;
  const context = async (): Promise<ExtractContext | null> => {
    const served = await client.ensureQueryData(referenceQuery(services));
    if (served.kind !== 'ok') return null;
    const { document } = store.getState();
    const { areas, indicators } = replay(baseOf(served.value, []), stepsInForce(document)).lists;
    const { areaNames, indicatorNames } = document.settings;
    const corrections = { areas: areaNames, indicators: indicatorNames };
    return { areas, indicators, thisMonth: services.thisMonth, corrections };
  };
  const actions = createStaging({
    store,
    desk,
    startLoad: services.startLoad,
    readLines: services.readLines,
    restore: (file) => restoreInto(store, desk, file),
    context,
  });
  ACTIONS.set(store, actions);
  return actions;
}

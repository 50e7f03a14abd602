/** The workspace around the app: query client, store, and what is derived from them. */
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ExtractContext } from '../extract/types';
import { defaultQuarter, scorecardInput } from './derive';
import { createPreferences } from './preferences';
import { contextOf, referenceQuery } from './reference-query';
import type { Services } from './services';
import { createStaging } from './staging';
import { createWorkspaceStore } from './store';
import type { StagingActions } from './types';
import { useServedFiles } from './use-served-files';
import { WorkspaceContext, type Workspace } from './workspace-context';

interface ProviderProps {
  readonly services: Services;
  readonly children: ReactNode;
}

export function WorkspaceProvider({ services, children }: ProviderProps) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <WorkspaceState services={services}>{children}</WorkspaceState>
    </QueryClientProvider>
  );
}

/** A snapshot of files: read once, also where the browser believes it is offline. */
const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Infinity,
        gcTime: Infinity,
        retry: false,
        // What cannot be read is a gap; an error is our own bug, and must not look like loading.
        throwOnError: true,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  });

function WorkspaceState({ services, children }: ProviderProps) {
  const [stores] = useState(() => ({
    store: createWorkspaceStore(),
    preferences: createPreferences(),
  }));
  const { state, retry, reference, tables } = useServedFiles(services);
  const loaded = useStore(stores.store, (current) => current.loaded);
  const input = useMemo(
    () =>
      reference && state.kind === 'ready'
        ? scorecardInput(reference, [...tables, ...loaded])
        : null,
    [reference, state.kind, tables, loaded],
  );
  const observations = input?.assessor.evidence.observations;
  useEffect(() => {
    if (observations) stores.store.setState({ observations });
  }, [stores, observations]);
  const staging = useStagingActions(services, stores);
  const workspace = useMemo(
    (): Workspace => ({
      ...stores,
      served: state,
      retry,
      indicators: reference?.indicators ?? [],
      input,
      defaultQuarter: input && defaultQuarter(input, reference?.manifest.defaultQuarter ?? null),
      staging,
    }),
    [stores, state, retry, reference, input, staging],
  );
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** The actions live as long as the window. */
function useStagingActions(
  services: Services,
  stores: Pick<Workspace, 'store' | 'preferences'>,
): StagingActions {
  const client = useQueryClient();
  const [actions] = useState(() =>
    createStaging({
      ...stores,
      startLoad: services.startLoad,
      context: async (): Promise<ExtractContext | null> => {
        const served = await client.ensureQueryData(referenceQuery(services));
        return served.kind === 'ok' ? contextOf(served.value, services.thisMonth) : null;
      },
    }),
  );
  return actions;
}

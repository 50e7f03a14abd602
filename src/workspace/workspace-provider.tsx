/** The workspace around the app: query client, store, and what is derived from them. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { ReferenceLists, Step } from '../storage/workspace-document';
import { baseOf } from './base-of';
import { createInputMaker, defaultQuarter } from './derive';
import { createDesk } from './desk';
import type { ReferenceData } from './reference-data';
import { replay, stepsInForce } from './replay';
import type { Services } from './services';
import { createWorkspaceStore } from './store';
import { useServedFiles } from './use-served-files';
import { useUnkeptWarning } from './use-unkept-warning';
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
  const [{ store, desk }] = useState(() => startDesk(services));
  const document = useStore(store, (current) => current.document);
  const isOpen = useStore(store, (current) => current.keeping.kind !== 'opening');
  useEffect(() => void desk.open(), [desk]);
  useUnkeptWarning(store);
  const steps = useMemo(() => stepsInForce(document), [document]);
  const listsOf = useListsOf(steps);
  const { state, retry, reference, lists, tables } = useServedFiles(services, listsOf);
  const servedBase = useMemo(
    () => (reference && state.kind === 'ready' ? baseOf(reference, tables) : null),
    [reference, state.kind, tables],
  );
  const replayed = useMemo(
    () => (servedBase && isOpen ? replay(servedBase, steps) : null),
    [servedBase, isOpen, steps],
  );
  const [inputOf] = useState(createInputMaker);
  const input = useMemo(() => replayed && inputOf(replayed), [replayed, inputOf]);
  const observations = input?.assessor.evidence.observations;
  useEffect(() => {
    if (observations && lists) store.setState({ observations, lists, served: servedBase });
  }, [store, observations, lists, servedBase]);
  const workspace = useMemo(
    (): Workspace => ({
      services,
      store,
      desk,
      served: isOpen || state.kind !== 'ready' ? state : OPENING,
      retry,
      indicators: lists?.indicators ?? [],
      lists,
      reference,
      servedBase,
      replayed,
      input,
      published: null,
      defaultQuarter: input && defaultQuarter(input, replayed?.defaultQuarter ?? null),
    }),
    [services, store, desk, isOpen, state, retry, lists, reference, servedBase, replayed, input],
  );
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

const OPENING = { kind: 'loading', done: 0, total: null } as const;

function startDesk({ openStorage, now }: Services): Pick<Workspace, 'store' | 'desk'> {
  const store = createWorkspaceStore();
  return { store, desk: createDesk({ store, openStorage, now }) };
}

/** The same function until a list is edited: served extracts are then not read again. */
function useListsOf(steps: readonly Step[]): (reference: ReferenceData) => ReferenceLists {
  const shaping = useMemo(() => steps.filter(({ kind }) => kind !== 'load'), [steps]);
  const key = shaping.length === 0 ? NO_STEPS : shaping;
  return useCallback((reference) => replay(baseOf(reference, []), key).lists, [key]);
}

const NO_STEPS: readonly Step[] = [];

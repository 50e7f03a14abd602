/** The workspace of a reader: a published snapshot, and nothing that could change it. */
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Served } from './fetch-served';
import { openSnapshot, type FetchSnapshot, type OpenedSnapshot } from './open-snapshot';
import { readOnlyWorkspace } from './read-only';
import type { Services } from './services';
import type { ServedState } from './types';
import { WorkspaceContext, type Workspace } from './workspace-context';

interface Props {
  readonly services: Services;
  /** The same function as long as the same snapshot is meant. */
  readonly fetchSnapshot: FetchSnapshot;
  readonly children: ReactNode;
}

export function PublishedProvider({ services, fetchSnapshot, children }: Props) {
  const [empty] = useState(() => readOnlyWorkspace(services));
  const { opened, retry } = useOpened(fetchSnapshot);
  const workspace = useMemo(
    (): Workspace => ({ ...empty, served: stateOf(opened), retry, ...contentsOf(opened) }),
    [empty, opened, retry],
  );
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

interface Attempt {
  readonly fetchSnapshot: FetchSnapshot;
}

interface Opened {
  readonly opened: Served<OpenedSnapshot> | null;
  readonly retry: () => void;
}

function useOpened(fetchSnapshot: FetchSnapshot): Opened {
  const [attempt, setAttempt] = useState<Attempt>({ fetchSnapshot });
  const [found, setFound] = useState<{ attempt: Attempt; opened: Served<OpenedSnapshot> }>();
  if (attempt.fetchSnapshot !== fetchSnapshot) setAttempt({ fetchSnapshot });
  useEffect(() => {
    let isWanted = true;
    const open = async () => {
      const opened = await openSnapshot(attempt.fetchSnapshot);
      if (isWanted) setFound({ attempt, opened });
    };
    void open();
    return () => {
      isWanted = false;
    };
  }, [attempt]);
  const retry = useCallback(() => setAttempt({ fetchSnapshot }), [fetchSnapshot]);
  return { opened: found?.attempt === attempt ? found.opened : null, retry };
}

function stateOf(opened: Served<OpenedSnapshot> | null): ServedState {
  if (!opened) return { kind: 'loading', done: 0, total: 1 };
  return opened.kind === 'gap'
    ? { kind: 'failed', gap: opened.gap }
    : { kind: 'ready', gaps: [], isRetrying: false };
}

function contentsOf(opened: Served<OpenedSnapshot> | null): Partial<Workspace> {
  if (opened?.kind !== 'ok') return {};
  const { input, lists, defaultQuarter, published } = opened.value;
  return { input, lists, defaultQuarter, published, indicators: lists.indicators };
}

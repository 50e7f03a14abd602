import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { Router } from 'wouter';
import { PageLoading } from '../views/shared/page-loading';
import type { ManifestSource } from '../workspace/manifest-source';
import { readOnlyWorkspace } from '../workspace/read-only';
import type { Services } from '../workspace/services';
import { useEditionNamed } from '../workspace/use-edition-named';
import { useHashLocation, useHashSearch } from '../workspace/use-hash-location';
import { useSelection } from '../workspace/use-selection';
import { useWorkspace, WorkspaceContext } from '../workspace/workspace-context';
import { WorkspaceProvider } from '../workspace/workspace-provider';
import { ANALYST_PAGES } from './analyst-pages';
import { ErrorBoundary } from './error-boundary';
import { READER_PAGES } from './reader-pages';
import { Routes } from './routes';
import { SaveWork } from './save-work';
import { Shell } from './shell';

export interface AppServices extends Services {
  readonly manifest: ManifestSource;
  /** Makes ready what reads extracts. */
  readonly warm: () => void;
}

interface Props {
  readonly services: AppServices;
}

const PublishedEdition = lazy(async () => ({
  default: (await import('./published-edition')).PublishedEdition,
}));

const WorkingNotice = lazy(async () => ({
  default: (await import('./working-notice')).WorkingNotice,
}));

/** The whole app: hash routes work from any folder and from a file on a shared drive. */
export function App({ services }: Props) {
  return (
    <ErrorBoundary>
      <Router hook={useHashLocation} searchHook={useHashSearch}>
        <Edition services={services} />
      </Router>
    </ErrorBoundary>
  );
}

/** The published snapshot where the server has one, unless the address asks for the working copy. */
function Edition({ services }: Props) {
  const isWorking = useSelection().selection.copy === 'working';
  const { named, manifest } = useEditionNamed(services.manifest, !isWorking);
  const noticing = useMemo(() => ({ ...services, manifest }), [services, manifest]);
  if (isWorking || named === 'none') return <WorkingCopy services={noticing} />;
  const waiting = <Waiting services={noticing} />;
  if (named === 'unknown') return waiting;
  return (
    <Suspense fallback={waiting}>
      <PublishedEdition services={noticing} />
    </Suspense>
  );
}

const PAGES = [...READER_PAGES, ...ANALYST_PAGES];

function WorkingCopy({ services }: Props) {
  useEffect(() => services.warm(), [services]);
  return (
    <WorkspaceProvider services={services}>
      <Shell pages={PAGES} notice={<Notice />}>
        <Routes pages={PAGES} save={<SaveWork />} />
      </Shell>
    </WorkspaceProvider>
  );
}

/** Only where readers see something else is it said that this is the working copy. */
function Notice() {
  const { reference } = useWorkspace();
  if (reference === null || reference.manifest.snapshot === null) return null;
  return (
    <Suspense>
      <WorkingNotice />
    </Suspense>
  );
}

/** Until the manifest says which edition it is: what both have in common. */
function Waiting({ services }: Props) {
  const [nothing] = useState(() => readOnlyWorkspace(services));
  return (
    <WorkspaceContext value={nothing}>
      <Shell pages={READER_PAGES}>
        <Routes pages={READER_PAGES} otherwise={<PageLoading what="the page" />} />
      </Shell>
    </WorkspaceContext>
  );
}

import { Router } from 'wouter';
import type { Services } from '../workspace/services';
import { useHashLocation, useHashSearch } from '../workspace/use-hash-location';
import { WorkspaceProvider } from '../workspace/workspace-provider';
import { ANALYST_PAGES } from './analyst-pages';
import { ErrorBoundary } from './error-boundary';
import { READER_PAGES } from './reader-pages';
import { Routes } from './routes';
import { SaveWork } from './save-work';
import { Shell } from './shell';

const PAGES = [...READER_PAGES, ...ANALYST_PAGES];

/** The whole app: hash routes work from any folder and from a file on a shared drive. */
export function App({ services }: { readonly services: Services }) {
  return (
    <ErrorBoundary>
      <WorkspaceProvider services={services}>
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          <Shell pages={PAGES}>
            <Routes pages={PAGES} save={<SaveWork />} />
          </Shell>
        </Router>
      </WorkspaceProvider>
    </ErrorBoundary>
  );
}

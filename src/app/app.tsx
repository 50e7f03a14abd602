import { Router } from 'wouter';
import type { Services } from '../workspace/services';
import { useHashLocation, useHashSearch } from '../workspace/use-hash-location';
import { WorkspaceProvider } from '../workspace/workspace-provider';
import { ErrorBoundary } from './error-boundary';
import { Routes } from './routes';
import { Shell } from './shell';

/** The whole app: hash routes work from any folder and from a file on a shared drive. */
export function App({ services }: { readonly services: Services }) {
  return (
    <ErrorBoundary>
      <WorkspaceProvider services={services}>
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          <Shell>
            <Routes />
          </Shell>
        </Router>
      </WorkspaceProvider>
    </ErrorBoundary>
  );
}

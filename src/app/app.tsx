import { Router } from 'wouter';
import { useHashLocation, useHashSearch } from '../workspace/use-hash-location';
import { WorkspaceProvider } from '../workspace/workspace-provider';
import { ErrorBoundary } from './error-boundary';
import { Routes } from './routes';
import { Shell } from './shell';

/** The whole app: hash routes work from any folder and from a file on a shared drive. */
export function App() {
  return (
    <ErrorBoundary>
      <WorkspaceProvider>
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          <Shell>
            <ErrorBoundary>
              <Routes />
            </ErrorBoundary>
          </Shell>
        </Router>
      </WorkspaceProvider>
    </ErrorBoundary>
  );
}

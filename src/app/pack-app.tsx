/** The app inside a board pack: the readers' pages over the one snapshot that the file holds. */
import { useEffect } from 'react';
import { Router } from 'wouter';
import { SnapshotWarnings } from '../views/published/snapshot-warnings';
import type { FetchSnapshot } from '../workspace/open-snapshot';
import { PublishedProvider } from '../workspace/published-provider';
import type { Services } from '../workspace/services';
import { useHashLocation, useHashSearch } from '../workspace/use-hash-location';
import { ErrorBoundary } from './error-boundary';
import { PUBLISHED_PAGES } from './published-pages';
import { Routes } from './routes';
import { Shell } from './shell';

interface Props {
  readonly services: Services;
  readonly fetchSnapshot: FetchSnapshot;
  /** Called when the app stands on the page. */
  readonly onStarted: () => void;
}

export function PackApp({ services, fetchSnapshot, onStarted }: Props) {
  useEffect(onStarted, [onStarted]);
  return (
    <ErrorBoundary>
      <PublishedProvider services={services} fetchSnapshot={fetchSnapshot}>
        <Router hook={useHashLocation} searchHook={useHashSearch}>
          <Shell pages={PUBLISHED_PAGES} notice={<SnapshotWarnings />}>
            <Routes pages={PUBLISHED_PAGES} />
          </Shell>
        </Router>
      </PublishedProvider>
    </ErrorBoundary>
  );
}

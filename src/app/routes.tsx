import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { AccessibilityPage } from '../views/about/accessibility-page';
import { NotFoundPage } from '../views/about/not-found-page';
import { PrivacyPage } from '../views/about/privacy-page';
import { ScorecardRoute } from '../views/scorecard/scorecard-route';
import { PageLoading } from '../views/shared/page-loading';
import { whenIdle } from '../views/shared/when-idle';
import { ErrorBoundary } from './error-boundary';
import { SaveWork } from './save-work';

/** Only analysts load extracts; readers of the scorecard do not wait for that screen. */
const loadDataScreen = () => import('../views/data/data-route');
const DataRoute = lazy(async () => ({ default: (await loadDataScreen()).DataRoute }));

const loadCheckScreen = () => import('../views/check/check-route');
const CheckRoute = lazy(async () => ({ default: (await loadCheckScreen()).CheckRoute }));

const loadListsScreen = () => import('../views/lists/lists-route');
const ListsRoute = lazy(async () => ({ default: (await loadListsScreen()).ListsRoute }));

/** One after the other; what could not be fetched ahead is asked for again when its page is opened. */
async function fetchAhead(): Promise<void> {
  for (const load of [loadDataScreen, loadCheckScreen, loadListsScreen]) {
    await load().catch(() => undefined);
  }
}

/** The pages. One that breaks leaves the others reachable. */
export function Routes() {
  const [path] = useLocation();
  useEffect(() => whenIdle(() => void fetchAhead()), []);
  return (
    <ErrorBoundary key={path} save={<SaveWork />}>
      <Switch>
        <Route path="/">
          <ScorecardRoute />
        </Route>
        <Route path="/data">
          <Suspense fallback={<PageLoading what="the data page" />}>
            <DataRoute />
          </Suspense>
        </Route>
        <Route path="/data/check">
          <Suspense fallback={<PageLoading what="the check page" />}>
            <CheckRoute />
          </Suspense>
        </Route>
        <Route path="/data/lists/:list?">
          {({ list }) => (
            <Suspense fallback={<PageLoading what="the lists" />}>
              <ListsRoute key={list} path={list ?? null} />
            </Suspense>
          )}
        </Route>
        <Route path="/privacy">
          <PrivacyPage />
        </Route>
        <Route path="/accessibility">
          <AccessibilityPage />
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

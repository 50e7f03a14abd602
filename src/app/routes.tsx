import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { decodePart } from '../lib/decode-part';
import { NotFoundPage } from '../views/about/not-found-page';
import { ScorecardRoute } from '../views/scorecard/scorecard-route';
import { PageLoading } from '../views/shared/page-loading';
import { whenIdle } from '../views/shared/when-idle';
import { useHashLocation } from '../workspace/use-hash-location';
import { ErrorBoundary } from './error-boundary';
import { SaveWork } from './save-work';

/** Every page but the scorecard comes when it is opened: its readers do not wait for them. */
const load = {
  exceptions: () => import('../views/exceptions/exceptions-route'),
  indicator: () => import('../views/indicator/indicator-route'),
  district: () => import('../views/district/district-route'),
  variation: () => import('../views/variation/variation-route'),
  paper: () => import('../views/paper/paper-route'),
  definitions: () => import('../views/definitions/definitions-route'),
  data: () => import('../views/data/data-route'),
  check: () => import('../views/check/check-route'),
  lists: () => import('../views/lists/lists-route'),
  privacy: () => import('../views/about/privacy-page'),
  accessibility: () => import('../views/about/accessibility-page'),
};

const ExceptionsRoute = lazy(async () => ({ default: (await load.exceptions()).ExceptionsRoute }));
const IndicatorRoute = lazy(async () => ({ default: (await load.indicator()).IndicatorRoute }));
const DistrictRoute = lazy(async () => ({ default: (await load.district()).DistrictRoute }));
const VariationRoute = lazy(async () => ({ default: (await load.variation()).VariationRoute }));
const PaperRoute = lazy(async () => ({ default: (await load.paper()).PaperRoute }));
const DefinitionsRoute = lazy(async () => ({
  default: (await load.definitions()).DefinitionsRoute,
}));
const DataRoute = lazy(async () => ({ default: (await load.data()).DataRoute }));
const CheckRoute = lazy(async () => ({ default: (await load.check()).CheckRoute }));
const ListsRoute = lazy(async () => ({ default: (await load.lists()).ListsRoute }));
const PrivacyPage = lazy(async () => ({ default: (await load.privacy()).PrivacyPage }));
const AccessibilityPage = lazy(async () => ({
  default: (await load.accessibility()).AccessibilityPage,
}));

/** One after the other; what could not be fetched ahead is asked for again when its page is opened. */
async function fetchAhead(): Promise<void> {
  for (const fetch of Object.values(load)) await fetch().catch(() => undefined);
}

/** The pages. One that breaks leaves the others reachable. */
export function Routes() {
  const [path] = useLocation();
  // The router decodes some of an address, so its parameters are not decoded again but read here.
  const [address] = useHashLocation();
  const named = decodePart(address.split('/')[2] ?? '');
  useEffect(() => whenIdle(() => void fetchAhead()), []);
  return (
    <ErrorBoundary key={path} save={<SaveWork />}>
      <Switch>
        <Route path="/">
          <ScorecardRoute />
        </Route>
        <Route path="/exceptions">
          <Lazy what="the exceptions">
            <ExceptionsRoute />
          </Lazy>
        </Route>
        <Route path="/indicator/:id">
          <Lazy what="the indicator">
            <IndicatorRoute id={named} />
          </Lazy>
        </Route>
        <Route path="/district/:code">
          <Lazy what="the district">
            <DistrictRoute code={named} />
          </Lazy>
        </Route>
        <Route path="/variation">
          <Lazy what="district variation">
            <VariationRoute />
          </Lazy>
        </Route>
        <Route path="/paper">
          <Lazy what="the board paper">
            <PaperRoute />
          </Lazy>
        </Route>
        <Route path="/definitions">
          <Lazy what="the definitions">
            <DefinitionsRoute />
          </Lazy>
        </Route>
        <Route path="/data">
          <Lazy what="the data page">
            <DataRoute />
          </Lazy>
        </Route>
        <Route path="/data/check">
          <Lazy what="the check page">
            <CheckRoute />
          </Lazy>
        </Route>
        <Route path="/data/lists/:list?">
          {({ list }) => (
            <Lazy what="the lists">
              <ListsRoute key={list} path={list ?? null} />
            </Lazy>
          )}
        </Route>
        <Route path="/privacy">
          <Lazy what="the privacy page">
            <PrivacyPage />
          </Lazy>
        </Route>
        <Route path="/accessibility">
          <Lazy what="the accessibility page">
            <AccessibilityPage />
          </Lazy>
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </ErrorBoundary>
  );
}

const Lazy = ({ what, children }: { readonly what: string; readonly children: ReactNode }) => (
  <Suspense fallback={<PageLoading what={what} />}>{children}</Suspense>
);

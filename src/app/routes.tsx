import { Suspense, useEffect, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { decodePart } from '../lib/decode-part';
import { NotFoundPage } from '../views/about/not-found-page';
import { PageLoading } from '../views/shared/page-loading';
import { whenIdle } from '../views/shared/when-idle';
import { useHashLocation } from '../workspace/use-hash-location';
import { ErrorBoundary } from './error-boundary';
import type { PageEntry } from './page-entry';

interface Props {
  readonly pages: readonly PageEntry[];
  /** At an address that none of them has; else it is said that there is no such page. */
  readonly otherwise?: ReactNode;
  /** A way to save the work from a page that broke. */
  readonly save?: ReactNode;
}

/** One after the other; what could not be fetched ahead is asked for again when its page is opened. */
async function fetchAhead(pages: readonly PageEntry[]): Promise<void> {
  for (const { load } of pages) await load?.().catch(() => undefined);
}

/** The pages. One that breaks leaves the others reachable. */
export function Routes({ pages, otherwise = <NotFoundPage />, save }: Props) {
  const [path] = useLocation();
  const [address] = useHashLocation();
  useEffect(() => whenIdle(() => void fetchAhead(pages)), [pages]);
  return (
    <ErrorBoundary key={path} save={save}>
      <Switch>
        {pages.map((page) => (
          <Route key={page.path} path={page.path}>
            <Suspense fallback={<PageLoading what={page.what} />}>
              {page.content(namedIn(address, page.path))}
            </Suspense>
          </Route>
        ))}
        <Route>{otherwise}</Route>
      </Switch>
    </ErrorBoundary>
  );
}

/** The router decodes some of an address, so what a page is about is not decoded again but read here. */
const namedIn = (address: string, path: string): string =>
  decodePart(address.split('/')[path.split('/').length - 1] ?? '');

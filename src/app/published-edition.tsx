/** What a reader opens where the server's manifest names a published snapshot. */
import { useMemo } from 'react';
import { PublishedCopyPage } from '../views/published/published-copy-page';
import { SnapshotWarnings } from '../views/published/snapshot-warnings';
import { publishedOn } from '../workspace/fetch-published';
import { PublishedProvider } from '../workspace/published-provider';
import type { Services } from '../workspace/services';
import { ANALYST_PAGES } from './analyst-pages';
import type { PageEntry } from './page-entry';
import { PUBLISHED_PAGES } from './published-pages';
import { Routes } from './routes';
import { Shell } from './shell';

const PAGES: readonly PageEntry[] = [
  ...PUBLISHED_PAGES,
  ...ANALYST_PAGES.map(({ path }) => ({
    path,
    label: null,
    what: 'the page',
    load: null,
    content: () => <PublishedCopyPage />,
  })),
];

export function PublishedEdition({ services }: { readonly services: Services }) {
  const fetchSnapshot = useMemo(
    () => publishedOn(services.dataAddress, services.manifest),
    [services],
  );
  return (
    <PublishedProvider services={services} fetchSnapshot={fetchSnapshot}>
      <Shell pages={PAGES} notice={<SnapshotWarnings />}>
        <Routes pages={PAGES} />
      </Shell>
    </PublishedProvider>
  );
}

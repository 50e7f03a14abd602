/** The pages on which an analyst works; none of their code is fetched where a snapshot is read. */
import { lazy } from 'react';
import type { PageEntry } from './page-entry';

const load = {
  data: () => import('../views/data/data-route'),
  check: () => import('../views/check/check-route'),
  lists: () => import('../views/lists/lists-route'),
  publish: () => import('../views/publish/publish-route'),
};

const DataRoute = lazy(async () => ({ default: (await load.data()).DataRoute }));
const CheckRoute = lazy(async () => ({ default: (await load.check()).CheckRoute }));
const ListsRoute = lazy(async () => ({ default: (await load.lists()).ListsRoute }));
const PublishRoute = lazy(async () => ({ default: (await load.publish()).PublishRoute }));

export const ANALYST_PAGES: readonly PageEntry[] = [
  {
    path: '/data',
    label: 'Data',
    what: 'the data page',
    load: load.data,
    content: () => <DataRoute />,
  },
  {
    path: '/data/check',
    label: null,
    what: 'the check page',
    load: load.check,
    content: () => <CheckRoute />,
  },
  {
    path: '/data/lists/:list?',
    label: null,
    what: 'the lists',
    load: load.lists,
    content: (list) => <ListsRoute key={list} path={list === '' ? null : list} />,
  },
  {
    path: '/publish',
    label: 'Publish',
    what: 'the publish page',
    load: load.publish,
    content: () => <PublishRoute />,
  },
];

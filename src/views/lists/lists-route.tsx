import type { ReactNode } from 'react';
import type { ListName } from '../../workspace/list-types';
import { useLists, type BoardLists } from '../../workspace/use-lists';
import { useSelection } from '../../workspace/use-selection';
import { useServedData } from '../../workspace/use-served-data';
import { DataNav } from '../data/data-nav';
import { Page } from '../shared/page';
import { ANNOTATIONS } from './annotations-spec';
import { AREAS } from './areas-spec';
import { BENCHMARKS } from './benchmarks-spec';
import { INDICATORS } from './indicators-spec';
import { ListPage } from './list-page';
import { ListsIndex } from './lists-index';
import { ListsNav } from './lists-nav';
import { OversightList } from './oversight-list';
import { ACTIONS, COMMENTARY, MESSAGES, type OversightSpec } from './oversight-specs';
import { POPULATIONS } from './populations-spec';
import type { ListSpec } from './spec';
import { TARGETS } from './targets-spec';

interface ListEditor {
  readonly list: ListName;
  readonly path: string;
  readonly title: string;
  readonly show: (board: BoardLists) => ReactNode;
}

const editor = <L extends ListName>(spec: ListSpec<L>): ListEditor => ({
  ...spec,
  show: (board) => <ListPage spec={spec} board={board} />,
});

const writtenElsewhere = <L extends 'commentary' | 'actions' | 'messages'>(
  spec: OversightSpec<L>,
): ListEditor => ({
  ...spec,
  show: (board) => <OversightList key={spec.list} spec={spec} board={board} />,
});

const EDITORS: readonly ListEditor[] = [
  editor(TARGETS),
  editor(INDICATORS),
  editor(AREAS),
  editor(POPULATIONS),
  editor(BENCHMARKS),
  editor(ANNOTATIONS),
  writtenElsewhere(COMMENTARY),
  writtenElsewhere(ACTIONS),
  writtenElsewhere(MESSAGES),
];

/** Where the analyst edits the board's lists: `#/data/lists`, and one page for each. */
export function ListsRoute({ path }: { readonly path: string | null }) {
  const { linkTo } = useSelection();
  const board = useLists();
  const found = EDITORS.find((item) => item.path === path) ?? null;
  const title = found?.title ?? 'Lists';
  return (
    <Page title={title} width="full">
      <DataNav />
      <ListsNav pages={EDITORS} current={found?.path ?? null} linkTo={linkTo} />
      {path !== null && !found && (
        <p className="govuk-body">There is no list “{path}”. These are the lists:</p>
      )}
      {board ? (
        (found?.show(board) ?? <ListsIndex board={board} pages={EDITORS} linkTo={linkTo} />)
      ) : (
        <NotYet />
      )}
    </Page>
  );
}

function NotYet() {
  const { state } = useServedData();
  return state.kind === 'failed' ? (
    <p role="alert" className="govuk-body">
      {state.gap.message} {state.gap.hint}
    </p>
  ) : (
    <p role="status" className="govuk-body">
      Reading the board’s lists and figures…
    </p>
  );
}

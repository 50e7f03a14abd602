import type { Cell, Scorecard } from '../../scorecard/scorecard';
import { useScorecard } from '../../workspace/use-scorecard';
import { useSelection } from '../../workspace/use-selection';
import { useServedData } from '../../workspace/use-served-data';
import { Page } from '../shared/page';
import { CellBody, useDetailsAhead } from './cell-body';
import { ScorecardScreen } from './scorecard-screen';
import { Failed, Gaps, Loading, NothingFound } from './served-states';
import { useDownloads } from './use-downloads';
import { useSpcCells } from './use-spc-cells';

/** The first screen: the served data on their way, or the scorecard made of them. */
export function ScorecardRoute() {
  const scorecard = useScorecard();
  return (
    <Page title={scorecard?.title ?? 'Scorecard'} shows={scorecard?.quarterLabel} width="full">
      <Contents scorecard={scorecard} />
    </Page>
  );
}

const contents = (cell: Cell) => <CellBody cell={cell} />;

function Contents({ scorecard }: { readonly scorecard: Scorecard | null }) {
  const { state, retry } = useServedData();
  const { selection, select, linkTo } = useSelection();
  const downloads = useDownloads();
  const spc = useSpcCells(selection.spc);
  useDetailsAhead();
  if (state.kind === 'loading') return <Loading done={state.done} total={state.total} />;
  if (state.kind === 'failed') return <Failed gap={state.gap} retry={retry} />;
  return (
    <>
      <Gaps gaps={state.gaps} isRetrying={state.isRetrying} retry={retry} />
      {scorecard === null || scorecard.quarters.length === 0 ? (
        <NothingFound dataPage={linkTo('/data')} />
      ) : (
        <ScorecardScreen
          scorecard={scorecard}
          selection={selection}
          select={select}
          downloads={downloads}
          spc={spc}
          contents={contents}
        />
      )}
    </>
  );
}

import type { Scorecard } from '../../scorecard/scorecard';
import { useCellDetails } from '../../workspace/use-cell-details';
import { useScorecard } from '../../workspace/use-scorecard';
import { useSelection } from '../../workspace/use-selection';
import { useServedData } from '../../workspace/use-served-data';
import { Page } from '../shared/page';
import { ScorecardScreen } from './scorecard-screen';
import { useCsvDownload } from './use-csv-download';
import { Failed, Gaps, Loading, NothingFound } from './served-states';

/** The first screen: the served data on their way, or the scorecard made of them. */
export function ScorecardRoute() {
  const scorecard = useScorecard();
  return (
    <Page title={scorecard?.title ?? 'Scorecard'} shows={scorecard?.quarterLabel} width="full">
      <Contents scorecard={scorecard} />
    </Page>
  );
}

function Contents({ scorecard }: { readonly scorecard: Scorecard | null }) {
  const { state, retry } = useServedData();
  const { selection, select, linkTo } = useSelection();
  const csv = useCsvDownload();
  const detailsOf = useCellDetails();
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
          csv={csv}
          detailsOf={detailsOf}
        />
      )}
    </>
  );
}

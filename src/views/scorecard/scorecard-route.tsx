import type { ReactNode } from 'react';
import type { Cell, Scorecard } from '../../scorecard/scorecard';
import { useScorecard, useScorecardInput } from '../../workspace/use-scorecard';
import { useSelection } from '../../workspace/use-selection';
import { useServedData } from '../../workspace/use-served-data';
import { Page } from '../shared/page';
import { SeriesDownload } from '../shared/series-download';
import { CellBody, useDetailsAhead } from './cell-body';
import { ScorecardScreen } from './scorecard-screen';
import { Failed, Gaps, Loading, NothingFound } from './served-states';
import { useCsvDownload } from './use-csv-download';
import { useSpcCells } from './use-spc-cells';

interface AboutProps {
  /** What is said of the figures as a whole, above them. */
  readonly about?: ReactNode;
}

/** The first screen: the served data on their way, or the scorecard made of them. */
export function ScorecardRoute({ about }: AboutProps) {
  const scorecard = useScorecard();
  return (
    <Page title={scorecard?.title ?? 'Scorecard'} shows={scorecard?.quarterLabel} width="full">
      <Contents scorecard={scorecard} about={about} />
    </Page>
  );
}

const contents = (cell: Cell) => <CellBody cell={cell} />;

function Contents({ scorecard, about }: AboutProps & { readonly scorecard: Scorecard | null }) {
  const { state, retry, isReadOnly } = useServedData();
  const { selection, select, linkTo } = useSelection();
  const csv = useCsvDownload();
  const input = useScorecardInput();
  const spc = useSpcCells(selection.spc);
  useDetailsAhead();
  if (state.kind === 'loading') return <Loading done={state.done} total={state.total} />;
  if (state.kind === 'failed') return <Failed gap={state.gap} retry={retry} />;
  const series = input && scorecard && (
    <SeriesDownload subject={{ input, quarter: scorecard.quarter }} indicators={input.indicators} />
  );
  return (
    <>
      {about}
      <Gaps gaps={state.gaps} isRetrying={state.isRetrying} retry={retry} />
      {scorecard === null || scorecard.quarters.length === 0 ? (
        <NothingFound dataPage={isReadOnly ? null : linkTo('/data')} />
      ) : (
        <ScorecardScreen
          scorecard={scorecard}
          selection={selection}
          select={select}
          csv={csv}
          series={series}
          spc={spc}
          contents={contents}
        />
      )}
    </>
  );
}

import { useState } from 'react';
import { useHistory } from '../../workspace/use-history';
import { useScorecard } from '../../workspace/use-scorecard';
import { useSelection } from '../../workspace/use-selection';
import { useServedData } from '../../workspace/use-served-data';
import { useStaging } from '../../workspace/use-staging';
import { Page } from '../shared/page';
import { ChangeProblem } from './change-problem';
import { DataNav } from './data-nav';
import { DataScreen } from './data-screen';
import { KeepingPanel } from './keeping-panel';

/** Where the analyst loads extracts. */
export function DataRoute() {
  const { files, actions, indicators, areas, matches, isLoading } = useStaging();
  const history = useHistory();
  const { linkTo } = useSelection();
  const { state } = useServedData();
  const scorecard = useScorecard();
  const quarters = scorecard?.quarters ?? [];
  const [before, setBefore] = useState<readonly string[] | null>(null);
  // What was there when this page and the served data first were: later quarters come from files.
  if (before === null && state.kind !== 'loading') setBefore(quarters.map(({ value }) => value));
  const newQuarters = quarters.filter(({ value }) => before !== null && !before.includes(value));
  const latest = newQuarters[0];
  return (
    <Page title="Load extracts" width="full">
      <DataNav />
      <ChangeProblem
        notice={history.notice}
        keeping={history.keeping}
        onGoOn={history.actions.goOnUnkept}
      />
      <DataScreen
        files={files}
        actions={actions}
        indicators={indicators}
        areas={areas}
        matches={matches}
        isLoading={isLoading}
        isKept={history.keeping.kind === 'kept'}
        newQuarters={newQuarters.map(({ label }) => label)}
        scorecardLink={linkTo('/', latest ? { quarter: latest.value } : {})}
      />
      <KeepingPanel history={history} />
    </Page>
  );
}

import { useCheckSubject } from '../../workspace/use-check';
import { useSelection } from '../../workspace/use-selection';
import { useServedData } from '../../workspace/use-served-data';
import { DataNav } from '../data/data-nav';
import { Failed, Loading, NothingFound } from '../scorecard/served-states';
import { Page } from '../shared/page';
import { CheckScreen } from './check-screen';

/** Where the analyst sees whether what is loaded is complete, and agrees with itself. */
export function CheckRoute() {
  return (
    <Page title="Check what is loaded" width="full">
      <DataNav />
      <Contents />
    </Page>
  );
}

function Contents() {
  const { state, retry } = useServedData();
  const { select, linkTo } = useSelection();
  const subject = useCheckSubject();
  if (state.kind === 'loading') return <Loading done={state.done} total={state.total} />;
  if (state.kind === 'failed') return <Failed gap={state.gap} retry={retry} />;
  if (!subject) return <NothingFound dataPage={linkTo('/data')} />;
  return <CheckScreen subject={subject} onQuarter={(quarter) => select({ quarter })} />;
}

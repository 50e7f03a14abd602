import type { ReactNode } from 'react';
import { useSelection } from '../../workspace/use-selection';
import { useServedData } from '../../workspace/use-served-data';
import { useSubject, type Subject } from '../../workspace/use-subject';
import { Failed, Gaps, Loading, NothingFound } from '../scorecard/served-states';

/** The contents of a page once the data are there; until then, what they are waiting for. */
export function WhenReady({ children }: { readonly children: (subject: Subject) => ReactNode }) {
  const { state, retry, isReadOnly } = useServedData();
  const { linkTo } = useSelection();
  const subject = useSubject();
  if (state.kind === 'loading') return <Loading done={state.done} total={state.total} />;
  if (state.kind === 'failed') return <Failed gap={state.gap} retry={retry} />;
  return (
    <>
      <Gaps gaps={state.gaps} isRetrying={state.isRetrying} retry={retry} />
      {subject ? (
        children(subject)
      ) : (
        <NothingFound dataPage={isReadOnly ? null : linkTo('/data')} />
      )}
    </>
  );
}

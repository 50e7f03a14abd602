import type { Publishing } from '../../workspace/use-publishing';
import { Comparison } from './comparison';
import { Step } from './step';

/** The draft against what readers have seen last. */
export function ComparisonStep({ publishing }: { readonly publishing: Publishing }) {
  const { state, last, subject, isStale } = publishing;
  const readers = state.draft.kind === 'made' && !isStale ? state.draft.readers : null;
  return (
    <Step number={4} title="What changed since the last published">
      {last === null && (
        <p>
          Nothing of this kind has been published from this browser, so there is nothing to compare
          with.
        </p>
      )}
      {last !== null && readers === null && (
        <p>
          It is compared with {last.head.id} once what is hidden has been worked out: readers see
          nothing else.
        </p>
      )}
      {last !== null && readers !== null && (
        <Comparison before={last} after={readers} quarter={subject.quarter} level={3} />
      )}
    </Step>
  );
}

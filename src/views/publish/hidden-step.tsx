import { useMemo } from 'react';
import { hiddenFigures, hiddenSummary } from '../../scorecard/hidden-figures';
import { unitNames } from '../../scorecard/hidden-words';
import { readersGrid } from '../../scorecard/readers-grid';
import { buildScorecard, type ScorecardInput } from '../../scorecard/build-scorecard';
import type { Draft } from '../../snapshot/draft';
import type { PublishProblem } from '../../workspace/publish-problems';
import type { Publishing } from '../../workspace/use-publishing';
import { ExposedList } from './exposed-list';
import { HiddenTable } from './hidden-table';
import { PolicyForm } from './policy-form';
import styles from './publish.module.css';
import { ReadersTable } from './readers-table';
import { Step } from './step';
import { DoubtfulTexts, UncheckedFigures, WithheldTexts } from './text-lists';

interface Props {
  readonly publishing: Publishing;
  readonly problemAt: (field: string) => PublishProblem | undefined;
}

/** The disclosure policy, and exactly what it hides and why. */
export function HiddenStep({ publishing, problemAt }: Props) {
  const { state, draft, isStale } = publishing;
  return (
    <Step number={3} title="Disclosure control">
      <PolicyForm publishing={publishing} problemAt={problemAt} />
      {draft && state.draft.kind === 'made' && (
        <div aria-busy={isStale}>
          <Preview
            publishing={publishing}
            draft={draft}
            readers={state.draft.readers}
            problemAt={problemAt}
          />
        </div>
      )}
    </Step>
  );
}

interface PreviewProps extends Props {
  readonly draft: Draft;
  readonly readers: ScorecardInput;
}

function Preview({ publishing, draft, readers, problemAt }: PreviewProps) {
  const { state, actions } = publishing;
  const { request, publication, outcome } = draft;
  const names = useMemo(
    () => unitNames(request.lists.indicators, request.evidence.areas),
    [request],
  );
  const summary = useMemo(() => hiddenSummary(publication, outcome), [publication, outcome]);
  const figures = useMemo(
    () => hiddenFigures(publication, outcome, request.quarter, names),
    [publication, outcome, request.quarter, names],
  );
  const grid = useMemo(() => {
    const scorecard = buildScorecard(readers, { quarter: request.quarter, area: null });
    return scorecard && readersGrid(scorecard);
  }, [readers, request.quarter]);
  return (
    <>
      <h3>What is hidden</h3>
      <ul className={styles.facts}>
        {summary.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <ExposedList
        outcome={outcome}
        names={names}
        isAccepted={state.consents.has('exposed')}
        problemAt={problemAt}
        onAccept={(isGiven) => actions.consent('exposed', isGiven)}
      />
      {grid && (
        <>
          <h3>The scorecard as readers will see it</h3>
          <p>{grid.summary}</p>
          <ReadersTable grid={grid} />
        </>
      )}
      {figures.length > 0 && <HiddenTable figures={figures} names={names} />}
      <DoubtfulTexts
        draft={draft}
        names={names}
        cleared={state.cleared}
        problemAt={problemAt}
        onClear={actions.clearText}
      />
      <WithheldTexts draft={draft} names={names} />
      <UncheckedFigures draft={draft} names={names} />
    </>
  );
}

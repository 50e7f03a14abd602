import { useEffect, useRef, useState } from 'react';
import type { Option } from '../../scorecard/scorecard';
import type { Publishing } from '../../workspace/use-publishing';
import { NoCounty } from '../shared/no-county';
import { ChecklistStep } from './checklist-step';
import { ComparisonStep } from './comparison-step';
import { HiddenStep } from './hidden-step';
import { ProblemSummary } from './problem-summary';
import styles from './publish.module.css';
import { PublishStep } from './publish-step';
import { PublishedList } from './published-list';
import { PublishedPanel } from './published-panel';
import { SignOffStep } from './sign-off-step';
import { WhatStep } from './what-step';

interface Props {
  readonly publishing: Publishing;
  readonly quarters: readonly Option[];
  readonly onQuarter: (quarter: string | null) => void;
  readonly onKind: (kind: 'quarterly' | 'annual') => void;
}

/** From what is published to what was published before, read from the top down. */
export function PublishScreen({ publishing, quarters, onQuarter, onKind }: Props) {
  const { state, checklist, kept, problems, actions } = publishing;
  // Nothing is called wrong before the button was pressed.
  const [isAsked, setAsked] = useState(0);
  const [isNew, setNew] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked > 0) summary.current?.focus();
  }, [isAsked]);
  const shown = isAsked > 0 ? problems : [];
  const problemAt = (field: string) => shown.find((problem) => problem.field === field);
  // What stands no more is not to be put anywhere.
  const published = kept.records.findLast(
    ({ head, correction }) => head.id === state.published && correction === null,
  );
  if (!checklist) return <NoCounty />;
  return (
    <div className={styles.screen}>
      <ProblemSummary ref={summary} problems={shown} />
      {published && (
        <PublishedPanel
          key={published.head.id}
          record={published}
          publishing={publishing}
          isNew={isNew}
        />
      )}
      <WhatStep publishing={publishing} quarters={quarters} onQuarter={onQuarter} onKind={onKind} />
      <ChecklistStep
        checklist={checklist}
        lookedAt={state.lookedAt}
        confirmed={state.confirmed}
        problemAt={problemAt}
        actions={actions}
      />
      <HiddenStep publishing={publishing} problemAt={problemAt} />
      <ComparisonStep publishing={publishing} />
      <SignOffStep publishing={publishing} problemAt={problemAt} />
      <PublishStep
        publishing={publishing}
        problemAt={problemAt}
        onRefused={() => setAsked((times) => times + 1)}
        onPublished={() => {
          setAsked(0);
          setNew(true);
        }}
      />
      <PublishedList publishing={publishing} />
    </div>
  );
}

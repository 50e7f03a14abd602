import { useMemo } from 'react';
import { quarterLabel } from '../../domain/period';
import { indicatorSubject } from '../../scorecard/indicator-subject';
import { useSelection } from '../../workspace/use-selection';
import { useSubject, type Subject } from '../../workspace/use-subject';
import { NoCounty } from '../shared/no-county';
import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';
import { IndicatorScreen } from './indicator-screen';
import { NoIndicator } from './no-indicator';

/** One indicator, for the county or one of its areas: what it means, whether it is real, what to ask. */
export function IndicatorRoute({ id }: { readonly id: string }) {
  const subject = useSubject();
  const { selection } = useSelection();
  const indicator = subject?.input.indicators.find((item) => item.id === id);
  const area = subject?.input.assessor.evidence.areas.byCode.get(selection.area ?? '');
  const shows =
    indicator && subject && [area?.name, quarterLabel(subject.quarter)].filter(Boolean).join(', ');
  return (
    <Page
      title={indicator?.name ?? (subject ? 'Indicator not found' : 'Indicator')}
      shows={shows ?? undefined}
      width="full"
    >
      <WhenReady>{(ready) => <Contents id={id} subject={ready} />}</WhenReady>
    </Page>
  );
}

function Contents({ id, subject }: { readonly id: string; readonly subject: Subject }) {
  const { selection } = useSelection();
  const { input, quarter } = subject;
  const found = useMemo(
    () => indicatorSubject(input, id, selection.area, quarter),
    [input, id, selection.area, quarter],
  );
  switch (found.kind) {
    case 'no-indicator':
      return <NoIndicator id={id} input={input} />;
    case 'no-county':
      return <NoCounty />;
    case 'found':
      return <IndicatorScreen subject={subject} found={found} />;
  }
}

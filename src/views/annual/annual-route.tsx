import { useMemo } from 'react';
import { yearLabel, yearOfQuarter } from '../../domain/period';
import { annualOf } from '../../scorecard/annual';
import { useOversight } from '../../workspace/use-oversight';
import { useSelection } from '../../workspace/use-selection';
import { useSubject, type Subject } from '../../workspace/use-subject';
import { NoCounty } from '../shared/no-county';
import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';
import { AnnualScreen } from './annual-screen';

/** The financial year that the quarter of the address is in. */
export function AnnualRoute() {
  const subject = useSubject();
  return (
    <Page
      title="Annual report"
      shows={subject ? yearLabel(yearOfQuarter(subject.quarter)) : undefined}
      width="full"
    >
      <WhenReady>{(ready) => <Contents {...ready} />}</WhenReady>
    </Page>
  );
}

function Contents({ input, quarter }: Subject) {
  const { selection, select, linkTo } = useSelection();
  const lists = useOversight()?.lists ?? null;
  const year = yearOfQuarter(quarter);
  const annual = useMemo(
    () => lists && annualOf(input, lists, year, selection.area),
    [input, lists, year, selection.area],
  );
  if (!lists) return null;
  if (!annual) return <NoCounty />;
  return <AnnualScreen annual={annual} edition={input.edition} select={select} linkTo={linkTo} />;
}

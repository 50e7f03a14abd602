import { useMemo } from 'react';
import { quarterLabel } from '../../domain/period';
import { buildExceptions } from '../../scorecard/exceptions';
import { useOversight } from '../../workspace/use-oversight';
import { useSubject, type Subject } from '../../workspace/use-subject';
import { NoCounty } from '../shared/no-county';
import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';
import { ExceptionsScreen } from './exceptions-screen';

/** What needs the board's attention in a quarter, and what is done about it. */
export function ExceptionsRoute() {
  const subject = useSubject();
  return (
    <Page
      title="Exceptions"
      shows={subject ? quarterLabel(subject.quarter) : undefined}
      width="full"
    >
      <WhenReady>{(ready) => <Contents subject={ready} />}</WhenReady>
    </Page>
  );
}

function Contents({ subject: { input, quarter, quarters } }: { readonly subject: Subject }) {
  const oversight = useOversight();
  const report = useMemo(() => buildExceptions(input, quarter), [input, quarter]);
  if (!oversight) return null;
  if (!report) {
    return <NoCounty />;
  }
  return (
    <ExceptionsScreen input={input} report={report} quarters={quarters} oversight={oversight} />
  );
}

import {
  lastQuarterOfYear,
  quarterId,
  quarterLabel,
  readPeriod,
  yearOfQuarter,
} from '../../domain/period';
import { PUBLISH_TOOLS } from '../../workspace/publish-tools-here';
import type { PublishTools } from '../../workspace/publish-tools';
import { usePublishing } from '../../workspace/use-publishing';
import { useSelection } from '../../workspace/use-selection';
import { useSubject, type Subject } from '../../workspace/use-subject';
import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';
import { PublishScreen } from './publish-screen';

/** Where the analyst signs off a quarter or a year, and publishes it. */
export function PublishRoute({ tools = PUBLISH_TOOLS }: { readonly tools?: PublishTools }) {
  const subject = useSubject();
  return (
    <Page title="Publish" shows={subject ? quarterLabel(subject.quarter) : undefined} width="full">
      <WhenReady>{(ready) => <Contents subject={ready} tools={tools} />}</WhenReady>
    </Page>
  );
}

interface ContentsProps {
  readonly subject: Subject;
  readonly tools: PublishTools;
}

function Contents({ subject, tools }: ContentsProps) {
  const { select } = useSelection();
  const publishing = usePublishing(subject, tools);
  if (!publishing) return null;
  const { state, actions } = publishing;
  const quarters =
    state.kind === 'annual'
      ? subject.quarters.filter(({ value }) => isFourth(value))
      : subject.quarters;
  const choose = (kind: 'quarterly' | 'annual') => {
    actions.choose({ kind });
    if (kind !== 'annual') return;
    const last = quarterId(lastQuarterOfYear(yearOfQuarter(subject.quarter)));
    const found = subject.quarters.find(({ value }) => value === last);
    if (found) select({ quarter: found.value });
  };
  return (
    <PublishScreen
      publishing={publishing}
      quarters={quarters}
      onQuarter={(quarter) => select({ quarter })}
      onKind={choose}
    />
  );
}

function isFourth(id: string): boolean {
  const period = readPeriod(id);
  return (
    period?.kind === 'quarter' &&
    lastQuarterOfYear(yearOfQuarter(period.quarter)) === period.quarter
  );
}

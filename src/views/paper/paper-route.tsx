import { quarterLabel } from '../../domain/period';
import { useOversight } from '../../workspace/use-oversight';
import { useSubject, type Subject } from '../../workspace/use-subject';
import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';
import { PaperScreen } from './paper-screen';

/** The board paper of a quarter: chosen, read and printed here. */
export function PaperRoute() {
  const subject = useSubject();
  return (
    <Page
      title="Board paper"
      shows={subject ? quarterLabel(subject.quarter) : undefined}
      width="full"
    >
      <WhenReady>{(ready) => <Contents subject={ready} />}</WhenReady>
    </Page>
  );
}

function Contents({ subject }: { readonly subject: Subject }) {
  const oversight = useOversight();
  return oversight && <PaperScreen subject={subject} lists={oversight.lists} />;
}

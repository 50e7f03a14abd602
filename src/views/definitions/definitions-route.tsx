import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';
import { DefinitionsScreen } from './definitions-screen';

/** What every figure and word means: indicators, rules with examples, glossary. */
export function DefinitionsRoute() {
  return (
    <Page title="Definitions" width="full">
      <WhenReady>{(subject) => <DefinitionsScreen subject={subject} />}</WhenReady>
    </Page>
  );
}

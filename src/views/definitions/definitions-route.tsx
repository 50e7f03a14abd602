import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';

export function DefinitionsRoute() {
  return (
    <Page title="Definitions" width="full">
      <WhenReady>{() => null}</WhenReady>
    </Page>
  );
}

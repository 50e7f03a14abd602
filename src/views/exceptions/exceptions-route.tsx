import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';

export function ExceptionsRoute() {
  return (
    <Page title="Exceptions" width="full">
      <WhenReady>{() => null}</WhenReady>
    </Page>
  );
}

import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';

export function VariationRoute() {
  return (
    <Page title="District variation" width="full">
      <WhenReady>{() => null}</WhenReady>
    </Page>
  );
}

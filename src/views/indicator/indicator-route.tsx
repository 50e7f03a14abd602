import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';

export function IndicatorRoute({ id: _id }: { readonly id: string }) {
  return (
    <Page title="Indicator" width="full">
      <WhenReady>{() => null}</WhenReady>
    </Page>
  );
}

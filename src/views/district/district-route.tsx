import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';

export function DistrictRoute({ code: _code }: { readonly code: string }) {
  return (
    <Page title="District" width="full">
      <WhenReady>{() => null}</WhenReady>
    </Page>
  );
}

import { useMemo } from 'react';
import { quarterId } from '../../domain/period';
import { districtPage, isDistrictPage } from '../../scorecard/district-page';
import { useSelection } from '../../workspace/use-selection';
import { useSubject } from '../../workspace/use-subject';
import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';
import { DistrictScreen } from './district-screen';
import { NoDistrictFound } from './no-district';

const NOTHING = { input: null, quarter: null };

/** One district or team: everything about it in the quarter of the address. */
export function DistrictRoute({ code }: { readonly code: string }) {
  const subject = useSubject();
  const { selection } = useSelection();
  const { compare } = selection;
  const { input, quarter } = subject ?? NOTHING;
  const page = useMemo(
    () => (input && quarter !== null ? districtPage(input, { code, compare, quarter }) : null),
    [input, code, compare, quarter],
  );
  const isFound = page !== null && isDistrictPage(page);
  const title = isFound ? page.area.name : (page?.title ?? 'District');
  return (
    <Page title={title} shows={isFound ? page.quarterLabel : undefined} width="full">
      <WhenReady>
        {({ quarter: shown, quarters }) =>
          page !== null &&
          (isFound ? (
            <DistrictScreen page={page} quarters={quarters} />
          ) : (
            <NoDistrictFound page={page} quarterId={quarterId(shown)} quarters={quarters} />
          ))
        }
      </WhenReady>
    </Page>
  );
}

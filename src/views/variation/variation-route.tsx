import { useMemo } from 'react';
import type { Subject } from '../../workspace/use-subject';
import { useSelection } from '../../workspace/use-selection';
import { useSubject } from '../../workspace/use-subject';
import { quarterLabel } from '../../domain/period';
import { filterVariation, variationPage } from '../../scorecard/variation';
import { Page } from '../shared/page';
import { WhenReady } from '../shared/when-ready';
import { VariationScreen } from './variation-screen';

/** Where the districts differ, in the quarter of the address. */
export function VariationRoute() {
  const subject = useSubject();
  return (
    <Page
      title="District variation"
      shows={subject ? quarterLabel(subject.quarter) : undefined}
      width="full"
    >
      <WhenReady>{(ready) => <Contents {...ready} />}</WhenReady>
    </Page>
  );
}

function Contents({ input, quarter, quarters }: Subject) {
  const { selection, select, linkTo } = useSelection();
  const { theme, agency } = selection;
  const whole = useMemo(() => variationPage(input, quarter), [input, quarter]);
  const page = useMemo(() => filterVariation(whole, { theme, agency }), [whole, theme, agency]);
  return (
    <VariationScreen
      page={page}
      quarters={quarters}
      selection={selection}
      select={select}
      linkTo={linkTo}
    />
  );
}

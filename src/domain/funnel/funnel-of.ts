/** The funnel of one indicator and quarter (rules F1 to F3). */
import type { Indicator } from '../indicator';
import type { IndicatorValue } from '../value';
import type { Funnel, FunnelRefusal } from './funnel';

/** To come with F1 to F3. */
export const funnelOf = (
  _indicator: Indicator,
  _values: readonly IndicatorValue[],
): Funnel | FunnelRefusal => 'few-areas';

/** The interval of an indicator's value (rules C1 to C3, O3). */
import type { IndicatorValue } from '../value';
import type { Interval } from './interval';

/** Null where the value has none. To come with C1 and C2. */
export const intervalOf = (_value: IndicatorValue): Interval | null => null;

/** Which categories an indicator's loaded observations have (rule O1). */
import { TOTAL, type IndicatorId } from '../indicator';
import type { ObservationStore } from './observation-store';

/** Categories other than the total, in the order in which they were first loaded. */
export function categoriesOf(store: ObservationStore, indicator: IndicatorId): readonly string[] {
  const found = new Set<string>();
  for (const key of store.keys.values()) {
    if (key.indicator === indicator && key.category !== TOTAL) found.add(key.category);
  }
  return [...found];
}

/** An entry of `catalogue.json` as the file has it; `readCatalogue` reads it back. */
import type { Indicator } from '../domain/indicator';
import { monthId } from '../domain/period';
import type { RawEntry } from './write-entries';

export const rawIndicator = (indicator: Indicator): RawEntry => ({
  id: indicator.id,
  name: indicator.name,
  short: indicator.short,
  theme: indicator.theme,
  agency: indicator.agency,
  unit: indicator.unit,
  per: indicator.per,
  decimals: indicator.decimals,
  polarity: indicator.polarity,
  window: indicator.window,
  numerator: indicator.numerator,
  denominator: indicator.denominator,
  definition: indicator.definition,
  why: indicator.why,
  source: indicator.source,
  owner: indicator.owner,
  questions: indicator.questions,
  breaks: indicator.breaks.map(({ from, label }) => ({ from: monthId(from), label })),
});

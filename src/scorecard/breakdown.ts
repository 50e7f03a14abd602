/** What a figure is made of: its categories, and the months of its window. */
import { categoriesOf } from '../domain/observation';
import { monthLabel } from '../domain/period';
import { agreement, provenanceOf, type AssessedValue, type Assessor } from '../domain/target';
import { displayed, monthValueOf, windowMonths, type IndicatorValue } from '../domain/value';
import { missingText, partialText } from './cell';
import { formatValue, provenanceWords } from './format';
import type { Fact } from './scorecard';
import { lowerFirst } from './lower-first';

/** The figure by category (rule O1), in the order in which the categories were loaded. */
export function categoryFacts(assessor: Assessor, assessed: AssessedValue): readonly Fact[] {
  const { indicator, area, quarter, decimals } = assessed;
  return categoriesOf(assessor.evidence.observations, indicator.id).map((category) => ({
    label: category,
    value: figureText(assessor.value({ indicator, area, category, quarter }), decimals),
  }));
}

/** Every month of the window by itself; none when the figure came as a quarter or a year. */
export function monthFacts(
  { evidence }: Assessor,
  { indicator, area, category, quarter, decimals }: AssessedValue,
): readonly Fact[] {
  const months = windowMonths(indicator.window, quarter).map((month) => ({
    month,
    value: monthValueOf(evidence, { indicator, area, category }, month),
  }));
  if (months.every(({ value }) => value.used.length === 0)) return [];
  return months.map(({ month, value }) => ({
    label: monthLabel(month),
    value: `${figureText(value, decimals)}${provenanceText(value, decimals)}`,
  }));
}

/** `, published (source)` or `, illustrative`; nothing where there is no figure (rule O1). */
function provenanceText(value: IndicatorValue, decimals: number): string {
  if (value.outcome.kind === 'missing') return '';
  const provenance = provenanceOf(value, agreement(value, decimals));
  return provenance.kind === 'local' ? '' : `, ${lowerFirst(provenanceWords(provenance))}`;
}

/** `30.4%`, `120, partial (11 of 12)` (rule G6), or why there is no number. */
export function figureText(value: IndicatorValue, decimals: number): string {
  const shown = displayed(value.outcome, decimals);
  if (!shown) return missingText(value.outcome);
  const partial = partialText({ ...value, shown });
  const yearly = value.annualised ? ' as a yearly rate' : '';
  const text = `${formatValue(shown, value.indicator)}${yearly}`;
  return partial === null ? text : `${text}, ${partial}`;
}

/** Figures, units and changes in words. Fixed UK forms, no locale, so that paper and screen agree. */
import { decimalText, subtractDecimals, type Decimal } from '../lib/decimal';
import { assertNever } from '../lib/assert-never';
import { MONTHS_IN_YEAR } from '../domain/period';
import type { Indicator, Window } from '../domain/indicator';
import type { MissingReason, Provenance } from '../domain/observation';

/** `16,824`, `30.4`, `-1.2`; the decimals are kept: `69.0`. */
export function formatDecimal(value: Decimal): string {
  const [whole = '', fraction] = decimalText(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** As in a table cell: `30.4%`, `30.6`, `16,824`. */
export const formatValue = (value: Decimal, indicator: Indicator): string =>
  `${formatDecimal(value)}${indicator.unit === 'percent' ? '%' : ''}`;

/** With its unit: `30.4%`, `30.6 per 10,000 children`, `16,824 referrals`, `20.6 on average`. */
export function formatWithUnit(value: Decimal, indicator: Indicator): string {
  const text = formatValue(value, indicator);
  // What is counted has a plural name, which does not fit one.
  if (indicator.unit === 'count') {
    return text === '1' ? `1 (${indicator.numerator})` : `${text} ${indicator.numerator}`;
  }
  if (indicator.unit === 'mean') return `${text} on average`;
  return indicator.unit === 'rate' ? `${text} ${perWords(indicator)}` : text;
}

/** The size of a change in a sentence: `1.2 percentage points`, `2.4 per 10,000 children`, `35`. */
export function formatChange(change: Decimal, indicator: Indicator): string {
  const size = formatDecimal(absolute(change));
  if (indicator.unit === 'percent') return `${size} percentage point${size === '1' ? '' : 's'}`;
  return indicator.unit === 'rate' ? `${size} ${perWords(indicator)}` : size;
}

/** The size of a change in a cell: `1.2 pts`. */
export const formatShortChange = (change: Decimal, indicator: Indicator): string =>
  `${formatDecimal(absolute(change))}${indicator.unit === 'percent' ? ' pts' : ''}`;

const absolute = (value: Decimal): Decimal =>
  value.units < 0 ? subtractDecimals({ units: 0, decimals: value.decimals }, value) : value;

/** `per 10,000 children` */
export const perWords = (indicator: Indicator): string =>
  `per ${formatDecimal({ units: indicator.per ?? 10_000, decimals: 0 })} children`;

/** How to read the row's figures: unit and window. */
export function measureWords(indicator: Indicator): string {
  return `${unitWords(indicator)}, ${windowWords(indicator.window, indicator.unit === 'rate')}`;
}

export function unitWords(indicator: Indicator): string {
  if (indicator.unit === 'percent') return 'Percentage';
  if (indicator.unit === 'rate') return `Rate ${perWords(indicator)}`;
  return indicator.unit === 'mean' ? 'Average' : 'Number';
}

function windowWords(window: Window, isRate: boolean): string {
  switch (window) {
    case 'stock':
      return 'at the end of the quarter';
    case 'flow':
      return isRate ? 'in the quarter, as a yearly rate' : 'in the quarter';
    case 'ytd':
      return 'April to the end of the quarter';
    case 'rolling-12':
      return `${MONTHS_IN_YEAR} months to the end of the quarter`;
    default:
      return assertNever(window);
  }
}

const MISSING_WORDS: Record<MissingReason, string> = {
  'not-submitted': 'Not submitted',
  suppressed: 'Suppressed',
  'under-5': '<5',
  'not-applicable': 'Not applicable',
  unavailable: 'Not available',
  low: 'Low, rounds to 0',
  unreliable: 'Unreliable',
  'zero-denominator': 'No cases',
};

export const missingWords = (reason: MissingReason): string => MISSING_WORDS[reason];

export function provenanceWords(provenance: Provenance): string {
  if (provenance.kind === 'published') return `Published (${provenance.source})`;
  return provenance.kind === 'illustrative' ? 'Illustrative' : 'Local';
}

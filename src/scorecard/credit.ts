/** The line under a chart and its downloads: where its figures come from, how old and how public. */
import type { Indicator } from '../domain/indicator';
import type { Observation } from '../domain/observation';
import type { IndicatorValue } from '../domain/value';
import type { Edition } from './edition';
import { dataDateWords } from './page-marks';

const MOST_SOURCES = 2;

/** The credit of a chart that shows these values; missing ones count as well. */
export const creditOf = (values: readonly IndicatorValue[], edition: Edition): string =>
  creditLine(
    values.map(({ indicator }) => indicator),
    values.flatMap(({ used }) => used),
    edition,
  );

/**
 * `Source: Telephony report. Data extracted 25 April 2012. No disclosure control: restricted copy.
 * Working copy, not published.`, and that figures are illustrative where `used`, the observations behind the chart, are.
 */
export const creditLine = (
  indicators: readonly Indicator[],
  used: readonly Observation[],
  { policyWords, snapshotWords }: Edition,
): string =>
  [
    sourceWords(indicators),
    dataDateWords(used),
    illustrativeWords(used),
    policyWords,
    snapshotWords,
  ]
    .flatMap((part) => (part === null ? [] : `${part}.`))
    .join(' ');

function sourceWords(indicators: readonly Indicator[]): string | null {
  const sources = [...new Set(indicators.map(({ source }) => source.trim()))].filter(
    (source) => source !== '',
  );
  if (sources.length === 0) return null;
  if (sources.length > MOST_SOURCES) return 'Sources: as the definition of each indicator says';
  return `${sources.length === 1 ? 'Source' : 'Sources'}: ${sources.map(unstopped).join('; ')}`;
}

/** The line puts its own full stop. */
const unstopped = (text: string): string => text.replace(/\.$/, '');

function illustrativeWords(used: readonly Observation[]): string | null {
  const illustrative = used.filter(({ provenance }) => provenance.kind === 'illustrative').length;
  if (illustrative === 0) return null;
  return illustrative === used.length
    ? 'Illustrative (synthetic) figures, not real data'
    : 'Some figures are illustrative (synthetic), not real data';
}

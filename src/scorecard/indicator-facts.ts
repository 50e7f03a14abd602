/** What an indicator is, as facts. */
import type { Indicator, Polarity } from '../domain/indicator';
import type { Fact } from './scorecard';

const POLARITY_WORDS: Readonly<Record<NonNullable<Polarity>, string>> = {
  H: 'Higher is better',
  L: 'Lower is better',
  T: 'Closer to the target is better, on either side',
};

/** Which direction is better, in words (rules T2, T5). */
export const polarityWords = (polarity: Polarity): string =>
  polarity === null ? 'Neither higher nor lower is better' : POLARITY_WORDS[polarity];

/** Definition, reason, counts, source and owner; what the catalogue leaves blank is left out. */
export const definitionFacts = (indicator: Indicator): readonly Fact[] =>
  [
    { label: 'Definition', value: indicator.definition },
    { label: 'Why it matters', value: indicator.why },
    {
      label: indicator.unit === 'count' ? 'What is counted' : 'Numerator',
      value: capital(indicator.numerator),
    },
    { label: 'Denominator', value: capital(indicator.denominator ?? '') },
    { label: 'Which way is better', value: polarityWords(indicator.polarity) },
    { label: 'Agency', value: indicator.agency },
    { label: 'Owner', value: indicator.owner },
    { label: 'Source', value: indicator.source },
  ].filter(({ value }) => value !== '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

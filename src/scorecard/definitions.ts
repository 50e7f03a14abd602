/** The definitions page as data: every indicator, every rule with a worked example, a glossary. */
import { quarterLabel, type Quarter } from '../domain/period';
import { groupBy } from '../lib/group-by';
import type { ScorecardInput } from './build-scorecard';
import { definitionOf, type IndicatorDefinition } from './definition-indicator';
import { loadedAt } from './definition-loaded';
import type { RuleWords } from './definition-rule';
import { RULE_GROUPS, type RuleGroup } from './definition-rules';
import { cellOf } from './cell';
import { pageMarks } from './page-marks';
import type { PageMarks } from './scorecard';
import { GLOSSARY, type Term } from './glossary';

export interface Definitions {
  readonly quarterLabel: string;
  /** Of the county's figures: the examples themselves say which of them are illustrative. */
  readonly marks: PageMarks;
  readonly themes: readonly ThemeDefinitions[];
  readonly rules: readonly RuleGroup[];
  readonly glossary: readonly Term[];
}

export interface ThemeDefinitions {
  readonly theme: string;
  readonly indicators: readonly IndicatorDefinition[];
}

/** The worked examples of each rule, by its title; none when nothing loaded can serve as one. */
export type Examples = ReadonlyMap<string, readonly string[]>;

/** What is loaded, explained. */
export const definitionsOf = (input: ScorecardInput, quarter: Quarter): Definitions => ({
  quarterLabel: quarterLabel(quarter),
  marks: marksOf(input, quarter),
  themes: [...groupBy(input.indicators, ({ theme }) => theme)].map(([theme, indicators]) => ({
    theme,
    indicators: indicators.map((indicator) => definitionOf(input, indicator, quarter)),
  })),
  rules: RULE_GROUPS,
  glossary: GLOSSARY,
});

function marksOf(input: ScorecardInput, quarter: Quarter): PageMarks {
  const { county } = loadedAt(input, quarter);
  return { ...pageMarks(county.map(cellOf), input.edition), illustrative: null };
}

/** The examples, one after the other: they are searched for, and some take a while. */
export function* findExamples(
  input: ScorecardInput,
  quarter: Quarter,
): Generator<string, Examples> {
  const loaded = loadedAt(input, quarter);
  const found = new Map<string, readonly string[]>();
  for (const { title, example } of RULE_GROUPS.flatMap(({ rules }) => rules)) {
    found.set(
      title,
      [example(loaded)].flat().filter((sentence) => sentence !== null),
    );
    yield title;
  }
  return found;
}

/** In the place of an example. */
export const noExampleWords = ({ needs }: RuleWords): string =>
  `Nothing that is loaded and was looked at can serve as an example. It would take ${needs}.`;

/** The indicators whose name, definition or counts hold every word of the search. */
export function searchDefinitions(
  themes: readonly ThemeDefinitions[],
  search: string,
): readonly ThemeDefinitions[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (theme: string, { name, facts }: IndicatorDefinition): boolean => {
    const text = [theme, name, ...facts.map(({ value }) => value)].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return themes
    .map(({ theme, indicators }) => ({
      theme,
      indicators: indicators.filter((item) => fits(theme, item)),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

/** The rules in plain English, by subject, in the order of the page. */
import { isHiddenReason } from '../domain/observation';
import { buildScorecard } from './build-scorecard';
import type { Sentences } from './definition-loaded';
import type { RuleWords } from './definition-rule';
import { CHANCE_RULES } from './definition-rules-chance';
import { FIGURE_RULES } from './definition-rules-figures';
import { TARGET_RULES } from './definition-rules-targets';

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly RuleWords[];
}

const DISCLOSURE: readonly RuleWords[] = [
  {
    ids: 'X1',
    title: 'Disclosure control',
    text: 'Small counts can point to a child. Which policy hides them is said on every page and in every file.',
    example: ({ input }) => `This page says: “${input.edition.policyWords}”.`,
    needs: 'a policy',
  },
  {
    ids: 'X2',
    title: 'What is hidden for the sake of another figure',
    text: 'One hidden district could be found by taking all others from the county. So further figures are hidden until every hidden count could be three numbers or more, wherever that can be had; a hidden figure can therefore be large, or nought. Whatever is made from it is hidden, too: rating, direction, rank, interval and its point in a chart, and files then carry no more decimals than the pages. A county figure is never hidden by the policy.',
    example: hiddenExample,
    needs: 'a hidden figure',
  },
];

/** How many figures of the page's quarter are hidden. */
function hiddenExample({ input, quarter }: Parameters<RuleWords['example']>[0]): Sentences {
  const scorecard = buildScorecard(input, { quarter, area: null });
  const cells = scorecard?.themes.flatMap(({ rows }) => rows.flatMap(({ cells: of }) => of)) ?? [];
  const hidden = cells.filter(
    ({ assessed: { outcome } }) => outcome.kind === 'missing' && isHiddenReason(outcome.reason),
  );
  const [first] = hidden;
  if (!scorecard || !first) return null;
  const count = hidden.length === 1 ? '1 figure is hidden' : `${hidden.length} figures are hidden`;
  return `In ${scorecard.quarterLabel} ${count}; the first is ${first.indicator.name} in ${first.area.name}, shown as “${first.text}”.`;
}

export const RULE_GROUPS: readonly RuleGroup[] = [
  { title: 'How a figure comes about', rules: FIGURE_RULES },
  { title: 'Targets, ratings and direction', rules: TARGET_RULES },
  { title: 'Chance, control charts and districts', rules: CHANCE_RULES },
  { title: 'Disclosure', rules: DISCLOSURE },
];

/** The rules in plain English, by subject, in the order of the page. */
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
];

export const RULE_GROUPS: readonly RuleGroup[] = [
  { title: 'How a figure comes about', rules: FIGURE_RULES },
  { title: 'Targets, ratings and direction', rules: TARGET_RULES },
  { title: 'Chance, control charts and districts', rules: CHANCE_RULES },
  { title: 'Disclosure', rules: DISCLOSURE },
];

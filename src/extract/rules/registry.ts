/** Every rule of the extract pipeline. A test asserts that each has a fixture. */
import { CELL_RULES } from './cell-rules';
import { FILE_RULES } from './file-rules';
import { ROW_RULES } from './row-rules';
import type { Rule } from './rule';
import { SERIES_RULES } from './series-rules';
import { SHAPE_RULES } from './table-shape-rules';

export const RULES: readonly Rule[] = [
  ...Object.values(FILE_RULES),
  ...Object.values(SHAPE_RULES),
  ...Object.values(CELL_RULES),
  ...Object.values(ROW_RULES),
  ...Object.values(SERIES_RULES),
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of an issue or failure, for its title and its reason. */
export const ruleOf = (id: string): Rule | null => BY_ID.get(id) ?? null;

/** Categories of a file (rule O1); blank is the total. */
import { TOTAL } from '../domain/indicator';
import { plainText } from './cells';
import type { ChildLevelWatch } from './child-level/watch';
import { createDictionary, createNumbered, type Resolve } from './dictionary';
import type { IssueLog } from './issues';
import { CELL_RULES } from './rules/cell-rules';
import { quote } from './wording';

export interface CategoryColumn {
  readonly categories: readonly string[];
  /** The number of the category; `TOTAL_CATEGORY` is the total. */
  readonly codeOf: Resolve;
  /** The kind of the issue about this category's spelling, or -1. */
  readonly spellingIssue: (code: number) => number;
}

export const TOTAL_CATEGORY = 0;

export function createCategoryColumn(
  column: string,
  log: IssueLog,
  watch: ChildLevelWatch,
): CategoryColumn {
  const list = createNumbered<string>();
  const firstSpellings = new Map<string, string>();
  const issues = new Map<number, number>();
  list.numberOf(TOTAL, () => TOTAL);

  function read(cell: string): number {
    const text = plainText(cell);
    if (text === '' || text.toLowerCase() === TOTAL.toLowerCase()) return TOTAL_CATEGORY;
    watch.seeUnknown(column, text);
    const number = list.numberOf(text, () => text);
    noteSpelling(number, text);
    return number;
  }

  function noteSpelling(number: number, text: string): void {
    const key = text.toLowerCase().replaceAll(/\s+/g, ' ');
    const first = firstSpellings.get(key);
    if (first === undefined) firstSpellings.set(key, text);
    if (first === undefined || first === text) return;
    const kind = log.kindOf(CELL_RULES.categorySpelling, {
      column,
      found: text,
      message: `The category ${quote(text)} is also spelled ${quote(first)} in this file, and is read as another category.`,
      hint: 'Spell it in one way, here and in the files of other months.',
    });
    issues.set(number, kind);
  }

  return {
    categories: list.values,
    codeOf: createDictionary(read),
    spellingIssue: (code) => (issues.size === 0 ? -1 : (issues.get(code) ?? -1)),
  };
}

/** The indicator of a row by its id or name. */
import { matchWords } from './area-columns';
import type { ChildLevelWatch } from './child-level/watch';
import { createDictionary, problemCode, type Resolve } from './dictionary';
import { report, type IssueLog } from './issues';
import type { IndicatorFinder } from './places';
import type { RowInHand } from './row-in-hand';
import { CELL_RULES } from './rules/cell-rules';
import { quote } from './wording';

/** The indicator's place in the catalogue; `row` is the row that is being read. */
export function createIndicatorColumn(
  column: string,
  finder: IndicatorFinder,
  row: Readonly<RowInHand>,
  log: IssueLog,
  watch: ChildLevelWatch,
): Resolve {
  return createDictionary((cell) => {
    const text = cell.trim();
    const place = finder.find(text);
    if (place >= 0) return place;
    const match = finder.byMatch(text);
    if (match === -1) return unknown(text);
    const details = matchWords(column, text, finder.indicators[match]);
    report(log, CELL_RULES.matchedName, row.line, details);
    return match;
  });

  function unknown(text: string): number {
    watch.see(column, text);
    return problemCode(
      log.kindOf(CELL_RULES.indicator, {
        column,
        found: text === '' ? null : text,
        message:
          text === ''
            ? 'The indicator is blank.'
            : `${quote(text)} is not an indicator of the catalogue.`,
        hint: finder.suggest(text),
      }),
    );
  }
}

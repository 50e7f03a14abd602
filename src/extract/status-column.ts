/** The status of a row: provisional or not, and why there is no number. */
import { readStatus } from './cells';
import type { ChildLevelWatch } from './child-level/watch';
import { createDictionary, problemCode, type Resolve } from './dictionary';
import type { IssueLog } from './issues';
import { reasonNumber } from './row-in-hand';
import { CELL_RULES } from './rules/cell-rules';
import { quote } from './wording';

const REASON_SHIFT = 2;

/** Of a code that `createStatusColumn` gave; a problem is not provisional and gives no reason. */
export const isProvisional = (code: number): boolean => code > 0 && (code & 1) === 1;
/** The reason as in `ObservationTable.missing`; 0 is none. */
export const reasonInStatus = (code: number): number => (code < 0 ? 0 : code >> REASON_SHIFT);

export function createStatusColumn(column: string, log: IssueLog, watch: ChildLevelWatch): Resolve {
  return createDictionary((cell) => {
    const status = readStatus(cell);
    if (status) {
      const reason = status.missing === null ? 0 : reasonNumber(status.missing);
      return (reason << REASON_SHIFT) | (status.provisional ? 1 : 0);
    }
    watch.see(column, cell);
    return problemCode(
      log.kindOf(CELL_RULES.status, {
        column,
        found: cell.trim(),
        message: `${quote(cell.trim())} is not a status.`,
        hint: 'Use blank, provisional or final; or c suppressed, <5 suppressed and 1 to 4, z not applicable, x unavailable, low, u unreliable, not-submitted.',
      }),
    );
  });
}

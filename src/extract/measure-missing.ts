/** Whether a row has a number and, if not, why (rule O4). */
import type { Area } from '../domain/area';
import type { Unit } from '../domain/indicator';
import { firstReason, MISSING_REASONS } from '../domain/observation';
import type { Judge } from './issues';
import { isNumber, isReason, reasonIn, type MeasureHeaders } from './measure-cell';
import { reasonNumber, type RowInHand } from './row-in-hand';
import { ROW_RULES } from './rules/row-rules';

const NOT_SUBMITTED = reasonNumber('not-submitted');
const NOT_APPLICABLE = reasonNumber('not-applicable');
const UNAVAILABLE = reasonNumber('unavailable');
const ZERO_DENOMINATOR = reasonNumber('zero-denominator');

/** Sets `row.missing`; false when the row contradicts itself or is half a ratio. */
export function readMissing(
  row: RowInHand,
  unit: Unit,
  area: Area | undefined,
  headers: MeasureHeaders,
  judge: Judge,
): boolean {
  const hasNumber = hasNumberFor(unit, row);
  if (row.statusReason !== 0) {
    if (!hasNumber) row.missing = row.statusReason;
    return !hasNumber || statusAgrees(row, unit, area) || contradiction(row, judge);
  }
  const symbol = strongestReason(row);
  if (hasNumber) {
    if (unit === 'count' && symbol !== 0) return contradiction(row, judge);
    const nothingOfNothing = row.numerator === 0 && row.denominator === 0;
    if (isReason(row.value) && !nothingOfNothing) row.missing = reasonIn(row.value);
    return true;
  }
  row.missing = symbol === 0 ? NOT_SUBMITTED : symbol;
  return symbol !== 0 || noNumber(row, unit, headers, judge);
}

function hasNumberFor(unit: Unit, { numerator, denominator, value }: RowInHand): boolean {
  if (isNumber(value)) return true;
  if (unit === 'count' || unit === 'rate') return isNumber(numerator);
  return isNumber(numerator) && isNumber(denominator);
}

/** The reason that wins among the symbols in the row's cells (rule O4); 0 when there is none. */
function strongestReason({ numerator, denominator, value }: RowInHand): number {
  // Asked of every row, so nothing is made for the many that have none.
  if (!isReason(numerator) && !isReason(denominator) && !isReason(value)) return 0;
  const found = [numerator, denominator, value].filter(isReason).map(reasonIn);
  const first = firstReason(new Set(found.map((number) => MISSING_REASONS[number - 1] ?? null)));
  return first === null ? 0 : reasonNumber(first);
}

/**
 * What our own export says of nothing out of nothing, of teams' rates, and of rates whose population is
 * not known: they keep their counts.
 */
function statusAgrees(
  { denominator, value, statusReason }: RowInHand,
  unit: Unit,
  area: Area | undefined,
): boolean {
  if (statusReason === ZERO_DENOMINATOR) return denominator === 0;
  if (unit !== 'rate' || isNumber(value)) return false;
  if (statusReason === NOT_APPLICABLE) return area?.kind === 'team';
  return statusReason === UNAVAILABLE && !isNumber(denominator);
}

const contradiction = (row: RowInHand, judge: Judge): boolean =>
  judge(ROW_RULES.contradiction, row.line, {
    message:
      row.statusReason === 0
        ? 'One cell of the row gives a number and another says that it is not shown.'
        : 'The row gives a number, but its status says that there is none.',
    hint: 'Take the number out if it must not be shown, or correct the status or symbol.',
  });

function noNumber(row: RowInHand, unit: Unit, headers: MeasureHeaders, judge: Judge): boolean {
  const hasNumerator = isNumber(row.numerator);
  if (!hasNumerator && !isNumber(row.denominator)) {
    return judge(ROW_RULES.blank, row.line, {
      message: 'The row has no number and does not say why, so it is read as not submitted.',
      hint: 'If the figure is suppressed, not applicable or unavailable, say so in status; if it was not submitted, write not-submitted there.',
    });
  }
  const noun = unit === 'count' ? 'count in numerator' : 'numerator';
  const [given, wanted] = hasNumerator ? ['numerator', 'denominator'] : ['denominator', noun];
  return judge(ROW_RULES.halfRatio, row.line, {
    column: hasNumerator ? headers.denominator : headers.numerator,
    message: `The row has a ${given} but no ${wanted}, and no value.`,
    hint: `Give the ${wanted}, or the value, or say in status why there is none.`,
  });
}

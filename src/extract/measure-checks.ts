/** Whether the numbers of a row fit together (rule O2 and plain arithmetic). */
import type { Unit } from '../domain/indicator';
import type { Judge } from './issues';
import { isNumber, type MeasureHeaders } from './measure-cell';
import type { RowInHand } from './row-in-hand';
import { ROW_RULES } from './rules/row-rules';
import { disagreement, numberText } from './value-agreement';
import { quote } from './wording';

/** What the checks need to know of the row's indicator, area and period. */
export interface MeasureScale {
  readonly unit: Unit;
  /** Numerator / denominator x factor is the value. */
  readonly factor: number;
  /** False for a yearly rate from part of a period: it may stand for the part or for the whole. */
  readonly isFactorKnown: boolean;
  /** Published: counts may be rounded, and the value stands. */
  readonly published: boolean;
}

/** False when a check that is an error fails; the row has a number. */
export function checkNumbers(
  row: RowInHand,
  scale: MeasureScale,
  headers: MeasureHeaders,
  valueText: string,
  judge: Judge,
): boolean {
  if (scale.unit === 'count') return checkCount(row, headers, valueText, judge);
  const { numerator, denominator, value } = row;
  const hasRatio = isNumber(numerator) && isNumber(denominator);
  if (hasRatio && denominator === 0) {
    return numerator === 0 || zeroDenominator(row, headers, judge);
  }
  if (scale.unit === 'percent') {
    if (hasRatio && numerator > denominator) return numeratorAbove(row, headers, judge);
    if (value > 100) return above100(row, headers, valueText, judge);
  }
  if (!hasRatio || !isNumber(value) || !scale.isFactorKnown) return true;
  return checkValue(row, scale, headers, valueText, judge);
}

function checkCount(
  { numerator, value, line }: RowInHand,
  headers: MeasureHeaders,
  valueText: string,
  judge: Judge,
): boolean {
  if (isNumber(numerator) && isNumber(value) && numerator !== value) {
    return judge(ROW_RULES.valueDisagrees, line, {
      column: headers.value,
      found: valueText,
      message: `The value ${quote(valueText)} and the numerator ${numberText(numerator)} are two different counts.`,
      hint: 'A count stands in numerator or in value; where it is in both, they must be equal.',
    });
  }
  const count = isNumber(numerator) ? numerator : value;
  if (count % 1 === 0) return true;
  return judge(ROW_RULES.notWhole, line, {
    column: isNumber(numerator) ? headers.numerator : headers.value,
    found: numberText(count),
    message: `${numberText(count)} is not a whole number, but the indicator is a count.`,
    hint: 'Look whether the row belongs to another indicator.',
  });
}

const zeroDenominator = (row: RowInHand, headers: MeasureHeaders, judge: Judge): boolean =>
  judge(ROW_RULES.zeroDenominator, row.line, {
    column: headers.denominator,
    found: '0',
    message: `The numerator is ${numberText(row.numerator)} but the denominator is 0.`,
    hint: 'Correct the denominator; if nothing could be counted, both are 0.',
  });

const numeratorAbove = (row: RowInHand, headers: MeasureHeaders, judge: Judge): boolean =>
  judge(ROW_RULES.numeratorAbove, row.line, {
    column: headers.numerator,
    found: numberText(row.numerator),
    message: `The numerator ${numberText(row.numerator)} is larger than the denominator ${numberText(row.denominator)}, which a percentage cannot have.`,
    hint: 'The two may be swapped, or counted over different periods.',
  });

const above100 = (
  row: RowInHand,
  headers: MeasureHeaders,
  valueText: string,
  judge: Judge,
): boolean =>
  judge(ROW_RULES.percentAbove100, row.line, {
    column: headers.value,
    found: valueText,
    message: `${quote(valueText)} is more than 100 %, which this percentage cannot be.`,
    hint: 'A decimal point may be missing, or the column may hold a count.',
  });

function checkValue(
  row: RowInHand,
  { factor, published }: MeasureScale,
  headers: MeasureHeaders,
  valueText: string,
  judge: Judge,
): boolean {
  const found = disagreement(row, valueText, factor, published);
  if (found === null) return true;
  const rule = published ? ROW_RULES.publishedValueDisagrees : ROW_RULES.valueDisagrees;
  return judge(rule, row.line, { column: headers.value, found: valueText, ...found });
}

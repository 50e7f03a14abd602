/** What can be wrong within one row. */
import { error, warning } from './rule';

export const ROW_RULES = {
  codeAndName: error(
    'A2-disagree',
    'The area code and the area name are those of two areas',
    'One of them is wrong, and nobody can tell which.',
  ),
  otherTotal: error(
    'A2-total',
    'A totals row is not that of the county',
    'A total of some districts would stand as the figure of the whole county.',
  ),
  areaDates: error('A3', 'The area did not exist then', 'Its figures belong to another area.'),
  valueDisagrees: error(
    'O2',
    'The value is not what its numerator and denominator give',
    'One of the three is wrong, and nobody can tell which.',
  ),
  publishedValueDisagrees: warning(
    'O2-published',
    'A published value is not what its published counts give',
    'Published counts are often rounded, but this differs by more than that.',
  ),
  blank: warning(
    'O4',
    'A row has no number and no reason',
    'Missing is never zero; it is shown as not submitted.',
  ),
  numeratorAbove: error(
    'E34',
    'The numerator is larger than the denominator',
    'A part cannot be more than the whole.',
  ),
  percentAbove100: error(
    'E35',
    'A percentage is over 100',
    'A part cannot be more than the whole.',
  ),
  zeroDenominator: error(
    'E36',
    'Something was counted out of nothing',
    'A numerator above zero needs a denominator above zero.',
  ),
  halfRatio: error(
    'E37',
    'One half of a ratio is missing',
    'Neither half can be shown or added up without the other.',
  ),
  contradiction: error(
    'E39',
    'A row has a number and says that it has none',
    'Showing it could break a promise of suppression.',
  ),
  notWhole: warning('E40', 'A count is not a whole number', 'It may be a rate in the wrong row.'),
  geographicLevel: warning(
    'E47',
    'Rows are for areas that are not in the area list',
    'What is not read must be said.',
  ),
} as const;

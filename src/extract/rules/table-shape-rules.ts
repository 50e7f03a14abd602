/** What can be wrong with the shape of a table: header, lines, quotation marks. */
import { error, generated, warning } from './rule';

export const SHAPE_RULES = {
  unknownColumn: warning('E20', 'A column is not known', 'What is not read must be said.'),
  blankHeader: warning('E21', 'A column has no name', 'What is not read must be said.'),
  unknownTwice: warning(
    'E22',
    'Two unknown columns have the same name',
    'It is a sign that columns were pasted twice.',
  ),
  reservedHeader: warning(
    'E23',
    'A column has a name with a meaning to programs',
    'Such a column vanishes in many tools; here it is named and not read.',
  ),
  titleLines: warning(
    'E24',
    'There are lines above the header',
    'At most a period is read from them, and they may hold a caution.',
  ),
  mixedLineEnds: warning(
    'E25',
    'The lines end in different ways',
    'It is a sign that files were joined; some programs merge rows at such places.',
  ),
  ragged: error(
    'E26',
    'A row has more or fewer cells than the header',
    'From the first misplaced cell on, figures are in the wrong column.',
  ),
  brokenQuote: error(
    'E27',
    'Text follows a closing quotation mark',
    'Nobody can tell where the cell ends.',
  ),
  notARow: error(
    'E28',
    'A JSON row is not a plain object',
    'A row holds one text or number a name.',
  ),
  otherSheets: generated(
    warning('E72', 'Other sheets of the workbook were not read', 'What is not read must be said.'),
  ),
  snapshot: warning(
    'E75',
    'The fingerprint of a snapshot was not checked',
    'A snapshot that was changed by hand would look published.',
  ),
  vouched: generated(
    warning(
      'X3-vouched',
      'A column was let through for a reason',
      'It looked like data about single children, and somebody vouched that it is not.',
    ),
  ),
  notes: warning(
    'E61',
    'Rows of a table hold text only',
    'They are not read, and may say something that changes the figures.',
  ),
  otherTable: error(
    'E66',
    'The row belongs to another table',
    'Its figures are of something else, and would be read as those of the first.',
  ),
  periodsDisagree: warning(
    'E62',
    'The lines above the table and the file name give two periods',
    'One of them is wrong, and would put the figures in another quarter.',
  ),
  daysOfMonth: warning(
    'E67',
    'Several days of one month were read as the month',
    'A week or a single event would stand for a whole month.',
  ),
  fractions: warning(
    'E63',
    'Percentages look like fractions of 1',
    'A percentage of 30.4 that is written 0.304 would be shown as 0.3.',
  ),
  issuesNotListed: generated(
    warning(
      'E99',
      'There are too many different problems to describe',
      'The list would not fit in memory; all rows were checked all the same.',
    ),
  ),
} as const;

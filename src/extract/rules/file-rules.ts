/** Why a whole file is refused. Nothing of it is kept. */
import { CRASHED } from './crashed';
import { failure, generated } from './rule';

export const FILE_RULES = {
  empty: failure('E01', 'The file is empty', 'There is nothing to read.'),
  headerOnly: failure('E02', 'The file has no rows', 'A header without rows brings no figures.'),
  notText: failure(
    'E03',
    'The file is neither a text table nor a workbook',
    'A PDF, picture or document would be read as rubbish.',
  ),
  encoding: failure(
    'E04',
    'The letters of the file cannot be read',
    'Names read in the wrong encoding match nothing, or the wrong thing.',
  ),
  tooLarge: generated(
    failure(
      'E05',
      'The file is too large',
      'A larger file could exhaust the memory of the browser.',
    ),
  ),
  lineTooLong: generated(
    failure(
      'E06',
      'A line is too long',
      'It is a sign of a damaged file or of a missing line end.',
    ),
  ),
  tooManyRows: generated(
    failure(
      'E07',
      'The file has too many rows',
      'More rows could exhaust the memory of the browser.',
    ),
  ),
  tooManyColumns: failure(
    'E08',
    'The file has too many columns',
    'It is a sign of a wrong separator or of another kind of file.',
  ),
  wrongDelimiter: failure(
    'E09',
    'The columns are separated in a way that is not read',
    'With the wrong separator a row is one long cell.',
  ),
  unknownForm: failure(
    'E10',
    'No header row was found',
    'Without known column names nobody can tell what a number means.',
  ),
  columnMissing: failure(
    'E11',
    'A needed column is missing',
    'A figure needs its period, area and indicator.',
  ),
  columnTwice: failure(
    'E12',
    'Two columns have the same name',
    'Nobody can tell which of the two is meant.',
  ),
  quoteOpen: failure(
    'E13',
    'A quotation mark is never closed',
    'Everything after it would become one cell.',
  ),
  jsonSyntax: failure('E14', 'The JSON is damaged', 'A damaged file may have lost rows.'),
  jsonForm: failure(
    'E15',
    'The JSON is not a list of rows',
    'Figures without names cannot be placed.',
  ),
  mapping: failure(
    'E16',
    'The chosen columns are not in the file',
    'A choice made for another file would put figures under the wrong indicator.',
  ),
  reportingYear: failure(
    'E17',
    'The end of the reporting year is not known',
    'Reporting years end in March, June or September; guessing would move figures by two quarters.',
  ),
  tablePeriod: failure(
    'E60',
    'The period of the table is not known',
    'A guessed period puts a figure in another quarter.',
  ),
  crashed: CRASHED,
  unreadable: generated(
    failure(
      'E19',
      'The file could not be opened',
      'It was moved, changed or locked while it was read.',
    ),
  ),
  workbookDamaged: failure(
    'E70',
    'The workbook is damaged',
    'A damaged workbook may have lost rows.',
  ),
  sheet: generated(
    failure(
      'E71',
      'The chosen sheet is not in the workbook',
      'A choice made for another workbook would read another sheet.',
    ),
  ),
  backup: failure(
    'E73',
    'The file is a backup of a workspace',
    'It is restored as a whole, not loaded as an extract.',
  ),
  otherSchema: failure(
    'E74',
    'The file is another file of this scorecard',
    'It may be of a version that is not known, or have a place of its own.',
  ),
  childLevel: failure(
    'X3',
    'The file holds data about single children',
    'The scorecard takes aggregate figures only; children must not be identifiable in it.',
  ),
} as const;

/** What can be wrong with one cell. */
import { error, generated, warning } from './rule';

export const CELL_RULES = {
  period: error(
    'P2',
    'A period cannot be read',
    'A guessed period puts a figure in another quarter.',
  ),
  future: error(
    'P-future',
    'A period has not ended',
    'A figure from the future is a slip of the pen.',
  ),
  area: error(
    'A2',
    'An area is not known',
    'A guessed area gives one district the figures of another.',
  ),
  indicator: error('E30', 'An indicator is not known', 'The scorecard has no place for it.'),
  otherIndicator: generated(
    error(
      'E68',
      'The row is of another indicator',
      'It would be read as the one indicator that was chosen for all rows.',
    ),
  ),
  notANumber: error('E31', 'A number cannot be read', 'A guess would be shown as a fact.'),
  percentSign: error(
    'E32',
    'A percent sign is out of place',
    'The number may stand in the wrong column.',
  ),
  negative: error('E33', 'A number is negative', 'Nothing counted here can be below zero.'),
  status: error('E38', 'A status is not known', 'It may say that the number must not be shown.'),
  provenance: warning(
    'E41',
    'A provenance cannot be read',
    'Every figure says whether it is published, illustrative or local.',
  ),
  quality: warning('E42', 'A data-quality rating cannot be read', 'Readers rely on it.'),
  extractDate: warning(
    'E43',
    'An extract date cannot be read',
    'It explains why two reports differ.',
  ),
  monthsPresent: warning(
    'E44',
    'The months present cannot be read',
    'A part of a quarter must not be compared as if whole.',
  ),
  categorySpelling: warning(
    'E45',
    'A category is spelled in two ways',
    'Each spelling becomes a series of its own.',
  ),
  underFive: warning(
    'E46',
    'A figure was read as hidden, 1 to 4',
    'Some reports write <5 for nought as well; the scorecard takes it for one child to four.',
  ),
  matchedName: warning(
    'E64',
    'A name was read as it was matched',
    'A match made once is used for every later file, so it is said each time.',
  ),
  typedPeriod: warning(
    'E65',
    'A period was read as it was typed',
    'What the file says and what is shown differ.',
  ),
} as const;

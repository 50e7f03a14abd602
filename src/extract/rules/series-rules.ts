/** What can be wrong between the rows of a file. */
import { error, warning } from './rule';

export const SERIES_RULES = {
  repeated: warning(
    'E50',
    'Two rows say the same',
    'One is kept. It is a sign that files were joined.',
  ),
  conflict: error(
    'E51',
    'Two rows give different figures for the same thing',
    'One of them is wrong, and nobody can tell which. None of them is read.',
  ),
  countyDisagrees: warning(
    'G2',
    'The county row is not the sum of its districts and teams',
    'Members add up the districts and find another figure.',
  ),
  monthsMissing: warning(
    'G4',
    'Months are missing inside a series',
    'A quarter with two months must not look like a whole one.',
  ),
  jump: warning(
    'E52',
    'A figure is far from all earlier ones',
    'It can be real; it is more often a slip of the pen or a change in counting.',
  ),
} as const;

import type { FieldProblem } from '../../workspace/list-types';
import type { Notice } from '../../workspace/types';

/** Why a change was not kept, for the summary of its form. */
export const problemOf = ({ message, hint }: Notice): readonly FieldProblem[] => [
  { field: null, message: `${message} ${hint}` },
];

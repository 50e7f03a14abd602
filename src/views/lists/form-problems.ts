/** Problems of an entry, led to the fields of its form. */
import type { FieldProblem } from '../../workspace/list-types';
import type { Draft, Field } from './spec';

/** The field of a problem: `aliases.1` is the field `aliases`; null when the form has none for it. */
export function fieldOfProblem({ field }: FieldProblem, fields: readonly Field[]): Field | null {
  if (field === null) return null;
  return (
    fields.find(({ name }) => name === field) ??
    fields.find(({ name }) => field.startsWith(`${name}.`)) ??
    null
  );
}

/** What to say: for a field left blank what is needed, else the reader's words with the field's label. */
export function messageOf(problem: FieldProblem, fields: readonly Field[], draft: Draft): string {
  const field = fieldOfProblem(problem, fields);
  if (!field) return problem.message;
  const isBlank = (draft[field.name] ?? '').trim() === '';
  if (isBlank && field.needed !== undefined) return field.needed;
  return `${field.label}: ${problem.message}`;
}

import type { Ref } from 'react';
import type { FieldProblem } from '../../workspace/list-types';
import { FocusLink } from '../shared/focus-link';
import { fieldOfProblem, messageOf } from './form-problems';
import type { Draft, Field } from './spec';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly idPrefix: string;
  readonly problems: readonly FieldProblem[];
  readonly fields: readonly Field[];
  readonly draft: Draft;
}

/** What is wrong with the entry, each with the way to its field. */
export function FormSummary({ ref, idPrefix, problems, fields, draft }: Props) {
  if (problems.length === 0) return null;
  // A blank field can be wrong in two ways; what to enter is said once.
  const items = new Map(
    problems.map((problem) => {
      const field = fieldOfProblem(problem, fields);
      const message = messageOf(problem, fields, draft);
      return [`${field?.name ?? ''} ${message}`, { field, message }] as const;
    }),
  );
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="govuk-error-summary">
      <h3 className="govuk-error-summary__title">This could not be saved</h3>
      <ul className="govuk-list govuk-error-summary__list">
        {[...items].map(([key, { field, message }]) => (
          <li key={key}>
            {field ? (
              <FocusLink target={`${idPrefix}-${field.name}`}>{message}</FocusLink>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

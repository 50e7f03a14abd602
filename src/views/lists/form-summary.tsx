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
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="govuk-error-summary">
      <h3 className="govuk-error-summary__title">This could not be saved</h3>
      <ul className="govuk-list govuk-error-summary__list">
        {problems.map((problem) => {
          const field = fieldOfProblem(problem, fields);
          const message = messageOf(problem, fields, draft);
          return (
            <li key={`${problem.field ?? ''} ${problem.message}`}>
              {field ? (
                <FocusLink target={`${idPrefix}-${field.name}`}>{message}</FocusLink>
              ) : (
                message
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

import type { Ref } from 'react';
import type { PublishProblem } from '../../workspace/publish-problems';
import { FocusLink } from '../shared/focus-link';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly problems: readonly PublishProblem[];
}

/** What stands in the way of publishing, each with the way to its field. */
export function ProblemSummary({ ref, problems }: Props) {
  if (problems.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="govuk-error-summary">
      <h2 className="govuk-error-summary__title">Not published yet</h2>
      <ul className="govuk-list govuk-error-summary__list">
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <FocusLink target={field}>{message}</FocusLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

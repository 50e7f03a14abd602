import type { Ref } from 'react';
import { FocusLink } from '../shared/focus-link';
import type { Problem } from './mapping-draft';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly idPrefix: string;
  readonly problems: readonly Problem[];
}

/** What the form still needs, each with a link to its field. */
export function ProblemSummary({ ref, idPrefix, problems }: Props) {
  if (problems.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="govuk-error-summary">
      <h4 className="govuk-error-summary__title">There is a problem</h4>
      <ul className="govuk-list govuk-error-summary__list">
        {problems.map(({ field, message }) => (
          <li key={field}>
            <FocusLink target={`${idPrefix}-${field}`}>{message}</FocusLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

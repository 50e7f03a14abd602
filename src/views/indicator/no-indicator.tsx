import type { ScorecardInput } from '../../scorecard/build-scorecard';
import { indicatorGroups } from '../../scorecard/indicator-subject';
import { indicatorPath } from '../../workspace/paths';
import { useSelection } from '../../workspace/use-selection';
import styles from './indicator.module.css';

/** The address names an indicator that the catalogue has not: which there are. */
export function NoIndicator({
  id,
  input,
}: {
  readonly id: string;
  readonly input: ScorecardInput;
}) {
  const { linkTo } = useSelection();
  const groups = indicatorGroups(input);
  return (
    <>
      <p className="govuk-body">
        The catalogue has no indicator “{id}”. The address may be mistyped, or the indicator may
        have been renamed or removed.
      </p>
      <p className="govuk-body">
        {groups.length === 0
          ? 'The catalogue has no indicators at all.'
          : 'These are the indicators:'}
      </p>
      {groups.map(({ theme, indicators }) => (
        <section key={theme} aria-label={theme}>
          <h2 className="govuk-heading-s">{theme}</h2>
          <ul className={styles.lines}>
            {indicators.map((item) => (
              <li key={item.id}>
                <a className="govuk-link" href={linkTo(indicatorPath(item.id))}>
                  {item.name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

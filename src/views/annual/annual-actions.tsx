import type { Annual } from '../../scorecard/annual';
import type { ActionView } from '../../scorecard/oversight-view';
import { WrittenText } from '../exceptions/written-text';
import styles from './annual.module.css';

interface Props {
  readonly annual: Annual;
  readonly hrefOf: (indicator: string, area: string) => string;
}

/** What was agreed, and how it stood at the year's end. */
export function AnnualActions({ annual: { actions, area, yearLabel }, hrefOf }: Props) {
  return (
    <section aria-labelledby="actions">
      <h2 id="actions" className={styles.heading}>
        {`Actions of the year, as they stood at the end of ${yearLabel}`}
      </h2>
      {actions.length === 0 && (
        <p className={styles.key}>{`No action on ${area.name} was open in ${yearLabel}.`}</p>
      )}
      <ul className={styles.list}>
        {actions.map((view) => (
          <Item key={view.action.id} view={view} hrefOf={hrefOf} />
        ))}
      </ul>
    </section>
  );
}

const Item = ({ view, hrefOf }: { readonly view: ActionView } & Pick<Props, 'hrefOf'>) => (
  <li>
    <h3>
      <a
        className="govuk-link govuk-link--no-visited-state"
        href={hrefOf(view.action.indicator, view.action.area)}
      >
        {`${view.indicator}, ${view.area}`}
      </a>
    </h3>
    <p>
      <strong>{view.status}.</strong> {`Owner: ${view.owner}. ${view.sinceRaised}`}
    </p>
    <div className={styles.quote}>
      <WrittenText view={view} />
    </div>
  </li>
);

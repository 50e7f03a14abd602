import { useId, useState } from 'react';
import type { ExceptionGroup } from '../../scorecard/exception-types';
import { groupLines, illustrativeWords } from '../../scorecard/group-lines';
import { indicatorPath } from '../../workspace/paths';
import { useSelection } from '../../workspace/use-selection';
import { ExceptionCard, Questions } from './exception-card';
import styles from './exceptions.module.css';
import { useOversightPage } from './oversight-context';

/** One indicator with the districts and teams concerned: a line for each reason, then each in full. */
export function DistrictGroup({ group }: { readonly group: ExceptionGroup }) {
  const { indicator, exceptions } = group;
  const { linkTo } = useSelection();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const illustrative = illustrativeWords(exceptions);
  const { actionsOf } = useOversightPage();
  const actions = exceptions.flatMap(({ area }) =>
    actionsOf({ indicator: indicator.id, area: area.code }),
  );
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id} className={styles.cardTitle}>
        <a
          className="govuk-link govuk-link--no-visited-state"
          href={linkTo(indicatorPath(indicator.id))}
        >
          {indicator.name}
        </a>
      </h3>
      <ul className={styles.lines}>
        {groupLines(exceptions).map(({ words, areas }) => (
          <li key={words}>
            <strong>{words}:</strong> {areas}
          </li>
        ))}
      </ul>
      {illustrative !== null && <p className={styles.fact}>{illustrative}</p>}
      {actions.length > 0 && (
        <ul className={styles.lines}>
          {actions.map(({ action, area, text, status }) => (
            <li key={action.id}>
              <strong>Action, {area}:</strong> {text} {status}.
            </li>
          ))}
        </ul>
      )}
      <Questions questions={indicator.questions} />
      <details
        className={styles.more}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          {exceptions.length === 1
            ? 'The evidence, commentary and actions'
            : `The evidence, commentary and actions of each of the ${exceptions.length}`}{' '}
          <span className="govuk-visually-hidden">on {indicator.name}</span>
        </summary>
        {isOpen &&
          exceptions.map((exception) => (
            <ExceptionCard key={exception.area.code} exception={exception} titled="area" />
          ))}
      </details>
    </section>
  );
}

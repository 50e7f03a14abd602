import { quarterId } from '../../domain/period';
import {
  indicatorGroups,
  neighboursOf,
  type IndicatorSubject,
} from '../../scorecard/indicator-subject';
import { indicatorPath } from '../../workspace/paths';
import { useSelection } from '../../workspace/use-selection';
import type { Subject } from '../../workspace/use-subject';
import { PrintButton } from '../shared/print-button';
import { SelectField } from '../scorecard/select-field';
import { IndicatorPicker } from './indicator-picker';
import styles from './indicator.module.css';

interface Props {
  readonly subject: Subject;
  readonly found: Extract<IndicatorSubject, { kind: 'found' }>;
}

/** Which indicator, quarter and area; the address holds all three. */
export function IndicatorControls({ subject, found }: Props) {
  const { select, linkTo } = useSelection();
  const groups = indicatorGroups(subject.input);
  const { previous, next } = neighboursOf(groups, found.indicator.id);
  const county = found.places.county.code;
  return (
    <div className={styles.controls}>
      <IndicatorPicker key={found.indicator.id} groups={groups} chosen={found.indicator.id} />
      <form
        className={styles.fields}
        aria-label="What is shown"
        onSubmit={(event) => event.preventDefault()}
      >
        <SelectField
          label="Quarter"
          isWide
          options={subject.quarters}
          value={quarterId(subject.quarter)}
          onChange={(quarter) => select({ quarter })}
        />
        <SelectField
          label="Area"
          options={found.areas}
          value={found.area.code}
          onChange={(code) => select({ area: code === county ? null : code })}
        />
      </form>
      <PrintButton />
      <nav aria-label="Neighbouring indicators" className={styles.steps}>
        {previous && (
          <a className="govuk-link" rel="prev" href={linkTo(indicatorPath(previous.id))}>
            <span aria-hidden="true">← </span>
            <span className="govuk-visually-hidden">Previous indicator: </span>
            {previous.short}
          </a>
        )}
        {next && (
          <a className="govuk-link" rel="next" href={linkTo(indicatorPath(next.id))}>
            <span className="govuk-visually-hidden">Next indicator: </span>
            {next.short}
            <span aria-hidden="true"> →</span>
          </a>
        )}
      </nav>
    </div>
  );
}

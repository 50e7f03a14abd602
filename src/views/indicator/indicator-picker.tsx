import { useId, useState, type SyntheticEvent } from 'react';
import type { IndicatorGroup } from '../../scorecard/indicator-subject';
import { indicatorPath } from '../../workspace/paths';
import { useSelection } from '../../workspace/use-selection';
import { navigate } from '../../workspace/use-hash-location';
import styles from './indicator.module.css';

interface Props {
  readonly groups: readonly IndicatorGroup[];
  readonly chosen: string;
}

/**
 * Another indicator is another page, so it opens by a button: a select that leaves the page at every
 * arrow key cannot be used with the keyboard.
 */
export function IndicatorPicker({ groups, chosen }: Props) {
  const id = useId();
  const [wanted, setWanted] = useState(chosen);
  const { linkTo } = useSelection();
  const go = (event: SyntheticEvent) => {
    event.preventDefault();
    navigate(linkTo(indicatorPath(wanted)).slice(1));
  };
  return (
    <form className={styles.picker} onSubmit={go} aria-label="Another indicator">
      <div>
        <label htmlFor={id}>Indicator</label>
        <select
          id={id}
          className="govuk-select"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        >
          {groups.map(({ theme, indicators }) => (
            <optgroup key={theme} label={theme}>
              {indicators.map((item) => (
                <option key={item.id} value={item.id}>
                  {item.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
}

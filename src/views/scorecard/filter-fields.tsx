import { useId } from 'react';
import type { Scorecard } from '../../scorecard/scorecard';
import type { Selection } from '../../workspace/types';
import { RATINGS, readRating } from './filters';
import { SelectField } from './select-field';
import { ThemeAndAgency } from './theme-and-agency';
import styles from './toolbar.module.css';

interface Props {
  readonly scorecard: Scorecard;
  readonly selection: Selection;
  readonly select: (patch: Partial<Selection>) => void;
}

export function FilterFields({ scorecard, selection, select }: Props) {
  const changed = useId();
  return (
    <>
      <ThemeAndAgency options={scorecard} selection={selection} select={select} />
      <SelectField
        label="Rating"
        everything="All ratings"
        options={RATINGS}
        value={selection.rag}
        onChange={(rag) => select({ rag: readRating(rag) })}
      />
      <div className={styles.check}>
        <input
          id={changed}
          type="checkbox"
          checked={selection.changed}
          onChange={(event) => select({ changed: event.target.checked })}
        />
        <label htmlFor={changed}>Changed since last quarter</label>
      </div>
    </>
  );
}

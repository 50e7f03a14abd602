import type { Scorecard } from '../../scorecard/scorecard';
import type { Selection } from '../../workspace/types';
import { FilterFields } from './filter-fields';
import { isFiltered } from './filters';
import { SelectField } from './select-field';
import styles from './toolbar.module.css';

interface Props {
  readonly scorecard: Scorecard;
  readonly selection: Selection;
  readonly select: (patch: Partial<Selection>) => void;
  readonly isNarrow: boolean;
}

/** What is shown: quarter, area and filters. On a narrow screen the filters wait behind a word. */
export function Toolbar({ scorecard, selection, select, isNarrow }: Props) {
  const filters = <FilterFields scorecard={scorecard} selection={selection} select={select} />;
  return (
    <form
      className={styles.toolbar}
      aria-label="What is shown"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label="Quarter"
        isWide
        options={withShownQuarter(scorecard)}
        value={scorecard.quarterId}
        onChange={(quarter) => select({ quarter })}
      />
      <SelectField
        label="Area"
        options={scorecard.areas}
        value={scorecard.lead.code}
        onChange={(area) => select({ area })}
      />
      {isNarrow ? (
        <details className={styles.more} open={isFiltered(selection)}>
          <summary>Filter the indicators</summary>
          <div className={styles.toolbar}>{filters}</div>
        </details>
      ) : (
        filters
      )}
    </form>
  );
}

/** The quarter of the address is in the list even when nothing is loaded for it. */
function withShownQuarter({ quarters, quarterId, quarterLabel }: Scorecard) {
  return quarters.some(({ value }) => value === quarterId)
    ? quarters
    : [{ value: quarterId, label: `${quarterLabel}, no data` }, ...quarters];
}

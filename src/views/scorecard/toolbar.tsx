import type { Scorecard } from '../../scorecard/scorecard';
import type { Selection } from '../../workspace/types';
import { FilterFields } from './filter-fields';
import { isFiltered } from './filters';
import { SelectField } from './select-field';
import styles from './toolbar.module.css';

export interface CsvDownload {
  readonly download: () => void;
  readonly isBusy: boolean;
}

interface Props {
  readonly scorecard: Scorecard;
  readonly selection: Selection;
  readonly select: (patch: Partial<Selection>) => void;
  readonly csv: CsvDownload;
  readonly isNarrow: boolean;
  readonly compact: boolean;
  readonly onCompact: (compact: boolean) => void;
}

/** What is shown: quarter, area and filters; how: compact; and the download of it. */
export function Toolbar(props: Props) {
  const { scorecard, selection, select, csv, isNarrow, compact, onCompact } = props;
  const filters = <FilterFields scorecard={scorecard} selection={selection} select={select} />;
  return (
    <form
      className={styles.toolbar}
      aria-label="What is shown"
      onSubmit={(event) => event.preventDefault()}
    >
      <SelectField
        label="Quarter"
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
      <div className={styles.actions}>
        {!isNarrow && (
          <button
            type="button"
            className="govuk-button govuk-button--secondary"
            aria-pressed={compact}
            onClick={() => onCompact(!compact)}
          >
            Compact
          </button>
        )}
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-disabled={csv.isBusy}
          onClick={() => {
            if (!csv.isBusy) csv.download();
          }}
        >
          Download scorecard (CSV)
        </button>
      </div>
    </form>
  );
}

/** The quarter of the address is in the list even when nothing is loaded for it. */
function withShownQuarter({ quarters, quarterId, quarterLabel }: Scorecard) {
  return quarters.some(({ value }) => value === quarterId)
    ? quarters
    : [{ value: quarterId, label: `${quarterLabel}, no data` }, ...quarters];
}

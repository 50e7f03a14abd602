import { useState } from 'react';
import type { PublicationRecord } from '../../workspace/use-publishing';
import { SelectField } from '../scorecard/select-field';
import { Comparison } from './comparison';
import styles from './publish.module.css';

/** Two publications, chosen by id: the later one is compared with the earlier one. */
export function ComparePublished({ records }: { readonly records: readonly PublicationRecord[] }) {
  const [chosen, setChosen] = useState<readonly [number, number]>([
    records.length - 2,
    records.length - 1,
  ]);
  const [isShown, setShown] = useState(false);
  const [first, second] = chosen;
  const options = records.map(({ head }, place) => ({ value: String(place), label: head.id }));
  const before = records[Math.min(first, second)];
  const after = records[Math.max(first, second)];
  if (!before || !after) return null;
  return (
    <>
      <h3>Compare two publications</h3>
      <div className={styles.fields}>
        <SelectField
          label="Compare"
          options={options}
          value={String(first)}
          onChange={(value) => setChosen([Number(value), second])}
        />
        <SelectField
          label="with"
          options={options}
          value={String(second)}
          onChange={(value) => setChosen([first, Number(value)])}
        />
      </div>
      {before === after ? (
        <p>Choose two different publications.</p>
      ) : (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Hide the comparison' : 'Compare'}
        </button>
      )}
      {isShown && before !== after && (
        <Comparison before={before} after={after} quarter={after.head.quarter} level={4} />
      )}
    </>
  );
}

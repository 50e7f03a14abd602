import { quarterId, quarterOfYear, yearLabel, yearOfQuarter } from '../../domain/period';
import type { Option } from '../../scorecard/scorecard';
import { FIELD } from '../../workspace/publish-problems';
import { HISTORY_LENGTHS, type HistoryLength } from '../../workspace/publish-state';
import type { Publishing } from '../../workspace/use-publishing';
import { SelectField } from '../scorecard/select-field';
import styles from './publish.module.css';
import { Step } from './step';

interface Props {
  readonly publishing: Publishing;
  /** Quarters of the kind chosen, latest first. */
  readonly quarters: readonly Option[];
  readonly onQuarter: (quarter: string | null) => void;
  readonly onKind: (kind: 'quarterly' | 'annual') => void;
}

const KINDS = [
  ['quarterly', 'Quarterly', 'The scorecard of one quarter.'],
  [
    'annual',
    'Annual',
    'The four quarters of a year with its out-turn, for the yearly report. It is published with the fourth quarter.',
  ],
] as const;

/** Kind, quarter, title and months of history. */
export function WhatStep({ publishing, quarters, onQuarter, onKind }: Props) {
  const { state, subject, title, id, actions } = publishing;
  const { quarter } = subject;
  return (
    <Step number={1} title="What is published">
      <fieldset id={FIELD.kind} tabIndex={-1} className={styles.choices}>
        <legend>Kind</legend>
        {KINDS.map(([kind, label, hint]) => (
          <label key={kind} className={styles.choice}>
            <input
              type="radio"
              name="publish-kind"
              checked={state.kind === kind}
              onChange={() => onKind(kind)}
            />
            <span>
              {label}
              <span>{hint}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.fields}>
        <SelectField
          label="Quarter"
          options={quarters}
          value={quarterId(quarter)}
          onChange={onQuarter}
          isWide
        />
        <SelectField
          label="Months of history"
          options={HISTORY_LENGTHS.map((length) => ({
            value: String(length),
            label: length === 'all' ? 'Everything loaded' : `${length} months`,
          }))}
          value={String(state.months)}
          onChange={(value) => actions.choose({ months: lengthOf(value) })}
          isWide
        />
      </div>
      {state.kind === 'annual' && quarterOfYear(quarter) !== 4 && (
        <p className={styles.caution}>
          A year is published with its fourth quarter, and that of{' '}
          {yearLabel(yearOfQuarter(quarter))} is not loaded. Choose another quarter.
        </p>
      )}
      <p>
        <strong>{title}</strong>, published as <strong>{id}</strong>.
      </p>
    </Step>
  );
}

const lengthOf = (value: string | null): HistoryLength =>
  HISTORY_LENGTHS.find((length) => String(length) === value) ?? 36;

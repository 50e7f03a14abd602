import { useId, useState, type FormEvent } from 'react';
import { periodLabel, readPeriod } from '../../domain/period';
import { count } from '../shared/count';
import styles from './correct.module.css';
import dataStyles from './data.module.css';
import type { ToCorrect } from './correct-words';

interface Props {
  readonly value: ToCorrect;
  readonly onUse: (period: string) => void;
}

/** A text that is no period, and the period that the user types in for it. */
export function CorrectPeriod({ value, onUse }: Props) {
  const { found, column, lines } = value;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const period = readPeriod(typed);
  const isWrong = isAsked && period === null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (period === null) document.getElementById(id)?.focus();
    else onUse(typed.trim());
  };
  return (
    <form className={styles.correction} noValidate onSubmit={submit}>
      <div className={styles.field}>
        <label htmlFor={id}>
          <q>{found}</q>: this period is
        </label>
        <span id={`${id}-where`} className={styles.where}>
          {count(lines, 'line')}
          {column !== null && `, column ${column}`}. Write March 2012, Q4 2011/12 or 2011/12.
        </span>
        {isWrong && (
          <p id={`${id}-error`} className="govuk-error-message">
            <span className="govuk-visually-hidden">Error: </span>
            {typed.trim() === '' ? 'Write the period' : `“${typed.trim()}” is not a period`}
          </p>
        )}
        <input
          id={id}
          type="text"
          className={dataStyles.input}
          value={typed}
          autoComplete="off"
          aria-invalid={isWrong}
          aria-describedby={isWrong ? `${id}-error ${id}-where` : `${id}-where`}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Use in this file <span className="govuk-visually-hidden">for {found}</span>
      </button>
      <p role="status" className={styles.readAs}>
        {period !== null && `Read as ${periodLabel(period)}`}
      </p>
    </form>
  );
}

import { useId, useState, type FormEvent } from 'react';
import { count } from '../shared/count';
import styles from './correct.module.css';
import { byCloseness, type Meaning, type ToCorrect } from './correct-words';

interface Props {
  readonly value: ToCorrect;
  readonly meanings: readonly Meaning[];
  readonly onUse: (means: string) => void;
}

/** A name that is not known, and what the user says it means. */
export function CorrectName({ value, meanings, onUse }: Props) {
  const { found, column, lines } = value;
  const id = useId();
  const [means, setMeans] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { closest, others } = byCloseness(found, meanings);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(means === '');
    if (means === '') document.getElementById(id)?.focus();
    else onUse(means);
  };
  return (
    <form className={styles.correction} noValidate onSubmit={submit}>
      <div className={styles.field}>
        <label htmlFor={id}>
          <q>{found}</q> means
        </label>
        <span id={`${id}-where`} className={styles.where}>
          {count(lines, 'line')}
          {column !== null && `, column ${column}`}
        </span>
        {isMissing && (
          <p id={`${id}-error`} className="govuk-error-message">
            <span className="govuk-visually-hidden">Error: </span>
            Choose what it means
          </p>
        )}
        <select
          id={id}
          className={isMissing ? 'govuk-select govuk-select--error' : 'govuk-select'}
          value={means}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-error ${id}-where` : `${id}-where`}
          onChange={(event) => setMeans(event.target.value)}
        >
          <option value="">Choose</option>
          <Options label="Spelled most like it" meanings={closest} />
          <Options label="Others" meanings={others} />
        </select>
      </div>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Use for this and later files <span className="govuk-visually-hidden">{found}</span>
      </button>
    </form>
  );
}

function Options({
  label,
  meanings,
}: {
  readonly label: string;
  readonly meanings: readonly Meaning[];
}) {
  if (meanings.length === 0) return null;
  return (
    <optgroup label={label}>
      {meanings.map((meaning) => (
        <option key={meaning.value} value={meaning.value}>
          {meaning.label}
        </option>
      ))}
    </optgroup>
  );
}

import type { Option } from '../../scorecard/scorecard';
import styles from './data.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The words for no choice. */
  readonly nothing: string;
  readonly options: readonly Option[];
  /** Said under the field, such as how sure the suggestion is. */
  readonly hint?: string | undefined;
  readonly message: string | undefined;
  readonly onChange: (value: string) => void;
}

export function MappingSelect(props: Props) {
  const { id, label, value, nothing, options, hint, message, onChange } = props;
  const hasError = message !== undefined;
  const described = [hasError && `${id}-error`, hint !== undefined && `${id}-hint`].filter(Boolean);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {hasError && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {message}
        </p>
      )}
      <select
        id={id}
        className={hasError ? 'govuk-select govuk-select--error' : 'govuk-select'}
        value={value}
        aria-invalid={hasError}
        aria-describedby={described.length > 0 ? described.join(' ') : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{nothing}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.fieldHint}>
          {hint}
        </p>
      )}
    </div>
  );
}

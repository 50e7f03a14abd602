import type { ChangeEvent } from 'react';
import { cx } from '../shared/cx';
import styles from './lists.module.css';
import type { Field } from './spec';

interface Props {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
  readonly message: string | undefined;
  /** Why it cannot be changed; undefined when it can. */
  readonly fixed: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One labelled control with its hint and, above it, what is wrong with it. */
export function FormField({ id, field, value, message, fixed, onChange }: Props) {
  const hint = fixed ?? field.hint;
  const hasError = message !== undefined;
  const described = cx(hint !== undefined && `${id}-hint`, hasError && `${id}-error`);
  const control = {
    id,
    value,
    'aria-invalid': hasError,
    'aria-describedby': described === '' ? undefined : described,
    onChange: ({
      target,
    }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange(target.value),
  };
  return (
    <div className={cx(styles.field, hasError && styles.wrong)}>
      <label htmlFor={id}>{field.label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {hasError && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {message}
        </p>
      )}
      {field.kind === 'select' && (
        <select {...control} className={cx('govuk-select', hasError && 'govuk-select--error')}>
          {field.nothing !== undefined && <option value="">{field.nothing}</option>}
          {(field.options ?? []).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {isUnknown(field, value) && <option value={value}>{value} (not in the list)</option>}
        </select>
      )}
      {(field.kind === 'long' || field.kind === 'lines') && (
        <textarea {...control} className={styles.input} rows={4} />
      )}
      {(field.kind === 'text' || field.kind === 'short') && (
        <input
          {...control}
          className={cx(styles.input, field.kind === 'short' && styles.short)}
          type="text"
          autoComplete="off"
          readOnly={fixed !== undefined}
        />
      )}
    </div>
  );
}

const isUnknown = ({ options = [] }: Field, value: string): boolean =>
  value !== '' && !options.some((option) => option.value === value);

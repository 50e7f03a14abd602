import { useId } from 'react';
import type { Option } from '../../scorecard/scorecard';
import { cx } from '../shared/cx';
import styles from './toolbar.module.css';

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  /** Null: everything. */
  readonly value: string | null;
  /** The words for everything; without them one of the options is always chosen. */
  readonly everything?: string;
  readonly onChange: (value: string | null) => void;
  readonly isWide?: boolean;
}

/** A labelled select. A value that the address has but the data do not stays visible. */
export function SelectField({
  label,
  options,
  value,
  everything,
  onChange,
  isWide = false,
}: Props) {
  const id = useId();
  const isUnknown = value !== null && !options.some((option) => option.value === value);
  return (
    <div className={cx(styles.field, isWide && styles.wide)}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className="govuk-select"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        {everything !== undefined && <option value="">{everything}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {isUnknown && <option value={value}>{value} (not in the data)</option>}
      </select>
    </div>
  );
}

import type { Indicator } from '../../domain/indicator';
import styles from './data.module.css';
import { fieldOf, type DraftRow } from './mapping-draft';
import { MappingSelect } from './mapping-select';

interface Props {
  readonly id: string;
  readonly row: DraftRow;
  /** From 1. */
  readonly position: number;
  readonly columns: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly messageFor: (field: string) => string | undefined;
  readonly onChange: (row: DraftRow) => void;
  /** Null when it is the only row. */
  readonly onRemove: (() => void) | null;
}

const COLUMNS = [
  { name: 'numerator', label: 'Numerator column' },
  { name: 'denominator', label: 'Denominator column' },
  { name: 'value', label: 'Value column' },
] as const;

/** One indicator of the file and the columns that hold it. */
export function MappingRow(props: Props) {
  const { id, row, position, columns, indicators, messageFor, onChange, onRemove } = props;
  const options = columns.map((column) => ({ value: column, label: column }));
  return (
    <fieldset className={styles.mappingRow}>
      <legend>Indicator {position}</legend>
      <MappingSelect
        id={`${id}-${fieldOf(row, 'indicator')}`}
        label="Indicator"
        value={row.indicator}
        nothing="Choose"
        options={indicators.map((item) => ({ value: item.id, label: item.name }))}
        message={messageFor(fieldOf(row, 'indicator'))}
        onChange={(indicator) => onChange({ ...row, indicator })}
      />
      {COLUMNS.map(({ name, label }) => (
        <MappingSelect
          key={name}
          id={`${id}-${fieldOf(row, name)}`}
          label={label}
          value={row[name]}
          nothing="None"
          options={options}
          message={messageFor(fieldOf(row, name))}
          onChange={(column) => onChange({ ...row, [name]: column })}
        />
      ))}
      {onRemove && (
        <button type="button" className={styles.quietButton} onClick={onRemove}>
          Remove <span className="govuk-visually-hidden">indicator {position}</span>
        </button>
      )}
    </fieldset>
  );
}

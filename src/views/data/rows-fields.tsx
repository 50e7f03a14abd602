import styles from './data.module.css';
import type { FigureProps } from './figure-props';
import { MappingSelect } from './mapping-select';
import { RadioChoice } from './radio-choice';
import type { RowsDraft } from './table-draft';
import { rowsField } from './table-problems';
import { confidenceWords } from './table-words';

const COLUMNS = [
  { name: 'category', label: 'Category column' },
  { name: 'numerator', label: 'Numerator column' },
  { name: 'denominator', label: 'Denominator column' },
  { name: 'value', label: 'Value column' },
  { name: 'status', label: 'Status column' },
  { name: 'note', label: 'Note column' },
] as const;

/** Columns of a table with one row a figure. */
export function RowsFields(props: FigureProps) {
  const { id, shape, draft, indicators, messageFor, onChange } = props;
  const { rows } = draft;
  const { layout } = shape.suggested;
  const suggested = layout.kind === 'rows' ? layout : null;
  const options = shape.headers.map((value) => ({ value, label: value }));
  const set = (patch: Partial<RowsDraft>) => onChange({ rows: { ...rows, ...patch } });
  return (
    <>
      <fieldset className={styles.choices}>
        <legend>Indicator</legend>
        <RadioChoice
          id={`${id}-indicator-from-column`}
          name={`${id}-indicator-from`}
          isChosen={rows.indicatorFrom === 'column'}
          onChoose={() => set({ indicatorFrom: 'column' })}
        >
          In a column
        </RadioChoice>
        <RadioChoice
          id={`${id}-indicator-from-file`}
          name={`${id}-indicator-from`}
          isChosen={rows.indicatorFrom === 'file'}
          onChoose={() => set({ indicatorFrom: 'file' })}
        >
          The same for the whole file
        </RadioChoice>
        {rows.indicatorFrom === 'column' ? (
          <MappingSelect
            id={`${id}-${rowsField('indicatorColumn')}`}
            label="Indicator column"
            value={rows.indicatorColumn}
            nothing="Choose"
            options={options}
            hint={confidenceWords(
              shape,
              rows.indicatorColumn,
              suggested?.indicator.from === 'column' ? suggested.indicator.column : null,
            )}
            message={messageFor(rowsField('indicatorColumn'))}
            onChange={(indicatorColumn) => set({ indicatorColumn })}
          />
        ) : (
          <MappingSelect
            id={`${id}-${rowsField('indicator')}`}
            label="Indicator of this file"
            value={rows.indicator}
            nothing="Choose"
            options={indicators.map((item) => ({ value: item.id, label: item.name }))}
            message={messageFor(rowsField('indicator'))}
            onChange={(indicator) => set({ indicator })}
          />
        )}
      </fieldset>
      <div className={styles.fields}>
        {COLUMNS.map(({ name, label }) => (
          <MappingSelect
            key={name}
            id={`${id}-${rowsField(name)}`}
            label={label}
            value={rows[name]}
            nothing="None"
            options={options}
            hint={confidenceWords(shape, rows[name], suggested?.[name])}
            message={messageFor(rowsField(name))}
            onChange={(column) => set({ [name]: column })}
          />
        ))}
      </div>
    </>
  );
}

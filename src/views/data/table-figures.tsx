import { useRef } from 'react';
import styles from './data.module.css';
import { FigureFields } from './figure-fields';
import type { FigureProps } from './figure-props';
import { MappingSelect } from './mapping-select';
import { RowsFields } from './rows-fields';
import { emptyFigure, type FigureDraft } from './table-draft';
import { FIELDS } from './table-problems';
import { periodHeaders } from './table-words';

/** Which columns hold the figures, asked for as they lie in the table. */
export function TableFigures(props: FigureProps) {
  switch (props.draft.layout) {
    case 'rows':
      return <RowsFields {...props} />;
    case 'columns':
      return <ColumnsFields {...props} />;
    case 'periods':
      return <PeriodsFields {...props} />;
  }
}

function ColumnsFields(props: FigureProps) {
  const { draft, onChange } = props;
  const { figures } = draft;
  const addButton = useRef<HTMLButtonElement>(null);
  const setFigure = (next: FigureDraft) =>
    onChange({ figures: figures.map((figure) => (figure.key === next.key ? next : figure)) });
  const removeFigure = (gone: FigureDraft) => {
    // Its button goes away with the row; the focus does not.
    addButton.current?.focus();
    onChange({ figures: figures.filter((figure) => figure !== gone) });
  };
  const nextKey = Math.max(...figures.map(({ key }) => key)) + 1;
  return (
    <>
      {figures.map((figure, index) => (
        <FigureFields
          {...props}
          key={figure.key}
          figure={figure}
          position={index + 1}
          onFigure={setFigure}
          onRemove={figures.length > 1 ? () => removeFigure(figure) : null}
        />
      ))}
      <button
        ref={addButton}
        type="button"
        className="govuk-button govuk-button--secondary"
        onClick={() => onChange({ figures: [...figures, emptyFigure(nextKey)] })}
      >
        Add another indicator
      </button>
    </>
  );
}

const NAMED = 24;

const MEASURES = [
  { value: 'numerator', label: 'Numbers (counts, or the numerator)' },
  { value: 'value', label: 'Values as shown (percentages, rates or averages)' },
] as const;

function PeriodsFields({ id, shape, draft, indicators, messageFor, onChange }: FigureProps) {
  const { periods } = draft;
  const columns = periodHeaders(shape);
  return (
    <>
      <p>
        {columns.length === 0
          ? 'Every column whose header names a month or quarter is read; the preview shows which.'
          : `Columns with figures: ${columns.slice(0, NAMED).join(', ')}${columns.length > NAMED ? ', and later ones' : ''}.`}
      </p>
      <div className={styles.fields}>
        <MappingSelect
          id={`${id}-${FIELDS.periodsIndicator}`}
          label="Indicator of this table"
          value={periods.indicator}
          nothing="Choose"
          options={indicators.map((item) => ({ value: item.id, label: item.name }))}
          message={messageFor(FIELDS.periodsIndicator)}
          onChange={(indicator) => onChange({ periods: { ...periods, indicator } })}
        />
        <MappingSelect
          id={`${id}-${FIELDS.measure}`}
          label="The columns hold"
          value={periods.measure}
          nothing="Choose"
          options={MEASURES}
          message={messageFor(FIELDS.measure)}
          onChange={(chosen) => {
            const measure = MEASURES.find(({ value }) => value === chosen)?.value ?? '';
            onChange({ periods: { ...periods, measure } });
          }}
        />
      </div>
    </>
  );
}

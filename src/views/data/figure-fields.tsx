import styles from './data.module.css';
import type { FigureProps } from './figure-props';
import { MappingSelect } from './mapping-select';
import type { FigureDraft } from './table-draft';
import { figureField } from './table-problems';
import { confidenceWords } from './table-words';

interface Props extends FigureProps {
  readonly figure: FigureDraft;
  /** From 1. */
  readonly position: number;
  readonly onFigure: (figure: FigureDraft) => void;
  /** Null when it is the only one. */
  readonly onRemove: (() => void) | null;
}

const COLUMNS = [
  { name: 'numerator', label: 'Numerator column' },
  { name: 'denominator', label: 'Denominator column' },
  { name: 'value', label: 'Value column' },
] as const;

/** One indicator of a table and the columns that hold it. */
export function FigureFields(props: Props) {
  const { id, shape, figure, position, indicators, messageFor, onFigure, onRemove } = props;
  const fieldId = (name: keyof Omit<FigureDraft, 'key'>) => `${id}-${figureField(figure, name)}`;
  return (
    <fieldset className={styles.mappingRow}>
      <legend>Indicator {position}</legend>
      <MappingSelect
        id={fieldId('indicator')}
        label="Indicator"
        value={figure.indicator}
        nothing="Choose"
        options={indicators.map((item) => ({ value: item.id, label: item.name }))}
        message={messageFor(figureField(figure, 'indicator'))}
        onChange={(indicator) => onFigure({ ...figure, indicator })}
      />
      {COLUMNS.map(({ name, label }) => (
        <MappingSelect
          key={name}
          id={fieldId(name)}
          label={label}
          value={figure[name]}
          nothing="None"
          options={shape.headers.map((value) => ({ value, label: value }))}
          hint={confidenceWords(shape, figure[name], suggestedColumn(props, name))}
          message={messageFor(figureField(figure, name))}
          onChange={(column) => onFigure({ ...figure, [name]: column })}
        />
      ))}
      <div className={styles.field}>
        <label htmlFor={fieldId('category')}>Category, if not the total</label>
        <input
          id={fieldId('category')}
          type="text"
          className={styles.textInput}
          value={figure.category}
          autoComplete="off"
          onChange={(event) => onFigure({ ...figure, category: event.target.value })}
        />
      </div>
      {onRemove && (
        <button type="button" className={styles.quietButton} onClick={onRemove}>
          Remove <span className="govuk-visually-hidden">indicator {position}</span>
        </button>
      )}
    </fieldset>
  );
}

/** The draft's figures keep the place that they have in the suggestion as their key. */
function suggestedColumn(
  { shape, figure }: Props,
  name: (typeof COLUMNS)[number]['name'],
): string | null {
  const { layout } = shape.suggested;
  return layout.kind === 'columns' ? (layout.figures[figure.key]?.[name] ?? null) : null;
}

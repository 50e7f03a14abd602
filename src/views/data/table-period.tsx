import type { TableShape } from '../../workspace/types';
import styles from './data.module.css';
import { MappingSelect } from './mapping-select';
import { RadioChoice } from './radio-choice';
import { disagrees, type PeriodFrom, type TableDraft } from './table-draft';
import { FIELDS } from './table-problems';
import {
  confidenceWords,
  periodWords,
  titlePeriodWords,
  typedWords,
  yearCaution,
} from './table-words';

interface Props {
  readonly id: string;
  readonly file: string;
  readonly shape: TableShape;
  readonly draft: TableDraft;
  readonly messageFor: (field: string) => string | undefined;
  readonly onChange: (patch: Partial<TableDraft>) => void;
}

/** Where the period stands: in a column, above the header, in the file's name, or typed in. */
export function TablePeriodFields({ id, file, shape, draft, messageFor, onChange }: Props) {
  const ways = waysOf(shape, file);
  const message = messageFor(FIELDS.period);
  return (
    <fieldset className={styles.choices} aria-describedby={`${id}-period-words`}>
      <legend>Period</legend>
      <div id={`${id}-period-words`}>
        {isUnsaid(shape) && <p>No period was found above the header or in the file’s name.</p>}
        {disagrees(shape) && <p className={styles.caution}>{disagreement(shape)}</p>}
        {message !== undefined && (
          <p className="govuk-error-message">
            <span className="govuk-visually-hidden">Error: </span>
            {message}
          </p>
        )}
      </div>
      {ways.map(({ from, words }, index) => (
        <RadioChoice
          key={from}
          // The error summary leads to the first of them.
          id={index === 0 ? `${id}-${FIELDS.period}` : `${id}-period-${from}`}
          name={`${id}-period`}
          isChosen={draft.periodFrom === from}
          onChoose={() => onChange({ periodFrom: from })}
        >
          {words}
        </RadioChoice>
      ))}
      {draft.periodFrom === 'column' && (
        <MappingSelect
          id={`${id}-${FIELDS.periodColumn}`}
          label="Period column"
          value={draft.periodColumn}
          nothing="Choose"
          options={shape.headers.map((value) => ({ value, label: value }))}
          hint={confidenceWords(shape, draft.periodColumn, suggestedColumn(shape))}
          message={messageFor(FIELDS.periodColumn)}
          onChange={(periodColumn) => onChange({ periodColumn })}
        />
      )}
      {draft.periodFrom === 'typed' && (
        <TypedPeriod
          id={`${id}-${FIELDS.periodText}`}
          text={draft.periodText}
          message={messageFor(FIELDS.periodText)}
          onChange={(periodText) => onChange({ periodText })}
        />
      )}
    </fieldset>
  );
}

interface Way {
  readonly from: PeriodFrom;
  readonly words: string;
}

/** What there is to choose from; title and file name only where they say a period. */
function waysOf({ titles, titlePeriod, fileNamePeriod }: TableShape, file: string): readonly Way[] {
  const ways: readonly (Way | null)[] = [
    { from: 'column', words: 'In a column' },
    titlePeriod === null
      ? null
      : {
          from: 'title',
          words: cautioned(titlePeriodWords(titlePeriod, titles), titles.join(' ')),
        },
    fileNamePeriod === null
      ? null
      : {
          from: 'file-name',
          words: cautioned(`${periodWords(fileNamePeriod)}, from the file’s name “${file}”`, file),
        },
    { from: 'typed', words: 'Another period, typed in here' },
  ];
  return ways.filter((way) => way !== null);
}

const cautioned = (words: string, source: string): string =>
  [words, yearCaution(source)].filter(Boolean).join('. ');

const isUnsaid = ({ titlePeriod, fileNamePeriod }: TableShape): boolean =>
  titlePeriod === null && fileNamePeriod === null;

const disagreement = ({ titlePeriod, fileNamePeriod }: TableShape): string =>
  `The lines above the header say ${periodWords(titlePeriod ?? '')}, the file’s name says ` +
  `${periodWords(fileNamePeriod ?? '')}. Choose which is right.`;

function suggestedColumn({ suggested }: TableShape): string | null {
  return suggested.period?.from === 'column' ? suggested.period.column : null;
}

interface TypedProps {
  readonly id: string;
  readonly text: string;
  readonly message: string | undefined;
  readonly onChange: (text: string) => void;
}

function TypedPeriod({ id, text, message, onChange }: TypedProps) {
  const hasError = message !== undefined;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Period of all figures in this file</label>
      {hasError && (
        <p id={`${id}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">Error: </span>
          {message}
        </p>
      )}
      <input
        id={id}
        type="text"
        className={styles.textInput}
        value={text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={hasError}
        aria-describedby={hasError ? `${id}-error ${id}-hint` : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={styles.fieldHint} aria-live="polite">
        {typedWords(text)}
      </p>
    </div>
  );
}

import { useState, type FormEvent } from 'react';
import type { WorkbookSheet } from '../../workspace/types';
import { count } from '../shared/count';
import { cx } from '../shared/cx';
import styles from './data.module.css';
import { useDraft } from './drafts';
import { RadioChoice } from './radio-choice';

interface Props {
  /** Starts the ids of the form's fields. */
  readonly id: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly onChoose: (sheet: string) => void;
}

/** Which sheet of a workbook to read. */
export function SheetForm({ id, sheets, onChoose }: Props) {
  const [sheet, setSheet] = useDraft(sheets, () => '');
  const [isAsked, setIsAsked] = useState(false);
  const hasError = isAsked && sheet === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (sheet !== '') onChoose(sheet);
    else document.getElementById(`${id}-sheet-0`)?.focus();
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Sheet">
      <fieldset
        className={cx('govuk-form-group', styles.choices, hasError && 'govuk-form-group--error')}
        aria-describedby={hasError ? `${id}-sheet-error` : undefined}
      >
        <legend>
          This workbook has {count(sheets.length, 'sheet')} with rows. Which is the extract?
        </legend>
        {hasError && (
          <p id={`${id}-sheet-error`} className="govuk-error-message" role="alert">
            <span className="govuk-visually-hidden">Error: </span>
            Choose the sheet to read
          </p>
        )}
        {sheets.map(({ name, rows }, index) => (
          <RadioChoice
            key={name}
            id={`${id}-sheet-${index}`}
            name={`${id}-sheet`}
            isChosen={sheet === name}
            onChoose={() => setSheet(name)}
          >
            {name}, {count(rows, 'row')}
          </RadioChoice>
        ))}
      </fieldset>
      <button type="submit" className="govuk-button">
        Read this sheet
      </button>
    </form>
  );
}

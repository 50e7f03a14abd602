import { useId, useRef, useState, type FormEvent } from 'react';
import { cx } from '../shared/cx';
import styles from './choose-files.module.css';
import fields from './data.module.css';

interface Props {
  readonly onRead: (text: string) => void;
}

/** A box to paste cells into, opened when wanted. */
export function PasteTable({ onRead }: Props) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isEmpty, setIsEmpty] = useState(false);
  const read = (event: FormEvent) => {
    event.preventDefault();
    const text = box.current?.value ?? '';
    setIsEmpty(text.trim() === '');
    if (box.current && text.trim() !== '') {
      onRead(text);
      box.current.value = '';
    }
    box.current?.focus();
  };
  return (
    <div>
      <button
        type="button"
        className={cx('govuk-button', 'govuk-button--secondary', styles.opener)}
        aria-expanded={isOpen}
        aria-controls={`${id}-box`}
        onClick={() => setIsOpen(!isOpen)}
      >
        Paste from a spreadsheet
      </button>
      <form id={`${id}-box`} hidden={!isOpen} noValidate aria-label="Paste" onSubmit={read}>
        <label htmlFor={id} className={styles.label}>
          Cells copied from a spreadsheet
        </label>
        <p id={`${id}-hint`} className={styles.hint}>
          With the header row. Copied cells can also be pasted anywhere on this page, outside a
          field.
        </p>
        {isEmpty && (
          <p id={`${id}-error`} className="govuk-error-message" role="alert">
            <span className="govuk-visually-hidden">Error: </span>
            Copy the cells in the spreadsheet, with their header row, and paste them here first
          </p>
        )}
        <textarea
          ref={box}
          id={id}
          className={cx(fields.textInput, styles.box)}
          rows={5}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isEmpty}
          aria-describedby={isEmpty ? `${id}-hint ${id}-error` : `${id}-hint`}
        />
        <button type="submit" className="govuk-button govuk-button--secondary">
          Read pasted table
        </button>
      </form>
    </div>
  );
}

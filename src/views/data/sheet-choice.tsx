import { useState } from 'react';
import type { StagedFile } from '../../workspace/types';
import styles from './data.module.css';
import { SheetForm } from './sheet-form';

interface Props {
  readonly id: string;
  readonly file: StagedFile;
  readonly onChoose: (sheet: string) => void;
}

/** The way to another sheet of a workbook, when the one that was read is not the right one. */
export function SheetChoice({ id, file, onChoose }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <p>
        <button
          type="button"
          className={styles.quietButton}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          Choose another sheet <span className="govuk-visually-hidden">of {file.name}</span>
        </button>
      </p>
      {isOpen && <SheetForm id={id} sheets={file.sheets} onChoose={onChoose} />}
    </>
  );
}

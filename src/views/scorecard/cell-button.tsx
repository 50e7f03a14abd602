import type { MouseEvent } from 'react';
import type { Cell } from '../../scorecard/scorecard';
import { ArrowIcon } from '../shared/arrow-icon';
import { cx } from '../shared/cx';
import { RagShape } from '../shared/rag-shape';
import styles from './cell-button.module.css';
import { wordOf } from './direction-words';

interface Props {
  readonly cell: Cell;
  readonly isTabStop: boolean;
  readonly isLead?: boolean;
  readonly onOpen: (cell: Cell) => void;
}

/** A cell of the grid: value, rating shape, direction arrow and marks; its name says all of it. */
export function CellButton({ cell, isTabStop, isLead = false, onOpen }: Props) {
  const open = (event: MouseEvent<HTMLButtonElement>) => {
    // Safari does not focus a clicked button; the details give the focus back to it.
    event.currentTarget.focus();
    onOpen(cell);
  };
  return (
    <>
      <button
        type="button"
        className={cx(styles.button, isLead && styles.lead)}
        data-area={cell.area.code}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={cell.accessibleName}
        aria-haspopup="dialog"
        onClick={open}
      >
        {cell.isMissing ? (
          <span className={styles.missing}>{cell.text}</span>
        ) : (
          <>
            {!isLead && <RagShape rag={cell.rag} />}
            <span className={cx(styles.value, cell.isIllustrative && styles.illustrative)}>
              {cell.text}
            </span>
            {!isLead && (
              <span className={styles.arrow}>
                <ArrowIcon arrow={cell.arrow} word={wordOf(cell)} />
              </span>
            )}
          </>
        )}
      </button>
      {cell.marks.map((mark) => (
        // The button's name has them already.
        <span key={mark} className={styles.mark} aria-hidden="true">
          {mark}
        </span>
      ))}
    </>
  );
}

import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
import type { Cell } from '../../scorecard/scorecard';
import styles from './cell-dialog.module.css';

interface Props {
  /** What to show; null closes. */
  readonly cell: Cell | null;
  readonly quarterLabel: string;
  readonly contents: (cell: Cell) => ReactNode;
  readonly onClose: () => void;
}

/** Everything behind one cell, in a panel over the page. Closing it returns to the cell. */
export function CellDialog({ cell, quarterLabel, contents, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const opener = useRef<Element | null>(null);
  const title = useId();

  useEffect(() => {
    if (!cell || dialog.current?.open !== false) return;
    opener.current = document.activeElement;
    dialog.current.showModal();
  }, [cell]);

  const closed = () => {
    if (opener.current instanceof HTMLElement) opener.current.focus();
    onClose();
  };
  const closeOutside = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) event.currentTarget.close();
  };
  return (
    // Escape does for the keyboard what a click beside the panel does for the mouse.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      onClose={closed}
      onClick={closeOutside}
    >
      {cell && (
        <div className={styles.panel}>
          <div className={styles.bar}>
            <h2 id={title} className={styles.title}>
              {cell.indicator.name}: {cell.area.name}, {quarterLabel}
            </h2>
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => dialog.current?.close()}
            >
              Close
            </button>
          </div>
          {contents(cell)}
        </div>
      )}
    </dialog>
  );
}

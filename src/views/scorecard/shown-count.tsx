import type { ReactNode, Ref } from 'react';
import { count, number } from '../shared/count';
import styles from './toolbar.module.css';

interface Props {
  /** The words: they take the focus when the filters, and their buttons, go. */
  readonly ref: Ref<HTMLParagraphElement>;
  readonly shown: number;
  readonly total: number;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** How much of the scorecard the filters leave, said to screen readers when it changes. */
export function ShownCount({ ref, shown, total, isFiltered, onClear, children }: Props) {
  return (
    <div className={styles.shown}>
      <p ref={ref} role="status" tabIndex={-1}>
        {isFiltered
          ? `Showing ${number(shown)} of ${count(total, 'indicator')}`
          : `All ${count(total, 'indicator')}`}
      </p>
      {isFiltered && (
        <button type="button" className={styles.link} onClick={onClear}>
          Clear filters
        </button>
      )}
      {children}
    </div>
  );
}

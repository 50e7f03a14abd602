import { useRef, type ReactNode } from 'react';
import { count, number } from '../shared/count';
import styles from './toolbar.module.css';

interface Props {
  readonly shown: number;
  readonly total: number;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** How much of the scorecard the filters leave, said to screen readers when it changes. */
export function ShownCount({ shown, total, isFiltered, onClear, children }: Props) {
  const words = useRef<HTMLParagraphElement>(null);
  const clear = () => {
    // The button goes away with the filters; the focus does not.
    words.current?.focus();
    onClear();
  };
  return (
    <div className={styles.shown}>
      <p ref={words} role="status" tabIndex={-1}>
        {isFiltered
          ? `Showing ${number(shown)} of ${count(total, 'indicator')}`
          : `All ${count(total, 'indicator')}`}
      </p>
      {isFiltered && (
        <button type="button" className={styles.link} onClick={clear}>
          Clear filters
        </button>
      )}
      {children}
    </div>
  );
}

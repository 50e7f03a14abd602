import { memo } from 'react';
import type { DirectionWord } from '../../domain/target';
import type { Arrow } from '../../scorecard/scorecard';
import { cx } from './cx';
import styles from './arrow-icon.module.css';

interface Props {
  readonly arrow: Arrow;
  readonly word: DirectionWord | null;
}

/**
 * The direction's arrow: filled when it worsened, hollow when it improved, a line when neither
 * word fits. Always beside words, or in a control whose name has them. Memoised like the rating's shape.
 */
export const ArrowIcon = memo(function ArrowIcon({ arrow, word }: Props) {
  if (arrow === 'none') return null;
  const isBlock = word === 'worsened' || word === 'improved';
  return (
    <svg
      className={cx(
        styles.arrow,
        word === 'worsened' && styles.filled,
        arrow === 'down' && styles.down,
      )}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {arrow === 'level' && <path d="M1.5 4.25h9M1.5 7.75h9" />}
      {arrow !== 'level' && isBlock && <path d="M6 .8 10.9 6H8v5.2H4V6H1.1z" />}
      {arrow !== 'level' && !isBlock && <path d="M6 11.2V1.4M2.2 5.2 6 1.4l3.8 3.8" />}
    </svg>
  );
});

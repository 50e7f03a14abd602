import { memo } from 'react';
import type { Rag } from '../../domain/target';
import styles from './rag-shape.module.css';

/**
 * The rating's shape: circle, triangle, square; an outline where nothing is rated. Always beside
 * words, or in a control whose name has them, so the drawing itself is silent. Memoised: a grid has
 * hundreds, and another quarter changes few of them.
 */
export const RagShape = memo(function RagShape({ rag }: { readonly rag: Rag | null }) {
  return (
    <svg
      className={styles.shape}
      // The size where no style sheet says another, as in a preview of a board pack.
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {shapeOf(rag)}
    </svg>
  );
});

function shapeOf(rag: Rag | null) {
  switch (rag) {
    case 'green':
      return <circle className={styles.green} cx="6" cy="6" r="5.5" />;
    case 'amber':
      return <path className={styles.amber} d="M6 .9 11.4 11H.6z" />;
    case 'red':
      return <rect className={styles.red} x="1" y="1" width="10" height="10" />;
    case null:
      return <circle className={styles.none} cx="6" cy="6" r="4.75" />;
  }
}

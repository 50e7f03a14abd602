import type { CoverageSummary } from '../../scorecard/coverage-words';
import type { CoverageKind } from '../../scorecard/coverage-state';
import styles from './coverage-shape.module.css';

type Shape = CoverageSummary['shape'] | CoverageKind;

/** The sign of what is loaded. Always beside words, so the drawing itself is silent. */
export function CoverageShape({ shape }: { readonly shape: Shape }) {
  return (
    <svg className={styles.shape} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {drawing(shape)}
    </svg>
  );
}

function drawing(shape: Shape) {
  switch (shape) {
    case 'whole':
    case 'loaded':
      return <circle className={styles.full} cx="6" cy="6" r="5.25" />;
    case 'part':
      return (
        <>
          <circle className={styles.line} cx="6" cy="6" r="4.75" />
          <path className={styles.full} d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" />
        </>
      );
    case 'provisional':
      return (
        <>
          <circle className={styles.line} cx="6" cy="6" r="4.75" />
          <circle className={styles.full} cx="6" cy="6" r="2.25" />
        </>
      );
    case 'suppressed':
      return (
        <path className={styles.line} d="M1.5 1.5h9v9h-9zM1.5 10.5l9-9M1.5 6 6 1.5M6 10.5 10.5 6" />
      );
    case 'missing':
      return <path className={styles.line} d="M2 2l8 8M10 2l-8 8" />;
    case 'none':
    case 'nothing':
      return <circle className={styles.line} cx="6" cy="6" r="4.75" />;
    case 'not-expected':
      return <path className={styles.line} d="M2.5 6h7" />;
  }
}

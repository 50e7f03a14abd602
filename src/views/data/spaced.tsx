import { Fragment, type ReactNode } from 'react';
import styles from './issues.module.css';

/** A table row with the room of those before it that are not in the page. */
export function Spaced({
  before,
  children,
}: {
  readonly before: number;
  readonly children: ReactNode;
}) {
  return (
    <Fragment>
      <Space height={before} />
      {children}
    </Fragment>
  );
}

/** Room in pixels for table rows that are not in the page. */
export function Space({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true" className={styles.space} style={{ height }}>
      <td aria-hidden="true" colSpan={4} style={{ height }} />
    </tr>
  );
}

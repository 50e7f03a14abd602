import { useState } from 'react';
import { later, useLater } from '../shared/later';
import styles from './how-to-read.module.css';

const contents = later(() => import('./how-to-read-contents'));

/** The key to the page, behind its name; its code comes when the page is idle. */
export function HowToRead({ isNarrow }: { readonly isNarrow: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  const part = useLater(contents, isOpen);
  return (
    <details className={styles.key} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>How to read this page</summary>
      {part === 'coming' && <p role="status">Opening…</p>}
      {part === 'failed' && <p role="alert">It could not be read: the server did not answer.</p>}
      {typeof part === 'object' && <part.HowToReadContents isNarrow={isNarrow} />}
    </details>
  );
}

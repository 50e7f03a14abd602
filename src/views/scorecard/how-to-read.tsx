import { useState } from 'react';
import type { Scorecard } from '../../scorecard/scorecard';
import { later, useLater } from '../shared/later';
import styles from './how-to-read.module.css';

const contents = later(() => import('./how-to-read-contents'));

interface Props {
  readonly scorecard: Scorecard;
  readonly isNarrow: boolean;
}

/** The key to the page, behind its name, and the shorter one for paper; its code comes when the page is idle. */
export function HowToRead({ scorecard, isNarrow }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const part = useLater(contents, isOpen);
  return (
    <>
      {typeof part === 'object' && <part.KeyOnPaper scorecard={scorecard} />}
      <details className={styles.key} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>How to read this page</summary>
        {part === 'coming' && <p role="status">Opening…</p>}
        {part === 'failed' && <p role="alert">It could not be read: the server did not answer.</p>}
        {typeof part === 'object' && <part.HowToReadContents isNarrow={isNarrow} />}
      </details>
    </>
  );
}

import { use, useEffect, useEffectEvent, useRef, type ReactNode } from 'react';
import { ArrivalContext } from './arrival';
import styles from './page.module.css';

const SITE = 'Safeguarding scorecard';

interface Props {
  /** The heading, and the start of the browser's title. */
  readonly title: string;
  /** Goes into the browser's title only: what is shown on the page. */
  readonly shows?: string | undefined;
  readonly children: ReactNode;
  /** Running text reads best in a narrow column; tables need the width. */
  readonly width?: 'text' | 'full';
}

/** One page: its single h1, which takes the focus when the reader arrives, and its title. */
export function Page({ title, shows, children, width = 'text' }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { arrivals, announce } = use(ArrivalContext);
  const documentTitle = [title, shows, SITE].filter(Boolean).join(' - ');

  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);

  // Only on arrival: a changed title is not a new page.
  const arrive = useEffectEvent(() => {
    heading.current?.focus();
    announce(`${title} page`);
  });
  useEffect(() => {
    if (arrivals > 0) arrive();
  }, [arrivals]);

  return (
    <div className={width === 'text' ? styles.text : styles.full}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      {children}
    </div>
  );
}

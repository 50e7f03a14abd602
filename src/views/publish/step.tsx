import type { ReactNode } from 'react';
import styles from './publish.module.css';

interface Props {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}

export const stepTitleId = (number: number): string => `publish-step-${number}`;

/** One step of the page, read from the top down. */
export function Step({ number, title, children }: Props) {
  const id = stepTitleId(number);
  return (
    <section className={styles.step} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        <span>{number}.</span> {title}
      </h2>
      {children}
    </section>
  );
}

import type { ReactNode } from 'react';
import styles from './indicator.module.css';

/** The sections in their order, with the ids that the contents lead to. */
export const SECTIONS = {
  about: { id: 'about-indicator', title: 'What it is' },
  trend: { id: 'trend', title: 'Month by month' },
  quarters: { id: 'quarters', title: 'Quarter by quarter' },
  ranked: { id: 'ranked', title: 'Districts ranked' },
  funnel: { id: 'funnel', title: 'Districts against chance' },
  spread: { id: 'spread', title: 'Gap between districts' },
  categories: { id: 'categories', title: 'By category' },
  map: { id: 'map', title: 'Map of the districts' },
  questions: { id: 'questions', title: 'Questions to ask' },
  notes: { id: 'notes', title: 'Notes and revisions' },
} as const;

interface Props {
  readonly of: keyof typeof SECTIONS;
  readonly children: ReactNode;
}

/** A part of the page that the contents lead to; it takes the focus from there. */
export const Section = ({ of, children }: Props) => (
  <div id={SECTIONS[of].id} tabIndex={-1} className={styles.section}>
    {children}
  </div>
);

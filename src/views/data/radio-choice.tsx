import type { ReactNode } from 'react';
import styles from './data.module.css';

interface Props {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

/** One radio button with its label. */
export function RadioChoice({ id, name, isChosen, onChoose, children }: Props) {
  return (
    <label htmlFor={id} className={styles.choice}>
      <input id={id} type="radio" name={name} checked={isChosen} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}

import { useId } from 'react';
import type { Remark } from '../../scorecard/remark';
import styles from './district.module.css';

interface Props {
  readonly title: string;
  readonly remarks: readonly Remark[];
  /** The sentence where there is none. */
  readonly none: string;
  /** How to read them. */
  readonly note?: string | null;
  readonly isWide?: boolean;
  readonly hrefOf: (indicator: string) => string;
}

/** Sentences about indicators, each of which leads to the indicator's page. */
export function RemarkList({ title, remarks, none, note = null, isWide = false, hrefOf }: Props) {
  const heading = useId();
  return (
    <section className={styles.remarks} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {remarks.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className={isWide ? styles.wide : undefined}>
          {remarks.map(({ indicator, name, text }) => (
            <li key={`${indicator} ${text}`}>
              <a className="govuk-link govuk-link--no-visited-state" href={hrefOf(indicator)}>
                {name}
              </a>
              : {text}
            </li>
          ))}
        </ul>
      )}
      {note !== null && <p className={styles.caution}>{note}</p>}
    </section>
  );
}

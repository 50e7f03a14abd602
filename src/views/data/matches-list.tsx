import { useId } from 'react';
import type { Area } from '../../domain/area';
import type { Indicator } from '../../domain/indicator';
import type { NameMatch } from '../../workspace/types';
import { FILE_INPUT } from './choose-files';
import styles from './correct.module.css';
import dataStyles from './data.module.css';
import { meaningOf } from './match-words';

interface Props {
  readonly matches: readonly NameMatch[];
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly onForget: (match: NameMatch) => void;
}

/** What names in files were said to mean: in force for every file until removed. */
export function MatchesList({ matches, areas, indicators, onForget }: Props) {
  const title = useId();
  if (matches.length === 0) return null;
  const forget = (match: NameMatch) => {
    // The button goes away, and the list with the last one; the focus does not.
    const stays = document.getElementById(matches.length > 1 ? title : FILE_INPUT);
    stays?.focus();
    onForget(match);
  };
  return (
    <section className={styles.matches} aria-labelledby={title}>
      <h2 id={title} tabIndex={-1} className="govuk-heading-s">
        Names you have matched
      </h2>
      <p>
        Used for every file that is read. Files that are not loaded yet follow when you remove one.
      </p>
      <ul className={styles.list}>
        {matches.map((match) => (
          <li key={`${match.kind} ${match.key}`}>
            <span>
              <q>{match.key}</q> means {meaningOf(match, areas, indicators)}
            </span>
            <button type="button" className={dataStyles.quietButton} onClick={() => forget(match)}>
              Remove <span className="govuk-visually-hidden">{match.key}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

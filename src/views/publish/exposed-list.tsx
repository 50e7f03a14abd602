import { useState } from 'react';
import type { Outcome } from '../../domain/disclosure';
import { exposedWords, sumNoteWords, type UnitNames } from '../../scorecard/hidden-words';
import { FIELD, type PublishProblem } from '../../workspace/publish-problems';
import { count } from '../shared/count';
import styles from './publish.module.css';
import { Tick } from './tick';

interface Props {
  readonly outcome: Outcome;
  readonly names: UnitNames;
  readonly isAccepted: boolean;
  readonly problemAt: (field: string) => PublishProblem | undefined;
  readonly onAccept: (isAccepted: boolean) => void;
}

/** What can be worked out although it is hidden, and sums from which no protection could be derived. */
export function ExposedList({ outcome, names, isAccepted, problemAt, onAccept }: Props) {
  const { exposed, notes } = outcome;
  return (
    <>
      {exposed.length > 0 && (
        <div className={styles.caution}>
          <h3>{count(exposed.length, 'hidden count')} can be worked out all the same</h3>
          <p>
            Hiding more figures does not help with these. Whoever adds and subtracts published
            figures can find the count, and so perhaps a child. Consider another policy, fewer
            months of history, or not publishing the indicator by area.
          </p>
          <SomeLines lines={exposed.map((item) => exposedWords(item, names))} noun="count" />
          <Tick
            id={FIELD.exposed}
            isTicked={isAccepted}
            problem={problemAt(FIELD.exposed)?.message}
            onTick={onAccept}
          >
            I publish all the same. I know that{' '}
            {exposed.length === 1 ? 'this count' : 'these counts'} can be worked out, and have
            agreed that with whoever answers for data protection.
          </Tick>
        </div>
      )}
      {notes.length > 0 && (
        <>
          <h3>Sums that do not add up</h3>
          <p>
            The figures behind {count(notes.length, 'sum')} contradict each other, so no protection
            could be derived from {notes.length === 1 ? 'it' : 'them'}. Check the data.
          </p>
          <SomeLines lines={notes.map((note) => sumNoteWords(note, names))} noun="sum" />
        </>
      )}
    </>
  );
}

const SOME = 10;

/** The first lines of a list that can be long; the others when they are asked for. */
export function SomeLines({
  lines,
  noun,
}: {
  readonly lines: readonly string[];
  readonly noun: string;
}) {
  const [isAll, setAll] = useState(false);
  const isLong = lines.length > SOME;
  return (
    <>
      <ul className={styles.facts}>
        {(isAll ? lines : lines.slice(0, SOME)).map((line, i) => (
          <li key={i}>{line}</li>
        ))}
      </ul>
      {isLong && (
        <p>
          <button
            type="button"
            className={styles.quietButton}
            aria-expanded={isAll}
            onClick={() => setAll(!isAll)}
          >
            {isAll ? `Show the first ${SOME} only` : `Show all ${count(lines.length, noun)}`}
          </button>
        </p>
      )}
    </>
  );
}

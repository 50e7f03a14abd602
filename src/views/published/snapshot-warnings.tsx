import type { FingerprintCheck } from '../../snapshot/fingerprint';
import { dayWords } from '../../scorecard/day-words';
import type { Correction } from '../../snapshot/snapshot';
import { useWorkspace } from '../../workspace/workspace-context';
import { Hash } from './about-snapshot';
import styles from './snapshot-warnings.module.css';

/** Above every page: why these figures may not be used as they stand. */
export function SnapshotWarnings() {
  const { published } = useWorkspace();
  const { correction = null, fingerprint = null, head } = published ?? {};
  const isChanged = fingerprint?.kind === 'differs';
  const isUnmarked = fingerprint?.kind === 'absent';
  if (!head || (!isChanged && !isUnmarked && correction === null)) return null;
  return (
    <section
      className={styles.warnings}
      data-on-every-sheet
      aria-label="Warning about this snapshot"
    >
      {isChanged && <Changed check={fingerprint} />}
      {isUnmarked && <Unmarked />}
      {correction && <Corrected correction={correction} />}
    </section>
  );
}

type Differs = Extract<FingerprintCheck, { kind: 'differs' }>;

const Changed = ({ check }: { readonly check: Differs }) => (
  <>
    <h2>Do not rely on these figures: the file is not as it was written</h2>
    <p>
      The fingerprint of this snapshot does not match. Something in it was changed after it was
      published, or it was damaged on the way. Any figure, name or text on these pages may be wrong.
    </p>
    <p>
      What is safe: copies that were printed or sent before. The short fingerprint on each page of
      theirs should begin as the first of the two below.
    </p>
    <p>
      What to do: tell the board’s business team. They can put the snapshot there again as it was
      published; then reload this page.
    </p>
    <details>
      <summary>The two fingerprints</summary>
      <p>
        Stated in the file: <Hash digits={check.stated.slice(0, MOST_DIGITS)} />
      </p>
      <p>
        Of the file as it is: <Hash digits={check.found} />
      </p>
    </details>
  </>
);

/** What stands for a fingerprint in a changed file may be any text. */
const MOST_DIGITS = 64;

const Unmarked = () => (
  <>
    <h2>These figures cannot be checked: the file states no fingerprint</h2>
    <p>
      The scorecard publishes no snapshot without a fingerprint. It was taken out of this file, or
      the file was made with another tool: any figure, name or sign-off in it may be wrong.
    </p>
    <p>
      What to do: ask the board’s business team for the snapshot as it was published, and hold these
      figures against copies that were printed or sent before.
    </p>
  </>
);

function Corrected({ correction: { id, by, reason, date } }: { readonly correction: Correction }) {
  return (
    <>
      <h2>
        {by === null
          ? `This snapshot was withdrawn on ${dayWords(date)}`
          : `This snapshot no longer stands: ${by} has taken its place`}
      </h2>
      <p>
        {by === null
          ? `${id} was withdrawn, and nothing has taken its place yet.`
          : `${id} was superseded on ${dayWords(date)}.`}{' '}
        Reason: {reason}
      </p>
      <p>
        What to do:{' '}
        {by === null
          ? 'do not use these figures. Ask the board’s business team when they will be published again.'
          : `use ${by} instead. Ask the board’s business team for it.`}{' '}
        The figures are shown as they were published, so that what was said about them can be
        understood.
      </p>
    </>
  );
}

import type { PaperKey } from '../../scorecard/paper-key';
import { ArrowIcon } from './arrow-icon';
import { cx } from './cx';
import styles from './print-key.module.css';
import { RagShape } from './rag-shape';

interface Props {
  readonly paperKey: PaperKey;
  /** Where arrows are written out in words, there is nothing to explain of them. */
  readonly hasArrows: boolean;
  /** Where the screen has a key of its own. */
  readonly onPaperOnly?: boolean;
}

/** What shapes, arrows and words on a printed scorecard mean: nobody can open a key on paper. */
export function PrintKey({
  paperKey: { hidden, hasIllustrative, hasFingerprint },
  hasArrows,
  onPaperOnly = false,
}: Props) {
  return (
    <p className={cx(styles.key, onPaperOnly && styles.paper)}>
      <strong>Key:</strong>{' '}
      <span>
        <RagShape rag="green" /> target met, or close to it where neither more nor less is better;
      </span>{' '}
      <span>
        <RagShape rag="amber" /> missed, within the limit, floor or tolerance that the board set;
      </span>{' '}
      <span>
        <RagShape rag="red" /> beyond it, or missed where none is set;
      </span>{' '}
      <span>
        <RagShape rag={null} /> not rated.
      </span>{' '}
      {hasArrows && <Arrows />}
      {hasIllustrative && (
        <>
          <span>
            <em>Italics</em>: illustrative (synthetic), not real data.
          </span>{' '}
        </>
      )}
      {hidden.length > 0 && (
        <>
          <span>{hidden.join(', ')}: hidden so that no child can be identified.</span>{' '}
        </>
      )}
      {hasFingerprint && (
        <span>
          The fingerprint is worked out from the whole snapshot: copies that show the same one hold
          the same figures and words.
        </span>
      )}
    </p>
  );
}

const Arrows = () => (
  <>
    <span>
      Since the quarter before: <ArrowIcon arrow="up" word="worsened" /> filled, worsened;
    </span>{' '}
    <span>
      <ArrowIcon arrow="up" word="improved" /> hollow, improved;
    </span>{' '}
    <span>
      <ArrowIcon arrow="up" word="rose" /> thin, rose or fell where neither is better;
    </span>{' '}
    <span>
      <ArrowIcon arrow="level" word="no-change" /> no change.
    </span>{' '}
  </>
);

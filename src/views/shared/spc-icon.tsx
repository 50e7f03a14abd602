import type { ReactNode } from 'react';
import type { Assurance, Signal, Variation } from '../../domain/spc';
import type { Trend } from '../../domain/trend';
import { variationSide } from '../../scorecard/spc-side';
import { asOfWords } from '../../scorecard/as-of';
import {
  ASSURANCE_REFUSAL_WORDS,
  ASSURANCE_WORDS,
  REFUSAL_WORDS,
  VARIATION_WORDS,
} from '../../scorecard/trend-words';
import { cx } from './cx';
import styles from './spc-icon.module.css';

type Side = Signal['side'];

const LETTER: Readonly<Record<Side, string>> = {
  high: 'M11 9v14M21 9v14M11 16h10',
  low: 'M12.5 9v14h8.5',
};
const WAVE = 'M7.5 18.5c2.5-6 5.5-6 8.5-2.5s6 3.5 8.5-2.5';

const TONE: Readonly<Partial<Record<Variation, string | undefined>>> = {
  improvement: styles.improvement,
  concern: styles.concern,
  high: styles.neutral,
  low: styles.neutral,
  'common-cause': styles.common,
};

/**
 * The variation icon (rule S4): a ring with H or L for special cause, by the side on which it lies,
 * a wave for common cause, nothing where there are no limits. A ring is never a rating's shape, and
 * it always stands beside words, so the drawing itself is silent.
 */
export function VariationIcon({
  variation,
  side,
}: {
  readonly variation: Variation;
  readonly side: Side | null;
}) {
  const tone = TONE[variation];
  if (tone === undefined) return null;
  if (variation === 'common-cause') return <Ring tone={tone} sign={WAVE} />;
  return <Ring tone={tone} sign={side ? LETTER[side] : ''} />;
}

const ASSURED: Readonly<Partial<Record<Assurance, readonly [string | undefined, string]>>> = {
  meet: [styles.improvement, 'M12.5 23V9h5a4.25 4.25 0 0 1 0 8.5h-5'],
  miss: [styles.concern, 'M12.5 23V9h8.5M12.5 16h7'],
  'hit-or-miss': [
    styles.common,
    'M11.75 12.5a4.25 4.25 0 1 1 6.75 3.5c-1.75 1.25-2.5 2-2.5 3.75M16 22.5v1',
  ],
};

/**
 * The assurance icon (rule S5): a ring on a dashed target line, with P for passing it, F for falling
 * short, a question mark for either. Always beside words.
 */
export function AssuranceIcon({ assurance }: { readonly assurance: Assurance }) {
  const drawn = ASSURED[assurance];
  if (!drawn) return null;
  const [tone, sign] = drawn;
  return (
    <Ring tone={tone} sign={sign}>
      <path className={styles.target} d="M-7 16h5M34 16h5" />
    </Ring>
  );
}

function Ring({
  tone,
  sign,
  children,
}: {
  readonly tone: string | undefined;
  readonly sign: string;
  readonly children?: ReactNode;
}) {
  return (
    <svg
      className={cx(styles.icon, tone)}
      viewBox="-7 0 46 32"
      aria-hidden="true"
      focusable="false"
    >
      {children}
      <circle className={styles.edge} cx="16" cy="16" r="13.5" />
      <circle className={styles.ring} cx="16" cy="16" r="13.5" />
      <path className={styles.sign} d={sign} />
    </svg>
  );
}

type SaidTrend = Pick<
  Trend,
  'place' | 'points' | 'variation' | 'assurance' | 'refusal' | 'assuranceRefusal' | 'isConflict'
>;

interface WordsProps {
  readonly trend: SaidTrend;
  /** What to know of the limits; null where nothing has to be said. */
  readonly note?: string | null;
}

/** Both icons with their words, or in a sentence why one is not there (rules S3 to S6). */
export function SpcWords({ trend, note = null }: WordsProps) {
  if (trend.refusal) return <p className={styles.why}>{REFUSAL_WORDS[trend.refusal]}</p>;
  const { variation, assurance, assuranceRefusal } = trend;
  return (
    <>
      <ul className={styles.pair}>
        <li>
          <VariationIcon
            variation={variation}
            side={variationSide(variation, trend.place.indicator.polarity)}
          />
          <span>
            {VARIATION_WORDS[variation]}
            {asOfWords(trend)}
            {trend.isConflict && ' (the latest month is an improvement too; the concern is shown)'}
          </span>
        </li>
        <li>
          <AssuranceIcon assurance={assurance} />
          <span>
            {assuranceRefusal
              ? ASSURANCE_REFUSAL_WORDS[assuranceRefusal]
              : ASSURANCE_WORDS[assurance]}
          </span>
        </li>
      </ul>
      {note !== null && <p className={styles.note}>{note}</p>}
    </>
  );
}

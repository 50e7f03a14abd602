import type { DistrictRow } from '../../scorecard/district-row';
import type { BenchmarkCell, Cell } from '../../scorecard/scorecard';
import { variationSide } from '../../scorecard/spc-side';
import { asOfWords } from '../../scorecard/as-of';
import { ASSURANCE_WORDS, REFUSAL_SHORT, VARIATION_WORDS } from '../../scorecard/trend-words';
import { ArrowIcon } from '../shared/arrow-icon';
import { cx } from '../shared/cx';
import { RagShape } from '../shared/rag-shape';
import { AssuranceIcon, VariationIcon } from '../shared/spc-icon';
import { wordOf } from '../scorecard/direction-words';
import styles from './district.module.css';

/** A figure with what has to be said beside it; italics where it is illustrative. */
export function Figure({ cell }: { readonly cell: Cell }) {
  return (
    <>
      <span
        className={cx(
          cell.isMissing ? styles.missing : styles.figure,
          cell.isIllustrative && styles.illustrative,
        )}
      >
        {cell.text}
      </span>
      {cell.marks.map((mark) => (
        <span key={mark} className={styles.small}>
          {mark}
        </span>
      ))}
    </>
  );
}

export function Rating({ cell }: { readonly cell: Cell }) {
  return (
    <span className={styles.signed}>
      <RagShape rag={cell.rag} />
      {cell.ratingWords}
    </span>
  );
}

export function Target({ row: { target, floor, targetNote } }: { readonly row: DistrictRow }) {
  const more = [floor, targetNote].filter((part) => part !== null).join(', ');
  return (
    <>
      {target}
      {more !== '' && <span className={styles.small}>{more}</span>}
    </>
  );
}

/** The change since the quarter before, its size, and whether it is more than chance. */
export function Change({ row: { cell, chanceText } }: { readonly row: DistrictRow }) {
  if (cell.directionWords === '') return <span className={styles.small}>No figure</span>;
  return (
    <>
      <span className={styles.signed}>
        <ArrowIcon arrow={cell.arrow} word={wordOf(cell)} />
        {cell.directionWords}
      </span>
      {chanceText !== null && <span className={styles.small}>{chanceText.short}</span>}
    </>
  );
}

/** Variation and assurance beside the rating, never merged with it (rule S8). */
export function Spc({ row: { trend, indicator } }: { readonly row: DistrictRow }) {
  const { variation, assurance, refusal } = trend;
  if (refusal) return <span className={styles.small}>{REFUSAL_SHORT[refusal]}</span>;
  return (
    <>
      <span className={styles.signed}>
        <VariationIcon variation={variation} side={variationSide(variation, indicator.polarity)} />
        {VARIATION_WORDS[variation]}
        {asOfWords(trend)}
      </span>
      {assurance !== 'not-applicable' && (
        <span className={styles.signed}>
          <AssuranceIcon assurance={assurance} />
          {ASSURANCE_WORDS[assurance]}
        </span>
      )}
    </>
  );
}

/** The published comparators, each with its period; none is invented. */
export function Comparators({ row }: { readonly row: DistrictRow }) {
  const shown = comparatorsOf(row);
  if (shown.length === 0) return <span className={styles.small}>None published</span>;
  return (
    <ul className={styles.plain}>
      {shown.map(({ label, cell }) => (
        <li key={label}>
          {`${label} ${cell.text} `}
          <span className={styles.small}>
            {[cell.kind, cell.period].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

const comparatorsOf = ({ neighbours, region, england }: DistrictRow) =>
  [
    { label: 'Neighbours', cell: neighbours },
    { label: 'Region', cell: region },
    { label: 'England', cell: england },
  ].filter((item): item is { label: string; cell: BenchmarkCell } => item.cell !== null);

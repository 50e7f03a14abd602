import type { ReactNode } from 'react';
import { asOfWords } from '../../scorecard/as-of';
import type { ScorecardInput } from '../../scorecard/build-scorecard';
import { columnWords } from '../../scorecard/cell-statistics';
import type { ScorecardRow } from '../../scorecard/scorecard';
import { lowerFirst } from '../../scorecard/lower-first';
import { variationSide } from '../../scorecard/spc-side';
import { ASSURANCE_WORDS, REFUSAL_SHORT, VARIATION_WORDS } from '../../scorecard/trend-words';
import { cx } from '../shared/cx';
import { AssuranceIcon, VariationIcon } from '../shared/spc-icon';
import styles from './spc-cell.module.css';

/** The cells of the optional column: variation, assurance, and whether the change is chance. */
export const spcCells =
  (input: ScorecardInput) =>
  (row: ScorecardRow): ReactNode => <SpcCell input={input} row={row} />;

function SpcCell({ input, row }: { readonly input: ScorecardInput; readonly row: ScorecardRow }) {
  const { trend, chance } = columnWords(input, row.lead.assessed);
  const { variation, assurance, refusal } = trend;
  return (
    <ul className={styles.list}>
      {refusal ? (
        <li className={styles.quiet}>{REFUSAL_SHORT[refusal]}</li>
      ) : (
        <li>
          <VariationIcon
            variation={variation}
            side={variationSide(variation, row.indicator.polarity)}
          />
          {VARIATION_WORDS[variation]}
          {asOfWords(trend)}
        </li>
      )}
      {!refusal && assurance !== 'not-applicable' && (
        <li>
          <AssuranceIcon assurance={assurance} />
          {ASSURANCE_WORDS[assurance]}
        </li>
      )}
      {chance !== null && (
        <li className={cx(styles.quiet, !refusal && styles.chance)}>
          Latest change: {lowerFirst(chance)}
        </li>
      )}
    </ul>
  );
}

import type { VariationRow } from '../../scorecard/variation-row';
import { RagShape } from '../shared/rag-shape';
import styles from './variation.module.css';

/** The verdict, who lies outside, and the warning where the districts are overdispersed (rule F3). */
export function Verdict({ row: { verdict } }: { readonly row: VariationRow }) {
  return (
    <>
      <strong className={styles.block}>{verdict.words}</strong>
      <span className={styles.block}>{verdict.evidence}</span>
      {verdict.sides.length > 0 && (
        <ul className={styles.sides}>
          {verdict.sides.map(({ label, names }) => (
            <li key={label}>
              {label}: {names}
            </li>
          ))}
        </ul>
      )}
      {verdict.warning !== null && (
        <span className={styles.small}>
          <strong>Caution:</strong> {verdict.warning}
        </span>
      )}
    </>
  );
}

export function Gap({ row: { gap, isIllustrative } }: { readonly row: VariationRow }) {
  return (
    <>
      <strong className={styles.block}>{gap.size}</strong>
      <span className={styles.block}>{gap.ends}</span>
      {gap.counted !== null && <span className={styles.small}>{gap.counted}</span>}
      {isIllustrative && <span className={styles.small}>illustrative</span>}
    </>
  );
}

export function County({ row: { county } }: { readonly row: VariationRow }) {
  return (
    <>
      <span className={styles.block}>{county.text}</span>
      <span className={styles.signed}>
        <RagShape rag={county.rag} />
        {county.ratingWords}
      </span>
      {county.marks.map((mark) => (
        <span key={mark} className={styles.small}>
          {mark}
        </span>
      ))}
    </>
  );
}

/** There is a funnel on the indicator's page only where there are limits of chance. */
export function Evidence({ row, href }: { readonly row: VariationRow; readonly href: string }) {
  const { name } = row.indicator;
  const what = row.verdict.kind === 'no-funnel' ? 'Ranking' : 'Funnel plot';
  return (
    <a className="govuk-link govuk-link--no-visited-state" href={href}>
      {`${what} `}
      <span className="govuk-visually-hidden">of {name}</span>
    </a>
  );
}

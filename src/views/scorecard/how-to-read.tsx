import type { Rag } from '../../domain/target';
import type { Arrow } from '../../scorecard/scorecard';
import { ArrowIcon } from '../shared/arrow-icon';
import { RagShape } from '../shared/rag-shape';
import styles from './how-to-read.module.css';

const RATINGS: readonly (readonly [Rag | null, string, string])[] = [
  [
    'green',
    'Green circle',
    'target met, or close to a target that should be neither higher nor lower',
  ],
  ['amber', 'Amber triangle', 'target missed, but within the limit the board set'],
  ['red', 'Red square', 'beyond the limit, or target missed where no limit is set'],
  [null, 'Grey outline', 'not rated: no target is set, or the figure is not complete'],
];

const ARROWS: readonly (readonly [
  Arrow,
  'improved' | 'worsened' | 'rose' | 'no-change',
  string,
])[] = [
  ['up', 'worsened', 'Filled arrow: worsened since the quarter before'],
  ['up', 'improved', 'Hollow arrow: improved since the quarter before'],
  ['up', 'rose', 'Thin arrow: rose or fell, where neither is better'],
  ['level', 'no-change', 'Two lines: no change in the figure as shown'],
];

const MISSING: readonly (readonly [string, string])[] = [
  ['Not submitted', 'no figure has arrived'],
  ['Suppressed', 'the count is small enough to point to a child, so it is hidden'],
  ['Not applicable', 'the figure makes no sense here: a team has no population, so it has no rate'],
  ['Not available', 'the figure cannot be had'],
  ['Low, rounds to 0', 'there are some, but fewer than the figure can show'],
  ['Unreliable', 'the supplier advises against using it'],
  ['No cases', 'there was nothing to take a percentage of'],
  ['Partial (11 of 12)', 'a sum of the areas that reported: shown, but not rated or compared'],
  ['2 of 3 months', 'months are missing: shown, but not rated or compared'],
];

/** The key: shapes, arrows, what missing words mean, and how to move about. */
export function HowToRead({ isNarrow }: { readonly isNarrow: boolean }) {
  return (
    <details className={styles.key}>
      <summary>How to read this page</summary>
      <div className={styles.columns}>
        <section>
          <h2>Ratings</h2>
          <ul>
            {RATINGS.map(([rag, name, meaning]) => (
              <li key={name} className={styles.sign}>
                <RagShape rag={rag} />
                <span>
                  <strong>{name}</strong>: {meaning}
                </span>
              </li>
            ))}
          </ul>
          <p>
            Red does not mean bad by itself: open a figure to see how far it is from its target.
          </p>
        </section>
        <section>
          <h2>Direction</h2>
          <ul>
            {ARROWS.map(([arrow, word, meaning]) => (
              <li key={meaning} className={styles.sign}>
                <ArrowIcon arrow={arrow} word={word} />
                <span>{meaning}</span>
              </li>
            ))}
          </ul>
          <p>
            The arrow points up when the figure rose and down when it fell. No arrow: the two
            quarters cannot be compared, and the details say why. In the small line a gap is a
            missing quarter and a dashed rule is a change in how cases are counted.
          </p>
        </section>
        <section>
          <h2>Words in place of a figure</h2>
          <dl>
            {MISSING.map(([word, meaning]) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p>A missing figure is never counted as zero.</p>
          <p>
            Figures in <em>italics</em> are illustrative: made up for the demonstration, not real.
          </p>
        </section>
        {!isNarrow && (
          <section>
            <h2>With the keyboard</h2>
            <p>
              The figures are one stop of the Tab key. Arrow keys move between them, Home and End
              along a row, Page Up and Page Down by eight rows, Control with Home or End to the
              corners. Enter opens the details, Escape closes them.
            </p>
          </section>
        )}
      </div>
    </details>
  );
}

import type { Assurance, Variation } from '../../domain/spc';
import type { Rag } from '../../domain/target';
import { paperKey } from '../../scorecard/paper-key';
import type { Arrow, Scorecard } from '../../scorecard/scorecard';
import { useSelection } from '../../workspace/use-selection';
import { ArrowIcon } from '../shared/arrow-icon';
import { PrintKey } from '../shared/print-key';
import { RagShape } from '../shared/rag-shape';
import { AssuranceIcon, VariationIcon } from '../shared/spc-icon';
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

const VARIATIONS: readonly (readonly [Variation, 'high' | 'low' | null, string])[] = [
  ['concern', 'high', 'Orange, H or L for high or low: changed for the worse, more than chance'],
  ['improvement', 'low', 'Blue, H or L: changed for the better, more than chance'],
  ['high', 'high', 'Broken ring: changed more than chance, where neither way is better'],
  ['common-cause', null, 'Grey with a wave: no more than the usual ups and downs'],
];

const ASSURANCES: readonly (readonly [Assurance, string])[] = [
  ['meet', 'P: as things are, every month will meet the target'],
  ['miss', 'F: as things are, every month will miss it'],
  ['hit-or-miss', 'Question mark: some months will meet it, others not, by chance'],
];

const MISSING: readonly (readonly [string, string])[] = [
  ['Not submitted', 'no figure has arrived'],
  [
    'Suppressed (c), <5',
    'hidden so that no child can be identified: the count is small, or would give a small one away',
  ],
  ['Not applicable', 'the figure makes no sense here: a team has no population, so it has no rate'],
  ['Not available', 'the figure cannot be had'],
  ['Low, rounds to 0', 'there are some, but fewer than the figure can show'],
  ['Unreliable', 'the supplier advises against using it'],
  ['No cases', 'there was nothing to take a percentage of'],
  ['Partial (11 of 12)', 'a sum of the areas that reported: shown, but not rated or compared'],
  ['2 of 3 months', 'months are missing: shown, but not rated or compared'],
];

/** Nobody can open the key on paper. */
export const KeyOnPaper = ({ scorecard }: { readonly scorecard: Scorecard }) => (
  <PrintKey paperKey={paperKey(scorecard)} hasArrows onPaperOnly />
);

/** The key: shapes, arrows, rings, what missing words mean, and how to move about. */
export function HowToReadContents({ isNarrow }: { readonly isNarrow: boolean }) {
  const { linkTo } = useSelection();
  return (
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
        <p>Red does not mean bad by itself: open a figure to see how far it is from its target.</p>
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
          The arrow points up when the figure rose and down when it fell. No arrow: the two quarters
          cannot be compared, and the details say why. In the small line a gap is a missing quarter
          and a dashed rule is a change in how cases are counted.
        </p>
      </section>
      <section>
        <h2>Variation and assurance</h2>
        <ul>
          {VARIATIONS.map(([variation, side, meaning]) => (
            <li key={meaning} className={styles.sign}>
              <VariationIcon variation={variation} side={side} />
              <span>{meaning}</span>
            </li>
          ))}
          {ASSURANCES.map(([assurance, meaning]) => (
            <li key={meaning} className={styles.sign}>
              <AssuranceIcon assurance={assurance} />
              <span>{meaning}</span>
            </li>
          ))}
        </ul>
        <p>
          Tick “Show variation and assurance” for this column. It looks at the months, not at the
          target of one quarter: a red figure can be nothing new, and a green one can be luck.
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
      <section>
        <h2>More about a figure</h2>
        <p>
          Open a figure for what is behind it. The name of an indicator leads to its trend, its
          districts and its definition, the name of a district to all of its figures.
        </p>
        <p>
          <a className="govuk-link" href={linkTo('/definitions')}>
            Every definition and rule, with worked examples
          </a>
        </p>
      </section>
      <section>
        <h2>On paper</h2>
        <p>
          Print gives this scorecard on A3, on its side; a printer that has only A4 can shrink it,
          but its words are then hard to read. “Board paper” is the same quarter on A4, with the
          exceptions and, where wanted, a page for each indicator. Your browser can also save both
          as PDF.
        </p>
      </section>
      {!isNarrow && (
        <section>
          <h2>With the keyboard</h2>
          <p>
            Names of indicators and districts are links. All the figures are one stop of the Tab
            key; arrow keys move between them, Home and End along a row, Page Up and Page Down by
            eight rows, Control with Home or End to the corners. Enter opens the details, Escape
            closes them.
          </p>
        </section>
      )}
    </div>
  );
}

import type { Annual, AnnualRed } from '../../scorecard/annual';
import { WrittenText } from '../exceptions/written-text';
import { RagShape } from '../shared/rag-shape';
import styles from './annual.module.css';

interface Props {
  readonly annual: Annual;
  readonly hrefOf: (indicator: string) => string;
}

/** Every red of the year, with what the board says of it. */
export function AnnualReds({ annual, hrefOf }: Props) {
  const { reds, yearLabel } = annual;
  return (
    <section aria-labelledby="reds">
      <h2 id="reds" className={styles.heading}>
        What is red, and what the board says
      </h2>
      {reds.length === 0 && <p className={styles.key}>{noneWords(annual)}</p>}
      <ul className={styles.list}>
        {reds.map((red) => (
          <Red key={red.row.indicator.id} red={red} year={yearLabel} hrefOf={hrefOf} />
        ))}
      </ul>
    </section>
  );
}

const noneWords = ({ themes, yearLabel }: Annual): string =>
  themes.some(({ rows }) => rows.some(({ rag }) => rag !== null))
    ? `No indicator is rated red for ${yearLabel}.`
    : `No indicator could be rated for ${yearLabel}.`;

interface RedProps extends Pick<Props, 'hrefOf'> {
  readonly red: AnnualRed;
  readonly year: string;
}

const Red = ({ red: { row, commentary }, year, hrefOf }: RedProps) => (
  <li>
    <h3 className={styles.signed}>
      <RagShape rag="red" />
      <a className="govuk-link govuk-link--no-visited-state" href={hrefOf(row.indicator.id)}>
        {row.indicator.name}
      </a>
    </h3>
    <p>{redWords(row, year)}</p>
    {commentary === null ? (
      <p className={styles.muted}>No commentary is written.</p>
    ) : (
      <div className={styles.quote}>
        {commentary.carriedFrom !== null && (
          <p
            className={styles.muted}
          >{`Commentary of ${commentary.carriedFrom}, the latest there is:`}</p>
        )}
        <WrittenText view={commentary} />
      </div>
    )}
  </li>
);

/** `Out-turn 2011/12 30.4%, target 23.0% or less: Above limit. 7.4 percentage points above ...` */
function redWords(row: AnnualRed['row'], year: string): string {
  const last = row.quarters.at(-1);
  const rating =
    row.rag === null && last
      ? `Q4 ${last.text}, target ${row.target}: ${last.ratingWords}. The out-turn of ${row.outTurn.text} is not rated`
      : `Out-turn ${year} ${row.outTurn.text}, target ${row.target}: ${row.ratingWords}`;
  return [rating, row.distance, row.change.words]
    .filter((part) => part !== null && part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

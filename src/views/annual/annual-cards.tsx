import type { AnnualRow } from '../../scorecard/annual-row';
import type { Annual } from '../../scorecard/annual';
import { shortName } from '../../scorecard/annual-words';
import { Fact } from '../shared/fact';
import { Change, Comparators, Districts, Figure, Quarter, Rating, Target } from './annual-parts';
import styles from './annual.module.css';

interface Props {
  readonly annual: Annual;
  readonly hrefOf: (indicator: string) => string;
}

/** The year where a table does not fit: one card an indicator. */
export function AnnualCards({ annual, hrefOf }: Props) {
  return annual.themes.map(({ theme, rows }) => (
    <section key={theme} aria-label={theme}>
      <h3 className={styles.cardTheme}>{theme}</h3>
      {rows.map((row) => (
        <Card
          key={row.indicator.id}
          row={row}
          href={hrefOf(row.indicator.id)}
          year={annual.yearLabel}
          before={annual.beforeLabel}
        />
      ))}
    </section>
  ));
}

interface CardProps {
  readonly row: AnnualRow;
  readonly href: string;
  readonly year: string;
  readonly before: string;
}

const Card = ({ row, href, year, before }: CardProps) => (
  <article className={styles.card} data-indicator={row.indicator.id}>
    <h4 className={styles.cardName}>
      <a className="govuk-link govuk-link--no-visited-state" href={href}>
        {row.indicator.name}
      </a>
    </h4>
    <p className={styles.small}>{row.measure}</p>
    <dl className={styles.facts}>
      <Fact label={`Out-turn ${year}`}>
        <Figure figure={row.outTurn} />
      </Fact>
      <Fact label="Rating">
        <Rating row={row} />
      </Fact>
      {row.quarters.map((cell) => (
        <Fact key={cell.assessed.quarter} label={`${shortName(cell.assessed.quarter)} ${year}`}>
          <Quarter cell={cell} />
        </Fact>
      ))}
      <Fact label={`Target ${year}`}>
        <Target row={row} />
      </Fact>
      <Fact label="Distance to target">{row.distance ?? 'Not rated'}</Fact>
      <Fact label={`Out-turn ${before}`}>
        <Figure figure={row.before} />
      </Fact>
      <Fact label={`Change since ${before}`}>
        <Change row={row} />
      </Fact>
      <Fact label="Districts, out-turn">
        <Districts row={row} />
      </Fact>
      <Fact label="Published comparators">
        <Comparators row={row} />
      </Fact>
    </dl>
  </article>
);

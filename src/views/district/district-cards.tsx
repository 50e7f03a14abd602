import type { DistrictPage } from '../../scorecard/district-page';
import type { DistrictRow } from '../../scorecard/district-row';
import { Fact } from '../shared/fact';
import { Change, Comparators, Figure, Rating, Spc, Target } from './district-parts';
import styles from './district.module.css';

interface Props {
  readonly page: DistrictPage;
  readonly hrefOf: (indicator: string) => string;
}

/** Every indicator of the district where a table does not fit: one card an indicator. */
export function DistrictCards({ page, hrefOf }: Props) {
  return (
    <>
      {page.themes.map(({ theme, rows }) => (
        <section key={theme} aria-label={theme}>
          <h3 className={styles.cardTheme}>{theme}</h3>
          {rows.map((row) => (
            <Card key={row.indicator.id} page={page} row={row} href={hrefOf(row.indicator.id)} />
          ))}
        </section>
      ))}
    </>
  );
}

interface CardProps {
  readonly page: DistrictPage;
  readonly row: DistrictRow;
  readonly href: string;
}

function Card({ page: { area, county }, row, href }: CardProps) {
  const { compared } = row;
  return (
    <article className={styles.card} data-indicator={row.indicator.id}>
      <h4 className={styles.cardName}>
        <a className="govuk-link govuk-link--no-visited-state" href={href}>
          {row.indicator.name}
        </a>
      </h4>
      <p className={styles.small}>{row.measure}</p>
      <dl className={styles.facts}>
        <Fact label={area.name}>
          <Figure cell={row.cell} />
        </Fact>
        <Fact label="95% interval">{row.interval ?? 'None'}</Fact>
        {compared && (
          <Fact label={compared.cell.area.name}>
            <Figure cell={compared.cell} />
            <span className={styles.small}>
              {compared.interval === null ? '' : `95% interval ${compared.interval}`}
            </span>
          </Fact>
        )}
        {compared && (
          <Fact label="Difference">
            {compared.difference}
            <span className={styles.small}>{compared.chanceText}</span>
          </Fact>
        )}
        <Fact label={county.name}>
          <Figure cell={row.county} />
        </Fact>
        <Fact label={`Against ${county.name}`}>{row.verdict.words}</Fact>
        <Fact label="Target">
          <Target row={row} />
        </Fact>
        <Fact label="Rating">
          <Rating cell={row.cell} />
        </Fact>
        <Fact label="Since the quarter before">
          <Change row={row} />
        </Fact>
        <Fact label="Rank">{row.rank ?? 'Not ranked'}</Fact>
        <Fact label="Over months">
          <Spc row={row} />
        </Fact>
        <Fact label="Published comparators">
          <Comparators row={row} />
        </Fact>
      </dl>
    </article>
  );
}

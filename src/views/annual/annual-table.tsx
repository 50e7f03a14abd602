import type { Annual } from '../../scorecard/annual';
import type { AnnualRow } from '../../scorecard/annual-row';
import { shortName } from '../../scorecard/annual-words';
import { Change, Comparators, Districts, Figure, Quarter, Rating, Target } from './annual-parts';
import { ThemedTable } from '../shared/themed-table';
import styles from './annual.module.css';

interface Props {
  readonly annual: Annual;
  /** Null on paper, where a link leads nowhere. */
  readonly hrefOf: ((indicator: string) => string) | null;
}

/** Every indicator of the year as one table, by theme. */
export const AnnualTable = ({ annual, hrefOf }: Props) => (
  <ThemedTable
    label="Table of the year"
    caption={`${annual.area.name}: every indicator, year ${annual.yearLabel}`}
    heads={headsOf(annual)}
    themes={annual.themes}
    classes={styles}
    rowIn={Row}
    hrefOf={hrefOf ?? noHref}
  />
);

const noHref = () => null;

const headsOf = ({ themes, yearLabel, beforeLabel }: Annual): readonly string[] => [
  'Indicator',
  ...(themes[0]?.rows[0]?.quarters ?? []).map(({ assessed }) => shortName(assessed.quarter)),
  `Out-turn ${yearLabel}`,
  'Rating of the out-turn',
  `Target ${yearLabel}`,
  'Distance to target',
  `Out-turn ${beforeLabel}`,
  `Change since ${beforeLabel}`,
  'Districts, out-turn',
  'Published comparators',
];

const Row = ({ row, href }: { readonly row: AnnualRow; readonly href: string | null }) => (
  <tr data-indicator={row.indicator.id}>
    <th scope="row" className={styles.name}>
      {href === null ? (
        row.indicator.name
      ) : (
        <a className="govuk-link govuk-link--no-visited-state" href={href}>
          {row.indicator.name}
        </a>
      )}
      <span className={styles.small}>{row.measure}</span>
    </th>
    {row.quarters.map((cell) => (
      <td key={cell.assessed.quarter} className={styles.number}>
        <Quarter cell={cell} />
      </td>
    ))}
    <td className={styles.number}>
      <Figure figure={row.outTurn} />
    </td>
    <td>
      <Rating row={row} />
    </td>
    <td>
      <Target row={row} />
    </td>
    <td>{row.distance ?? <span className={styles.small}>Not rated</span>}</td>
    <td className={styles.number}>
      <Figure figure={row.before} />
    </td>
    <td>
      <Change row={row} />
    </td>
    <td>
      <Districts row={row} />
    </td>
    <td>
      <Comparators row={row} />
    </td>
  </tr>
);

import type { DistrictPage } from '../../scorecard/district-page';
import type { DistrictRow } from '../../scorecard/district-row';
import { Change, Comparators, Figure, Rating, Spc, Target } from './district-parts';
import { ThemedTable } from '../shared/themed-table';
import styles from './district.module.css';

interface Props {
  readonly page: DistrictPage;
  readonly hrefOf: (indicator: string) => string;
}

/** Every indicator of the district as one table, by theme. */
export const DistrictTable = ({ page, hrefOf }: Props) => (
  <ThemedTable
    label="Table of every indicator"
    caption={`${page.area.name}: every indicator, ${page.quarterLabel}`}
    heads={headsOf(page)}
    themes={page.themes}
    classes={styles}
    rowIn={Row}
    hrefOf={hrefOf}
  />
);

const headsOf = ({ area, county, compared }: DistrictPage): readonly string[] => [
  'Indicator',
  area.name,
  '95% interval',
  ...(compared
    ? [
        compared.name,
        `95% interval, ${compared.name}`,
        `Difference, ${area.name} to ${compared.name}`,
      ]
    : []),
  county.name,
  `Against ${county.name}`,
  'Target',
  'Rating',
  'Since the quarter before',
  'Rank',
  'Change over months and meeting the target',
  'Published comparators',
];

function Row({ row, href }: { readonly row: DistrictRow; readonly href: string }) {
  const { indicator, compared } = row;
  return (
    <tr data-indicator={indicator.id}>
      <th scope="row" className={styles.name}>
        <a className="govuk-link govuk-link--no-visited-state" href={href}>
          {indicator.name}
        </a>
        <span className={styles.small}>{row.measure}</span>
      </th>
      <td className={styles.number}>
        <Figure cell={row.cell} />
      </td>
      <td>{row.interval ?? 'None'}</td>
      {compared && (
        <>
          <td className={styles.number}>
            <Figure cell={compared.cell} />
          </td>
          <td>{compared.interval ?? 'None'}</td>
          <td>
            {compared.difference}
            {compared.chanceText !== '' && (
              <span className={styles.small}>{compared.chanceText}</span>
            )}
          </td>
        </>
      )}
      <td className={styles.number}>
        <Figure cell={row.county} />
      </td>
      <td>{row.verdict.words}</td>
      <td>
        <Target row={row} />
      </td>
      <td>
        <Rating cell={row.cell} />
      </td>
      <td>
        <Change row={row} />
      </td>
      <td>{row.rank ?? 'Not ranked'}</td>
      <td>
        <Spc row={row} />
      </td>
      <td>
        <Comparators row={row} />
      </td>
    </tr>
  );
}

import type { ReactNode } from 'react';
import type {
  PaperCounty,
  PaperCountyRow,
  PaperPart,
  PaperPartRow,
  PaperTheme,
} from '../../scorecard/board-paper-types';
import { listWords } from '../../scorecard/list-words';
import type { AreaHead, BenchmarkCell, Cell } from '../../scorecard/scorecard';
import { shortDirection, wordOf } from '../scorecard/direction-words';
import { ArrowIcon } from '../shared/arrow-icon';
import { cx } from '../shared/cx';
import { RagShape } from '../shared/rag-shape';
import styles from './paper.module.css';

interface CountyProps {
  readonly county: PaperCounty;
  readonly quarterLabel: string;
  /** Said at every table: one of them may be copied, or printed, alone. */
  readonly policy: string;
}

/** The county: figure, target, rating, direction, earlier figures and comparators. */
export function CountyTable({ county, quarterLabel, policy }: CountyProps) {
  const { area, previousQuarter, lastYear, themes } = county;
  const heads = ['Target', 'Rating', 'Direction'];
  const numbers = [previousQuarter, lastYear, 'Year', 'Neighbours', 'Region', 'England'];
  return (
    <Table
      caption={`${area.name}, ${quarterLabel}`}
      policy={policy}
      className={styles.county}
      head={
        <>
          <Head number>{area.name}</Head>
          {heads.map((head) => (
            <Head key={head}>{head}</Head>
          ))}
          {numbers.map((head) => (
            <Head key={head} number>
              {head}
            </Head>
          ))}
        </>
      }
      span={COUNTY_COLUMNS}
      themes={themes}
      renderRow={(item) => <CountyRow key={item.row.indicator.id} item={item} />}
    />
  );
}

const COUNTY_COLUMNS = 11;

function CountyRow({ item: { row, previous, lastYear } }: { readonly item: PaperCountyRow }) {
  const { lead, outTurn } = row;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        {row.indicator.name} <span className={styles.measure}>{row.measure}</span>
      </th>
      <td className={cx(styles.number, styles.lead)}>
        <Figure cell={lead} />
      </td>
      <td>
        {row.target}
        <Small>{[row.floor, row.targetNote].filter((part) => part !== null).join(', ')}</Small>
      </td>
      <td>
        <RagShape rag={lead.rag} /> {lead.ratingWords}
      </td>
      <td>
        <Direction cell={lead} />
      </td>
      <td className={styles.number}>
        <Figure cell={previous} />
      </td>
      <td className={styles.number}>
        <Figure cell={lastYear} />
      </td>
      <td className={styles.number}>
        {outTurn.isIllustrative ? <em>{outTurn.text}</em> : outTurn.text}
        <Small>{outTurn.label}</Small>
      </td>
      <Benchmark cell={row.neighbours} />
      <Benchmark cell={row.region} />
      <Benchmark cell={row.england} />
    </tr>
  );
}

interface PartProps {
  readonly part: PaperPart;
  readonly county: AreaHead;
  readonly quarterLabel: string;
  /** Said at every table: one of them may be copied, or printed, alone. */
  readonly policy: string;
}

/** Every indicator for a few areas, with the county's figure beside them; its rating has a table of its own. */
export function PartTable({ part, county, quarterLabel, policy }: PartProps) {
  const { columns, themes } = part;
  return (
    <Table
      caption={`${listWords(columns.map(({ name }) => name))}, ${quarterLabel}`}
      policy={policy}
      className={styles.part}
      head={
        <>
          <Head number>{county.name}</Head>
          {columns.map(({ code, name }) => (
            <Head key={code} number>
              {name}
            </Head>
          ))}
        </>
      }
      span={columns.length + 2}
      themes={themes}
      renderRow={(item) => <PartRow key={item.row.indicator.id} item={item} />}
    />
  );
}

const PartRow = ({ item: { row, cells } }: { readonly item: PaperPartRow }) => (
  <tr>
    <th scope="row" className={styles.name}>
      {row.indicator.name}
    </th>
    {[row.lead, ...cells].map((cell, i) => (
      <td key={cell.area.code} className={cx(styles.number, i === 0 && styles.lead)}>
        <Figure cell={cell} />
        {i > 0 && !cell.isMissing && <Verdict cell={cell} />}
      </td>
    ))}
  </tr>
);

interface TableProps<Row> {
  readonly caption: string;
  readonly policy: string;
  readonly className: string | undefined;
  readonly head: ReactNode;
  readonly span: number;
  readonly themes: readonly PaperTheme<Row>[];
  readonly renderRow: (row: Row) => ReactNode;
}

function Table<Row>({
  caption,
  policy,
  className,
  head,
  span,
  themes,
  renderRow,
}: TableProps<Row>) {
  return (
    // What scrolls must take the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.region} aria-label={caption} tabIndex={0}>
      <table className={cx(styles.table, className)}>
        <caption>
          {caption} <span className={styles.policy}>{policy}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              Indicator
            </th>
            {head}
          </tr>
        </thead>
        {themes.map(({ theme, rows }) => (
          <tbody key={theme}>
            <tr className={styles.theme}>
              <th scope="rowgroup" colSpan={span}>
                {theme}
              </th>
            </tr>
            {rows.map(renderRow)}
          </tbody>
        ))}
      </table>
    </section>
  );
}

const Head = ({
  children,
  number = false,
}: {
  readonly children: string;
  readonly number?: boolean;
}) => (
  <th scope="col" className={number ? styles.number : undefined}>
    {children}
  </th>
);

/** On a line of its own; the space is for whoever reads without style sheets. */
const Small = ({ children }: { readonly children: ReactNode }) =>
  children === '' ? null : (
    <>
      {' '}
      <small>{children}</small>
    </>
  );

/** The figure with its marks; a synthetic one is in italics (rule O1). */
const Figure = ({ cell }: { readonly cell: Cell }) => (
  <>
    {cell.isIllustrative ? <em>{cell.text}</em> : cell.text}
    {cell.marks.map((mark) => (
      <Small key={mark}>{mark}</Small>
    ))}
  </>
);

/** Shape and words of the rating, and the arrow with its word for whoever does not see it. */
const Verdict = ({ cell }: { readonly cell: Cell }) => (
  <Small>
    <RagShape rag={cell.rag} /> {cell.ratingWords} <Arrow cell={cell} />
    <span className="govuk-visually-hidden">{shortDirection(cell)}</span>
  </Small>
);

const Arrow = ({ cell }: { readonly cell: Cell }) => (
  <ArrowIcon arrow={cell.arrow} word={wordOf(cell)} />
);

function Direction({ cell }: { readonly cell: Cell }) {
  const words = shortDirection(cell);
  if (words === null) return cell.isMissing ? null : 'Not comparable';
  return (
    <>
      <Arrow cell={cell} /> {words} {cell.changeText}
    </>
  );
}

const Benchmark = ({ cell }: { readonly cell: BenchmarkCell | null }) => (
  <td className={styles.number}>
    {cell === null ? (
      <span className="govuk-visually-hidden">None published</span>
    ) : (
      <>
        {cell.text}
        <Small>{[cell.kind, cell.period].filter((part) => part !== null).join(', ')}</Small>
      </>
    )}
  </td>
);

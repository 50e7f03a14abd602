import type { ComponentType } from 'react';

interface Props<Row, Href> {
  /** Of the region. */
  readonly label: string;
  readonly caption: string;
  readonly heads: readonly string[];
  readonly themes: readonly { readonly theme: string; readonly rows: readonly Row[] }[];
  readonly classes: Readonly<Partial<Record<'region' | 'table' | 'theme', string>>>;
  /** One `tr`. */
  readonly rowIn: ComponentType<{ readonly row: Row; readonly href: Href }>;
  readonly hrefOf: (indicator: string) => Href;
}

/** Indicators by theme, in a region that scrolls sideways where the table is wider. */
export const ThemedTable = <Row extends { readonly indicator: { readonly id: string } }, Href>({
  label,
  caption,
  heads,
  themes,
  classes,
  rowIn: RowIn,
  hrefOf,
}: Props<Row, Href>) => (
  <section
    className={classes.region}
    aria-label={label}
    // A region that scrolls must take the focus, so that the keyboard can scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
  >
    <table className={classes.table}>
      <caption className="govuk-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {themes.map(({ theme, rows }) => (
        <tbody key={theme}>
          <tr>
            <th scope="rowgroup" colSpan={heads.length} className={classes.theme}>
              <span>{theme}</span>
            </th>
          </tr>
          {rows.map((row) => (
            <RowIn key={row.indicator.id} row={row} href={hrefOf(row.indicator.id)} />
          ))}
        </tbody>
      ))}
    </table>
  </section>
);

import type { ReactNode } from 'react';
import type { IndicatorDefinition } from '../../scorecard/definition-indicator';
import { indicatorPath } from '../../workspace/paths';
import { PageLink } from '../shared/page-link';
import { indicatorAnchor } from './anchors';
import styles from './definitions.module.css';

/** One indicator: what it is, its targets over time, what it is compared with. */
export function IndicatorEntry({ indicator }: { readonly indicator: IndicatorDefinition }) {
  const { id, name, facts, notes, targets, comparators } = indicator;
  return (
    <article className={styles.entry} aria-labelledby={indicatorAnchor(id)}>
      <h4 id={indicatorAnchor(id)} tabIndex={-1}>
        {name}
      </h4>
      <p className={styles.further}>
        <PageLink path={indicatorPath(id)}>
          See this indicator<span className="govuk-visually-hidden">: {name}</span>
        </PageLink>
      </p>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {notes.length > 0 && (
          <div>
            <dt>Breaks and notes</dt>
            <dd>
              <ul>
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
      {targets.length === 0 ? (
        <p className={styles.quiet}>No target has been set.</p>
      ) : (
        <Table
          caption={`Targets over time: ${name}`}
          title="Targets over time"
          heads={['From', 'To', 'Area', 'Target', 'Floor or limit', 'Source', 'Kind']}
          rows={targets.map(({ key, from, to, area, target, floor, source, provenance }) => ({
            key,
            cells: [from, to, area, target, floor, source, provenance],
          }))}
        />
      )}
      {comparators.length === 0 ? (
        <p className={styles.quiet}>No comparator is loaded.</p>
      ) : (
        <Table
          caption={`Comparators: ${name}`}
          title="Comparators"
          heads={['Who', 'Period', 'Figure', 'Source']}
          rows={comparators.map(({ key, who, period, figure, source }) => ({
            key,
            cells: [who, period, figure, source],
          }))}
        />
      )}
    </article>
  );
}

interface TableProps {
  /** Names the table where several stand under the same title. */
  readonly caption: string;
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly string[] }[];
}

function Table({ caption, title, heads, rows }: TableProps) {
  const cell = (text: string, i: number): ReactNode =>
    i === 0 ? (
      <th key={heads[i]} scope="row" data-head={heads[i]}>
        {text}
      </th>
    ) : (
      <td key={heads[i]} data-head={heads[i]}>
        {text}
      </td>
    );
  return (
    <table className={styles.table}>
      <caption>
        <span aria-hidden="true">{title}</span>
        <span className="govuk-visually-hidden">{caption}</span>
      </caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>{cells.map(cell)}</tr>
        ))}
      </tbody>
    </table>
  );
}

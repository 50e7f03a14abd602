import { useId, useMemo, useRef, useState } from 'react';
import type { Change, ChangeFilter, Difference } from '../../workspace/types';
import { number } from '../shared/count';
import { cx } from '../shared/cx';
import styles from './difference.module.css';

const PAGE = 100;

const FILTERS: readonly (readonly [ChangeFilter, string])[] = [
  ['all', 'All'],
  ['restated', 'Restated published figures'],
  ['unusual', 'Unusual figures'],
  ['changed', 'Changed figures'],
  ['removed', 'Not among the rows to load'],
];

interface Props {
  readonly name: string;
  readonly difference: Difference;
}

/** The changes one by one, a page of them at a time. */
export function ChangesTable({ name, difference }: Props) {
  const [filter, setFilter] = useState<ChangeFilter>('all');
  const [limit, setLimit] = useState(PAGE);
  const id = useId();
  const region = useRef<HTMLElement>(null);
  const places = useMemo(() => difference.placesOf(filter), [difference, filter]);
  const shown = Math.min(limit, places.length);
  const showMore = () => {
    // The button goes away with the last page; the focus does not.
    if (shown + PAGE >= places.length) region.current?.focus();
    setLimit(limit + PAGE);
  };
  return (
    <>
      <div className={styles.filter}>
        <label htmlFor={id}>
          Show<span className="govuk-visually-hidden"> changes of {name}</span>
        </label>
        <select
          id={id}
          className="govuk-select"
          value={filter}
          onChange={(event) => {
            setFilter(event.target.value as ChangeFilter);
            setLimit(PAGE);
          }}
        >
          {FILTERS.map(([value, label]) => (
            <option key={value} value={value}>
              {label} ({number(countOf(difference, value))})
            </option>
          ))}
        </select>
      </div>
      {places.length === 0 ? (
        <p>No changes of this kind.</p>
      ) : (
        <section
          ref={region}
          className={styles.region}
          aria-label={`Changes by ${name}`}
          // A region that scrolls must take the focus, so that the keyboard can scroll it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <table className={styles.table}>
            <caption className="govuk-visually-hidden">Changes by {name}</caption>
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                <th scope="col">Area</th>
                <th scope="col">Period</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
                <th scope="col">By how much</th>
                <th scope="col">Was published</th>
                <th scope="col">Unusual</th>
              </tr>
            </thead>
            <tbody>
              {Array.from(places.subarray(0, shown), (place) => (
                <ChangeRow key={place} change={difference.changeAt(place)} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {shown < places.length && (
        <p className={styles.more}>
          The first {number(shown)} of {number(places.length)} are shown.{' '}
          <button type="button" className="govuk-button govuk-button--secondary" onClick={showMore}>
            Show more <span className="govuk-visually-hidden">changes by {name}</span>
          </button>
        </p>
      )}
    </>
  );
}

const countOf = (
  { changeCount, restated, unusual, changed, removed }: Difference,
  filter: ChangeFilter,
): number => ({ all: changeCount, restated, unusual, changed, removed })[filter];

function ChangeRow({ change }: { readonly change: Change }) {
  const { indicator, category, area, period, before, after, by, line, wasPublished, isUnusual } =
    change;
  return (
    <tr>
      <th scope="row">
        {indicator}
        {category !== null && <span className={styles.quiet}> {category}</span>}
      </th>
      <td>{area}</td>
      <td>
        {period}
        {line !== null && <span className={styles.quiet}> line {number(line)}</span>}
      </td>
      <td>{before}</td>
      <td>{after ?? 'Not among the rows to load; stays'}</td>
      <td>{by ?? 'Cannot be said'}</td>
      <YesOrNo is={wasPublished} />
      <YesOrNo is={isUnusual} />
    </tr>
  );
}

const YesOrNo = ({ is }: { readonly is: boolean }) => (
  <td className={cx(is && styles.yes)}>{is ? 'Yes' : 'No'}</td>
);

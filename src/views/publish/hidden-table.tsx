import { useMemo, useRef, useState } from 'react';
import {
  filterHidden,
  hiddenOptions,
  type HiddenFigure,
  type HiddenFilter,
} from '../../scorecard/hidden-figures';
import type { UnitNames } from '../../scorecard/hidden-words';
import { SelectField } from '../scorecard/select-field';
import { count, number } from '../shared/count';
import styles from './publish.module.css';
import { Tick } from './tick';

const PAGE = 100;

interface Props {
  readonly figures: readonly HiddenFigure[];
  readonly names: UnitNames;
}

/** Every hidden figure with its reason, a page of them at a time. */
export function HiddenTable({ figures, names }: Props) {
  const [filter, setFilter] = useState<HiddenFilter>({
    indicator: null,
    area: null,
    isQuarterOnly: true,
  });
  const [limit, setLimit] = useState(PAGE);
  const region = useRef<HTMLElement>(null);
  const options = useMemo(() => hiddenOptions(figures, names), [figures, names]);
  const wanted = useMemo(() => filterHidden(figures, filter), [figures, filter]);
  const shown = wanted.slice(0, limit);
  const change = (patch: Partial<HiddenFilter>) => {
    setFilter({ ...filter, ...patch });
    setLimit(PAGE);
  };
  const showMore = () => {
    // The button goes away with the last page; the focus does not.
    if (limit + PAGE >= wanted.length) region.current?.focus();
    setLimit(limit + PAGE);
  };
  return (
    <>
      <h3>Figures that are hidden, and why</h3>
      <div className={styles.fields}>
        <SelectField
          label="Hidden figures of indicator"
          options={options.indicators}
          value={filter.indicator}
          everything="All indicators"
          onChange={(indicator) => change({ indicator })}
          isWide
        />
        <SelectField
          label="Hidden figures of area"
          options={options.areas}
          value={filter.area}
          everything="All areas"
          onChange={(area) => change({ area })}
        />
      </div>
      <Tick isTicked={filter.isQuarterOnly} onTick={(isQuarterOnly) => change({ isQuarterOnly })}>
        Only the quarter and its months
      </Tick>
      <p role="status">
        {count(wanted.length, 'hidden figure')}
        {wanted.length < figures.length && ` of ${number(figures.length)}`}
        {shown.length < wanted.length && `; the first ${number(shown.length)} are listed`}.
      </p>
      {shown.length > 0 && (
        <section
          ref={region}
          className={styles.region}
          aria-label="Hidden figures"
          // A region that scrolls must take the focus, so that the keyboard can scroll it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <table className={styles.table}>
            <caption className="govuk-visually-hidden">Hidden figures, and why</caption>
            <thead>
              <tr>
                <th scope="col">Indicator</th>
                <th scope="col">Area</th>
                <th scope="col">Period</th>
                <th scope="col">Mark</th>
                <th scope="col">Why it is hidden</th>
                <th scope="col">True count (only here)</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((figure) => (
                <tr key={figure.id}>
                  <th scope="row">{figure.indicator}</th>
                  <td>{figure.area}</td>
                  <td>{figure.period}</td>
                  <td>{figure.mark}</td>
                  <td className={styles.why}>{figure.why}</td>
                  <td className={styles.number}>{figure.trueCount}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {shown.length < wanted.length && (
        <p>
          <button type="button" className="govuk-button govuk-button--secondary" onClick={showMore}>
            Show more <span className="govuk-visually-hidden">hidden figures</span>
          </button>
        </p>
      )}
    </>
  );
}

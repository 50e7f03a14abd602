import { useMemo } from 'react';
import type { Coverage, CoverageRow } from '../../scorecard/coverage';
import styles from './check.module.css';
import { CoverageShape } from './coverage-shape';

interface Props {
  readonly row: CoverageRow;
  readonly coverage: Coverage;
}

/** One indicator, area by area and month by month. */
export function CoverageAreas({ row, coverage: { months } }: Props) {
  const areas = useMemo(() => row.areas(), [row]);
  if (areas.length === 0) {
    return <p>Nothing was ever loaded of this indicator, so no area is known to report it.</p>;
  }
  return (
    <table className={styles.areas}>
      <caption>{row.indicator}, by area</caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          {months.map(({ month, label }) => (
            <th key={month} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map(({ area, states }) => (
          <tr key={area}>
            <th scope="row">{area}</th>
            {states.map(({ kind, words }, i) => (
              <td key={months[i]?.month}>
                <CoverageShape shape={kind} />
                {words}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

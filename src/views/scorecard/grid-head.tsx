import type { Scorecard } from '../../scorecard/scorecard';
import { districtPath } from '../../workspace/paths';
import { cx } from '../shared/cx';
import { PageLink } from '../shared/page-link';
import styles from './grid.module.css';
import { startsGroup } from './grid-row';

/** Column widths and headers. Widths are fixed, so that nothing moves when figures change. */
export function GridHead({
  scorecard,
  withSpc,
}: {
  readonly scorecard: Scorecard;
  readonly withSpc: boolean;
}) {
  const areas = scorecard.columns.map((area) => ({ area }));
  return (
    <>
      <colgroup>
        <col className={styles.wIndicator} />
        <col className={styles.wLead} />
        <col className={styles.wTarget} />
        <col className={styles.wRating} />
        <col className={styles.wDirection} />
        {withSpc && <col className={styles.wSpc} />}
        <col className={styles.wSpark} />
        <col className={styles.wYear} />
        <col className={styles.wNeighbours} />
        <col className={styles.wRegion} />
        <col className={styles.wRegion} />
        {areas.map(({ area }) => (
          <col key={area.code} className={styles.wArea} />
        ))}
      </colgroup>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={styles.corner}>
            Indicator
          </th>
          <th scope="col" className={cx(styles.right, styles.lead)}>
            {scorecard.lead.name}
          </th>
          <th scope="col">Target</th>
          <th scope="col">Rating</th>
          <th scope="col">Direction</th>
          {withSpc && <th scope="col">Variation and assurance</th>}
          <th scope="col">Last 8 quarters</th>
          <th scope="col" className={styles.right}>
            Year <span className={styles.unbroken}>out-turn</span>
          </th>
          <th scope="col" className={cx(styles.right, styles.start)}>
            Neighbours
          </th>
          <th scope="col" className={styles.right}>
            Region
          </th>
          <th scope="col" className={styles.right}>
            England
          </th>
          {areas.map(({ area }, i) => (
            <th
              key={area.code}
              scope="col"
              className={cx(styles.right, startsGroup(areas, i) && styles.start)}
            >
              {area.kind === 'district' ? (
                <PageLink path={districtPath(area.code)}>{area.name}</PageLink>
              ) : (
                area.name
              )}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

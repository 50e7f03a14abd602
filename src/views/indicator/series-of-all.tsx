import { useMemo } from 'react';
import type { Indicator } from '../../domain/indicator';
import type { Subject } from '../../workspace/use-subject';
import { SeriesDownload } from '../shared/series-download';
import styles from './indicator.module.css';

interface Props {
  readonly subject: Subject;
  readonly indicator: Indicator;
}

/** The months of every area as a file, for who wants to check or to go on calculating. */
export function SeriesOfAll({ subject, indicator }: Props) {
  const indicators = useMemo(() => [indicator], [indicator]);
  return (
    <div className={styles.series}>
      <SeriesDownload subject={subject} indicators={indicators} />
      <p>The months of the county and all its areas, with limits and signals, in full precision.</p>
    </div>
  );
}

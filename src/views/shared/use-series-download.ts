import { useCallback, useEffect, useState } from 'react';
import type { Indicator } from '../../domain/indicator';
import type { Subject } from '../../workspace/use-subject';
import { saveFile } from './save-file';
import { whenIdle } from './when-idle';

export interface SeriesDownload {
  readonly download: () => void;
  readonly isBusy: boolean;
  /** Why the last download did not come about, or null. */
  readonly problem: string | null;
}

const loadWriter = () => import('./write-series');

/**
 * Writes the monthly series of these indicators, of the county and all its parts, up to the quarter.
 * The writer is fetched when idle, and the page stays alive while it works.
 */
export function useSeriesDownload(
  { input, quarter }: Pick<Subject, 'input' | 'quarter'>,
  indicators: readonly Indicator[],
): SeriesDownload {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  // What could not be fetched ahead is asked for again, and reported, when it is wanted.
  useEffect(() => whenIdle(() => void loadWriter().catch(() => undefined)), []);
  const download = useCallback(() => {
    setIsBusy(true);
    setProblem(null);
    loadWriter()
      .then(({ writeSeries }) => writeSeries({ input, quarter }, indicators))
      .then(saveFile)
      .catch(() => setProblem(NOT_WRITTEN))
      .finally(() => setIsBusy(false));
  }, [input, quarter, indicators]);
  return { download, isBusy, problem };
}

const NOT_WRITTEN =
  'The series could not be written: the server did not answer, or the browser is short of memory. Everything is as it was. Check the connection, reload the page and try again.';

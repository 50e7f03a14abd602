import { useCallback, useEffect, useState } from 'react';
import type { Indicator } from '../../domain/indicator';
import { quarterId } from '../../domain/period';
import { inSlices } from '../../lib/slices';
import type { Subject } from '../../workspace/use-subject';
import { saveFile } from './save-file';
import { whenIdle } from './when-idle';

export interface SeriesDownload {
  readonly download: () => void;
  readonly isBusy: boolean;
  /** Why the last download did not come about, or null. */
  readonly problem: string | null;
}

const loadWriter = () => import('../../export/series-json');

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
    writeFile({ input, quarter }, indicators)
      .then(saveFile)
      .catch(() => setProblem(NOT_WRITTEN))
      .finally(() => setIsBusy(false));
  }, [input, quarter, indicators]);
  return { download, isBusy, problem };
}

async function writeFile(
  { input, quarter }: Pick<Subject, 'input' | 'quarter'>,
  indicators: readonly Indicator[],
): Promise<File> {
  const { seriesPieces } = await loadWriter();
  const pieces = await inSlices(seriesPieces({ input, quarter, indicators }), () => true);
  const [only, second] = indicators;
  const name = ['series', only && !second ? fileWord(only.id) : '', quarterId(quarter)];
  return new File([...(pieces ?? [])], `${name.filter((part) => part !== '').join('-')}.json`, {
    type: 'application/json',
  });
}

/** An id may hold anything; a file name may not. */
const fileWord = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

const NOT_WRITTEN =
  'The series could not be written: the server did not answer, or the browser is short of memory. Everything is as it was. Check the connection, reload the page and try again.';

import { useCallback } from 'react';
import type { Indicator } from '../../domain/indicator';
import type { Subject } from '../../workspace/use-subject';
import { useDownload, type Download } from './use-download';

const loadWriter = () => import('./write-series');

/** Writes the monthly series of these indicators, of the county and all its parts, up to the quarter. */
export function useSeriesDownload(
  { input, quarter }: Pick<Subject, 'input' | 'quarter'>,
  indicators: readonly Indicator[],
): Download {
  const write = useCallback(
    async () => (await loadWriter()).writeSeries({ input, quarter }, indicators),
    [input, quarter, indicators],
  );
  return useDownload('series', loadWriter, write);
}

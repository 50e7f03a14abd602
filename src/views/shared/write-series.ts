import type { Indicator } from '../../domain/indicator';
import { seriesPieces } from '../../export/series-json';
import { inSlices } from '../../lib/slices';
import { chartId } from '../../scorecard/chart-id';
import { fileStem } from '../../scorecard/file-name';
import type { Subject } from '../../workspace/use-subject';

/** The series as a file, named after the quarter, the edition, and the indicator where it is one alone. */
export async function writeSeries(
  { input, quarter }: Pick<Subject, 'input' | 'quarter'>,
  indicators: readonly Indicator[],
): Promise<File> {
  const pieces = await inSlices(seriesPieces({ input, quarter, indicators }), () => true);
  const [only, second] = indicators;
  const what = chartId('series', only && !second ? only.id : '');
  return new File([...(pieces ?? [])], `${fileStem(what, quarter, input.edition)}.json`, {
    type: 'application/json',
  });
}

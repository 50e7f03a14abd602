import type { Indicator } from '../../domain/indicator';
import { quarterId } from '../../domain/period';
import { seriesPieces } from '../../export/series-json';
import { inSlices } from '../../lib/slices';
import type { Subject } from '../../workspace/use-subject';

/** The series as a file, named after the quarter, and the indicator where it is one alone. */
export async function writeSeries(
  { input, quarter }: Pick<Subject, 'input' | 'quarter'>,
  indicators: readonly Indicator[],
): Promise<File> {
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

/** Tables with headers of their own: their shape, and what the suggested mapping reads. */
import type { NamedBlob } from '../../src/extract/read-file';
import type { LoadOptions, LoadOutcome, TableMapping, TableShape } from '../../src/extract/types';
import { fileOf, load, NO_OPTIONS, observationsIn, type LoadChanges } from './extract-context';

export const textFile = (name: string, ...lines: readonly string[]): NamedBlob =>
  fileOf(name, `${lines.join('\n')}\n`);

/** The shape of a file that must be asked about. */
export async function shapeOf(file: NamedBlob, changes: LoadChanges = {}): Promise<TableShape> {
  const outcome = await load(file, changes);
  if (outcome.kind !== 'needs-mapping' || outcome.shape.kind !== 'table') {
    throw new Error(JSON.stringify(outcome));
  }
  return outcome.shape;
}

/** Reads a file as suggested, or with the changes that a user makes to the suggestion. */
export async function readAsSuggested(
  file: NamedBlob,
  change: (suggested: TableMapping) => TableMapping = (suggested) => suggested,
  changes: LoadChanges = {},
): Promise<LoadOutcome> {
  const { suggested } = await shapeOf(file, changes);
  const options: LoadOptions = {
    ...NO_OPTIONS,
    ...changes.options,
    mapping: change(suggested),
  };
  return load(file, { ...changes, options });
}

/** `['2012-03 E07000108 re-referrals 60/200 30']`: period, area, indicator, counts, value or reason. */
export const figuresIn = (outcome: LoadOutcome): readonly string[] =>
  observationsIn(outcome).map((one) => {
    const { period, area, indicator, category, numerator, denominator, value, missing } = one;
    const counts = denominator === null ? [numerator] : [numerator, denominator];
    const named = category === 'Total' ? [] : [category];
    const parts = [period, area, indicator, ...named].map(plain);
    const why = missing === null ? [] : [plain(missing)];
    return [...parts, counts.map(plain).join('/'), plain(value), ...why].join(' ');
  });

const plain = (part: unknown): string =>
  part === null ? '-' : JSON.stringify(part).replaceAll('"', '');

import { periodLabel, readPeriod } from '../../domain/period';
import type { ExtractFormat, ExtractSummary, StagedResult } from '../../workspace/types';
import { count, number } from '../shared/count';

/* What was understood of a file, in words. */
const FORMATS: Record<ExtractFormat, string> = {
  tidy: 'tidy CSV',
  table: 'table with columns of its own',
  dfe: 'DfE tidy CSV',
  json: 'JSON',
  snapshot: 'published snapshot',
};

/** `tidy CSV, UTF-8, comma` */
export const formText = ({ format, encoding, delimiter, sheet }: ExtractSummary): string =>
  [FORMATS[format], sheet === null ? null : `sheet ${sheet}`, encoding, delimiter]
    .filter((part) => part !== null)
    .join(', ');

/** `Read as tidy CSV, UTF-8, comma: 1,234 rows read, 1,230 can be loaded, 4 left out` */
export const readWords = (summary: ExtractSummary): string =>
  `Read as ${formText(summary)}: ${count(summary.rowsRead, 'row')} read, ` +
  `${number(summary.rowsLoaded)} can be loaded, ${number(summary.rowsLeftOut)} left out`;

/** What was set aside without being wrong, one sentence each. */
export function asideWords(summary: ExtractSummary): readonly string[] {
  const { rowsOutsideAreas, rowsOfOtherFilters, rowsRepeated, unknownColumns } = summary;
  return [
    rowsOutsideAreas > 0 &&
      `${count(rowsOutsideAreas, 'row')} for areas that are not in the area list: counted, not loaded`,
    rowsOfOtherFilters > 0 &&
      `${count(rowsOfOtherFilters, 'row')} with other filter values than those chosen: counted, not loaded`,
    rowsRepeated > 0 && `${count(rowsRepeated, 'row')} repeat an earlier row of the file`,
    unknownColumns.length > 0 &&
      `${count(unknownColumns.length, 'column')} not known and not used: ${unknownColumns.join(', ')}`,
  ].filter((words) => words !== false);
}

/** What the user said about this file alone: columns vouched for, periods typed in. */
export function answerWords({ vouched, periods }: StagedResult): readonly string[] {
  return [
    ...Object.entries(vouched).map(
      ([column, reason]) =>
        `Column ${column} holds no data about single children, as you said: ${reason}`,
    ),
    ...Object.entries(periods).map(
      ([found, typed]) =>
        `“${found}” is read as ${labelOf(typed)}, as you typed. To change it, choose the file again`,
    ),
  ];
}

function labelOf(typed: string): string {
  const period = readPeriod(typed);
  return period === null ? typed : periodLabel(period);
}

const KILO = 1000;

/** `820 bytes`, `34 kB`, `1.2 MB` */
export function bytesWords(bytes: number): string {
  if (bytes < KILO) return count(bytes, 'byte');
  if (bytes < KILO * KILO) return `${Math.round(bytes / KILO)} kB`;
  return `${megabytes(bytes)} MB`;
}

/** Megabytes with one decimal: `56.3`. */
export const megabytes = (bytes: number): string => (bytes / KILO / KILO).toFixed(1);

/** The period of a whole file, in words: `March 2012, from the file's name`. */
import { periodLabel, readPeriod } from '../domain/period';
import { assertNever } from '../lib/assert-never';
import type { ExtractMapping, ExtractShape, TablePeriod, TableShape } from '../extract/types';

/** Null when the rows say their periods themselves. */
export function filePeriodOf(
  mapping: ExtractMapping | null,
  shape: ExtractShape | null,
): string | null {
  if (mapping?.kind !== 'table' || shape?.kind !== 'table' || !mapping.period) return null;
  return words(mapping.period, shape);
}

function words(period: TablePeriod, shape: TableShape): string | null {
  switch (period.from) {
    case 'column':
      return null;
    case 'title':
      return withSource(shape.titlePeriod, 'from the lines above the header');
    case 'file-name':
      return withSource(shape.fileNamePeriod, "from the file's name");
    case 'typed':
      return withSource(period.text, 'as you typed it');
    default:
      return assertNever(period);
  }
}

function withSource(text: string | null, source: string): string | null {
  const period = text === null ? null : readPeriod(text);
  return period && `${periodLabel(period)}, ${source}`;
}

/** The form of `observations` before the series block: a list of rows with the tidy columns as names. */
import { TOTAL } from '../domain/indicator';
import { seriesKeyText, type Provenance, type QualityRange } from '../domain/observation';
import { periodId, readPeriod } from '../domain/period';
import { COLUMNS, reasonOfSymbol, type Column } from './point-cell';
import type { ObservedSeries, Point } from './series-block';
import { isDay, shown } from './snapshot-fields';
import { isWrong, wrong, type Wrong } from './wrong';

type Row = Readonly<Record<string, unknown>>;

export function readTidyPoints(
  rows: readonly unknown[],
  place: string,
): readonly ObservedSeries[] | Wrong {
  const seen = new Set<string>();
  const all = new Map<string, { readonly key: ObservedSeries['key']; readonly points: Point[] }>();
  for (const [i, row] of rows.entries()) {
    const at = `${place}[${i}]`;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      return wrong(at, `${shown(row)} is not an object`);
    }
    const read = readRow(row as Row, at);
    if (isWrong(read)) return read;
    const text = seriesKeyText(read.key);
    const id = periodId(read.point.period);
    if (seen.has(`${text}\u0000${id}`)) return wrong(at, `a second row of the series for ${id}`);
    seen.add(`${text}\u0000${id}`);
    const known = all.get(text) ?? { key: read.key, points: [] };
    known.points.push(read.point);
    all.set(text, known);
  }
  return [...all.values()];
}

interface ReadRow {
  readonly key: ObservedSeries['key'];
  readonly point: Point;
}

function readRow(row: Row, place: string): ReadRow | Wrong {
  const texts = { period: '', indicator: '', area_code: '' };
  for (const column of ['period', 'indicator', 'area_code'] as const) {
    const cell = row[column];
    if (typeof cell !== 'string' || cell.trim() === '') {
      return wrong(`${place}.${column}`, `${shown(cell)} is not a text`);
    }
    texts[column] = cell;
  }
  const period = readPeriod(texts.period);
  if (!period) return wrong(`${place}.period`, `${shown(texts.period)} is not a period`);
  const numbers = readNumbers(row, place);
  if (isWrong(numbers)) return numbers;
  const context = readContext(row, place);
  if (isWrong(context)) return context;
  const category = blankOr(row['category']) ?? TOTAL;
  const key = { indicator: texts.indicator, area: texts.area_code, category };
  const provisional = blankOr(row['status'])?.toLowerCase() === 'provisional';
  const incomplete = isPartOf(blankOr(row['months_present']) ?? '');
  const point = { period, ...numbers, provisional, incomplete, summed: false, ...context };
  return { key, point };
}

/** The text of a cell; null where there is none. */
const blankOr = (cell: unknown): string | null =>
  typeof cell === 'string' && cell.trim() !== '' ? cell.trim() : null;

/** `2 of 3`, `3 of 3; 13 of 14 areas` */
const isPartOf = (shares: string): boolean =>
  [...shares.matchAll(/(\d+) of (\d+)/g)].some(([, a, b]) => Number(a) < Number(b));

type Numbers = Pick<Point, Column | 'missing'>;

function readNumbers(row: Row, place: string): Numbers | Wrong {
  const numbers: Record<Column, number | null> = {
    numerator: null,
    denominator: null,
    value: null,
  };
  const symbols: unknown[] = [row['status']];
  for (const column of COLUMNS) {
    const cell = row[column] ?? null;
    if (cell === null || cell === '') continue;
    if (typeof cell === 'number' && Number.isFinite(cell) && cell >= 0) numbers[column] = cell;
    else if (reasonOfSymbol(cell) !== null) symbols.push(cell);
    else
      return wrong(`${place}.${column}`, `${shown(cell)} is neither a number from 0 nor a symbol`);
  }
  const status = row['status'] ?? '';
  const missing = symbols.map(reasonOfSymbol).find((reason) => reason !== null) ?? null;
  if (reasonOfSymbol(status) === null && !STATUSES.includes(status)) {
    return wrong(`${place}.status`, `${shown(status)} is not a status`);
  }
  if (missing === null && COLUMNS.every((column) => numbers[column] === null)) {
    return wrong(place, 'the row has no number, and no reason why');
  }
  return { ...numbers, missing };
}

const STATUSES: readonly unknown[] = ['', 'final', 'provisional'];

function readContext(
  row: Row,
  place: string,
): Pick<Point, 'provenance' | 'quality' | 'note' | 'extractDate'> | Wrong {
  const provenance = provenanceOf(blankOr(row['provenance']) ?? 'local');
  if (!provenance) {
    return wrong(`${place}.provenance`, `${shown(row['provenance'])} is not a provenance`);
  }
  const quality = qualityOf(row['data_quality'] ?? '');
  if (quality === 'wrong') {
    return wrong(
      `${place}.data_quality`,
      `${shown(row['data_quality'])} is not a percentage or range`,
    );
  }
  const extractDate = blankOr(row['extract_date']);
  if (extractDate !== null && !isDay(extractDate)) {
    return wrong(`${place}.extract_date`, `${shown(extractDate)} is not a day such as 2012-04-16`);
  }
  return { provenance, quality, note: blankOr(row['note']), extractDate };
}

function provenanceOf(cell: string): Provenance | null {
  if (cell === 'local' || cell === 'illustrative') return { kind: cell };
  const source = /^published \((.+)\)$/s.exec(cell)?.[1];
  return source === undefined ? null : { kind: 'published', source };
}

function qualityOf(found: unknown): QualityRange | null | 'wrong' {
  if (found === '') return null;
  const cell = typeof found === 'number' ? String(found) : found;
  if (typeof cell !== 'string') return 'wrong';
  const match = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(cell);
  const low = Number(match?.[1]);
  const high = Number(match?.[2] ?? match?.[1]);
  return low <= high && high <= 100 ? { low, high } : 'wrong';
}

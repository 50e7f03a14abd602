/** Rows to text: tidy CSV with only the columns that are used, or tidy JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { NAMES } from './reference.mjs';

// prettier-ignore
const COLUMNS = [
  'period', 'area_code', 'area_name', 'indicator', 'category', 'numerator', 'denominator',
  'value', 'status', 'provenance', 'data_quality', 'note', 'extract_date',
];

/**
 * @param {URL} folder
 * @param {{ path: string, source: string, date: string, names?: boolean }} file
 * @param {import('./table.mjs').Row[]} rows
 */
export function writeExtract(folder, file, rows) {
  const text = file.path.endsWith('.json') ? json(file, rows) : csv(file, rows);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(file.path, folder), text);
  return { path: file.path, rows: rows.length, bytes: Buffer.byteLength(text) };
}

function csv(file, rows) {
  const cells = rows.map((row) => ({ ...tidy(row, file.names), extract_date: file.date }));
  const used = COLUMNS.filter((column) => cells.some((row) => row[column] !== undefined));
  const lines = cells.map((row) => used.map((column) => quote(row[column])).join(','));
  return `${[used.join(','), ...lines].join('\n')}\n`;
}

function json({ source, date }, rows) {
  const extract = JSON.stringify({ source, date });
  const lines = rows.map((row) => JSON.stringify(numbers(tidy(row))));
  return `{"extract":${extract},"rows":[\n${lines.join(',\n')}\n]}\n`;
}

const tidy = (row, names = false) => ({
  period: row.period,
  ...(names ? { area_name: senderName(row.area) } : { area_code: row.area }),
  indicator: row.indicator,
  category: row.category,
  numerator: row.numerator,
  denominator: row.denominator,
  value: row.value,
  status: row.status,
  provenance: row.provenance,
  data_quality: row.dataQuality,
  note: row.note,
});

/** Partners write an ampersand. */
const senderName = (code) => (NAMES.get(code) ?? code).replace(' and ', ' & ');

const numbers = (row) => ({
  ...row,
  value: row.value === undefined ? undefined : Number(row.value),
});

function quote(value) {
  const text = value === undefined ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

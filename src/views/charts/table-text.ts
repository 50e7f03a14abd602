/** A chart's table as text for other programs. Formulas are made harmless, as in every export. */
import { guarded } from '../../lib/formula-guard';
import type { Chart, ChartTable } from '../../scorecard/charts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** RFC 4180, UTF-8 with BOM. Every row ends with the source, so that it stays with its figures. */
export function tableCsv({ table, credit }: Pick<Chart, 'table' | 'credit'>): string {
  const lines = [[...heads(table), 'Source'], ...table.rows.map((row) => [...row, credit])].map(
    (cells) => cells.map(csvCell).join(','),
  );
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
}

/** Cells between tabs, to paste into a spreadsheet or a document; the source is the last line. */
export function tableTabbed({ table, credit }: Pick<Chart, 'table' | 'credit'>): string {
  return [heads(table), ...table.rows, [credit]]
    .map((cells) => cells.map((cell) => guarded(cell.replaceAll(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\n');
}

const heads = ({ columns }: ChartTable): readonly string[] => columns.map(({ head }) => head);

function csvCell(cell: string): string {
  const safe = guarded(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

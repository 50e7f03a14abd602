/** A cell's value as the text that the readers of every form take. */
import { plainDecimals } from './sheet-cells';

/** What read-excel-file gives for a cell. */
export type CellValue = string | number | boolean | Date | null;

/** Numbers in full, days as `2012-03-31`, blanks as nothing. Errors and percentages are texts already. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number')
    return Number.isFinite(value) ? plainDecimals(value) : String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return dateText(value);
}

/** Spreadsheets show a day they cannot name so; nobody can read a period from it. */
const NO_DAY = '########';
const SECOND = 1000;
/** Before it there are no days, only times of day. */
const FIRST_DAY = Date.UTC(1900, 0, 1);

/** Whole days without a time; fractions of a second are noise of the stored double. */
function dateText(date: Date): string {
  const time = Math.round(date.getTime() / SECOND) * SECOND;
  if (Number.isNaN(time)) return NO_DAY;
  const text = new Date(time).toISOString();
  if (!/^\d{4}-/.test(text)) return NO_DAY;
  const [day = '', clock = ''] = text.replace('.000Z', '').split('T');
  if (time < FIRST_DAY) return clock.slice(0, 5);
  return clock === '00:00:00' ? day : `${day} ${clock}`;
}

/** The attacker's own calendar, on the texts of published periods. */

/** The months that a window covers, first to last; null for a month. */
export function quarterMonths(id: string, window: string): readonly string[] | null {
  const match = /^(\d{4})-\d\d-Q([1-4])$/.exec(id);
  if (!match) return null;
  const quarter = Number(match[2]);
  /** Months since April of the financial year's first calendar year. */
  const last = quarter * 3 - 1;
  const length = { flow: 3, stock: 3, ytd: last + 1, 'rolling-12': 12 }[window] ?? 3;
  return Array.from({ length }, (_, i) => monthText(Number(match[1]), last - length + 1 + i));
}

function monthText(year: number, sinceApril: number): string {
  const sinceJanuary = year * 12 + 3 + sinceApril;
  const month = (sinceJanuary % 12) + 1;
  return `${Math.floor(sinceJanuary / 12)}-${String(month).padStart(2, '0')}`;
}

/** The quarter before in the same financial year; null for the first. */
export function previousQuarterOfYear(id: string): string | null {
  const quarter = Number(id.at(-1));
  return /-Q[2-4]$/.test(id) ? `${id.slice(0, -1)}${quarter - 1}` : null;
}

/** The small cells of a row: status, provenance, data quality, extract date, months present. */
import { unguarded } from '../lib/formula-guard';
import type { MissingReason, Provenance, QualityRange } from '../domain/observation';
import { readPeriod } from '../domain/period';
import { reasonOf } from './numbers';

/**
 * Text as meant: outer spaces off, and the apostrophe that our own exports put before a cell which a
 * spreadsheet would take for a formula.
 */
export const plainText = (cell: string): string => unguarded(cell.trim()).trim();

export interface Status {
  readonly provisional: boolean;
  readonly missing: MissingReason | null;
}

/** Null when the text is no status. */
export function readStatus(cell: string): Status | null {
  const text = cell.trim().toLowerCase();
  if (text === '' || text === 'final') return { provisional: false, missing: null };
  if (text === 'provisional') return { provisional: true, missing: null };
  const missing = reasonOf(text);
  return missing === null ? null : { provisional: false, missing };
}

/** Null when the text is no provenance; `source` stands in when a published figure names none. */
export function readProvenance(cell: string, source: string): Provenance | null {
  const text = plainText(cell);
  const word = text.toLowerCase();
  if (word === '' || word === 'local') return { kind: 'local' };
  if (word === 'illustrative') return { kind: 'illustrative' };
  if (word === 'published') return { kind: 'published', source };
  const named = /^published\s*(?:\((.+)\)|[:,-]\s*(.+))$/is.exec(text);
  const given = (named?.[1] ?? named?.[2] ?? '').trim();
  return given === '' ? null : { kind: 'published', source: given };
}

/** `62`, `62%`, `60-65`, `60 to 65 %`: a range within 0 to 100, else null. */
export function readQuality(cell: string): QualityRange | null {
  const match = /^(\d+(?:\.\d+)?)\s*%?(?:\s*(?:-|–|to)\s*(\d+(?:\.\d+)?)\s*%?)?$/i.exec(
    cell.trim(),
  );
  if (!match) return null;
  const low = Number(match[1]);
  const high = Number(match[2] ?? match[1]);
  return low <= high && high <= 100 ? { low, high } : null;
}

/** `2012-04-11` or `11/04/2012` as `2012-04-11`; null when it is no day. */
export function readDay(cell: string): string | null {
  const text = cell.trim();
  const day = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const iso = day ? `${day[3]}-${pad(day[2])}-${pad(day[1])}` : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && readPeriod(iso) ? iso : null;
}

const pad = (number = ''): string => number.padStart(2, '0');

/**
 * `2 of 3` (also `2 of 3 months`, `12`, and our own `3 of 3; 13 of 14 areas` and `incomplete`): whether anything is
 * missing; null when unreadable.
 */
export function readMonthsPresent(cell: string): 'whole' | 'part' | null {
  if (/^\s*incomplete\s*$/i.test(cell)) return 'part';
  const shares = cell.split(';').map(isWholeShare);
  if (shares.includes(null)) return null;
  return shares.includes(false) ? 'part' : 'whole';
}

function isWholeShare(text: string): boolean | null {
  const match = /^(\d+)(?:\s*(?:of|\/)\s*(\d+)(?:\s*(?:months?|areas))?)?$/i.exec(text.trim());
  if (!match) return null;
  const present = Number(match[1]);
  const expected = Number(match[2] ?? match[1]);
  return present > expected ? null : present === expected;
}

/**
 * Text -> number. What is plainly a number is read; what may be one is refused with a reason.
 * Nothing is read as zero that does not say zero.
 */
import { MISSING_REASONS, type MissingReason } from '../domain/observation';

const ZERO = 48;
const NINE = 57;
const POINT = 46;
/** Digits that a double holds exactly, so that value and decimals are those written. */
const MOST_DIGITS = 15;

/** What `readPlainNumber` says of a text that is not a plain number; `readNumber` says more. */
export const NOT_PLAIN = -1;

/**
 * The fast path: digits with at most one decimal point among them (`12`, `30.4`, `007` is 7).
 * Anything else, the blank included, is NOT_PLAIN. Digits / 10^decimals is exactly the nearest
 * double, as both are exact.
 */
export function readPlainNumber(text: string): number {
  const length = text.length;
  if (length === 0 || length > MOST_DIGITS) return NOT_PLAIN;
  let digits = 0;
  let scale = 0;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= ZERO && code <= NINE) {
      digits = digits * 10 + code - ZERO;
      scale *= 10;
    } else if (code === POINT && scale === 0 && i > 0 && i < length - 1) {
      scale = 1;
    } else {
      return NOT_PLAIN;
    }
  }
  return scale === 0 ? digits : digits / scale;
}

/** Decimals as written: `30.40` has two. */
export function decimalsWritten(text: string): number {
  const point = text.indexOf('.');
  if (point === -1) return 0;
  let end = point + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end - point - 1;
}

const isDigit = (code: number): boolean => code >= ZERO && code <= NINE;

export type CellNumber =
  | { readonly kind: 'blank' }
  | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
  | { readonly kind: 'missing'; readonly reason: MissingReason }
  | { readonly kind: 'negative' }
  | { readonly kind: 'unreadable'; readonly hint: string };

/**
 * Symbols of DfE statistics for what is not shown (rule O4); `:` and `~` are their older forms. `<5` is
 * the board's own mark for 1 to 4 children (rule X1); no other `<n` has a meaning here.
 */
const SYMBOLS: ReadonlyMap<string, MissingReason> = new Map([
  ['c', 'suppressed'],
  ['x', 'unavailable'],
  ['z', 'not-applicable'],
  ['u', 'unreliable'],
  ['k', 'low'],
  ['low', 'low'],
  ['~', 'low'],
  [':', 'unavailable'],
  ['<5', 'under-5'],
  ['< 5', 'under-5'],
]);

const NAMES: ReadonlyMap<string, MissingReason> = new Map(
  MISSING_REASONS.map((reason) => [reason, reason]),
);

/** The reason that a symbol stands for, in a number cell or a status; `[c]` is read like `c`. */
export function reasonOf(text: string): MissingReason | null {
  const symbol = text.trim().toLowerCase();
  const bare = /^\[(.+)\]$/.exec(symbol)?.[1] ?? symbol;
  return SYMBOLS.get(bare) ?? NAMES.get(bare) ?? null;
}

const GROUPED = /^\d{1,3}(,\d{3})+(\.\d+)?$/;
const PLAIN = /^\d+(\.\d+)?$/;

/** Any number cell, spaces, thousands commas, percent sign and symbols included. */
export function readNumber(cell: string): CellNumber {
  const text = cell.trim();
  if (text === '') return { kind: 'blank' };
  const reason = reasonOf(text);
  if (reason !== null) return { kind: 'missing', reason };
  const percent = text.endsWith('%');
  const body = percent ? text.slice(0, -1).trimEnd() : text;
  const isNegative = /^[-−–]/.test(body);
  const size = isNegative ? body.slice(1).trimStart() : body;
  if (!PLAIN.test(size) && !GROUPED.test(size)) return { kind: 'unreadable', hint: hintFor(text) };
  const value = Number(size.replaceAll(',', ''));
  if (isNegative && value > 0) return { kind: 'negative' };
  return value <= Number.MAX_SAFE_INTEGER
    ? { kind: 'number', value, percent }
    : { kind: 'unreadable', hint: 'The number is too large.' };
}

const SYMBOL_HINT =
  'If there is no figure, leave the cell blank and give the reason in status: c suppressed, <5 suppressed and 1 to 4, z not applicable, x unavailable, low rounds to zero, u unreliable, not-submitted.';

const HINTS: readonly (readonly [RegExp, string])[] = [
  [/^#/, 'It is an error of the spreadsheet formula: correct the formula and export again.'],
  [/^\d*[oO]\d*$/, 'It looks like the letter O in place of the digit 0: type the digit.'],
  [/^[\dlI]+$/, 'It looks like a letter in place of the digit 1: type the digit.'],
  [/^[-−–.]+$|^n\/?a$|^(nan|null|none|nil|-)$/i, SYMBOL_HINT],
  [
    /^[*<>≤≥]/,
    'A figure too small to show is written as c, or as <5 where it is 1 to 4, with nothing in the number cells.',
  ],
  [
    /^\d+(\.\d+)?e[+-]?\d+$/i,
    'The spreadsheet shows it in short form: format the column as a plain number and export again.',
  ],
  [
    /^\d+,\d+\s*%?$/,
    'Write decimals with a point (30.4). A comma is read only between groups of three digits (1,234).',
  ],
  [/^£/, 'Write the number without a currency sign.'],
  [/^\d+\s\d/, 'Write the number without spaces.'],
  [
    /^\(.+\)$/,
    'In some programs brackets mean a number below zero: write the number without them if it is none.',
  ],
  [/^\d[\d,.]*%?\s*[*†‡#^]+$/, 'Take the mark off the number, and say in a note what it means.'],
];

const hintFor = (text: string): string =>
  HINTS.find(([form]) => form.test(text))?.[1] ??
  'Write digits only, such as 1234 or 30.4, or leave the cell blank and give the reason in status.';

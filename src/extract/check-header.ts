/** What can be wrong with a header row that was recognised. */
import { HEADERS, headerKey } from './columns';
import type { Row } from './csv';
import type { DetectedTable } from './detected-table';
import { fail, type Failed } from './failure';
import { report, type IssueLog } from './issues';
import { FILE_RULES } from './rules/file-rules';
import { SHAPE_RULES } from './rules/table-shape-rules';
import { plural, quote } from './wording';

/** Names that mean something to JavaScript itself: a column so called vanishes in many programs. */
const RESERVED: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  'prototype',
  'hasownproperty',
  'tostring',
  'valueof',
  '__definegetter__',
  '__definesetter__',
]);

const isReserved = (header: string): boolean => RESERVED.has(header.trim().toLowerCase());

export interface HeaderCheck {
  readonly headers: Row;
  readonly line: number;
  /** True for a column that is read: two of them cannot be told apart. */
  readonly isRead: (place: number) => boolean;
  /** Places of columns that are kept out. */
  readonly unknown: readonly number[];
  /** What is read instead, for the hint. */
  readonly expected: string;
}

/** Fails when a column that is read is there twice; notes everything else. */
export function checkHeader(check: HeaderCheck, log: IssueLog): Failed | null {
  const { headers, line, isRead } = check;
  const copies = new Set<number>();
  for (const [key, [first = 0, ...others]] of placesByKey(headers)) {
    if (key === '' || others.length === 0) continue;
    for (const place of [first, ...others]) copies.add(place);
    const header = (headers[first] ?? '').trim();
    if (isRead(first) || isKnown(key))
      return columnTwice(header, [first, ...others], line, log.file);
    report(log, SHAPE_RULES.unknownTwice, line, {
      column: header,
      found: header,
      message: `The column ${quote(header)} is in the file ${plural(others.length + 1, 'time')}.`,
      hint: 'It is not read. Take the copies out if they are not meant to be there.',
    });
  }
  for (const place of check.unknown) {
    if (!copies.has(place)) noteUnknown(place, check, log);
  }
  return null;
}

function placesByKey(headers: Row): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  headers.forEach((header, place) => {
    const key = headerKey(header);
    const known = places.get(key);
    if (known) known.push(place);
    else places.set(key, [place]);
  });
  return places;
}

const KNOWN = new Set(Object.values(HEADERS).flat());
const isKnown = (key: string): boolean => KNOWN.has(key);

const columnTwice = (
  header: string,
  places: readonly number[],
  line: number,
  file: string,
): Failed =>
  fail(FILE_RULES.columnTwice, file, {
    line,
    column: header,
    message: `The column ${quote(header)} is in the header of ${file} ${plural(places.length, 'time')} (columns ${places.map((place) => place + 1).join(', ')}), so nobody can tell which one is meant.`,
    hint: 'Rename or remove all but one of them.',
  });

function noteUnknown(place: number, { headers, line, expected }: HeaderCheck, log: IssueLog): void {
  const header = (headers[place] ?? '').trim();
  if (header === '') {
    report(log, SHAPE_RULES.blankHeader, line, {
      message: `Column ${place + 1} has no name, so it is not read.`,
      hint: 'Give it a name if it holds something the scorecard should read.',
    });
    return;
  }
  const rule = isReserved(header) ? SHAPE_RULES.reservedHeader : SHAPE_RULES.unknownColumn;
  report(log, rule, line, {
    column: header,
    found: header,
    message: isReserved(header)
      ? `The column ${quote(header)} has a name that is reserved in programs; it is not read.`
      : `The column ${quote(header)} is not one that this form knows; it is not read.`,
    hint: isReserved(header) ? 'Rename it if it holds something that should be read.' : expected,
  });
}

/** Lines above the header may say something that matters, so each is shown. */
export function noteTitles({ form, titles, headerLine }: DetectedTable, log: IssueLog): void {
  const said = titles.filter((title) => title !== '');
  if (said.length === 0) return;
  report(log, SHAPE_RULES.titleLines, 1, {
    found: said.join(' / '),
    message: `The header is on line ${headerLine}; what stands above it is ${form === 'table' ? 'read for the period at most' : 'not read'}: ${quote(said.join(' / '))}.`,
    hint: 'Check that it says nothing that changes the figures, such as another period.',
  });
}

export function noteMixedLineEnds(line: number | null, log: IssueLog): void {
  if (line === null) return;
  report(log, SHAPE_RULES.mixedLineEnds, line, {
    message: `Line ${line} ends in another way than the lines before it (Windows, Unix or old Mac line ends). All were read as line ends.`,
    hint: 'Files may have been joined: check that no row is there twice or cut in two.',
  });
}

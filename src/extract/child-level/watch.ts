/**
 * Looks out for data about single children while a file is read (rule X3), and refuses the file as a
 * whole when it finds any. The refusal names columns and never repeats a value.
 */
import { fail, type Failed } from '../failure';
import { FILE_RULES } from '../rules/file-rules';
import { list, quote } from '../wording';
import { looksLikeName } from './forenames';
import { childLevelHeader } from './headers';
import { candidates, hasPostcode, isNhsNumber, isUpn } from './identifiers';

export interface ChildLevelWatch {
  /** A text of a column that should hold none of this. Equal texts need to be shown only once. */
  readonly see: (column: string, text: string) => void;
  /** A cell of a column that is not known; every row is shown, so that unique values are noticed. */
  readonly seeUnknown: (column: string, text: string) => void;
  /** The refusal, or null when nothing about single children was seen. */
  readonly verdict: () => Failed | null;
}

interface Sight {
  nhsForm: number;
  nhsNumbers: number;
  pupilNumbers: number;
  postcodes: number;
  /** Cells of an unknown column that are not blank. */
  cells: number;
  days: number;
  names: number;
  caseNumbers: number;
  /** Different cells among the first `DISTINCT_WATCHED`. */
  readonly distinct: Set<string>;
}

/** So many cells tell whether values repeat. */
const DISTINCT_WATCHED = 1000;
const LEAST_NAMES = 4;
const LEAST_DAYS = 5;
const LEAST_CASES = 20;
const DAY = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})$/;
const CASE_NUMBER = /^([A-Za-z]{1,4}[-/ ]?\d{3,12}|\d{7,12})$/;
/** Codes of areas are given once a row, too. */
const AREA_CODE = /^[EWSNK]\d{8}$/i;

export function createChildLevelWatch(file: string, headers: readonly string[]): ChildLevelWatch {
  const sights = new Map<string, Sight>();

  function sightOf(column: string): Sight {
    const known = sights.get(column);
    if (known) return known;
    const sight = nothingSeen();
    sights.set(column, sight);
    return sight;
  }

  function see(column: string, text: string): void {
    if (!/\d/.test(text)) return;
    const sight = sightOf(column);
    for (const candidate of candidates(text)) {
      if (/^\d/.test(candidate)) sight.nhsForm += 1;
      if (isNhsNumber(candidate)) sight.nhsNumbers += 1;
      if (isUpn(candidate)) sight.pupilNumbers += 1;
    }
    if (hasPostcode(text)) sight.postcodes += 1;
  }

  function seeUnknown(column: string, cell: string): void {
    const text = cell.trim();
    if (text === '') return;
    see(column, text);
    const sight = sightOf(column);
    sight.cells += 1;
    if (sight.distinct.size < DISTINCT_WATCHED) sight.distinct.add(text);
    if (DAY.test(text)) sight.days += 1;
    else if (CASE_NUMBER.test(text) && !AREA_CODE.test(text)) sight.caseNumbers += 1;
    else if (looksLikeName(text)) sight.names += 1;
  }

  function verdict(): Failed | null {
    const byHeader = headers.flatMap((column) => finding(column, childLevelHeader(column)));
    const byValue = [...sights].flatMap(([column, sight]) => finding(column, heldBy(sight)));
    const named = new Set(byHeader.map(({ column }) => column));
    const findings = [...byHeader, ...byValue.filter(({ column }) => !named.has(column))];
    return findings.length === 0 ? null : refusal(file, findings);
  }

  return { see, seeUnknown, verdict };
}

interface Finding {
  readonly column: string;
  readonly holds: string;
}

const finding = (column: string, holds: string | null): readonly Finding[] =>
  holds === null ? [] : [{ column, holds }];

const nothingSeen = (): Sight => ({
  nhsForm: 0,
  nhsNumbers: 0,
  pupilNumbers: 0,
  postcodes: 0,
  cells: 0,
  days: 0,
  names: 0,
  caseNumbers: 0,
  distinct: new Set(),
});

/** One number in eleven passes the NHS check by chance, so half of them must. */
function heldBy(sight: Sight): string | null {
  if (sight.nhsNumbers * 2 > sight.nhsForm) return 'NHS numbers';
  if (sight.pupilNumbers > 0) return 'pupil numbers';
  if (sight.postcodes > 0) return 'full postcodes';
  const share = (count: number): number => count / Math.max(1, sight.cells);
  const watched = Math.min(sight.cells, DISTINCT_WATCHED);
  const distinct = sight.distinct.size / Math.max(1, watched);
  if (sight.names >= LEAST_NAMES && share(sight.names) >= 0.5) return 'names of persons';
  if (sight.days >= LEAST_DAYS && share(sight.days) > 0.9 && distinct > 0.8) {
    return 'dates of birth or of single events';
  }
  const cases = sight.caseNumbers >= LEAST_CASES && share(sight.caseNumbers) === 1;
  if (cases && distinct === 1 && !isCount(sight.distinct)) return 'numbers of single cases';
  return null;
}

/** Row numbers, and figures of different lengths, are no case numbers. */
function isCount(texts: ReadonlySet<string>): boolean {
  const values = [...texts];
  const steps = values.slice(1).map((text, i) => Number(text) - Number(values[i]));
  const differentLengths = new Set(values.map((text) => text.length)).size > 1;
  return differentLengths || steps.every((step) => step === 1);
}

/** A file refused for its headers alone, whatever form it has. */
export function refuseByHeaders(file: string, headers: readonly string[]): Failed | null {
  const findings = headers.flatMap((column) => finding(column, childLevelHeader(column)));
  return findings.length === 0 ? null : refusal(file, findings);
}

function refusal(file: string, findings: readonly Finding[]): Failed {
  const columns = findings.map(({ column, holds }) => `${quote(column)} (${holds})`);
  const [first] = findings;
  return fail(FILE_RULES.childLevel, file, {
    ...(findings.length === 1 && first ? { column: first.column } : {}),
    message: `${file} has data about single children, so it was refused and nothing of it was kept. ${findings.length === 1 ? 'The column is' : 'The columns are'} ${list(columns)}.`,
    hint: 'Load totals for each area and period: count the children, and take these columns out. If this is a false alarm, rename or remove the column.',
  });
}

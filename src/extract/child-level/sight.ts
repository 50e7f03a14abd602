/** What has been seen in one column, and what that says about it (rule X3). */
import { readSingleDay } from './days';
import { looksLikeFullName, looksLikeName } from './forenames';
import { hasPostcode, identifiersIn } from './identifiers';
import { givesBirthDate, isNamedForSomebody, namesSomebody } from './names';

export interface Sight {
  nhsForms: number;
  nhsNumbers: number;
  plainNhsNumbers: number;
  pupilNumbers: number;
  postcodes: number;
  /** Sentences that name somebody or give a date of birth. */
  namedInText: number;
  bornInText: number;
  /** Cells that are not blank, of those looked at as a column. */
  cells: number;
  days: number;
  monthEdges: number;
  readonly years: Set<number>;
  names: number;
  fullNames: number;
  caseNumbers: number;
  /** Different cells among the first `DISTINCT_WATCHED`. */
  readonly distinct: Set<string>;
}

/** So many cells tell whether values repeat. */
const DISTINCT_WATCHED = 1000;
const LEAST_NAMES = 4;
const LEAST_FULL_NAMES = 2;
const LEAST_DAYS = 5;
/** Fewer days are enough when they lie as far apart as births do. */
const LEAST_BIRTHS = 3;
const BIRTH_YEARS = 3;
const LEAST_CASES = 20;
/** No identifier is shorter. */
const SHORTEST = 5;
const CASE_NUMBER = /^([A-Za-z]{1,4}[-/ ]?\d{3,12}|\d{7,12})$/;
/** Codes of areas are given once a row, too. */
const AREA_CODE = /^[EWSNK]\d{8}$/i;
/** A figure with decimals or fewer than ten digits. */
const SMALL_NUMBER = /^(\d{1,9}|\d*\.\d+)%?$/;

export const nothingSeen = (): Sight => ({
  nhsForms: 0,
  nhsNumbers: 0,
  plainNhsNumbers: 0,
  pupilNumbers: 0,
  postcodes: 0,
  namedInText: 0,
  bornInText: 0,
  cells: 0,
  days: 0,
  monthEdges: 0,
  years: new Set(),
  names: 0,
  fullNames: 0,
  caseNumbers: 0,
  distinct: new Set(),
});

/** Counts identifiers and postcodes, wherever they stand in the text. */
export function seeIdentifiers(sight: Sight, text: string): void {
  if (text.length < SHORTEST || !/\d/.test(text) || SMALL_NUMBER.test(text)) return;
  const found = identifiersIn(text);
  sight.nhsForms += found.nhsForms;
  sight.nhsNumbers += found.nhsNumbers;
  sight.plainNhsNumbers += found.plainNhsNumbers;
  sight.pupilNumbers += found.pupilNumbers;
  if (hasPostcode(text)) sight.postcodes += 1;
}

/** Counts persons named in a sentence. */
export function seeSentence(sight: Sight, text: string): void {
  if (namesSomebody(text)) sight.namedInText += 1;
  if (givesBirthDate(text)) sight.bornInText += 1;
}

/** Counts a cell that is a name, a day or a number as a whole; false when it is anything else. */
export function seeCell(sight: Sight, text: string): boolean {
  sight.cells += 1;
  if (sight.distinct.size < DISTINCT_WATCHED) sight.distinct.add(text);
  if (text.length < SHORTEST && SMALL_NUMBER.test(text)) return true;
  const day = readSingleDay(text);
  if (day) {
    sight.days += 1;
    if (day.isMonthEdge) sight.monthEdges += 1;
    sight.years.add(day.year);
    return true;
  }
  if (CASE_NUMBER.test(text) && !AREA_CODE.test(text)) {
    sight.caseNumbers += 1;
    return true;
  }
  if (!looksLikeName(text) || isNamedForSomebody(text)) return SMALL_NUMBER.test(text);
  sight.names += 1;
  if (looksLikeFullName(text)) sight.fullNames += 1;
  return true;
}

export interface Held {
  readonly holds: string;
  /** True when a checksum says so. */
  readonly isCertain: boolean;
}

export function heldBy(sight: Sight): Held | null {
  const certain = checked(sight);
  if (certain) return { holds: certain, isCertain: true };
  const likely = inTexts(sight) ?? inCells(sight);
  return likely === null ? null : { holds: likely, isCertain: false };
}

/** One number in eleven passes the NHS check by chance, so half of them must. */
function checked(sight: Sight): string | null {
  const isNhs = sight.plainNhsNumbers > 0 || sight.nhsNumbers * 2 > sight.nhsForms;
  if (isNhs) return 'NHS numbers';
  return sight.pupilNumbers > 0 ? 'pupil numbers' : null;
}

function inTexts(sight: Sight): string | null {
  if (sight.postcodes > 0) return 'full postcodes';
  if (sight.bornInText > 0) return 'dates of birth';
  return sight.namedInText > 0 ? 'names of persons' : null;
}

function inCells(sight: Sight): string | null {
  const share = (count: number): number => count / Math.max(1, sight.cells);
  const areNamed = sight.names >= LEAST_NAMES || sight.fullNames >= LEAST_FULL_NAMES;
  if (areNamed && share(sight.names) >= 0.5) return 'names of persons';
  const watched = Math.min(sight.cells, DISTINCT_WATCHED);
  const distinct = sight.distinct.size / Math.max(1, watched);
  if (share(sight.days) > 0.9 && distinct > 0.8 && areSingleDays(sight)) {
    return 'dates of birth or of single events';
  }
  const cases = sight.caseNumbers >= LEAST_CASES && share(sight.caseNumbers) === 1;
  return cases && distinct === 1 && !isCount(sight.distinct) ? 'numbers of single cases' : null;
}

/** First and last days of months stand for the months. */
function areSingleDays({ days, monthEdges, years }: Sight): boolean {
  if (monthEdges === days) return false;
  const span = Math.max(...years) - Math.min(...years);
  return days >= LEAST_DAYS || (days >= LEAST_BIRTHS && span >= BIRTH_YEARS);
}

/** Row numbers, and figures of different lengths, are no case numbers. */
function isCount(texts: ReadonlySet<string>): boolean {
  const values = [...texts];
  const steps = values.slice(1).map((text, i) => Number(text) - Number(values[i]));
  const differentLengths = new Set(values.map((text) => text.length)).size > 1;
  return differentLengths || steps.every((step) => step === 1);
}

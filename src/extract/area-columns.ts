/** The area of a row from its code, its name, or both (rules A2, A3). */
import { isValidIn, type Area } from '../domain/area';
import { lastMonthOf, monthLabel, periodLabel, type Month, type Period } from '../domain/period';
import type { ChildLevelWatch } from './child-level/watch';
import { createDictionary, isProblem, issueKindOf, problemCode } from './dictionary';
import { report, type IssueDetails, type IssueLog } from './issues';
import type { AreaFinder } from './places';
import { CELL_RULES } from './rules/cell-rules';
import { ROW_RULES } from './rules/row-rules';
import { quote } from './wording';

export interface AreaColumns {
  /** The area's place in the list; -1 when an issue was noted. Either text may be blank. */
  readonly read: (code: string, name: string, line: number) => number;
}

/** Headers of the two columns; null where the file has none. */
export interface AreaHeaders {
  readonly code: string | null;
  readonly name: string | null;
}

/** A place that no list reaches. */
const NO_CODE = 0xffff_ffff;

export function createAreaColumns(
  finder: AreaFinder,
  headers: AreaHeaders,
  log: IssueLog,
  watch: ChildLevelWatch,
): AreaColumns {
  const codeHeader = headers.code ?? '';
  const nameHeader = headers.name ?? '';
  let lineInHand = 0;
  const byCode = createDictionary((cell) => {
    const code = cell.trim();
    if (code === '') return NO_CODE;
    const place = finder.byCode(code);
    return place >= 0 ? place : matched(codeHeader, code, 'area code', watch.see);
  });
  const byName = createDictionary((cell) => {
    const name = cell.trim();
    const place = finder.byName(name);
    return place >= 0 ? place : matched(nameHeader, name, 'area', watch.seeUnknown);
  });
  /** A name that stands beside a code and is not known: not read, but looked at. */
  const seeName = createDictionary((cell) => {
    watch.seeUnknown(nameHeader, cell);
    return 0;
  });

  /** What the user said that the text means, with a warning where it first occurs. */
  function matched(
    column: string,
    found: string,
    noun: string,
    see: ChildLevelWatch['see'],
  ): number {
    const place = finder.byMatch(found);
    if (place === -1) {
      see(column, found);
      return unknown(column, found, noun);
    }
    report(log, CELL_RULES.matchedName, lineInHand, matchWords(column, found, finder.areas[place]));
    return place;
  }

  function unknown(column: string, found: string, noun: string): number {
    return problemCode(
      log.kindOf(CELL_RULES.area, {
        column,
        found,
        message: `${quote(found)} is not an ${noun} this scorecard knows.`,
        hint: finder.suggest(found),
      }),
    );
  }

  function blank(line: number): number {
    report(log, CELL_RULES.area, line, {
      column: headers.code ?? headers.name,
      message: 'The area is blank.',
      hint: 'Give the area code (such as E07000108) or the name of the area.',
    });
    return -1;
  }

  function read(code: string, name: string, line: number): number {
    lineInHand = line;
    const coded = byCode(code);
    if (coded === NO_CODE) return name.trim() === '' ? blank(line) : known(byName(name), line);
    const place = known(coded, line);
    return place >= 0 && name !== '' && disagrees(place, name, line) ? -1 : place;
  }

  function known(place: number, line: number): number {
    if (!isProblem(place)) return place;
    log.add(issueKindOf(place), line);
    return -1;
  }

  /** The code decides; a name that is not known beside it says nothing, that of another area does. */
  function disagrees(place: number, name: string, line: number): boolean {
    const named = finder.byName(name);
    if (named === -1) seeName(name);
    if (named === -1 || named === place) return false;
    const [byItsCode, byItsName] = [finder.areas[place], finder.areas[named]];
    report(log, ROW_RULES.codeAndName, line, {
      column: headers.name,
      found: name.trim(),
      message: `The code ${byItsCode?.code} is ${byItsCode?.name}, but the name is ${quote(name.trim())} (${byItsName?.code}).`,
      hint: 'Correct the one that is wrong; columns may have been sorted apart.',
    });
    return true;
  }

  return { read };
}

/** `"Shepwy" was read as Shepway, as you matched it.` */
export const matchWords = (
  column: string,
  found: string,
  meant: { readonly name: string } | undefined,
): IssueDetails => ({
  column,
  found,
  message: `${quote(found)} was read as ${meant?.name}, as you matched it.`,
  hint: 'If it means something else, remove the match under "Names you have matched" on this page.',
});

/** False, with an issue, when the area did not exist in the last month of the period (rule A3). */
export function createAreaDates(
  areas: readonly Area[],
  periods: readonly Period[],
  column: string,
  log: IssueLog,
): (area: number, period: number, line: number) => boolean {
  const always = areas.map(({ validFrom, validTo }) => validFrom === null && validTo === null);
  return (place, number, line) => {
    if (always[place]) return true;
    const area = areas[place];
    const period = periods[number];
    if (!area || !period || isValidIn(area, lastMonthOf(period))) return true;
    report(log, ROW_RULES.areaDates, line, {
      column,
      found: area.name,
      message: `${area.name} ${existence(area)}, so it has no figure for ${periodLabel(period)}.`,
      hint: 'Correct the period or the area; the dates of an area are in the area list.',
    });
    return false;
  };
}

function existence({ validFrom, validTo }: Area): string {
  const label = (month: Month): string => monthLabel(month);
  if (validFrom === null) return validTo === null ? 'exists' : `existed to ${label(validTo)}`;
  const from = `exists from ${label(validFrom)}`;
  return validTo === null ? from : `${from} to ${label(validTo)}`;
}

/** A financial year for the report to Cabinet and full Council. Pure; texts are final. */
import { isCarriedInto, type Action, type Commentary } from '../domain/oversight';
import {
  lastQuarterOfYear,
  quarterId,
  quarterOf,
  yearLabel,
  yearOfQuarter,
  type FinancialYear,
  type Quarter,
} from '../domain/period';
import { areaPlaces } from './area-places';
import { annualHeadline } from './annual-headline';
import { annualRow, type AnnualRow } from './annual-row';
import type { ScorecardInput } from './build-scorecard';
import { areaHead, cellOf } from './cell';
import {
  actionViews,
  commentaryView,
  type ActionView,
  type CommentaryView,
} from './oversight-view';
import { pageMarks } from './page-marks';
import { quartersLoaded } from './quarters';
import type { AreaHead, Option, PageMarks } from './scorecard';

export interface AnnualTheme {
  readonly theme: string;
  readonly rows: readonly AnnualRow[];
}

/** A red of the year, and what the board says of it. */
export interface AnnualRed {
  readonly row: AnnualRow;
  /** That of the fourth quarter, else the latest before it; null where there is none. */
  readonly commentary: CommentaryView | null;
}

export interface Annual {
  readonly title: string;
  readonly area: AreaHead;
  readonly year: FinancialYear;
  /** `2011/12` */
  readonly yearLabel: string;
  /** `2010/11` */
  readonly beforeLabel: string;
  /** The years with anything loaded, latest first; of each the latest quarter loaded. */
  readonly years: readonly Option[];
  /** The quarter that stands for the year in an address: its fourth, or the latest loaded. */
  readonly quarterId: string;
  readonly areas: readonly Option[];
  readonly marks: PageMarks;
  readonly headline: readonly string[];
  readonly themes: readonly AnnualTheme[];
  readonly reds: readonly AnnualRed[];
  /** Of the area, and of the county also those of its districts and teams: open in the year at some time. */
  readonly actions: readonly ActionView[];
}

export interface AnnualLists {
  readonly commentary: readonly Commentary[];
  readonly actions: readonly Action[];
}

/** Null where the area list has no county. An area that is none of the county's is as if none were given. */
export function annualOf(
  input: ScorecardInput,
  lists: AnnualLists,
  year: FinancialYear,
  area: string | null,
): Annual | null {
  const end = lastQuarterOfYear(year);
  const places = areaPlaces(input, end);
  if (!places) return null;
  const { county, districts, teams } = places;
  const offered = [county, ...districts, ...teams];
  const chosen = offered.find(({ code }) => code === area) ?? county;
  const rows = input.indicators.map((indicator) =>
    annualRow(input, indicator, { area: chosen, year, districts }),
  );
  const names = { area: chosen.name, year: yearLabel(year), before: yearLabel(before(year)) };
  const years = yearOptions(input);
  return {
    title: input.title,
    area: areaHead(chosen),
    year,
    yearLabel: names.year,
    beforeLabel: names.before,
    years,
    quarterId: years.find(({ label }) => label === names.year)?.value ?? quarterId(end),
    areas: offered.map(({ code, name }) => ({ value: code, label: name })),
    marks: marksOf(input, rows, names.year),
    headline: annualHeadline(rows, names),
    themes: byTheme(rows),
    reds: rows.filter(isRed).map((row) => ({
      row,
      commentary: commentaryView(
        lists.commentary,
        { indicator: row.indicator.id, area: chosen.code },
        end,
      ),
    })),
    actions: actionsOf(
      input,
      lists.actions,
      year,
      (code) => chosen === county || code === chosen.code,
    ),
  };
}

const before = (year: FinancialYear): FinancialYear => (year - 1) as FinancialYear;

/** Red by its out-turn; where the year is not rated, by its fourth quarter. */
export const isRed = ({ rag, quartersMet, quarters }: AnnualRow): boolean =>
  rag === 'red' || (quartersMet !== null && quarters.at(-1)?.rag === 'red');

export function yearOptions({ assessor }: Pick<ScorecardInput, 'assessor'>): readonly Option[] {
  const latest = new Map<FinancialYear, Quarter>();
  for (const quarter of quartersLoaded(assessor.evidence.observations)) {
    const year = yearOfQuarter(quarter);
    if (!latest.has(year)) latest.set(year, quarter);
  }
  return [...latest].map(([year, quarter]) => ({
    value: quarterId(quarter),
    label: yearLabel(year),
  }));
}

/** Of the quarters and out-turns shown: the fourth quarter is an out-turn, too, but shown once more. */
function marksOf(input: ScorecardInput, rows: readonly AnnualRow[], year: string): PageMarks {
  const shown = rows.flatMap(({ quarters, outTurn, before: last }) => [
    ...quarters,
    ...[outTurn, last].map(({ value, isMissing, isIllustrative, marks }) => ({
      ...cellOf(value),
      isMissing,
      isIllustrative,
      marks,
    })),
  ]);
  const marks = pageMarks(shown, input.edition);
  return shown.every(({ isMissing }) => isMissing)
    ? { ...marks, finality: `No figures in ${year}` }
    : marks;
}

function byTheme(rows: readonly AnnualRow[]): readonly AnnualTheme[] {
  const themes = [...new Set(rows.map(({ indicator }) => indicator.theme))];
  return themes.map((theme) => ({
    theme,
    rows: rows.filter(({ indicator }) => indicator.theme === theme),
  }));
}

function actionsOf(
  input: ScorecardInput,
  actions: readonly Action[],
  year: FinancialYear,
  isWanted: (area: string) => boolean,
): readonly ActionView[] {
  const quarters = [1, 2, 3, 4].map((number) => quarterOf(year, number));
  const ofYear = actions.filter(
    (action) => isWanted(action.area) && quarters.some((quarter) => isCarriedInto(action, quarter)),
  );
  const { current, closed } = actionViews(input, ofYear, lastQuarterOfYear(year));
  return [...current, ...closed];
}

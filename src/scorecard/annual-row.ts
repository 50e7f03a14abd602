/** One indicator of a year: its quarters, and the out-turn with everything that it is held against. */
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import {
  lastQuarterOfYear,
  quarterOf,
  sameQuarterLastYear,
  yearOfQuarter,
  type FinancialYear,
} from '../domain/period';
import type { AssessedValue, DirectionWord, Rag } from '../domain/target';
import { valuesDiffer, type Chance } from '../domain/trend';
import { analysisOf } from './analysis';
import { yearDistricts, type YearDistricts } from './annual-districts';
import { hasYearlyTarget, outTurnValue, yearRatingWords } from './annual-out-turn';
import {
  quartersMetWords,
  targetChangeWords,
  yearDirectionWords,
  yearMarks,
  yearMeasureWords,
  yearTargetWords,
} from './annual-words';
import { benchmarkCell } from './benchmark-cell';
import type { ScorecardInput } from './build-scorecard';
import { arrowOf, cellOf } from './cell';
import { shortChanceWords } from './chance-words';
import { distanceWords } from './distance-words';
import { outTurnText } from './out-turn';
import { rankWords } from './rank-words';
import { rankingOf } from './ranking';
import type { Arrow, BenchmarkCell, Cell } from './scorecard';
import { floorWords, targetNote } from './target-words';

/** The figure of a year. */
export interface YearFigure {
  readonly value: AssessedValue;
  /** `30.4%`, `Not complete`, or why there is no figure. */
  readonly text: string;
  readonly isMissing: boolean;
  readonly isIllustrative: boolean;
  readonly marks: readonly string[];
}

export interface YearChange {
  readonly arrow: Arrow;
  /** Null where the two years cannot be compared. */
  readonly word: DirectionWord | null;
  /** `Worsened by 1.2 percentage points since 2010/11`, or why not; empty without an out-turn. */
  readonly words: string;
  /** `More than chance`; null where nothing changed or nothing is compared. */
  readonly chance: string | null;
}

export interface AnnualRow {
  readonly indicator: Indicator;
  readonly measure: string;
  /** Q1 to Q4, each as the scorecard of that quarter shows it. */
  readonly quarters: readonly Cell[];
  readonly outTurn: YearFigure;
  readonly rag: Rag | null;
  readonly ratingWords: string;
  /** How many quarters met the target, where the year itself is not rated; else null. */
  readonly quartersMet: string | null;
  /** The target in force in the fourth quarter. */
  readonly target: string;
  readonly floor: string | null;
  readonly targetNote: string | null;
  /** Said where target or floor changed within the year. */
  readonly targetChange: string | null;
  /** In units and in children; null where it is not rated. */
  readonly distance: string | null;
  readonly before: YearFigure;
  readonly change: YearChange;
  readonly districts: YearDistricts;
  /** `3rd of 12`: of a district that is ranked; else null. */
  readonly rank: string | null;
  readonly neighbours: BenchmarkCell | null;
  readonly region: BenchmarkCell | null;
  readonly england: BenchmarkCell | null;
}

export interface AnnualPlaces {
  readonly area: Area;
  readonly year: FinancialYear;
  /** The districts of the county around the year's end. */
  readonly districts: readonly Area[];
}

export function annualRow(
  input: ScorecardInput,
  indicator: Indicator,
  { area, year, districts }: AnnualPlaces,
): AnnualRow {
  const { assessor } = input;
  const end = lastQuarterOfYear(year);
  const quarters = [1, 2, 3, 4].map((number) =>
    cellOf(assessor.assess({ indicator, area, category: TOTAL, quarter: quarterOf(year, number) })),
  );
  const value = outTurnValue(assessor, indicator, area, year);
  const before = outTurnValue(assessor, indicator, area, yearOfQuarter(sameQuarterLastYear(end)));
  const ofDistricts = districts.map((place) => outTurnValue(assessor, indicator, place, year));
  const ranking = yearDistricts(indicator, ofDistricts);
  return {
    indicator,
    measure: yearMeasureWords(indicator),
    quarters,
    outTurn: figureOf(value, yearMarks(value, quarters)),
    rag: value.rag,
    ratingWords: yearRatingWords(value, indicator),
    quartersMet: hasYearlyTarget(indicator) ? null : quartersMetWords(quarters),
    target: yearTargetWords(value, indicator),
    floor: floorWords(value),
    targetNote: targetNote(value),
    targetChange: targetChangeWords(quarters),
    distance: distanceWords(value, indicator.window === 'stock' ? '' : ' in the year'),
    before: figureOf(before, yearMarks(before, [])),
    change: changeOf(input, value, before, indicator),
    districts: ranking,
    rank: ranking.kind === 'ranked' ? rankWords(rankingOf(ofDistricts), area.code) : null,
    neighbours: benchmarkCell(input, indicator, 'neighbours', end),
    region: benchmarkCell(input, indicator, 'region', end),
    england: benchmarkCell(input, indicator, 'england', end),
  };
}

const figureOf = (value: AssessedValue, marks: readonly string[]): YearFigure => ({
  value,
  text: outTurnText(value),
  isMissing: value.shown === null || !value.complete,
  isIllustrative:
    value.shown !== null && value.complete && value.provenance.kind === 'illustrative',
  marks,
});

function changeOf(
  input: ScorecardInput,
  value: AssessedValue,
  before: AssessedValue,
  indicator: Indicator,
): YearChange {
  const { sinceLastYear: direction } = value;
  const isChange = direction.kind === 'compared' && direction.change.units !== 0;
  return {
    arrow: arrowOf(direction),
    word: direction.kind === 'compared' ? direction.word : null,
    words: yearDirectionWords(value, before),
    chance: isChange ? shortChanceWords(chanceOf(input, value, before, indicator)) : null,
  };
}

/** Sums of a year share no month with those of the year before: they are tested as two samples (D2). */
function chanceOf(
  input: ScorecardInput,
  value: AssessedValue,
  before: AssessedValue,
  { window, unit }: Indicator,
): Chance {
  if (window !== 'flow') return analysisOf(input).chance(value, 'last-year');
  if (unit === 'mean') return { kind: 'cannot-say', why: 'mean' };
  const result = valuesDiffer(value, before);
  return typeof result === 'boolean'
    ? { kind: 'tested', isSignificant: result }
    : { kind: 'cannot-say', why: result };
}

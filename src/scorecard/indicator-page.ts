/** Everything that the page of one indicator says of one area and quarter, as plain data. */
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import { quarterLabel, shortQuarterLabel, type Quarter } from '../domain/period';
import type { Chance, Trend } from '../domain/trend';
import type { AssessedValue, Direction } from '../domain/target';
import { analysisOf } from './analysis';
import type { AreaPlaces } from './area-places';
import type { ScorecardInput } from './build-scorecard';
import { cellOf, directionWords } from './cell';
import { chairSentences } from './chair-sentence';
import { chanceWords, shortChanceWords } from './chance-words';
import { distanceWords } from './distance-words';
import { isWhole } from './district-range';
import { formatValue, measureWords, perWords } from './format';
import { definitionFacts } from './indicator-facts';
import { intervalText, noIntervalWords } from './interval-words';
import { limitsNote } from './limits-note';
import { missingSentence } from './missing-sentence';
import { numberText } from './observation-text';
import { pageMarks } from './page-marks';
import { periodNotes, type PeriodNotes } from './period-notes';
import { quartersShown } from './quarter-table';
import { comparatorFigures } from './reference-lines';
import type { Cell, Fact, PageMarks } from './scorecard';
import { floorWords, targetNote, targetWords } from './target-words';

export interface IndicatorPage {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly quarterLabel: string;
  readonly marks: PageMarks;
  /** `Percentage, 12 months to the end of the quarter` */
  readonly measure: string;
  readonly cell: Cell;
  readonly figure: Figure;
  readonly target: TargetVerdict;
  /** Since the quarter before, then since last year; those that cannot be compared say why. */
  readonly changes: readonly Change[];
  readonly trend: Trend;
  /** Where rating and limits point different ways, or the series has moved; else null. */
  readonly limitsNote: string | null;
  /** What a chair would read out. */
  readonly sentences: readonly string[];
  readonly facts: readonly Fact[];
  readonly questions: readonly string[];
  readonly notes: PeriodNotes;
}

export interface Figure {
  /** `30.4%`, `146`, or why there is no number. */
  readonly text: string;
  /** `per 10,000 children`, `referrals`; null for a percentage and without a number. */
  readonly unit: string | null;
  /** What it was made of, as sentences or parts of them; why there is none where there is none. */
  readonly details: readonly string[];
}

export interface TargetVerdict {
  /** `Target 23.0% or less; limit 28.0%`; null without a target. */
  readonly words: string | null;
  readonly note: string | null;
  readonly distance: string | null;
}

export interface Change {
  /** `Worsened by 1.2 percentage points since Q3 2011/12`, or why it cannot be compared. */
  readonly words: string;
  /** Whether it is more than chance (rule D2); null where there is nothing to compare. */
  readonly chance: string | null;
}

/** The page of an indicator; the area is one of `places`. */
export function indicatorPage(
  input: ScorecardInput,
  places: AreaPlaces,
  { indicator, area, quarter }: { indicator: Indicator; area: Area; quarter: Quarter },
): IndicatorPage {
  const { assessor, annotations } = input;
  const place = { indicator, area, category: TOTAL, quarter };
  const assessed = assessor.assess(place);
  const cellAt = (other: Area): Cell => cellOf(assessor.assess({ ...place, area: other }));
  const trend = analysisOf(input).trend(place);
  const all = [places.county, ...places.districts, ...places.teams];
  return {
    indicator,
    area,
    quarterLabel: quarterLabel(quarter),
    marks: pageMarks(
      all.map(cellAt),
      input.edition,
      'the tables mark them',
      `figures of ${shortQuarterLabel(quarter)}`,
    ),
    measure: measureWords(indicator),
    cell: cellOf(assessed),
    figure: figureOf(input, assessed),
    target: targetVerdict(assessed),
    changes: changesOf(input, assessed),
    trend,
    limitsNote: limitsNote(assessed, trend),
    sentences: chairSentences(input, trend),
    facts: definitionFacts(indicator),
    questions: indicator.questions,
    notes: periodNotes(annotations, quartersShown(input, place)),
  };
}

function figureOf(input: ScorecardInput, assessed: AssessedValue): Figure {
  const { shown, indicator, area, quarter } = assessed;
  const comparators =
    indicator.unit === 'count' && area.kind !== 'county'
      ? []
      : comparatorFigures(input, indicator, quarter);
  const beside = comparators.map(({ name, cell }) => `${name}: ${cell.text}, ${cell.period}`);
  if (!shown) {
    return {
      text: cellOf(assessed).text,
      unit: null,
      details: [missingSentence(input, assessed), ...beside],
    };
  }
  return {
    text: formatValue(shown, indicator),
    unit: unitOf(assessed),
    details: [
      ...[
        countsWords(assessed),
        ...cellOf(assessed).marks.map(capital),
        intervalWords(input, assessed),
      ].filter((part) => part !== null),
      ...beside,
    ],
  };
}

function unitOf({ indicator, shown }: AssessedValue): string | null {
  if (indicator.unit === 'percent') return null;
  if (indicator.unit === 'count') {
    const isOne = shown !== null && formatValue(shown, indicator) === '1';
    return isOne ? `(${indicator.numerator})` : indicator.numerator;
  }
  return indicator.unit === 'rate' ? perWords(indicator) : 'on average';
}

/** `5,115 re-referrals of 16,824 referrals`; null for a count and where there are no counts. */
function countsWords({ indicator, numerator, denominator }: AssessedValue): string | null {
  if (indicator.unit === 'count' || numerator === null) return null;
  const cases = counted(numerator, indicator.numerator);
  if (denominator === null) return cases;
  const of = counted(denominator, indicator.denominator ?? '').trim();
  return indicator.unit === 'percent' ? `${cases} of ${of}` : `${cases}; ${of}`;
}

/** `5,115 re-referrals`; what is counted has a plural name, which does not fit one: `1 (re-referrals)`. */
const counted = (count: number, of: string): string =>
  count === 1 && of !== '' ? `1 (${of})` : `${numberText(count)} ${of}`;

function intervalWords(input: ScorecardInput, assessed: AssessedValue): string {
  if (!isWhole(assessed)) return 'No interval is given: the figure is not whole.';
  const text = intervalText(analysisOf(input).interval(assessed), assessed);
  return text === null ? noIntervalWords(assessed) : `95% interval ${text}`;
}

function targetVerdict(assessed: AssessedValue): TargetVerdict {
  const isSet = assessed.target !== null && assessed.indicator.polarity !== null;
  const floor = floorWords(assessed);
  const words = `Target ${targetWords(assessed)}${floor === null ? '' : `; ${floor}`}`;
  const distance = distanceWords(assessed);
  return {
    words: isSet ? words : null,
    note: targetNote(assessed),
    distance: distance === null ? null : capital(distance),
  };
}

/** The same month may be the evidence of both changes; it is said once. */
function changesOf(input: ScorecardInput, assessed: AssessedValue): readonly Change[] {
  const { sincePreviousQuarter, sinceLastYear } = assessed;
  const chanceOf = ({ kind }: Direction, since: 'previous-quarter' | 'last-year'): Chance | null =>
    kind === 'compared' ? analysisOf(input).chance(assessed, since) : null;
  const latest = chanceOf(sincePreviousQuarter, 'previous-quarter');
  const yearly = chanceOf(sinceLastYear, 'last-year');
  const said = latest && chanceWords(latest);
  const isSaid = yearly !== null && chanceWords(yearly) === said;
  return [
    { words: directionWords(assessed, sincePreviousQuarter, 'previous quarter'), chance: said },
    {
      words: directionWords(assessed, sinceLastYear, 'same quarter last year'),
      chance: isSaid
        ? `${shortChanceWords(yearly)}, for the same reason`
        : yearly && chanceWords(yearly),
    },
  ].filter(({ words }) => words !== '');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

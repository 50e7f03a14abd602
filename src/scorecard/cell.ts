/** One cell of the grid, with every word that it shows or is read out. */
import { isHiddenReason } from '../domain/observation';
import { addQuarters, shortQuarterLabel } from '../domain/period';
import {
  NO_TARGET,
  ragWords,
  type AssessedValue,
  type Direction,
  type NotComparable,
} from '../domain/target';
import {
  formatChange,
  formatShortChange,
  formatValue,
  formatWithUnit,
  missingWords,
} from './format';
import type { AreaHead, Arrow, Cell } from './scorecard';

/** A figure's words are the same wherever it stands: as lead, in a column, on another page. */
const known = new WeakMap<AssessedValue, Cell>();

export function cellOf(assessed: AssessedValue): Cell {
  const found = known.get(assessed) ?? wordsOf(assessed);
  known.set(assessed, found);
  return found;
}

function wordsOf(assessed: AssessedValue): Cell {
  const { indicator, rag } = assessed;
  const area = areaHead(assessed.area);
  const text = valueText(assessed);
  const rating = ratingWords(assessed);
  const direction = directionWords(assessed, assessed.sincePreviousQuarter, 'previous quarter');
  const marks = marksOf(assessed);
  const isIllustrative = assessed.shown !== null && assessed.provenance.kind === 'illustrative';
  const said = [area.name, indicator.name, fullText(assessed), ...marks, rating, direction];
  return {
    area,
    indicator,
    assessed,
    text,
    isMissing: assessed.shown === null,
    isIllustrative,
    rag,
    ratingWords: rating,
    arrow: arrowOf(assessed.sincePreviousQuarter),
    directionWords: direction,
    changeText: changeText(assessed),
    marks,
    accessibleName: [...said, isIllustrative ? 'illustrative' : '']
      .filter((part) => part !== '')
      .join(', '),
  };
}

export const areaHead = ({ code, name, kind }: AssessedValue['area']): AreaHead => ({
  code,
  name,
  kind,
});

const valueText = ({ shown, outcome, indicator }: AssessedValue): string =>
  shown ? formatValue(shown, indicator) : missingText(outcome);

/** With its unit; of a hidden figure what hides it. */
export function fullText({ shown, outcome, indicator }: AssessedValue): string {
  if (shown) return formatWithUnit(shown, indicator);
  const words = missingText(outcome);
  return isHidden(outcome) ? `${words}: hidden so that no child can be identified` : words;
}

export const isHidden = (outcome: AssessedValue['outcome']): boolean =>
  outcome.kind === 'missing' && isHiddenReason(outcome.reason);

export const missingText = (outcome: AssessedValue['outcome']): string =>
  outcome.kind === 'missing' ? missingWords(outcome.reason) : '';

/** The rating in words, or why there is none; a colour never stands alone (rule T3). */
export function ratingWords(assessed: AssessedValue): string {
  const { target, indicator, rag, shown, complete } = assessed;
  if (shown === null) return 'Not rated: no value';
  if (!target || indicator.polarity === null) return NO_TARGET;
  if (!complete) return `Not rated: ${partialText(assessed) ?? 'not complete'}`;
  return ragWords(rag, indicator.polarity, hasFloor(target));
}

const hasFloor = ({ floor, amberWithin }: NonNullable<AssessedValue['target']>): boolean =>
  floor !== null || amberWithin !== null;

/** `partial (11 of 12)` or `2 of 3 months`; null when the figure is whole (rules G4, G6). */
export function partialText({
  complete,
  parts,
  months,
  shown,
  basis,
}: Pick<AssessedValue, 'complete' | 'parts' | 'months' | 'shown' | 'basis'>): string | null {
  if (complete || shown === null) return null;
  if (basis === 'areas' && parts && parts.present < parts.expected) {
    return `partial (${parts.present} of ${parts.expected})`;
  }
  return months.present < months.expected
    ? `${months.present} of ${months.expected} months`
    : 'months missing';
}

/** What has to be said beside the figure, in few words. */
export function marksOf(assessed: AssessedValue): readonly string[] {
  const marks = [partialText(assessed)];
  if (assessed.basis === 'county-row') marks.push('county row as supplied');
  if (assessed.shown && assessed.used.some((item) => item.provisional)) marks.push('provisional');
  if (assessed.revisions.length > 0) marks.push('revised');
  else if (assessed.beside?.revisions.length) marks.push('supplied figure revised');
  if (assessed.agreement && !assessed.agreement.agrees) marks.push('differs from supplied figure');
  return marks.filter((mark) => mark !== null);
}

export function arrowOf(direction: Direction): Arrow {
  if (direction.kind === 'not-comparable') return 'none';
  if (direction.change.units === 0) return 'level';
  return direction.change.units > 0 ? 'up' : 'down';
}

const changeText = ({ sincePreviousQuarter, indicator }: AssessedValue): string | null =>
  sincePreviousQuarter.kind === 'compared' && sincePreviousQuarter.change.units !== 0
    ? formatShortChange(sincePreviousQuarter.change, indicator)
    : null;

const WHY_NOT: Record<NotComparable, string> = {
  'no-value': '',
  'no-earlier-value': 'Not comparable: no figure for the {earlier}',
  incomplete: 'Not comparable: the figure is not complete',
  'earlier-incomplete': 'Not comparable: the figure of the {earlier} is not complete',
  break: 'Not comparable: the way of counting changed',
  'year-to-date': 'Not comparable: year to date; compare with the same quarter last year',
};

const WORDS = {
  improved: 'Improved',
  worsened: 'Worsened',
  rose: 'Rose',
  fell: 'Fell',
  'no-change': 'No change',
} as const;

/** `Worsened by 1.2 percentage points since Q3 2011/12`. Empty when there is no value at all. */
export function directionWords(
  { indicator, quarter }: AssessedValue,
  direction: Direction,
  earlier: 'previous quarter' | 'same quarter last year',
): string {
  if (direction.kind === 'not-comparable') {
    return WHY_NOT[direction.why].replace('{earlier}', earlier);
  }
  const since = shortQuarterLabel(addQuarters(quarter, earlier === 'previous quarter' ? -1 : -4));
  return `${changeWords(indicator, direction)} since ${since}`;
}

/** `Worsened by 1.2 percentage points`, `No change`: the size is always said (rule D2). */
export function changeWords(
  indicator: AssessedValue['indicator'],
  { change, word }: Extract<Direction, { kind: 'compared' }>,
): string {
  if (change.units === 0) return 'No change';
  const by = formatChange(change, indicator);
  if (word === 'no-change') return `As close to target as before, moved by ${by}`;
  return `${WORDS[word]} by ${by}`;
}

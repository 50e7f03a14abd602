/** Why a figure is hidden, and what cannot be protected, in words for the analyst (rules X1, X2). Pure. */
import type { AreaCode, AreaIndex } from '../domain/area';
import type {
  EquationSource,
  ExposedCount,
  HiddenUnit,
  Part,
  Protected,
  SumNote,
  UnitKey,
} from '../domain/disclosure';
import { TOTAL, type Indicator, type IndicatorId } from '../domain/indicator';
import { periodLabel } from '../domain/period';
import { assertNever } from '../lib/assert-never';
import { listWords } from './list-words';
import { numberText } from './observation-text';

/** What ids mean, in the words of the board's lists. */
export interface UnitNames {
  readonly indicator: (id: IndicatorId) => string;
  readonly area: (code: AreaCode) => string;
  /** Plural nouns of what is counted, and of what it is counted out of. */
  readonly counted: (id: IndicatorId) => {
    readonly numerator: string;
    readonly denominator: string;
  };
}

export function unitNames(indicators: readonly Indicator[], areas: AreaIndex): UnitNames {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return {
    indicator: (id) => byId.get(id)?.name ?? id,
    area: (code) => areas.byCode.get(code)?.name ?? code,
    counted: (id) => ({
      numerator: byId.get(id)?.numerator ?? 'children',
      denominator: byId.get(id)?.denominator ?? 'children in all',
    }),
  };
}

/** `Re-referrals, Dover, March 2012`; a category stands behind the indicator. */
export function unitWords(
  { indicator, area, category, period }: UnitKey,
  names: UnitNames,
): string {
  const name = names.indicator(indicator);
  const whole = category === TOTAL ? name : `${name} (${category})`;
  return `${whole}, ${names.area(area)}, ${periodLabel(period)}`;
}

export function hiddenWords(
  { key, reason }: Pick<HiddenUnit, 'key' | 'reason'>,
  largestSmall: number,
  names: UnitNames,
): string {
  switch (reason.kind) {
    case 'small':
      return `Small: ${listWords(reason.parts.map((part) => smallWords(part, key, largestSmall, names)))}.`;
    case 'protects':
      return `Would give away ${protectedWords(reason, key, names)}`;
    case 'nought':
      return `A nought, hidden so that the marks beside it can stand for noughts too. Protects ${protectedWords(reason, key, names)}`;
    default:
      return assertNever(reason);
  }
}

function smallWords(part: Part, key: UnitKey, largest: number, names: UnitNames): string {
  const { numerator, denominator } = names.counted(key.indicator);
  switch (part) {
    case 'numerator':
      return `1 to ${largest} ${numerator}`;
    case 'denominator':
      return `1 to ${largest} ${denominator} in all`;
    case 'complement':
      return `all but 1 to ${largest} of the ${denominator} are counted`;
    default:
      return assertNever(part);
  }
}

/** `the re-referrals of Dover, March 2012: districts and teams add up to Kent.` */
function protectedWords(
  { unit, part, isImplied, by }: Protected,
  hidden: UnitKey,
  names: UnitNames,
): string {
  const whose = besideWords(unit, hidden, names);
  const what = isImplied
    ? `a count that is shown nowhere but follows from ${whose}`
    : `${partWords(part, unit, names)} of ${whose}`;
  return `${what}: ${by === null ? 'several sums together' : sumWords(by, names)}.`;
}

/** The indicator is named where it is another one than that of the row. */
function besideWords(unit: UnitKey, { indicator }: UnitKey, names: UnitNames): string {
  if (unit.indicator !== indicator) return unitWords(unit, names);
  const category = unit.category === TOTAL ? '' : ` (${unit.category})`;
  return `${names.area(unit.area)}${category}, ${periodLabel(unit.period)}`;
}

function partWords(part: Part, { indicator }: UnitKey, names: UnitNames): string {
  const { numerator, denominator } = names.counted(indicator);
  switch (part) {
    case 'numerator':
      return `the ${numerator}`;
    case 'denominator':
      return `the ${denominator}`;
    case 'complement':
      return `the ${denominator} that are not counted`;
    default:
      return assertNever(part);
  }
}

/** `districts and teams add up to Kent`: which sum tells. */
export function sumWords({ kind, of, isEarlier }: EquationSource, names: UnitNames): string {
  const when = isEarlier ? ', in an earlier snapshot' : '';
  switch (kind) {
    case 'areas':
      return `districts and teams add up to ${names.area(of.area)}${when}`;
    case 'months':
      return `months add up to ${periodLabel(of.period)}${when}`;
    case 'categories':
      return `categories add up to the total${when}`;
    case 'complement': {
      const { numerator, denominator } = names.counted(of.indicator);
      return `the ${numerator} and the rest make the ${denominator}${when}`;
    }
    case 'year-to-date':
      return `two figures counted from April differ by the months between them${when}`;
    case 'same-children':
      return `${names.indicator(of.indicator)} counts the same children${when}`;
    default:
      return assertNever(kind);
  }
}

/** What can be worked out although it is hidden, and why. */
export function exposedWords({ key, part, why, by }: ExposedCount, names: UnitNames): string {
  const sums = [...new Set(by.map((source) => sumWords(source, names)))];
  const because = sums.length === 0 ? '' : ` (${listWords(sums)})`;
  const whose = `${partWords(part, key, names)} of ${unitWords(key, names)}`;
  switch (why) {
    case 'published-before':
      return `${upperFirst(whose)}: an earlier snapshot shows this count. Hiding it now does not take it back.`;
    case 'worked-out':
      return `${upperFirst(whose)}: public sums leave it fewer than three possible values${because}.`;
    case 'implied':
      return `A count that is shown nowhere but follows from ${unitWords(key, names)}: public sums leave it fewer than three possible values${because}.`;
    case 'earlier':
      return `${upperFirst(whose)}, as it was hidden in an earlier snapshot before it was revised: what is shown now leaves it fewer than three possible values${because}.`;
    default:
      return assertNever(why);
  }
}

/** A sum that does not add up in the data, with both numbers: for the analyst alone. */
export const sumNoteWords = ({ source, total, sum }: SumNote, names: UnitNames): string =>
  `${unitWords(source.of, names)}: ${numberText(total)} ${noun(source, names)}, but the parts make ${numberText(sum)} (${sumWords(source, names)}).`;

const noun = ({ part, of }: EquationSource, names: UnitNames): string => {
  const { numerator, denominator } = names.counted(of.indicator);
  return part === 'denominator' ? denominator : numerator;
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

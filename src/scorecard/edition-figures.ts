/** What two editions show at the same place, and how it differs. */
import { compareDecimals, type Decimal } from '../lib/decimal';
import { isHiddenReason } from '../domain/observation';
import { displayed, type Outcome } from '../domain/value';
import type { AssessedValue } from '../domain/target';
import { missingText, partialText, ratingWords } from './cell';
import type { ChangeKind, EditionNames } from './edition-change';
import { formatValue } from './format';

/** What one edition shows at a place. */
export interface Shown {
  readonly standing: 'shown' | 'hidden' | 'none';
  /** `30.4%`, `12, 2 of 3 months`, `Suppressed`, `Not submitted` */
  readonly text: string;
  /** `Above limit`; blank where nothing is rated. */
  readonly rating: string;
  /** False: its window is not whole, so that it may differ for lack of history alone. */
  readonly isWhole: boolean;
  /** At so many decimals, null without a number: for editions that round differently. */
  readonly at: (decimals: number) => Decimal | null;
  readonly decimals: number;
}

export interface FigureChange {
  readonly kind: ChangeKind;
  readonly words: string;
}

export function shownOf(assessed: AssessedValue): Shown {
  const { outcome, shown, complete, indicator, decimals } = assessed;
  const partial = partialText(assessed);
  const text = shown ? formatValue(shown, indicator) : missingText(outcome);
  return {
    standing: standingOf(outcome),
    text: partial ? `${text}, ${partial}` : text,
    rating: shown ? ratingWords(assessed) : '',
    isWhole: complete,
    at: (wanted) => displayed(outcome, wanted),
    decimals,
  };
}

export function standingOf(outcome: Outcome): Shown['standing'] {
  if (outcome.kind !== 'missing') return 'shown';
  return isHiddenReason(outcome.reason) ? 'hidden' : 'none';
}

/** Null where both editions say the same. A number is only ever that of an edition that shows it. */
export function changeBetween(
  before: Shown,
  after: Shown,
  names: EditionNames,
): FigureChange | null {
  const from = sideWords(before, names.before);
  const to = sideWords(after, names.after);
  const words = `${from}; ${to}`;
  if (before.standing === after.standing) {
    if (before.standing !== 'shown') {
      return before.text === after.text ? null : { kind: 'value', words };
    }
    if (!isSameFigure(before, after)) return { kind: 'value', words: rated(before, after, names) };
    return before.rating === after.rating
      ? null
      : { kind: 'rating', words: rated(before, after, names) };
  }
  if (after.standing === 'hidden') return { kind: 'hidden', words };
  if (after.standing === 'none') return { kind: 'removed', words };
  return { kind: before.standing === 'hidden' ? 'shown' : 'added', words };
}

/** The same at the fewer decimals of both: rounding otherwise is a change of definition. */
function isSameFigure(before: Shown, after: Shown): boolean {
  if (before.decimals === after.decimals) return before.text === after.text;
  const decimals = Math.min(before.decimals, after.decimals);
  const [a, b] = [before.at(decimals), after.at(decimals)];
  return (
    a !== null && b !== null && before.isWhole === after.isWhole && compareDecimals(a, b) === 0
  );
}

/** `shown as 7 in 2011-12-Q4-v1`, `hidden now`, `not submitted now` */
function sideWords({ standing, text }: Shown, name: string): string {
  if (standing === 'shown') return `shown as ${text} ${name}`;
  return standing === 'hidden'
    ? `hidden ${name}${text === 'Suppressed' ? '' : ` (${text})`}`
    : `${text.charAt(0).toLowerCase()}${text.slice(1)} ${name}`;
}

/** `30.4% (Above limit) in 2011-12-Q4-v1; 22.9% (Target met) now` */
function rated(before: Shown, after: Shown, names: EditionNames): string {
  const isRatedAlike = before.rating === after.rating;
  const side = ({ text, rating }: Shown, name: string): string =>
    `${text}${isRatedAlike ? '' : ` (${rating})`} ${name}`;
  return `${side(before, names.before)}; ${side(after, names.after)}`;
}

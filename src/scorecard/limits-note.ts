/**
 * What a reader must know where the rating and the control chart point different ways, or where the
 * limits are of months that have moved. Both are right and stay unmerged (rules S1, S5, S8): the
 * rating is of the quarter, the limits are of every month since the series began or was recalculated.
 */
import { monthLabel, shortQuarterLabel } from '../domain/period';
import type { SpcSection } from '../domain/spc';
import type { AssessedValue } from '../domain/target';
import type { Trend, TrendPoint } from '../domain/trend';
import { isWholeFigure } from './target-run';

export type LimitsNoteOf = Pick<Trend, 'place' | 'points' | 'sections' | 'refusal' | 'assurance'>;

/** One or two plain sentences; null where the limits say no other than the rating, of a steady series. */
export function limitsNote(
  { rag, quarter }: Pick<AssessedValue, 'rag' | 'quarter'>,
  trend: LimitsNoteOf,
): string | null {
  const span = limitsSpan(trend);
  if (span === null) return null;
  const isMoved = hasMoved(trend);
  if (isContrary(rag, trend)) {
    const [did, will] = rag === 'green' ? ['met', 'miss'] : ['missed', 'meet'];
    const opening = `${shortQuarterLabel(quarter)} ${did} the target, but the control limits say that single months will ${will} it:`;
    return isMoved
      ? `${opening} they are those of ${span}, and the series has moved in that time. ${ANEW}`
      : `${opening} the rating is of the quarter, the limits are of all months from ${span}.`;
  }
  return isMoved
    ? `The control limits are those of ${span}, and the series has moved in that time, so they say little of the months to come. ${ANEW}`
    : null;
}

const ANEW = 'An analyst can recalculate them from a dated step.';

/** The rating says one thing, the limits the other. */
export const isContrary = (rag: AssessedValue['rag'], { assurance }: LimitsNoteOf): boolean =>
  rag !== null && (rag === 'green' ? assurance === 'miss' : assurance === 'meet');

/**
 * Whether half of the months behind the limits, or more, stand out from them: a mean and limits of
 * the whole then describe no part of it. False without limits.
 */
export function hasMoved(trend: LimitsNoteOf): boolean {
  const section = limited(trend);
  if (!section) return false;
  const standing = pointsOf(trend, section).filter(({ signals }) => signals.length > 0).length;
  return standing * 2 >= section.count;
}

/** `April 2009 to March 2012`, the months that the limits are of; null without limits. */
export function limitsSpan(trend: LimitsNoteOf): string | null {
  const section = limited(trend);
  const [first, ...others] = section ? pointsOf(trend, section) : [];
  const last = others.at(-1);
  return first && last ? `${monthLabel(first.month)} to ${monthLabel(last.month)}` : null;
}

const limited = ({ sections, refusal }: LimitsNoteOf): SpcSection | null => {
  const section = sections.at(-1);
  return refusal === null && section?.limits ? section : null;
};

/** The months that count for the limits. */
const pointsOf = (trend: LimitsNoteOf, { first, last }: SpcSection): readonly TrendPoint[] =>
  trend.points
    .slice(first, last + 1)
    .filter((point) => !point.isGhost && isWholeFigure(point, trend));

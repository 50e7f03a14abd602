/** How many exceptions there are, and why, in words. */
import { shortQuarterLabel } from '../domain/period';
import { REASON_ORDER, type ReasonKind } from './exception-reasons';
import type { Exception } from './exception-types';
import { listWords } from './list-words';
import type { Scorecard } from './scorecard';

/** Each exception counts once, under its highest reason. */
export function exceptionsHeadline(
  scorecard: Scorecard,
  county: readonly Exception[],
  parts: readonly Exception[],
): readonly string[] {
  const when = shortQuarterLabel(scorecard.quarter);
  const { name } = scorecard.lead;
  return [
    county.length === 0
      ? `${name}: nothing that could be judged is an exception in ${when}.`
      : `${name}: ${counted(county.length, 'exception')} in ${when}: ${listWords(byReason(county))}.`,
    partsSentence(scorecard, parts),
  ];
}

function byReason(exceptions: readonly Exception[]): readonly string[] {
  return REASON_ORDER.flatMap((kind) => {
    const count = exceptions.filter(({ reasons }) => reasons[0]?.kind === kind).length;
    return count === 0 ? [] : `${count} ${REASON_COUNTS[kind]}`;
  });
}

const REASON_COUNTS: Readonly<Record<ReasonKind, string>> = {
  'worse-and-worsening': 'worse than the comparator and worsening',
  'floor-missed': 'rated red',
  'special-cause': 'with a special cause for concern',
  'will-miss': 'not reliably meeting the target',
};

function partsSentence({ columns }: Scorecard, parts: readonly Exception[]): string {
  const concerned = new Set(parts.map(({ area }) => area.code)).size;
  if (concerned === 0) return 'No district or team has an exception that could be judged.';
  const indicators = new Set(parts.map(({ indicator }) => indicator.id)).size;
  return `Districts and teams: ${counted(parts.length, 'exception')} in ${concerned} of ${columns.length}, on ${counted(indicators, 'indicator')}.`;
}

const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

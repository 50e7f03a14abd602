/** The headline of district variation, computed from its rows. */
import { listSome } from './list-words';
import type { GapMove } from './variation-gap';
import type { VariationRow } from './variation-row';

const NAMED = 2;

/** How many indicators differ, which the most, and how the gaps moved; `when` is `Q4 2011/12`. */
export function variationHeadline(rows: readonly VariationRow[], when: string): readonly string[] {
  if (rows.length === 0) return [`No indicator has figures of two districts in ${when}.`];
  return [differSentence(rows, when), foremostSentence(rows), moveSentence(rows)].filter(
    (sentence) => sentence !== null,
  );
}

function differSentence(rows: readonly VariationRow[], when: string): string {
  const tested = rows.filter(({ verdict }) => verdict.kind !== 'no-funnel');
  if (tested.length === 0) {
    return `In ${when} no indicator has the counts to say whether districts differ by more than chance.`;
  }
  const differ = tested.filter(({ verdict }) => verdict.kind === 'differ').length;
  return `In ${when} the districts differ by more than chance in ${differ} of ${tested.length} ${tested.length === 1 ? 'indicator' : 'indicators'} that can be tested.`;
}

function foremostSentence(rows: readonly VariationRow[]): string | null {
  const [first] = rows;
  if (!first || first.verdict.outside.far === 0) return null;
  const { far } = first.verdict.outside;
  const level = rows.filter(({ verdict }) => verdict.outside.far === far);
  const names = listSome(
    level.map(({ indicator }) => indicator.name),
    NAMED,
  );
  return `The most districts outside the 99.8% limits: ${names}, ${far}${level.length === 1 ? '' : ' each'}.`;
}

function moveSentence(rows: readonly VariationRow[]): string | null {
  const of = (move: GapMove): number => rows.filter(({ gap }) => gap.move === move).length;
  const compared = rows.length - of('not-compared');
  if (compared === 0) return null;
  const same = of('same');
  const rest = same === 0 ? '' : ` and stayed the same in ${same}`;
  return `Compared over up to eight quarters, the gap between the districts widened in ${of('widened')}${rest === '' ? ' and' : ','} narrowed in ${of('narrowed')}${rest} of ${compared} ${compared === 1 ? 'indicator' : 'indicators'}.`;
}

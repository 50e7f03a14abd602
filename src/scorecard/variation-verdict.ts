/**
 * Whether the districts of an indicator differ by more than chance (rule F4), in words.
 *
 * Chance alone puts one district in 20 outside the 95 % limits and one in 500 outside the 99.8 %
 * limits. The districts are said to differ when so many lie outside either pair of limits as chance
 * gives in less than one quarter in 20:
 *
 *   P(X >= k) < 0.05,  X binomial with n districts and p = 0.05 or 0.002
 *
 * Example: of 12 districts, two outside the 95 % limits come by chance with 0.118 and three with
 * 0.0196; one outside the 99.8 % limits comes with 0.0237.
 */
import { decimalToNumber, roundDecimal } from '../lib/decimal';
import type { Funnel, FunnelLevel, FunnelPoint, FunnelRefusal, FunnelSide } from '../domain/funnel';
import { formatDecimal } from './format';
import { listSome } from './list-words';

const CHANCE: Readonly<Record<FunnelLevel, number>> = { '95': 0.05, '99.8': 0.002 };
const SELDOM = 0.05;
/** The funnel itself names them all. */
const NAMED = 8;

export interface Outside {
  /** Districts outside the 99.8 % limits. */
  readonly far: number;
  /** Districts outside the 95 % limits, those outside the 99.8 % limits too. */
  readonly near: number;
}

export interface VariationVerdict {
  readonly kind: 'differ' | 'within-chance' | 'no-funnel';
  /** `Differ by more than chance` */
  readonly words: string;
  /** How many lie outside, and what chance would give; or why there is no funnel. */
  readonly evidence: string;
  /** Who lies outside: `Above 99.8%`, `Thanet and Swale`. */
  readonly sides: readonly { readonly label: string; readonly names: string }[];
  /** Overdispersion (rule F3); null without. */
  readonly warning: string | null;
  readonly outside: Outside;
}

export function variationVerdict(funnel: Funnel | FunnelRefusal): VariationVerdict {
  if (typeof funnel === 'string') {
    return {
      kind: 'no-funnel',
      words: 'Cannot be said',
      evidence: REFUSALS[funnel],
      sides: [],
      warning: null,
      outside: { far: 0, near: 0 },
    };
  }
  const outside = outsideCounts(funnel.points);
  const differ = isMoreThanChance(outside, funnel.points.length);
  return {
    kind: differ ? 'differ' : 'within-chance',
    words: wordsOf(differ, funnel.isOverdispersed),
    evidence: evidenceWords(funnel, outside),
    sides: LEVELS.flatMap((level) => SIDES.flatMap((side) => sideNames(funnel, level, side))),
    warning: warningOf(funnel),
    outside,
  };
}

/** Overdispersion says it of the districts together, where no more of them lie outside than by chance. */
function wordsOf(differ: boolean, isOverdispersed: boolean): string {
  if (differ) return 'Differ by more than chance';
  return isOverdispersed
    ? 'Further apart together than chance puts them'
    : 'No more apart than chance puts them';
}

const REFUSALS: Readonly<Record<FunnelRefusal, string>> = {
  unit: 'Numbers of cases and averages have no limits of chance; only the gap is shown, and that of numbers of cases grows with the size of the districts.',
  'few-areas': 'Fewer than three districts have whole counts; limits of chance need more.',
};

export const isMoreThanChance = ({ far, near }: Outside, districts: number): boolean =>
  atLeast(far, districts, CHANCE['99.8']) < SELDOM ||
  atLeast(near, districts, CHANCE['95']) < SELDOM;

/** The chance of `count` or more of `n`, each with the chance `p` (binomial). 1 for none. */
export function atLeast(count: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let fewer = 0;
  for (let k = 0; k < count; k += 1) {
    fewer += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return Math.max(0, 1 - fewer);
}

export function outsideCounts(points: readonly FunnelPoint[]): Outside {
  const at = (level: FunnelLevel): number =>
    points.filter(({ outside }) => outside?.level === level).length;
  return { far: at('99.8'), near: at('95') + at('99.8') };
}

const outsideOf = ({ points }: Funnel, level: FunnelLevel): readonly FunnelPoint[] =>
  points.filter(({ outside }) => outside?.level === level);

function evidenceWords({ points, leftOut }: Funnel, { near }: Outside): string {
  const districts = points.length;
  const lie = near === 1 ? 'lies' : 'lie';
  const first =
    near === 0
      ? `None of ${districts} districts lies outside the 95% limits`
      : `${near} of ${districts} districts ${lie} outside the limits`;
  const left =
    leftOut.length === 0
      ? ''
      : ` Without whole counts and left out: ${listSome(
          leftOut.map(({ name }) => name),
          NAMED,
        )}.`;
  return `${first}; chance alone would put about ${expectedText(districts)} of ${districts} outside the 95% limits.${left}`;
}

const LEVELS: readonly FunnelLevel[] = ['99.8', '95'];
const SIDES: readonly FunnelSide[] = ['high', 'low'];

function sideNames(
  funnel: Funnel,
  level: FunnelLevel,
  side: FunnelSide,
): VariationVerdict['sides'] {
  const names = outsideOf(funnel, level)
    .filter(({ outside }) => outside?.side === side)
    .map(({ area }) => area.name);
  const label = `${side === 'high' ? 'Above' : 'Below'} ${level}%`;
  return names.length === 0 ? [] : [{ label, names: listSome(names, NAMED) }];
}

/** 12 x 5 % = `0.6` */
function expectedText(districts: number): string {
  const expected = roundDecimal(districts * CHANCE['95'], 1);
  return String(decimalToNumber(expected));
}

function warningOf({ phi, isOverdispersed, points }: Funnel): string | null {
  if (!isOverdispersed) return null;
  const size = formatDecimal(roundDecimal(phi, 1));
  return `The ${points.length} districts together lie further apart than chance explains (phi is ${size}, and about 1 where only chance is at work), so being outside the limits says less of a single district.`;
}

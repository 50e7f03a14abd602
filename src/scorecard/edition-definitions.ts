/** Where two editions hold figures against another target, or mean something else by them. */
import { TOTAL, type Indicator } from '../domain/indicator';
import { monthLabel, shortQuarterLabel } from '../domain/period';
import { displayDecimals, type Target, type TargetIndex } from '../domain/target';
import type { EditionChange, EditionNames } from './edition-change';
import { measureWords } from './format';
import { floorWords, targetWords } from './target-words';

interface Side {
  readonly indicator: Indicator;
  readonly targets: TargetIndex;
  readonly areaName: (code: string) => string;
}

const OF_INDICATOR = { area: null, category: TOTAL, quarter: null, period: '' } as const;

/** The parts of a definition that differ, each as one change. */
export function definitionChanges(
  before: Indicator,
  after: Indicator,
  names: EditionNames,
): readonly EditionChange[] {
  return ASPECTS.flatMap(([aspect, wordsOf]) => {
    const [was, is] = [wordsOf(before), wordsOf(after)];
    if (was === is) return [];
    const words = `${aspect}: ${was} ${names.before}; ${is} ${names.after}`;
    const { id, name } = after;
    return {
      ...OF_INDICATOR,
      kind: 'definition',
      indicator: { id, name },
      before: was,
      after: is,
      words,
    };
  });
}

const quoted = (text: string): string => (text === '' ? 'nothing' : `“${text}”`);

const POLARITIES = {
  H: 'higher is better',
  L: 'lower is better',
  T: 'close to target is better',
  none: 'neither is better',
} as const;

const ASPECTS: readonly (readonly [string, (indicator: Indicator) => string])[] = [
  ['Name', ({ name }) => quoted(name)],
  ['Measure', measureWords],
  ['Counted', ({ numerator }) => quoted(numerator)],
  ['Out of', ({ denominator }) => quoted(denominator ?? '')],
  ['Decimals', ({ decimals }) => String(decimals)],
  ['Polarity', ({ polarity }) => POLARITIES[polarity ?? 'none']],
  ['Definition', ({ definition }) => quoted(definition)],
  [
    'Breaks',
    ({ breaks }) =>
      breaks.map(({ from, label }) => `${monthLabel(from)} (${label})`).join(', ') || 'none',
  ],
];

/** Targets by area and first quarter: those that are new, gone or another. */
export function targetChanges(
  before: Side,
  after: Side,
  names: EditionNames,
): readonly EditionChange[] {
  const was = targetsOf(before);
  const is = targetsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const target = is.get(key) ?? was.get(key);
    const texts = [was.get(key)?.words ?? '', is.get(key)?.words ?? ''] as const;
    if (!target || texts[0] === texts[1]) return [];
    const { id, name } = after.indicator;
    const { area, from } = target.entry;
    return {
      kind: 'target' as const,
      indicator: { id, name },
      area: area === null ? null : { code: area, name: after.areaName(area) },
      category: TOTAL,
      quarter: null,
      period: `from ${shortQuarterLabel(from)}`,
      before: texts[0],
      after: texts[1],
      words: `${texts[0] || 'none'} ${names.before}; ${texts[1] || 'none'} ${names.after}`,
    };
  });
}

interface TargetInWords {
  readonly entry: Target;
  readonly words: string;
}

function targetsOf({ indicator, targets }: Side): ReadonlyMap<string, TargetInWords> {
  const decimals = displayDecimals(targets, indicator);
  return new Map(
    (targets.get(indicator.id) ?? []).map((entry) => {
      const set = { target: entry, indicator, decimals };
      const until = entry.to === null ? null : `until ${shortQuarterLabel(entry.to)}`;
      const parts = [targetWords(set), floorWords(set), until];
      const words = parts.filter((part) => part !== null).join(', ');
      return [JSON.stringify([entry.area, entry.from]), { entry, words }];
    }),
  );
}

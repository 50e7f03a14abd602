/** The differences between two editions counted in sentences. */
import type { DisclosurePolicy } from '../domain/disclosure';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import { policyWords } from './edition';
import type { ChangeKind, EditionChange, EditionNames } from './edition-change';
import { listSome, listWords } from './list-words';

interface Found {
  readonly thisQuarter: readonly EditionChange[];
  readonly otherQuarters: readonly EditionChange[];
  readonly ofNoQuarter: readonly EditionChange[];
  readonly quarter: Quarter;
  readonly names: EditionNames;
  /** Quarters that only one of them has, latest first. */
  readonly only: { readonly before: readonly Quarter[]; readonly after: readonly Quarter[] };
  readonly policies: readonly [DisclosurePolicy, DisclosurePolicy];
}

export function comparisonWords(found: Found): readonly string[] {
  const { thisQuarter, otherQuarters, ofNoQuarter, quarter, names, only, policies } = found;
  const label = shortQuarterLabel(quarter);
  const isNew = only.after.includes(quarter);
  const others = only.after.filter((each) => each !== quarter);
  return [
    isNew ? `${label} was not there ${names.before}: all of its figures are new.` : '',
    !isNew && thisQuarter.length === 0 ? `No figure of ${label} changed.` : '',
    thisQuarter.length > 0 ? `In ${label}, ${counted(thisQuarter)}.` : '',
    otherQuarters.length > 0 ? `In other quarters, ${counted(otherQuarters)}.` : '',
    otherQuarters.length === 0 ? 'No figure of another quarter changed.' : '',
    settingsWords(ofNoQuarter),
    rangeWords(others, 'was', names.before, 'were'),
    rangeWords(only.before, 'is', names.after, 'are'),
    policies[0] === policies[1]
      ? ''
      : `The disclosure policy is another: ${policyWords(policies[0])} ${names.before}; ${policyWords(policies[1])} ${names.after}.`,
  ].filter((sentence) => sentence !== '');
}

/** `[one, several]`, each after its count. */
const FIGURES: readonly (readonly [ChangeKind, string, string])[] = [
  ['value', 'figure changed', 'figures changed'],
  ['rating', 'figure is rated otherwise', 'figures are rated otherwise'],
  ['hidden', 'figure is newly hidden', 'figures are newly hidden'],
  ['shown', 'figure is no longer hidden', 'figures are no longer hidden'],
  ['added', 'figure is new', 'figures are new'],
  ['removed', 'figure is gone', 'figures are gone'],
];

const counted = (changes: readonly EditionChange[]): string =>
  listWords(
    FIGURES.flatMap(([kind, one, several]) => {
      const count = changes.filter((change) => change.kind === kind).length;
      return count === 0 ? [] : countWords(count, one, several);
    }),
  );

const countWords = (count: number, one: string, several: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : several}`;

function settingsWords(changes: readonly EditionChange[]): string {
  const count = (wanted: (change: EditionChange) => boolean, one: string, several: string) => {
    const number = changes.filter(wanted).length;
    return number === 0 ? [] : countWords(number, one, several);
  };
  const defined = new Set(
    changes.flatMap(({ kind, indicator }) =>
      kind === 'definition' && indicator ? indicator.id : [],
    ),
  ).size;
  const parts = [
    count(({ kind }) => kind === 'target', 'target changed', 'targets changed'),
    defined === 0 ? [] : countWords(defined, 'definition changed', 'definitions changed'),
    count(isOf('added', 'indicator'), 'indicator is new', 'indicators are new'),
    count(isOf('removed', 'indicator'), 'indicator is gone', 'indicators are gone'),
    count(isOf('added', 'area'), 'area is new', 'areas are new'),
    count(isOf('removed', 'area'), 'area is gone', 'areas are gone'),
  ].flat();
  return parts.length === 0 ? '' : `${listWords(parts)}.`;
}

const isOf =
  (wanted: ChangeKind, what: 'indicator' | 'area') =>
  ({ kind, indicator, area }: EditionChange): boolean =>
    kind === wanted && (what === 'indicator' ? indicator : area) !== null;

const MOST_QUARTERS = 3;

const rangeWords = (
  quarters: readonly Quarter[],
  one: string,
  name: string,
  several: string,
): string =>
  quarters.length === 0
    ? ''
    : `${listSome(quarters.map(shortQuarterLabel), MOST_QUARTERS)} ${quarters.length === 1 ? one : several} not there ${name}.`;

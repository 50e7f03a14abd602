/** What a publication hides, as rows and counts for the analyst's preview. Pure; texts are final. */
import {
  canonicalPeriod,
  unitId,
  type Figure,
  type HiddenUnit,
  type Outcome,
  type Publication,
} from '../domain/disclosure';
import { TOTAL } from '../domain/indicator';
import { periodLabel, quarterOfPeriod, type Quarter } from '../domain/period';
import { counted } from './counted';
import { hiddenWords, type UnitNames } from './hidden-words';
import { numberText } from './observation-text';
import type { Option } from './scorecard';

export interface HiddenFigure {
  readonly id: string;
  readonly indicatorId: string;
  readonly areaCode: string;
  /** With its category, where it is one. */
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  /** What readers see in its place. */
  readonly mark: string;
  readonly why: string;
  /** `3 of 97`: for the analyst alone. */
  readonly trueCount: string;
  /** True for the quarter published and its months. */
  readonly isOfQuarter: boolean;
}

export interface HiddenSummary {
  /** How many figures of districts and teams, and of the county, there are to publish. */
  readonly figures: number;
  readonly small: number;
  readonly protecting: number;
  readonly noughts: number;
  /** Sentences, the count of all first. */
  readonly words: readonly string[];
}

type Hidden = Pick<Outcome, 'hidden' | 'largestSmall' | 'policy'>;

/** A stock's quarter and its last month are one figure, and counted once. */
export function hiddenSummary(
  { figures, measures }: Pick<Publication, 'figures' | 'measures'>,
  { hidden, largestSmall, policy }: Hidden,
): HiddenSummary {
  const idOf = unitIds(measures);
  const published = new Set(figures.flatMap((it) => (it.isShown ? idOf(it) : []))).size;
  const of = (kind: HiddenUnit['reason']['kind']): number =>
    hidden.filter(({ reason }) => reason.kind === kind).length;
  const small = of('small');
  const protecting = of('protects');
  const noughts = of('nought');
  return {
    figures: published,
    small,
    protecting,
    noughts,
    words: summaryWords(
      { published, hidden: hidden.length, small, protecting, noughts },
      policy,
      largestSmall,
    ),
  };
}

interface Counts {
  readonly published: number;
  readonly hidden: number;
  readonly small: number;
  readonly protecting: number;
  readonly noughts: number;
}

function summaryWords(
  { published, hidden, small, protecting, noughts }: Counts,
  policy: Outcome['policy'],
  largest: number,
): readonly string[] {
  if (policy === 'none') {
    return [`Nothing is hidden: all ${counted(published, 'figure')} are shown as they are.`];
  }
  if (hidden === 0) {
    return [`No figure is hidden: none of the ${counted(published, 'figure')} is a small count.`];
  }
  const is = (count: number): string => (count === 1 ? 'is' : 'are');
  return [
    `${numberText(hidden)} of ${counted(published, 'figure')} ${is(hidden)} hidden (${shareText(hidden, published)}).`,
    `${numberText(small)} because a count of 1 to ${largest} stands behind ${small === 1 ? 'it' : 'them'}.`,
    `${numberText(protecting)} because ${protecting === 1 ? 'it' : 'they'} would give a small count away.`,
    ...(noughts === 0
      ? []
      : [
          `${numberText(noughts)} ${is(noughts)} noughts, hidden to protect small counts beside them.`,
        ]),
  ];
}

/** Rounded half up to a whole percent; a part that is not nothing and not all is never said to be. */
export function shareText(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0%';
  if (part === whole) return '100%';
  const share = Math.round((part * 100) / whole);
  if (share === 0) return 'less than 1%';
  return share === 100 ? 'more than 99%' : `${share}%`;
}

/** In the order of the catalogue's publication; within it as disclosure control lists them. */
export function hiddenFigures(
  { figures, measures }: Pick<Publication, 'figures' | 'measures'>,
  { hidden, largestSmall }: Hidden,
  quarter: Quarter,
  names: UnitNames,
): readonly HiddenFigure[] {
  const idOf = unitIds(measures);
  const byId = new Map(figures.map((figure) => [idOf(figure), figure]));
  return hidden.map(({ key, mark, reason }) => {
    const id = unitId(key);
    const figure = byId.get(id);
    const name = names.indicator(key.indicator);
    return {
      id,
      indicatorId: key.indicator,
      areaCode: key.area,
      indicator: key.category === TOTAL ? name : `${name} (${key.category})`,
      area: names.area(key.area),
      period: periodLabel(key.period),
      mark,
      why: hiddenWords({ key, reason }, largestSmall, names),
      trueCount: figure ? countText(figure) : '',
      isOfQuarter: quarterOfPeriod(key.period) === quarter,
    };
  });
}

function unitIds(measures: Publication['measures']): (key: Figure) => string {
  const windows = new Map(measures.map(({ indicator, window }) => [indicator, window]));
  return (key) => {
    const window = windows.get(key.indicator);
    return unitId(window ? { ...key, period: canonicalPeriod(window, key.period) } : key);
  };
}

const countText = ({ numerator, denominator }: Figure): string =>
  denominator === null
    ? numberText(numerator)
    : `${numberText(numerator)} of ${numberText(denominator)}`;

/** Null asks for all. */
export interface HiddenFilter {
  readonly indicator: string | null;
  readonly area: string | null;
  readonly isQuarterOnly: boolean;
}

export const filterHidden = (
  figures: readonly HiddenFigure[],
  { indicator, area, isQuarterOnly }: HiddenFilter,
): readonly HiddenFigure[] =>
  figures.filter(
    (figure) =>
      (indicator === null || figure.indicatorId === indicator) &&
      (area === null || figure.areaCode === area) &&
      (!isQuarterOnly || figure.isOfQuarter),
  );

/** What there is to choose from, each once, with how many figures of it are hidden. */
export function hiddenOptions(
  figures: readonly HiddenFigure[],
  names: UnitNames,
): { readonly indicators: readonly Option[]; readonly areas: readonly Option[] } {
  const optionsOf = (
    codeOf: (figure: HiddenFigure) => string,
    nameOf: (code: string) => string,
  ): readonly Option[] => {
    const counts = new Map<string, number>();
    for (const figure of figures) counts.set(codeOf(figure), (counts.get(codeOf(figure)) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({
      value,
      label: `${nameOf(value)} (${numberText(count)})`,
    }));
  };
  return {
    indicators: optionsOf(({ indicatorId }) => indicatorId, names.indicator),
    areas: optionsOf(({ areaCode }) => areaCode, names.area),
  };
}

/**
 * The true counts of a publication, as the workspace keeps them: what was hidden has to stay hidden
 * beside every later snapshot, and for that the counts behind it are needed. Never published.
 */
import {
  largestSmall,
  type DisclosurePolicy,
  type EarlierFigure,
  type Figure,
  type HiddenUnit,
  type Measure,
  type Part,
  type UnitKey,
} from '../domain/disclosure';
import { seriesKeyText } from '../domain/observation';
import { periodId, readPeriod } from '../domain/period';
import { groupBy } from '../lib/group-by';

const VERSION = 1;

/** What only the workspace knows about a publication. */
export interface Counts {
  readonly policy: DisclosurePolicy;
  /** With which the fingerprints of the extracts are keyed; null where they are plain. */
  readonly key: string | null;
  /** Windows and categories as they were on that day; none where they were not kept yet. */
  readonly measures: readonly Measure[];
  readonly figures: readonly EarlierFigure[];
}

/** Period, numerator, denominator, and the bits of `FLAG`. */
type Row = readonly [string, number, number | null, number];
type SeriesRow = readonly [indicator: string, area: string, category: string, rows: readonly Row[]];

interface Stored {
  readonly version: number;
  readonly policy: DisclosurePolicy;
  readonly key: string | null;
  readonly measures?: readonly Measure[];
  readonly series: readonly SeriesRow[];
}

const FLAG = { hidden: 1, unshown: 2 } as const;
const WEAK: Readonly<Record<Part, number>> = { numerator: 8, denominator: 16, complement: 32 };
const PARTS = Object.keys(WEAK) as readonly Part[];

/** The figures as they are shown or hidden now, for the snapshots to come. */
export const asEarlier = (
  figures: readonly Figure[],
  hiddenUnit: (key: UnitKey) => HiddenUnit | null,
  policy: DisclosurePolicy,
): readonly EarlierFigure[] =>
  figures.map((figure) => {
    const unit = hiddenUnit(figure);
    return {
      ...figure,
      isHidden: unit !== null,
      largestSmall: largestSmall(policy),
      weakParts: unit?.weakParts ?? [],
    };
  });

export function writeCounts({ policy, key, measures, figures }: Counts): string {
  const series = [...groupBy(figures, seriesKeyText).values()].flatMap((own): SeriesRow[] => {
    const [first] = own;
    return first ? [[first.indicator, first.area, first.category, own.map(rowOf)]] : [];
  });
  const stored: Stored = { version: VERSION, policy, key, measures, series };
  return JSON.stringify(stored);
}

/** Reads what `writeCounts` wrote. */
export function readCounts(text: string): Counts {
  const stored = JSON.parse(text) as Stored;
  if (stored.version !== VERSION) {
    throw new Error(`counts of version ${String(stored.version)} cannot be read`);
  }
  const { policy, key, measures = [] } = stored;
  const figures = stored.series.flatMap(([indicator, area, category, rows]) =>
    rows.map((row) => ({
      indicator,
      area,
      category,
      largestSmall: largestSmall(policy),
      ...figureOf(row),
    })),
  );
  return { policy, key, measures, figures };
}

/**
 * What was public before, oldest first. A restricted copy, of policy `none`, was shown to the board
 * alone, and does not count.
 */
export const publicBefore = (counts: readonly string[]): readonly Counts[] =>
  counts.map(readCounts).filter(({ policy }) => policy !== 'none');

function rowOf(figure: EarlierFigure): Row {
  const { period, numerator, denominator, isShown, isHidden } = figure;
  const bits = (isHidden ? FLAG.hidden : 0) | (isShown ? 0 : FLAG.unshown);
  const weak = figure.weakParts.reduce((all, part) => all | WEAK[part], 0);
  return [periodId(period), numerator, denominator, bits | weak];
}

function figureOf([id, numerator, denominator, bits]: Row): Omit<
  EarlierFigure,
  'indicator' | 'area' | 'category' | 'largestSmall'
> {
  const period = readPeriod(id);
  if (!period) throw new Error(`not a period: ${id}`);
  return {
    period,
    numerator,
    denominator,
    isShown: (bits & FLAG.unshown) === 0,
    isHidden: (bits & FLAG.hidden) !== 0,
    weakParts: PARTS.filter((part) => (bits & WEAK[part]) !== 0),
  };
}

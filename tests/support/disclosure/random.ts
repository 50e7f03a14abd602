/** Random scorecards from a seed: small enough to solve, mixed enough to break what can break. */
import type { Window } from '../../../src/domain/indicator';
import type { Figure, Publication } from '../../../src/domain/disclosure';
import { addMonths, monthOf, quarterId, quarterOfMonth, monthId } from '../../../src/domain/period';
import { publicationOf, type Count, type Table } from './tables';

export type Random = () => number;

/** Mulberry32: the same numbers for the same seed, on every machine. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const wholeUpTo = (random: Random, most: number): number => Math.floor(random() * (most + 1));
const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[wholeUpTo(random, items.length - 1)] as Item;

const AREAS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;

/** One to three tables; sometimes categories, linked indicators, windows without months. */
export function randomPublication(random: Random): Publication {
  const areas = AREAS.slice(0, 3 + wholeUpTo(random, 4));
  const shape = random();
  if (shape < 0.15) return withCategories(random, areas);
  if (shape < 0.3) return withLink(random, areas);
  const tables = Array.from({ length: 1 + wholeUpTo(random, 1) }, (_, i) =>
    randomTable(random, areas, `indicator-${i}`),
  );
  return publicationOf(...tables);
}

function randomTable(random: Random, areas: readonly string[], indicator: string): Table {
  const window = pick(random, ['flow', 'ytd', 'rolling-12', 'stock'] as const);
  const hasBase = random() < 0.5;
  const own = window === 'flow' || window === 'stock' ? areas : areas.slice(0, 4);
  const monthCount = { flow: 6, ytd: 9, 'rolling-12': 15, stock: 3 }[window];
  const months = Array.from({ length: monthCount }, (_, i) => addMonths(monthOf(2011, 4), i));
  const size = randomSize(random);
  const monthly = new Map(
    own.map((area) => [area, months.map(() => randomCount(random, size(), hasBase))]),
  );
  const quarters = [...new Set(months.map(quarterOfMonth))].filter(
    (_, i) => window !== 'rolling-12' || i >= 3,
  );
  const windows = new Map(
    own.map((area) => [
      area,
      quarters.map((quarter) =>
        windowCount(
          monthly.get(area) ?? [],
          window,
          months.findIndex((m) => quarterOfMonth(m) === quarter),
        ),
      ),
    ]),
  );
  // Sometimes the months are known to the suppressor but shown nowhere, or not loaded at all.
  const monthsAre = pick(random, ['shown', 'shown', 'unshown', 'absent'] as const);
  const monthTexts = months.map(monthId);
  const periods = [...(monthsAre === 'absent' ? [] : monthTexts), ...quarters.map(quarterId)];
  return {
    indicator,
    window,
    periods,
    unshown: monthsAre === 'unshown' && window !== 'stock' ? monthTexts : [],
    areas: Object.fromEntries(
      own.map((area) => [
        area,
        [
          ...(monthsAre === 'absent' ? [] : (monthly.get(area) ?? [])),
          ...(windows.get(area) ?? []),
        ],
      ]),
    ),
  };
}

/** Some tables are all small, some all large, most mixed. */
function randomSize(random: Random): () => number {
  const style = random();
  if (style < 0.25) return () => 1 + wholeUpTo(random, 2);
  if (style < 0.4) return () => 60;
  return () => pick(random, [1, 4, 12, 40, 90]);
}

function randomCount(random: Random, size: number, hasBase: boolean): Count {
  if (!hasBase) return wholeUpTo(random, size);
  const base = wholeUpTo(random, size * 2);
  return [Math.round(base * pick(random, [0, 0.2, 0.5, 0.9, 1]) * random()), base];
}

function windowCount(counts: readonly Count[], window: Window, first: number): Count {
  const last = first + 2;
  const start = { flow: first, ytd: 0, 'rolling-12': Math.max(0, last - 11), stock: last }[window];
  const inside = counts.slice(start, last + 1);
  const sum = (part: 0 | 1): number =>
    inside.reduce<number>(
      (all, count) => all + (typeof count === 'number' ? count : count[part]),
      0,
    );
  return inside.some((count) => typeof count !== 'number') ? [sum(0), sum(1)] : sum(0);
}

function withCategories(random: Random, areas: readonly string[]): Publication {
  const periods = ['2011-04', '2011-05', '2011-06', '2011-12-Q1'].slice(
    0,
    1 + wholeUpTo(random, 3),
  );
  const categories = ['neglect', 'physical', 'sexual', 'emotional'].slice(
    0,
    2 + wholeUpTo(random, 2),
  );
  const size = randomSize(random);
  const tables = categories.map((category) => ({
    periods,
    category,
    areas: Object.fromEntries(
      areas.map((area) => {
        const months = periods.slice(0, 3).map(() => wholeUpTo(random, size()));
        const sum = months.reduce((all, count) => all + count, 0);
        return [area, periods.length === 4 ? [...months, sum] : months];
      }),
    ),
  }));
  const totals = Object.fromEntries(
    areas.map((area) => [
      area,
      periods.map((_, i) => tables.reduce((all, table) => all + (table.areas[area]?.[i] ?? 0), 0)),
    ]),
  );
  return publicationOf(...tables, { periods, category: 'Total', areas: totals });
}

/** Referrals, and re-referrals as a percentage of them. */
function withLink(random: Random, areas: readonly string[]): Publication {
  const referrals = randomTable(random, areas, 'referrals');
  const plain = Object.fromEntries(
    Object.entries(referrals.areas).map(([area, counts]) => [
      area,
      counts.map((count) => (typeof count === 'number' ? count : count[1])),
    ]),
  );
  const again: Table = {
    ...referrals,
    indicator: 're-referrals',
    areas: againOf(random, referrals, plain),
  };
  const publication = publicationOf({ ...referrals, areas: plain }, again);
  const link = {
    indicator: 're-referrals',
    part: 'denominator',
    sameAs: { indicator: 'referrals', part: 'numerator' },
  } as const;
  return { ...publication, links: [link] };
}

/** Of each month's referrals some; the windows are then sums of the months where there are months. */
function againOf(
  random: Random,
  { window, periods }: Table,
  plain: Record<string, readonly number[]>,
) {
  const monthTexts = periods.filter((text) => !text.includes('Q'));
  const quarters = periods.filter((text) => text.includes('Q'));
  return Object.fromEntries(
    Object.entries(plain).map(([area, counts]) => {
      if (monthTexts.length === 0) {
        let before = 0;
        return [
          area,
          counts.map((count): Count => {
            // Never fewer than before, so that year-to-date figures do not fall.
            before = Math.max(Math.min(before, count), Math.round(count * 0.3 * random()));
            return [before, count];
          }),
        ];
      }
      const months = counts
        .slice(0, monthTexts.length)
        .map((count): Count => [wholeUpTo(random, count), count]);
      const first = { flow: 0, ytd: 0, stock: 0, 'rolling-12': 9 }[window ?? 'flow'];
      const windows = quarters.map((_, i) => windowCount(months, window ?? 'flow', first + i * 3));
      return [area, [...months, ...windows]];
    }),
  );
}

/** Some counts changed since they were published. Windows without months change on their own. */
export function revise(random: Random, publication: Publication): Publication {
  const { county, parts } = publication;
  const changes = new Map<Figure, number>();
  for (const figure of publication.figures) {
    const isAlone = figure.category === 'Total' && publication.links.length === 0;
    const hasSums = publication.figures.some(
      (other) => other.indicator === figure.indicator && other.period.kind !== figure.period.kind,
    );
    if (!isAlone || hasSums || !parts.includes(figure.area)) continue;
    if (random() < 0.1) changes.set(figure, figure.numerator + 1 + wholeUpTo(random, 3));
  }
  const revised = publication.figures.map((figure) => {
    const numerator = changes.get(figure) ?? figure.numerator;
    const { denominator } = figure;
    return {
      ...figure,
      numerator,
      denominator: denominator === null ? null : Math.max(denominator, numerator),
    };
  });
  const figures = revised.map((figure) => {
    if (figure.area !== county) return figure;
    const own = revised.filter(
      (other) =>
        other.area !== county &&
        other.indicator === figure.indicator &&
        other.category === figure.category &&
        JSON.stringify(other.period) === JSON.stringify(figure.period),
    );
    const numerator = own.reduce((all, other) => all + other.numerator, 0);
    const denominator = own.reduce((all, other) => all + (other.denominator ?? 0), 0);
    return { ...figure, numerator, denominator: figure.denominator === null ? null : denominator };
  });
  return { ...publication, figures };
}

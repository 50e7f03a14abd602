/**
 * Publications drawn in the test, one line an area:
 *
 *   const publication = publicationOf({ months: ['2011-04'], areas: { A: [3], B: [40] } });
 *
 * The county is the sum of the areas unless it is given. A pair is numerator and denominator.
 */
import { TOTAL, type Window } from '../../../src/domain/indicator';
import type { Figure, Publication } from '../../../src/domain/disclosure';
import { period } from '../domain';

export const COUNTY = 'county';

export type Count = number | readonly [numerator: number, denominator: number];

export interface Table {
  readonly indicator?: string;
  readonly window?: Window;
  readonly category?: string;
  /** One a column: `2011-04`, `2011-12-Q4`. */
  readonly periods: readonly string[];
  readonly areas: Readonly<Record<string, readonly Count[]>>;
  /** Columns of counts that stand behind the figures but are not shown. */
  readonly unshown?: readonly string[];
}

/** The figures of a table, with the county's. */
export function figuresOf(table: Table): readonly Figure[] {
  const { periods, areas, unshown = [] } = table;
  const rows = { [COUNTY]: countyRow(table), ...areas };
  return Object.entries(rows).flatMap(([area, counts]) =>
    periods.map((text, i): Figure => {
      const count = counts[i] ?? 0;
      const [numerator, denominator] = typeof count === 'number' ? [count, null] : count;
      return {
        indicator: table.indicator ?? 'referrals',
        area,
        category: table.category ?? TOTAL,
        period: period(text),
        numerator,
        denominator,
        isShown: !unshown.includes(text),
      };
    }),
  );
}

function countyRow({ periods, areas }: Table): readonly Count[] {
  const rows = Object.values(areas);
  return periods.map((_, i) => {
    const counts = rows.map((row) => row[i] ?? 0);
    const sum = (part: 0 | 1): number =>
      counts.reduce<number>(
        (all, count) => all + (typeof count === 'number' ? count : count[part]),
        0,
      );
    return counts.some((count) => typeof count !== 'number') ? [sum(0), sum(1)] : sum(0);
  });
}

/** One publication of tables. */
export function publicationOf(...tables: readonly Table[]): Publication {
  const measures = new Map(
    tables.map(({ indicator = 'referrals', window = 'flow' }) => [
      indicator,
      { indicator, window, partition: [] as readonly string[] },
    ]),
  );
  for (const [indicator, measure] of measures) {
    const categories = tables.flatMap((table) =>
      (table.indicator ?? 'referrals') === indicator && table.category ? [table.category] : [],
    );
    measures.set(indicator, { ...measure, partition: categories.filter((name) => name !== TOTAL) });
  }
  return {
    measures: [...measures.values()],
    links: [],
    county: COUNTY,
    parts: [...new Set(tables.flatMap(({ areas }) => Object.keys(areas)))],
    figures: tables.flatMap(figuresOf),
    earlier: [],
  };
}

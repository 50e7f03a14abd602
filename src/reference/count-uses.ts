/** How much hangs on an indicator or area: what removing it would take from the scorecard. */
import type { ObservationTable } from '../domain/observation';
import type { Lists } from './lists';

export interface Uses {
  /** Figures in loaded files; one that several files have counts in each. */
  readonly figures: number;
  readonly targets: number;
  readonly benchmarks: number;
  readonly annotations: number;
  readonly commentary: number;
  readonly actions: number;
  readonly populations: number;
  /** Areas that count in this one. */
  readonly parts: number;
}

export function usesOf(
  lists: Lists,
  tables: readonly ObservationTable[],
  kind: 'indicator' | 'area',
  name: string,
): Uses {
  const named = (entries: readonly { readonly [K in typeof kind]?: string | null }[]): number =>
    entries.filter((entry) => entry[kind] === name).length;
  return {
    figures: tables.reduce((sum, table) => sum + figuresIn(table, kind, name), 0),
    targets: named(lists.targets),
    benchmarks: named(lists.benchmarks),
    annotations: named(lists.annotations),
    commentary: named(lists.commentary),
    actions: named(lists.actions),
    populations: named(lists.populations),
    parts: kind === 'area' ? lists.areas.filter(({ parent }) => parent === name).length : 0,
  };
}

const figuresIn = (
  { series, seriesStart }: ObservationTable,
  kind: 'indicator' | 'area',
  name: string,
): number =>
  series.reduce(
    (sum, key, i) =>
      key[kind] === name ? sum + (seriesStart[i + 1] ?? 0) - (seriesStart[i] ?? 0) : sum,
    0,
  );

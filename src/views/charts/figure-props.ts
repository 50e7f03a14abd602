import type { Chart, NoChart } from '../../scorecard/charts';
import type { HeadingLevel } from './chart-frame';
import type { RowLink } from './chart-table';

/** What every figure takes: the model, or the reason why there is none. */
export interface FigureProps<C extends Chart> {
  readonly chart: C | NoChart;
  /** Of the chart's title; 3 if not given. */
  readonly level?: HeadingLevel;
}

/** Where the page of an area (by code) or an indicator (by id) is; null where there is none. */
export type HrefOf = (id: string) => string | null;

export interface LinkedFigureProps<C extends Chart> extends FigureProps<C> {
  /** Links the names in the table. */
  readonly hrefOf?: HrefOf;
}

/** The first cell of a row is a name: the link of the one that has it. */
export function rowLinks<C extends Chart>(
  chart: C | NoChart,
  hrefOf: HrefOf | undefined,
  named: (chart: C) => readonly { readonly id: string; readonly name: string }[],
): RowLink | undefined {
  if (!hrefOf || 'why' in chart) return undefined;
  const ids = new Map(named(chart).map(({ id, name }) => [name, id]));
  return (name) => {
    const id = ids.get(name);
    return id === undefined ? null : hrefOf(id);
  };
}

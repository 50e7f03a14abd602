/** One series of a finished table, in words and numbers. */
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import type { ObservationTable } from '../domain/observation';

export interface SeriesPlace {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly category: string;
  /** Place in `ObservationTable.series`. */
  readonly series: number;
}

/** `Re-referrals in Dover (Neglect)` */
export const seriesLabel = ({ indicator, area, category }: SeriesPlace): string =>
  `${indicator.short} in ${area.name}${category === TOTAL ? '' : ` (${category})`}`;

export const firstRow = (table: ObservationTable, series: number): number =>
  table.seriesStart[series] ?? 0;
export const endRow = (table: ObservationTable, series: number): number =>
  table.seriesStart[series + 1] ?? 0;

/** The month of each period (by its place in `ObservationTable.periods`); 0 for a quarter or year. */
export const monthsOf = (table: ObservationTable): Uint32Array =>
  Uint32Array.from(table.periods, (period) => (period.kind === 'month' ? period.month : 0));

/** Checks between the rows of a finished table; all of them are warnings. */
import { indexAreas } from '../domain/area';
import type { ObservationTable } from '../domain/observation';
import { checkCountyRows } from './county-rows';
import type { IssueLog } from './issues';
import { checkJumps } from './jumps';
import { checkMissingMonths } from './missing-months';
import { monthsOf } from './series-place';
import type { ExtractContext } from './types';

export function checkSeries(table: ObservationTable, context: ExtractContext, log: IssueLog): void {
  const areas = indexAreas(context.areas);
  const indicators = new Map(context.indicators.map((indicator) => [indicator.id, indicator]));
  const months = monthsOf(table);
  checkCountyRows(table, areas, indicators, log);
  table.series.forEach((key, series) => {
    const indicator = indicators.get(key.indicator);
    const area = areas.byCode.get(key.area);
    if (!indicator || !area) return;
    const place = { indicator, area, category: key.category, series };
    checkMissingMonths(table, months, place, log);
    checkJumps(table, months, place, log);
  });
}

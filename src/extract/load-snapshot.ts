/** The observations of a published snapshot in their compact form, read as an extract. */
import { TOTAL } from '../domain/indicator';
import { flagsOf, type RowContext } from '../domain/observation';
import { periodId } from '../domain/period';
import { readSeriesBlock } from '../snapshot/read-series-block';
import type { ObservedSeries, Point } from '../snapshot/series-block';
import { isWrong } from '../snapshot/wrong';
import { createChildLevelWatch } from './child-level/watch';
import { createNumbered, issueKindOf } from './dictionary';
import { fail, type Failed } from './failure';
import type { IssueLog } from './issues';
import type { Loading } from './loading';
import { createPeriodList } from './period-column';
import { areaFinder, indicatorFinder } from './places';
import { noRows } from './row-gate';
import { emptyRow, reasonNumber } from './row-in-hand';
import type { RowsRead } from './rows-read';
import { CELL_RULES } from './rules/cell-rules';
import { FILE_RULES } from './rules/file-rules';
import { createTableBuilder } from './table-builder';
import { quote } from './wording';

/** A point counts as a row. Those of areas and indicators that are not known here are left out. */
export function readObservations(
  observations: unknown,
  { context, options }: Loading,
  log: IssueLog,
): RowsRead | Failed {
  const block = readSeriesBlock(observations, 'observations');
  if (isWrong(block)) {
    return fail(FILE_RULES.jsonForm, log.file, {
      message: `${log.file} is a published snapshot, but its observations cannot be read: at ${block.place}, ${block.wrong}.`,
      hint: 'It may have been changed by hand. Take the file from where it was published.',
    });
  }
  const { areas, indicators } = context;
  const watch = createChildLevelWatch(log, [], options.vouchedColumns);
  const builder = createTableBuilder(areas.length, indicators.length);
  const periods = createPeriodList(context.thisMonth, log);
  const finder = { area: areaFinder(areas), indicator: indicatorFinder(indicators) };
  const categories = createNumbered<string>();
  categories.numberOf(TOTAL, () => TOTAL);
  const contexts = createNumbered<RowContext>();
  const counts = noRows();
  const row = emptyRow();

  /** False, with an issue, where the series is of nothing that is known here. */
  function place({ key }: ObservedSeries): boolean {
    const area = finder.area.byCode(key.area);
    const indicator = indicators.findIndex(({ id }) => id === key.indicator);
    if (area < 0) {
      const message = `${quote(key.area)} is not an area of this scorecard.`;
      const hint = finder.area.suggest(key.area);
      log.add(log.kindOf(CELL_RULES.area, { column: 'area', found: key.area, message, hint }), 0);
    }
    if (indicator < 0) {
      const message = `${quote(key.indicator)} is not an indicator of the catalogue.`;
      const hint = finder.indicator.suggest(key.indicator);
      log.add(
        log.kindOf(CELL_RULES.indicator, {
          column: 'indicator',
          found: key.indicator,
          message,
          hint,
        }),
        0,
      );
    }
    if (area < 0 || indicator < 0) return false;
    watch.seeText('category', key.category);
    const category = categories.numberOf(key.category, () => key.category);
    row.series = builder.seriesOf(indicator, area, category);
    return true;
  }

  function add(point: Point): boolean {
    const { provenance, quality, note, extractDate } = point;
    row.period = periods.codeOf(point.period, 'period', periodId(point.period));
    if (row.period < 0) {
      log.add(issueKindOf(row.period), 0);
      return false;
    }
    const its = { provenance, quality, note, extractDate };
    row.context = contexts.numberOf(JSON.stringify(its), () => {
      if (note !== null) watch.seeText('note', note);
      return its;
    });
    row.numerator = point.numerator ?? 0;
    row.denominator = point.denominator ?? 0;
    row.value = point.value ?? 0;
    row.flags = flagsOf(point);
    row.missing = point.missing === null ? 0 : reasonNumber(point.missing);
    builder.add(row);
    return true;
  }

  const most = options.onlyRows ?? Infinity;
  for (const series of block) {
    const points = series.points.slice(0, Math.max(0, most - counts.rowsRead));
    const isPlaced = points.length > 0 && place(series);
    for (const point of points) {
      counts.rowsRead += 1;
      if (!isPlaced || !add(point)) counts.rowsLeftOut += 1;
    }
  }
  return (
    watch.verdict() ?? {
      builder,
      counts,
      periods: periods.periods,
      contexts: contexts.values,
      categories: categories.values,
    }
  );
}

/** From everything loaded to what would be published, and to the counts behind it. */
import type { AreaCode } from '../domain/area';
import type { Figure, Measure, Publication } from '../domain/disclosure';
import { TOTAL, type Indicator } from '../domain/indicator';
import {
  categoriesOf,
  hasSeries,
  seriesKeyText,
  seriesOf,
  type ObservationStore,
} from '../domain/observation';
import {
  addMonths,
  lastMonthOf,
  lastMonthOfQuarter,
  quarterOfMonth,
  type Month,
} from '../domain/period';
import { groupBy } from '../lib/group-by';
import { areaEntries } from './collect-area';
import { countyEntries, countyRowsBeside } from './collect-county';
import type { CollectedSeries, Scope, SeriesPlace } from './collected';
import type { DraftRequest } from './draft-types';
import type { Counts } from './earlier';
import { childrenOnly, unitKey } from './entry';
import { linksOf } from './links';
import { partitionOf } from './partitions';
import { asItWas } from './redefined';

export interface Collected {
  readonly scope: Scope;
  readonly series: readonly CollectedSeries[];
  readonly publication: Publication;
}

/** The months of the request, from the first that is loaded on. */
export function scopeOf(request: DraftRequest): Scope {
  const { lists, evidence, quarter, months } = request;
  const county = lists.areas.find(({ kind }) => kind === 'county');
  if (!county) throw new Error('nothing can be published without a county');
  const lastMonth = lastMonthOfQuarter(quarter);
  const wanted = addMonths(lastMonth, 1 - months);
  const firstMonth = Math.max(wanted, firstLoaded(evidence.observations, lastMonth)) as Month;
  const firstQuarter = quarterOfMonth(wanted);
  return { lists, evidence, county, quarter, firstMonth, firstQuarter, lastMonth };
}

function firstLoaded({ tables }: ObservationStore, last: Month): Month {
  const months = tables.flatMap(({ periods }) =>
    periods.flatMap((period) => (period.kind === 'month' ? period.month : [])),
  );
  return months.reduce((first, month) => Math.min(first, month) as Month, last);
}

/** Yields the share done, 0 to 1, between indicators. */
export function* collect(
  request: DraftRequest,
  before: readonly Counts[],
): Generator<number, Collected> {
  const scope = scopeOf(request);
  const { indicators } = scope.lists;
  const series: CollectedSeries[] = [];
  const figures = new Map<string, readonly Figure[]>();
  const measures: Measure[] = [];
  for (const [i, indicator] of indicators.entries()) {
    const own = yield* ofIndicator(scope, indicator, i / indicators.length);
    const its = own.flatMap(({ entries }) => entries.flatMap(({ figure }) => figure ?? []));
    const categories = categoriesOf(scope.evidence.observations, indicator.id);
    series.push(...own);
    figures.set(indicator.id, its);
    measures.push({
      indicator: indicator.id,
      window: indicator.window,
      partition: partitionOf(its, categories),
    });
  }
  const then = asItWas(before, measures);
  const county = scope.county.code;
  return {
    scope,
    series,
    publication: {
      measures: [...measures, ...then.measures],
      links: [...linksOf(figures, indicators), ...then.links],
      county,
      parts: partsEver(scope, before),
      figures: [...figures.values()].flat(),
      earlier: then.earlier,
    },
  };
}

/** Districts and teams of the county, of any time, with those that are in the area list no more. */
function partsEver({ lists, county }: Scope, before: readonly Counts[]): readonly AreaCode[] {
  const parts = lists.areas.filter(
    ({ kind, parent }) => parent === county.code && (kind === 'district' || kind === 'team'),
  );
  const codes = [
    ...parts.map(({ code }) => code),
    ...before.flatMap(({ figures }) => figures.map(({ area }) => area)),
  ];
  return [...new Set(codes)].filter((code) => code !== county.code);
}

function* ofIndicator(
  scope: Scope,
  indicator: Indicator,
  share: number,
): Generator<number, readonly CollectedSeries[]> {
  const { observations } = scope.evidence;
  const all: CollectedSeries[] = [];
  for (const category of [TOTAL, ...categoriesOf(observations, indicator.id)]) {
    for (const area of scope.lists.areas) {
      const place = { indicator, area, category };
      all.push(...seriesOfPlace(scope, place));
      yield share;
    }
  }
  const entries = childrenOnly(all.flatMap((each) => each.entries));
  const byKey = groupBy(entries, ({ key }) => seriesKeyText(key));
  return all.map((each) => ({ ...each, entries: byKey.get(seriesKeyText(each.key)) ?? [] }));
}

/** A series that is known but has nothing in these months stays, so that its area still reports. */
function seriesOfPlace(scope: Scope, place: SeriesPlace): readonly CollectedSeries[] {
  const { evidence, county, lastMonth, firstMonth } = scope;
  const { period: _, ...key } = unitKey(place, { kind: 'month', month: lastMonth });
  const isKnown = hasSeries(evidence.observations, key);
  if (place.area === county) {
    const entries = countyEntries(scope, place);
    const copied = countyRowsBeside(scope, place);
    return isKnown || entries.length > 0 ? [{ key, entries, copied }] : [];
  }
  if (!isKnown) return [];
  const isPart = place.area.kind === 'district' || place.area.kind === 'team';
  if (isPart) return [{ key, entries: areaEntries(scope, place), copied: [] }];
  const copied = [...seriesOf(evidence.observations, key).byPeriod.values()].filter(
    ({ period }) =>
      lastMonthOf(period) <= lastMonth && (period.kind !== 'month' || period.month >= firstMonth),
  );
  return [{ key, entries: [], copied }];
}

/** The districts of the county where they lie, each a tile of one size. */
import type { Area } from '../domain/area';
import { TOTAL, type Indicator } from '../domain/indicator';
import { shortQuarterLabel, type Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import type { ScorecardInput } from './build-scorecard';
import { ratingWords } from './cell';
import type { ChartTable, NoChart, TileMap } from './charts';
import { figureText } from './breakdown';
import { chartId } from './chart-id';
import { creditOf } from './credit';
import { countyOf, districtsOf } from './area-places';
import { fileStem } from './file-name';
import { listWords } from './list-words';
import { noDistrictWords, rankingSummary } from './ranked-words';
import { rankingOf } from './ranking';

type Tile = TileMap['tiles'][number];

/**
 * A map of the districts' figures and ratings. A district without a place in the area list, or with
 * the place of another, is in the table and named in the sentence, not drawn.
 */
export function tileMap(
  input: ScorecardInput,
  indicator: Indicator,
  quarter: Quarter,
  chosen: string | null = null,
): TileMap | NoChart {
  const head = {
    id: chartId(indicator.id, 'map'),
    title: `Map of the districts, ${shortQuarterLabel(quarter)}`,
  };
  const areas = districtsOf(input, quarter);
  const values = areas.map((area) =>
    input.assessor.assess({ indicator, area, category: TOTAL, quarter }),
  );
  const county = countyOf(input);
  if (!county || values.every(({ shown }) => shown === null)) {
    return { ...head, why: noDistrictWords(values, county, quarter, 'There is no map') };
  }
  const placed = placedOn(areas);
  if (placed.size === 0) return { ...head, why: noTilesWords(county) };
  const absent = areas.filter((area) => !placed.has(area.code)).map(({ name }) => name);
  const summary = rankingSummary(rankingOf(values), quarter);
  return {
    ...head,
    kind: 'tiles',
    summary: absent.length === 0 ? summary : `${summary} ${absentWords(absent)}`,
    table: tableOf(values, indicator, quarter),
    file: fileStem(head.id, quarter, input.edition),
    credit: creditOf(values, input.edition),
    tiles: values.flatMap((value) => {
      const place = placed.get(value.area.code);
      return place ? tileOf(value, place, chosen) : [];
    }),
  };
}

type Place = readonly [column: number, row: number];

/** The places from 0, by area code; the first area of the list keeps a place that two claim. */
function placedOn(areas: readonly Area[]): ReadonlyMap<string, Place> {
  const usable = areas.flatMap(({ code, tile }) =>
    tile?.every(Number.isInteger) ? { code, tile } : [],
  );
  const first = (axis: 0 | 1): number => Math.min(...usable.map(({ tile }) => tile[axis]));
  const [left, top] = [first(0), first(1)];
  const taken = new Set<string>();
  const placed = new Map<string, Place>();
  for (const { code, tile } of usable) {
    const place = [tile[0] - left, tile[1] - top] as const;
    if (taken.has(place.join(' '))) continue;
    taken.add(place.join(' '));
    placed.set(code, place);
  }
  return placed;
}

const tileOf = (value: AssessedValue, [column, row]: Place, chosen: string | null): Tile => ({
  code: value.area.code,
  name: value.area.name,
  column,
  row,
  text: figureText(value, value.decimals),
  rag: value.rag,
  ratingWords: ratingWords(value),
  isChosen: value.area.code === chosen,
});

const absentWords = (names: readonly string[]): string =>
  `Not on the map, but in the table: ${listWords(names)}.`;

const noTilesWords = (county: Area): string =>
  `There is no map: the area list has no column and row on the tile map for any district of ${county.name}.`;

const tableOf = (
  values: readonly AssessedValue[],
  indicator: Indicator,
  quarter: Quarter,
): ChartTable => ({
  caption: `${indicator.name} by district, ${shortQuarterLabel(quarter)}`,
  columns: [
    { head: 'District', isNumber: false },
    { head: 'Value', isNumber: true },
    { head: 'Rating', isNumber: false },
  ],
  rows: values.map((value) => [
    value.area.name,
    figureText(value, value.decimals),
    ratingWords(value),
  ]),
});

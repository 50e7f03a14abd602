/** Chart models with awkward figures, for the drawings. */
import { axisOf } from '../../../src/scorecard/axis';
import type {
  CategoryChart,
  Chart,
  FunnelChart,
  RankedChart,
  SpineChart,
  SpreadChart,
  TileMap,
  TrendChart,
} from '../../../src/scorecard/charts';

export const LONG_NAME =
  'Directorate for Children Looked After and Care Leavers in the Northern Partnership';

export const aChart = (given: Partial<Chart> = {}): Chart => ({
  id: 'a-chart',
  file: 'a-chart-2011-12-Q4-v1-dfe',
  title: 'Re-referrals by district',
  summary: 'Thanet is highest at 35.8%.',
  credit: 'Source: extracts to 31 March 2012. No disclosure control: restricted copy.',
  table: {
    caption: 'Re-referrals by district, Q4 2011/12',
    columns: [
      { head: 'Area', isNumber: false },
      { head: 'Value', isNumber: true },
    ],
    rows: [
      ['Thanet', '35.8%'],
      ['Dover', 'Not submitted'],
    ],
  },
  ...given,
});

const axisFor = (values: readonly number[]) => axisOf(values, { label: 'Percentage', suffix: '%' });

interface TrendOptions extends Partial<
  Pick<TrendChart, 'sections' | 'targets' | 'steps' | 'quarterFrom'>
> {
  readonly marks?: Readonly<Record<number, Partial<TrendChart['points'][number]>>>;
}

export function aTrend(values: readonly (number | null)[], given: TrendOptions = {}): TrendChart {
  const { marks = {}, ...rest } = given;
  return {
    ...aChart({ id: 'a-trend' }),
    kind: 'trend',
    axis: axisFor(values.flatMap((value) => value ?? [])),
    points: values.map((value, i) => ({
      label: `Month ${i + 1}`,
      short: `M ${i + 1}`,
      value,
      text: value === null ? 'Not submitted' : `${value}%`,
      state: value === null ? 'missing' : 'ordinary',
      signal: null,
      ...marks[i],
    })),
    sections: [],
    targets: [],
    steps: [],
    quarterFrom: Math.max(0, values.length - 3),
    ...rest,
  };
}

type Bar = RankedChart['bars'][number];

export const aBar = (name: string, value: number | null, given: Partial<Bar> = {}): Bar => ({
  code: name,
  name,
  value,
  text: value === null ? 'Not submitted' : `${value}%`,
  interval: value === null ? null : { lower: value - 2, upper: value + 2 },
  rag: value === null ? null : 'red',
  ratingWords: value === null ? 'Not rated' : 'Above limit',
  isChosen: false,
  ...given,
});

export const aRanking = (bars: readonly Bar[], lines: RankedChart['lines'] = []): RankedChart => ({
  ...aChart({ id: 'a-ranking' }),
  kind: 'ranked',
  axis: axisFor([...bars.flatMap(({ value }) => value ?? []), ...lines.map(({ value }) => value)]),
  bars,
  lines,
});

type Mark = FunnelChart['points'][number];

export const aMark = (name: string, x: number, y: number, given: Partial<Mark> = {}): Mark => ({
  code: name,
  name,
  x,
  y,
  text: `${y}%`,
  outside: null,
  isChosen: false,
  ...given,
});

export const aFunnel = (points: readonly Mark[]): FunnelChart => ({
  ...aChart({ id: 'a-funnel' }),
  kind: 'funnel',
  across: axisOf([0, ...points.map(({ x }) => x)], { label: 'Referrals' }),
  axis: axisFor(points.map(({ y }) => y)),
  centre: { value: 30, label: 'Kent 30.0%' },
  points,
  lines: [
    {
      level: '95',
      side: 'high',
      path: [
        { x: 10, y: null },
        { x: 100, y: 45 },
        { x: 1000, y: 33 },
      ],
    },
    {
      level: '95',
      side: 'low',
      path: [
        { x: 10, y: null },
        { x: 1000, y: 27 },
      ],
    },
  ],
});

type Quarter = SpreadChart['quarters'][number];

export const aQuarter = (label: string, given: Partial<Quarter> = {}): Quarter => ({
  label,
  low: { value: 20, text: '20.0%', area: 'Sevenoaks' },
  high: { value: 36, text: '36.0%', area: LONG_NAME },
  county: { value: 30, text: '30.0%' },
  breakBefore: false,
  ...given,
});

export const aSpread = (quarters: readonly Quarter[]): SpreadChart => ({
  ...aChart({ id: 'a-spread' }),
  kind: 'spread',
  axis: axisFor([20, 36]),
  quarters,
});

export const someCategories = (bars: CategoryChart['bars']): CategoryChart => ({
  ...aChart({ id: 'some-categories' }),
  kind: 'categories',
  axis: axisOf(
    bars.flatMap(({ value }) => value ?? []),
    { label: 'Children', fromZero: true },
  ),
  bars,
});

type Tile = TileMap['tiles'][number];

export const aTile = (name: string, given: Partial<Tile> = {}): Tile => ({
  code: name,
  name,
  column: 0,
  row: 0,
  text: '30.4%',
  rag: 'red',
  ratingWords: 'Above limit',
  isChosen: false,
  ...given,
});

export const aMap = (tiles: readonly Tile[]): TileMap => ({
  ...aChart({ id: 'a-map' }),
  kind: 'tiles',
  tiles,
});

type SpineRow = SpineChart['rows'][number];

export const aSpineRow = (name: string, given: Partial<SpineRow> = {}): SpineRow => ({
  indicator: name,
  name,
  isNeutral: false,
  place: 0.2,
  text: '35.8%',
  countyText: '30.4%',
  worst: { place: 0, text: '39.1%' },
  best: { place: 0.9, text: '20.8%' },
  middle: { from: 0.3, to: 0.6 },
  compared: null,
  verdict: 'worse',
  verdictWords: 'Worse than Kent',
  rag: 'red',
  ratingWords: 'Above limit',
  ...given,
});

export const aSpine = (rows: readonly SpineRow[]): SpineChart => ({
  ...aChart({ id: 'a-spine' }),
  kind: 'spine',
  rows,
});

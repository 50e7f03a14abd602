import { Line } from 'recharts';
import { isChart, type NoChart, type TrendChart } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { ChartKey, keyHeight } from './chart-key';
import type { FigureProps } from './figure-props';
import { INK } from './ink';
import { Layer, Plot } from './plot';
import { trendKey } from './trend-key';
import {
  EarlierLabels,
  EndLabels,
  Months,
  NoteMarkers,
  QuarterBand,
  TrendRules,
} from './trend-layers';
import { edge, trendLayout } from './trend-layout';
import { useWidth } from './use-width';
import { Words } from './words';

/** Months with mean, limits, targets and dated notes. */
export function TrendFigure({ chart, level }: FigureProps<TrendChart>) {
  return (
    <ChartFrame chart={chart} level={level} notes={notesOf(chart)}>
      {draw}
    </ChartFrame>
  );
}

/** The drawing alone: for the board paper, where title and figures stand beside it. */
export function TrendDrawing({ chart }: { readonly chart: TrendChart }) {
  const [place, width] = useWidth<HTMLDivElement>();
  return (
    <>
      <div ref={place} role="img" aria-label={chart.summary}>
        {width !== null && draw(chart, width, PAPER_PLOT)}
      </div>
      {chart.steps.length > 0 && (
        <ol>
          {chart.steps.map(({ label }, i) => (
            <li key={i}>{label}</li>
          ))}
        </ol>
      )}
    </>
  );
}

/** Low, so that the tables have room on the same page. */
const PAPER_PLOT = 170;

const notesOf = (chart: TrendChart | NoChart): readonly string[] =>
  isChart(chart) ? chart.steps.map(({ label }) => label) : [];

function draw(chart: TrendChart, width: number, lowest?: number) {
  const key = trendKey(chart);
  const layout = trendLayout(chart, width, keyHeight(key, width), lowest);
  const { frame, ticks, markers, keyTop } = layout;
  const across = {
    min: -0.5,
    max: Math.max(1, chart.points.length) - 0.5,
    ticks: ticks.map((at) => ({ at, text: chart.points[at]?.short ?? '' })),
  };
  return (
    <Plot frame={frame} x={across} y={chart.axis} grid="horizontal" data={lineOf(chart)}>
      <Layer depth="ground">
        <QuarterBand chart={chart} layout={layout} />
      </Layer>
      <Layer depth="rules">
        <TrendRules chart={chart} layout={layout} />
      </Layer>
      <Line
        dataKey="value"
        stroke={INK.blue}
        strokeWidth={1.5}
        dot={false}
        activeDot={false}
        isAnimationActive={false}
        connectNulls={false}
      />
      <Layer depth="top">
        <Words x={0} y={13} colour={INK.muted}>
          {chart.axis.label}
        </Words>
        <Months chart={chart} layout={layout} />
        <EarlierLabels chart={chart} layout={layout} />
        <EndLabels layout={layout} />
        <NoteMarkers markers={markers} />
        <ChartKey items={key} x={0} y={keyTop} width={width} />
      </Layer>
    </Plot>
  );
}

/** The months for the line; where a break lies between two, so does a gap (rule O6). */
function lineOf({ points, steps }: TrendChart): readonly { x: number; value: number | null }[] {
  const breaks = new Set(
    steps.flatMap(({ at, kind }) => (kind === 'break' ? [edge(at, kind)] : [])),
  );
  return points.flatMap(({ value }, x) => [
    ...(breaks.has(x - 0.5) ? [{ x: x - 0.5, value: null }] : []),
    { x, value },
  ]);
}

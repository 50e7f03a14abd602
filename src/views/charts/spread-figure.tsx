import { Line } from 'recharts';
import type { Axis, SpreadChart, SpreadQuarter } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { ChartKey, keyHeight, type KeyItem } from './chart-key';
import type { FigureProps } from './figure-props';
import { frameOf, tickRoom, type Frame } from './frame';
import { INK, NARROW_PLOT, SMALL_TEXT } from './ink';
import { MissingMark } from './marks';
import { Layer, Plot } from './plot';
import { Ends, endWords, type EndWords, QuarterNames, Range, RangeShape } from './spread-layers';
import { textWidth } from './text-width';
import { Words } from './words';

/** Lowest, highest and county of every quarter. */
export function SpreadFigure({ chart, level }: FigureProps<SpreadChart>) {
  return (
    <ChartFrame chart={chart} level={level}>
      {draw}
    </ChartFrame>
  );
}

const TOP = 28;
const X_TICKS = 38;

interface Layout {
  readonly key: readonly KeyItem[];
  readonly keyTop: number;
  readonly ends: readonly EndWords[];
  readonly across: Pick<Axis, 'min' | 'max' | 'ticks'>;
  readonly frame: Frame;
  /** Of a bar's width. */
  readonly half: number;
}

function layoutOf({ axis, quarters }: SpreadChart, width: number): Layout {
  const key = keyOf(quarters);
  const isNarrow = width < NARROW_PLOT;
  const ends = endWords(quarters, isNarrow ? 74 : 150);
  const widest = Math.max(
    0,
    ...ends.flatMap(({ lines }) => lines.map((line) => textWidth(line, SMALL_TEXT))),
  );
  const keyTop = TOP + (isNarrow ? 200 : 260) + X_TICKS;
  const across = { min: -0.5, max: Math.max(1, quarters.length) - 0.5, ticks: [] };
  const frame = frameOf(
    { width, height: keyTop + keyHeight(key, width) + 4 },
    {
      top: TOP,
      bottom: X_TICKS + keyHeight(key, width) + 4,
      left: tickRoom(axis),
      right: Math.ceil(widest) + 14,
    },
    across,
    axis,
  );
  const half = Math.max(
    2,
    Math.min(11, (0.28 * (frame.right - frame.left)) / Math.max(1, quarters.length)),
  );
  return { key, keyTop, ends, across, frame, half };
}

function draw(chart: SpreadChart, width: number) {
  const { axis, quarters } = chart;
  const { key, keyTop, ends, across, frame, half } = layoutOf(chart, width);
  return (
    <Plot
      frame={frame}
      x={across}
      y={axis}
      grid="horizontal"
      xTicks={false}
      data={lineOf(quarters)}
    >
      <Layer depth="rules">
        {quarters.map((quarter, i) => (
          <Range key={quarter.label} quarter={quarter} x={frame.x(i)} half={half} frame={frame} />
        ))}
        {quarters.map(({ label, breakBefore }, i) =>
          breakBefore ? (
            <path
              key={label}
              d={`M${frame.x(i - 0.5)} ${frame.top}V${frame.bottom}`}
              stroke={INK.muted}
              strokeDasharray="5 3"
              strokeWidth="1.25"
            />
          ) : null,
        )}
        <path d={`M${frame.left} ${frame.bottom}H${frame.right}`} stroke={INK.axis} />
      </Layer>
      <Line
        dataKey="county"
        stroke={INK.blue}
        strokeWidth={1.5}
        dot={false}
        activeDot={false}
        connectNulls={false}
        isAnimationActive={false}
      />
      <Layer depth="top">
        <Words x={0} y={13} colour={INK.muted}>
          {axis.label}
        </Words>
        {quarters.map(({ label, county }, i) =>
          county ? (
            <circle
              key={label}
              cx={frame.x(i)}
              cy={frame.y(county.value)}
              r="4.5"
              fill={INK.blue}
              stroke={INK.paper}
            />
          ) : null,
        )}
        <QuarterNames quarters={quarters} frame={frame} />
        <Ends ends={ends} frame={frame} />
        <ChartKey items={key} x={0} y={keyTop} width={width} />
      </Layer>
    </Plot>
  );
}

/** The county's line, with a gap at every break (rule O6). */
const lineOf = (quarters: readonly SpreadQuarter[]) =>
  quarters.flatMap(({ county, breakBefore }, x) => [
    ...(breakBefore ? [{ x: x - 0.5, county: null }] : []),
    { x, county: county?.value ?? null },
  ]);

function keyOf(quarters: readonly SpreadQuarter[]): readonly KeyItem[] {
  const items: KeyItem[] = [];
  if (quarters.some(({ low, high }) => low && high)) {
    items.push({
      words: 'Lowest to highest district',
      shape: <RangeShape x={0} half={5} top={-7} bottom={7} />,
    });
  }
  if (quarters.some(({ county }) => county)) {
    items.push({ words: 'County', shape: <circle r="4.5" fill={INK.blue} /> });
  }
  if (quarters.some(({ low, county }) => !low && !county)) {
    items.push({ words: 'No figure', shape: <MissingMark x={0} y={3} /> });
  }
  if (quarters.some(({ breakBefore }) => breakBefore)) {
    items.push({
      words: 'Break in the series',
      shape: <path d="M0 -8V8" stroke={INK.muted} strokeDasharray="5 3" strokeWidth="1.25" />,
    });
  }
  return items;
}

import { Line } from 'recharts';
import type { SpreadChart, SpreadQuarter } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { ChartKey, keyHeight, type KeyItem } from './chart-key';
import type { FigureProps } from './figure-props';
import { frameOf, tenth, tickRoom, type Frame } from './frame';
import { INK, NARROW_PLOT, SMALL_TEXT, TEXT } from './ink';
import { MissingMark } from './marks';
import { stacked } from './place-labels';
import { Layer, Plot } from './plot';
import { textWidth, wrapped } from './text-width';
import { Lines, Words } from './words';

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
const END_LINE = 13;

function draw(chart: SpreadChart, width: number) {
  const { axis, quarters } = chart;
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

interface RangeProps {
  readonly quarter: SpreadQuarter;
  readonly x: number;
  readonly half: number;
  readonly frame: Frame;
}

function Range({ quarter: { label, low, high, county }, x, half, frame }: RangeProps) {
  if (!low || !high) {
    return county ? null : (
      <g>
        <title>{`${label}: no figure`}</title>
        <MissingMark x={x} y={frame.bottom} />
      </g>
    );
  }
  const top = frame.y(high.value);
  const bottom = frame.y(low.value);
  return (
    <g>
      <title>{`${label}: ${low.area} ${low.text} to ${high.area} ${high.text}`}</title>
      <RangeShape x={x} half={half} top={top} bottom={bottom} />
    </g>
  );
}

interface RangeShapeProps {
  readonly x: number;
  readonly half: number;
  readonly top: number;
  readonly bottom: number;
}

const RangeShape = ({ x, half, top, bottom }: RangeShapeProps) => (
  <>
    <rect
      x={tenth(x - half)}
      y={top}
      width={tenth(2 * half)}
      height={tenth(Math.max(1, bottom - top))}
      fill={INK.lilac}
    />
    <path
      d={`M${tenth(x - half)} ${top}h${tenth(2 * half)}M${tenth(x - half)} ${bottom}h${tenth(2 * half)}`}
      stroke={INK.grey}
      strokeWidth="1.75"
    />
  </>
);

interface EndWords {
  readonly lines: readonly string[];
  readonly value: number;
  readonly at: number;
  readonly isCounty: boolean;
}

/** Who is lowest and highest in the latest quarter, and the county. */
function endWords(quarters: readonly SpreadQuarter[], room: number): readonly EndWords[] {
  const at = quarters.length - 1;
  const last = quarters[at];
  if (!last) return [];
  const words = (value: number, text: string, isCounty = false): EndWords => ({
    lines: wrapped(text, room, SMALL_TEXT),
    value,
    at,
    isCounty,
  });
  const { low, high, county } = last;
  return [
    ...(high ? [words(high.value, `${high.area} ${high.text}`)] : []),
    ...(county ? [words(county.value, `County ${county.text}`, true)] : []),
    ...(low ? [words(low.value, `${low.area} ${low.text}`)] : []),
  ];
}

function Ends({ ends, frame }: { readonly ends: readonly EndWords[]; readonly frame: Frame }) {
  const middles = stacked(
    ends.map(({ lines, value }) => ({ at: frame.y(value), size: lines.length * END_LINE + 4 })),
    frame.top - 8,
    frame.bottom + 8,
  );
  return ends.map(({ lines, value, isCounty }, i) => (
    <g key={i}>
      <path
        d={`M${frame.right} ${frame.y(value)}L${frame.right + 7} ${Math.round(middles[i] ?? 0)}`}
        stroke={isCounty ? INK.blue : INK.grey}
        strokeWidth="0.75"
      />
      <Lines
        lines={lines}
        middle={middles[i] ?? 0}
        lineHeight={END_LINE}
        x={frame.right + 10}
        size={SMALL_TEXT}
        colour={isCounty ? INK.blue : INK.text}
      />
    </g>
  ));
}

/** `Q4` below its quarter and the year below the first of its quarters. */
function QuarterNames({
  quarters,
  frame,
}: {
  readonly quarters: readonly SpreadQuarter[];
  readonly frame: Frame;
}) {
  const step = (frame.right - frame.left) / Math.max(1, quarters.length);
  let free = -Infinity;
  return quarters.map(({ label }, i) => {
    const [quarter = '', ...rest] = label.split(' ');
    const year = rest.join(' ');
    const before = quarters[i - 1]?.label.split(' ').slice(1).join(' ');
    const x = frame.x(i);
    const left = x - textWidth(quarter, TEXT) / 2;
    const showsYear = year !== before && left >= free;
    if (showsYear) free = left + textWidth(year, SMALL_TEXT) + 6;
    return (
      <g key={label}>
        {step >= 20 && (
          <Words x={x} y={frame.bottom + 16} anchor="middle" colour={INK.muted}>
            {quarter}
          </Words>
        )}
        {showsYear && (
          <Words x={left} y={frame.bottom + 30} size={SMALL_TEXT} colour={INK.muted}>
            {year}
          </Words>
        )}
      </g>
    );
  });
}

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

import type { ReactNode } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { Axis } from '../../scorecard/charts';
import type { Frame } from './frame';
import { INK, TEXT } from './ink';
import { textWidth } from './text-width';
import { Words } from './words';

type PlotAxis = Pick<Axis, 'min' | 'max' | 'ticks'>;

interface Props {
  readonly frame: Frame;
  readonly x: PlotAxis;
  readonly y: PlotAxis;
  /** Grid lines across the values. */
  readonly grid: 'horizontal' | 'vertical' | 'both' | 'none';
  /** Whether the ticks of an axis are written; without ticks the layer writes its own names. */
  readonly xTicks?: boolean;
  readonly yTicks?: boolean;
  readonly data?: readonly object[];
  readonly children: ReactNode;
}

const X_AXIS_HEIGHT = 22;
const STYLE = { width: '100%', height: 'auto' };

/**
 * Axes and grid by recharts. Its place for the plot is the frame's, so that layers of our own, given
 * as children, lie over its lines. No listener for the keyboard: a chart is one picture with a table.
 */
export function Plot({
  frame,
  x,
  y,
  grid,
  xTicks = true,
  yTicks = true,
  data = [],
  children,
}: Props) {
  const { width, height, margins } = frame;
  const xHeight = xTicks ? X_AXIS_HEIGHT : 0;
  const yWidth = yTicks ? margins.left : 0;
  return (
    <ComposedChart
      width={width}
      height={height}
      margin={{
        ...margins,
        bottom: margins.bottom - xHeight,
        left: margins.left - yWidth,
      }}
      style={STYLE}
      accessibilityLayer={false}
      data={[...data]}
    >
      {grid !== 'none' && (
        <CartesianGrid
          horizontal={grid !== 'vertical'}
          vertical={grid !== 'horizontal'}
          stroke={INK.grid}
        />
      )}
      <XAxis
        dataKey="x"
        type="number"
        domain={[x.min, x.max]}
        allowDataOverflow
        ticks={xTicksFor(x, frame).map(({ at }) => at)}
        interval={0}
        height={xHeight}
        hide={!xTicks}
        axisLine={{ stroke: INK.axis }}
        tickLine={{ stroke: INK.axis }}
        tickSize={4}
        tick={tickBelow(x, frame)}
      />
      <YAxis
        type="number"
        domain={[y.min, y.max]}
        allowDataOverflow
        ticks={y.ticks.map(({ at }) => at)}
        interval={0}
        width={yWidth}
        hide={!yTicks}
        axisLine={false}
        tickLine={false}
        tick={tickBeside(y, frame)}
      />
      {children}
    </ComposedChart>
  );
}

interface TickProps {
  readonly payload: { readonly value: number };
}

const tickBelow = (axis: PlotAxis, frame: Frame) =>
  function TickBelow({ payload: { value } }: TickProps) {
    return (
      <Words
        x={frame.x(value)}
        y={frame.bottom + 17}
        anchor={anchorAt(frame.x(value), textAt(axis, value), frame)}
        colour={INK.muted}
        size={TEXT}
      >
        {textAt(axis, value)}
      </Words>
    );
  };

const tickBeside = (axis: PlotAxis, frame: Frame) =>
  function TickBeside({ payload: { value } }: TickProps) {
    return (
      <Words x={frame.left - 7} y={frame.y(value) + 4} anchor="end" colour={INK.muted} size={TEXT}>
        {textAt(axis, value)}
      </Words>
    );
  };

/** Every so many ticks, so that their words do not meet. */
function xTicksFor({ ticks }: PlotAxis, frame: Frame): PlotAxis['ticks'] {
  const widest = Math.max(0, ...ticks.map(({ text }) => textWidth(text, TEXT))) + 8;
  const step = Math.max(1, Math.ceil((ticks.length * widest) / (frame.right - frame.left)));
  return ticks.filter((_, i) => i % step === 0);
}

/** In the middle, unless the words would leave the drawing. */
function anchorAt(x: number, text: string, { width }: Frame): 'start' | 'middle' | 'end' {
  const half = textWidth(text, TEXT) / 2;
  if (x + half > width) return 'end';
  return x - half < 0 ? 'start' : 'middle';
}

const textAt = ({ ticks }: PlotAxis, value: number): string =>
  ticks.find(({ at }) => at === value)?.text ?? '';

/** Below the grid, between grid and lines, over the lines. */
const DEPTHS = { ground: -200, rules: 50, top: 700 } as const;

interface LayerProps {
  readonly depth: keyof typeof DEPTHS;
  readonly children: ReactNode;
}

/** Our own part of a drawing among those of recharts. */
export const Layer = ({ depth, children }: LayerProps) => (
  <ZIndexLayer zIndex={DEPTHS[depth]}>{children}</ZIndexLayer>
);

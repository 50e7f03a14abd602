import type { CategoryChart } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import type { FigureProps } from './figure-props';
import { frameOf } from './frame';
import { INK } from './ink';
import { Layer, Plot } from './plot';
import { NAME_LINE, nameColumn, nameRows, valueRoom } from './ranked-layout';
import { Lines, Words } from './words';

/** The parts of a total as bars. */
export function CategoryFigure({ chart, level }: FigureProps<CategoryChart>) {
  return (
    <ChartFrame chart={chart} level={level}>
      {draw}
    </ChartFrame>
  );
}

const TOP = 24;
const X_TICKS = 26;
const BAR = 15;
const NO_AXIS = { min: 0, max: 1, ticks: [] };

function draw({ axis, bars }: CategoryChart, width: number) {
  const names = nameColumn(bars, width);
  const rows = nameRows(bars, names, TOP);
  const bottom = rows.reduce((sum, { height }) => sum + height, TOP);
  const frame = frameOf(
    { width, height: bottom + X_TICKS },
    {
      top: TOP,
      bottom: X_TICKS,
      left: names + 12,
      right: valueRoom(bars.flatMap(({ value, text }) => (value === null ? [] : [text]))) + 10,
    },
    axis,
    { min: 0, max: 1 },
  );
  const zero = frame.x(0);
  return (
    <Plot frame={frame} x={axis} y={NO_AXIS} grid="vertical" yTicks={false}>
      <Layer depth="top">
        <Words x={0} y={13} colour={INK.muted}>
          {axis.label}
        </Words>
        {bars.map(({ name, value, text }, i) => {
          const row = rows[i];
          if (!row) return null;
          const end = value === null ? zero : frame.x(value);
          return (
            <g key={name}>
              <title>{`${name}: ${text}`}</title>
              <Lines
                lines={row.name}
                middle={row.middle}
                x={frame.left - 12}
                anchor="end"
                lineHeight={NAME_LINE}
              />
              {value !== null && (
                <rect
                  x={Math.min(zero, end)}
                  y={row.middle - BAR / 2}
                  width={Math.abs(end - zero)}
                  height={BAR}
                  fill={INK.blue}
                />
              )}
              <Words
                x={end + 6}
                y={row.middle + 4}
                colour={value === null ? INK.muted : INK.text}
                halo
              >
                {text}
              </Words>
            </g>
          );
        })}
        <path d={`M${zero} ${frame.top}V${frame.bottom}`} stroke={INK.axis} />
      </Layer>
    </Plot>
  );
}

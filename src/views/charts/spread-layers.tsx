/** What a chart of the gap has beside its axes and the county's line. */
import type { SpreadQuarter } from '../../scorecard/charts';
import { tenth, type Frame } from './frame';
import { INK, SMALL_TEXT, TEXT } from './ink';
import { MissingMark } from './marks';
import { stacked } from './place-labels';
import { textWidth, wrapped } from './text-width';
import { Lines, Words } from './words';

const END_LINE = 13;

interface RangeProps {
  readonly quarter: SpreadQuarter;
  readonly x: number;
  readonly half: number;
  readonly frame: Frame;
}

export function Range({ quarter: { label, low, high, county }, x, half, frame }: RangeProps) {
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

export const RangeShape = ({ x, half, top, bottom }: RangeShapeProps) => (
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

export interface EndWords {
  readonly lines: readonly string[];
  readonly value: number;
  readonly at: number;
  readonly isCounty: boolean;
}

/** Who is lowest and highest in the latest quarter, and the county. */
export function endWords(quarters: readonly SpreadQuarter[], room: number): readonly EndWords[] {
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

export function Ends({
  ends,
  frame,
}: {
  readonly ends: readonly EndWords[];
  readonly frame: Frame;
}) {
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
export function QuarterNames({
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

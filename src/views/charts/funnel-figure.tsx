import { Line } from 'recharts';
import type { FunnelChart, FunnelMark } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { ChartKey, keyHeight, type KeyItem } from './chart-key';
import { rowLinks, type LinkedFigureProps } from './figure-props';
import type { Frame } from './frame';
import { END_LINE, funnelLayout, type FunnelEnd, type FunnelLayout } from './funnel-layout';
import { INK, SMALL_TEXT } from './ink';
import { FunnelShape } from './marks';
import { Layer, Plot } from './plot';
import { Lines, Words } from './words';

/** Areas against what chance gives at their size. */
export function FunnelFigure({ chart, level, hrefOf }: LinkedFigureProps<FunnelChart>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ points }: FunnelChart) => points.map(({ code, name }) => ({ id: code, name }));

function draw(chart: FunnelChart, width: number) {
  const { axis, across, lines, points, centre } = chart;
  const key = keyOf(points);
  const layout = funnelLayout(chart, width, keyHeight(key, width));
  const { frame, ends, keyTop } = layout;
  const mid = frame.y(centre.value);
  return (
    <Plot frame={frame} x={across} y={axis} grid="horizontal">
      <Layer depth="rules">
        <path d={`M${frame.left} ${mid}H${frame.right}`} stroke={INK.grey} strokeWidth="1.5" />
      </Layer>
      {lines.map(({ level: limit, side, path }) => (
        <Line
          key={`${limit} ${side}`}
          data={[...path]}
          dataKey="y"
          stroke={INK.grey}
          strokeWidth={1.25}
          strokeDasharray={limit === '95' ? '2 3' : '7 4'}
          dot={false}
          activeDot={false}
          connectNulls={false}
          isAnimationActive={false}
        />
      ))}
      <Layer depth="top">
        <Words x={0} y={13} colour={INK.muted}>
          {axis.label}
        </Words>
        <Words x={frame.right} y={frame.bottom + 34} anchor="end" colour={INK.muted}>
          {across.label}
        </Words>
        {points.map((point) => (
          <Dot key={point.code} point={point} frame={frame} />
        ))}
        <Names layout={layout} />
        {ends.map((end, i) => (
          <End key={i} end={end} frame={frame} />
        ))}
        <ChartKey items={key} x={0} y={keyTop} width={width} />
      </Layer>
    </Plot>
  );
}

interface DotProps {
  readonly point: FunnelMark;
  readonly frame: Frame;
}

function Dot({ point, frame }: DotProps) {
  const x = frame.x(point.x);
  const y = frame.y(point.y);
  return (
    <g>
      <title>{`${point.name}: ${point.text}`}</title>
      {point.isChosen && (
        <circle cx={x} cy={y} r="10" fill="none" stroke={INK.text} strokeWidth="1.75" />
      )}
      <FunnelShape x={x} y={y} level={point.outside?.level ?? null} />
    </g>
  );
}

function Names({ layout: { names, unnamed, frame } }: { readonly layout: FunnelLayout }) {
  return (
    <>
      {names.map(({ point, text, box, leader }) => (
        <g key={point.code}>
          {leader !== null && <path d={leader} stroke={INK.axis} />}
          <Words x={box.left + 1} y={box.bottom - 3} size={SMALL_TEXT} isBold={point.isChosen} halo>
            {text}
          </Words>
        </g>
      ))}
      {unnamed > 0 && (
        <Words x={0} y={frame.bottom + 52} size={SMALL_TEXT} colour={INK.muted}>
          {`${unnamed} more outside the limits: named in the table`}
        </Words>
      )}
    </>
  );
}

function End({
  end: { lines, x: from, y, middle, isCentre },
  frame,
}: {
  readonly end: FunnelEnd;
  readonly frame: Frame;
}) {
  const x = frame.right + 10;
  const colour = isCentre ? INK.text : INK.grey;
  return (
    <>
      <path
        d={`M${from} ${y}H${frame.right}L${x - 2} ${Math.round(middle)}`}
        stroke={colour}
        strokeWidth="0.75"
        fill="none"
      />
      <Lines
        lines={lines}
        middle={middle}
        lineHeight={END_LINE}
        x={x}
        size={SMALL_TEXT}
        colour={colour}
        isBold={isCentre}
      />
    </>
  );
}

function keyOf(points: readonly FunnelMark[]): readonly KeyItem[] {
  const items: KeyItem[] = [];
  const add = (level: '95' | '99.8' | null, words: string): void => {
    if (points.some(({ outside }) => (outside?.level ?? null) === level)) {
      items.push({ words, shape: <FunnelShape x={0} y={0} level={level} /> });
    }
  };
  add(null, 'Inside the 95% limits');
  add('95', 'Outside the 95% limits');
  add('99.8', 'Outside the 99.8% limits');
  return items;
}

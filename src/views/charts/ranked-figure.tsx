import type { RankedBar, RankedChart, ReferenceLine } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { ChartKey, keyHeight, type KeyItem } from './chart-key';
import { rowLinks, type LinkedFigureProps } from './figure-props';
import type { Frame } from './frame';
import { INK, SMALL_TEXT } from './ink';
import { RagMark } from './marks';
import { Layer, Plot } from './plot';
import { ratingKey } from './rating-key';
import { MANY_ROWS, NAME_LINE, rankedLayout, type LineLabel, type NameRow } from './ranked-layout';
import { Lines, Words } from './words';

/** Areas in the order of the model, each with its interval. */
export function RankedFigure({ chart, level, hrefOf }: LinkedFigureProps<RankedChart>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ bars }: RankedChart) => bars.map(({ code, name }) => ({ id: code, name }));

function draw(chart: RankedChart, width: number) {
  const { bars, axis } = chart;
  const key = keyOf(bars);
  const { frame, rows, lines, keyTop } = rankedLayout(chart, width, keyHeight(key, width));
  const isRated = bars.some(({ rag }) => rag !== null);
  return (
    <Plot frame={frame} x={axis} y={NO_AXIS} grid="vertical" yTicks={false}>
      <Layer depth="ground">
        {bars.map((bar, i) => (
          <RowGround key={bar.code} row={rows[i]} isChosen={bar.isChosen} width={width} />
        ))}
      </Layer>
      <Layer depth="rules">
        {lines.map((label) => (
          <Rule key={label.line.kind} label={label} bottom={frame.bottom} />
        ))}
      </Layer>
      <Layer depth="top">
        <Words x={0} y={13} colour={INK.muted}>
          {axis.label}
        </Words>
        {bars.length > MANY_ROWS &&
          axis.ticks.map(({ at, text }) => (
            <Words key={at} x={frame.x(at)} y={frame.top - 7} anchor="middle" colour={INK.muted}>
              {text}
            </Words>
          ))}
        {bars.map((bar, i) => (
          <Row key={bar.code} bar={bar} row={rows[i]} frame={frame} isRated={isRated} />
        ))}
        {lines.map((label) => (
          <RuleLabel key={label.line.kind} label={label} />
        ))}
        <ChartKey items={key} x={0} y={keyTop} width={width} />
      </Layer>
    </Plot>
  );
}

const NO_AXIS = { min: 0, max: 1, ticks: [] };

function keyOf(bars: readonly RankedBar[]): readonly KeyItem[] {
  const ratings = ratingKey(bars.filter(({ value }) => value !== null));
  if (!bars.some(({ interval }) => interval)) return ratings;
  const interval = <path d="M-7 0H7M-7 -3.5V3.5M7 -3.5V3.5" stroke={INK.grey} strokeWidth="1.25" />;
  return [...ratings, { words: '95% interval', shape: interval }];
}

interface GroundProps {
  readonly row: NameRow | undefined;
  readonly isChosen: boolean;
  readonly width: number;
}

const RowGround = ({ row, isChosen, width }: GroundProps) =>
  row && isChosen ? (
    <rect x="0" y={row.top} width={width} height={row.height} fill={INK.band} />
  ) : null;

interface RowProps {
  readonly bar: RankedBar;
  readonly row: NameRow | undefined;
  readonly frame: Frame;
  readonly isRated: boolean;
}

function Row({ bar, row, frame, isRated }: RowProps) {
  if (!row) return null;
  const { name, value, text, interval, rag, ratingWords, isChosen } = bar;
  const y = row.middle;
  return (
    <g>
      <title>{`${name}: ${text}${value === null ? '' : `, ${ratingWords}`}`}</title>
      <Lines
        lines={row.name}
        middle={y}
        x={frame.left - 12}
        anchor="end"
        lineHeight={NAME_LINE}
        isBold={isChosen}
      />
      {value === null ? (
        <Words x={frame.left + 6} y={y + 4} colour={INK.muted} halo>
          {text}
        </Words>
      ) : (
        <>
          {interval && <Whisker {...interval} y={y} frame={frame} />}
          {isRated ? (
            <RagMark rag={rag} x={frame.x(value)} y={y} />
          ) : (
            <circle cx={frame.x(value)} cy={y} r="5" fill={INK.blue} stroke={INK.paper} />
          )}
          <Words x={frame.width} y={y + 4} anchor="end" isBold={isChosen}>
            {text}
          </Words>
        </>
      )}
    </g>
  );
}

interface WhiskerProps {
  readonly lower: number;
  readonly upper: number;
  readonly y: number;
  readonly frame: Frame;
}

const Whisker = ({ lower, upper, y, frame }: WhiskerProps) => (
  <path
    d={`M${frame.x(lower)} ${y}H${frame.x(upper)}M${frame.x(lower)} ${y - 3.5}v7M${frame.x(upper)} ${y - 3.5}v7`}
    stroke={INK.grey}
    strokeWidth="1.25"
  />
);

interface RuleProps {
  readonly label: LineLabel;
  readonly bottom: number;
}

const RULES: Readonly<Record<ReferenceLine['kind'], { colour: string; dashes: string }>> = {
  target: { colour: INK.plum, dashes: '' },
  floor: { colour: INK.plum, dashes: '2 3' },
  county: { colour: INK.blue, dashes: '' },
  neighbours: { colour: INK.grey, dashes: '7 3' },
  region: { colour: INK.grey, dashes: '7 3 2 3' },
  england: { colour: INK.grey, dashes: '2 2' },
};

function Rule({ label: { line, x, labelY }, bottom }: RuleProps) {
  const { colour, dashes } = RULES[line.kind];
  return (
    <path
      d={`M${x} ${labelY - 9}V${bottom}`}
      stroke={colour}
      strokeWidth="1.5"
      fill="none"
      {...(dashes === '' ? {} : { strokeDasharray: dashes })}
    />
  );
}

const RuleLabel = ({ label: { line, labelX, labelY } }: { readonly label: LineLabel }) => (
  <Words x={labelX} y={labelY} size={SMALL_TEXT} colour={RULES[line.kind].colour} halo>
    {line.label}
  </Words>
);

/** What a trend chart has beside its axes and the line of months. */
import type { TrendChart, TrendMark } from '../../scorecard/charts';
import type { Frame } from './frame';
import { INK, SMALL_TEXT } from './ink';
import { MissingMark, TrendShape } from './marks';
import { freeBox, lineBoxes, type Box } from './place-labels';
import { textWidth } from './text-width';
import { edge, LABEL_LINE, type EndLabel, type NoteMarker, type TrendLayout } from './trend-layout';
import { Lines, Words } from './words';

interface Props {
  readonly chart: TrendChart;
  readonly layout: TrendLayout;
}

/** The quarter shown, as a light band. */
export function QuarterBand({ chart, layout: { frame } }: Props) {
  const months = chart.points.length;
  if (chart.quarterFrom >= months) return null;
  const left = frame.x(chart.quarterFrom - 0.5);
  return (
    <rect
      x={left}
      y={frame.top}
      width={Math.max(0, frame.right - left)}
      height={frame.bottom - frame.top}
      fill={INK.band}
    />
  );
}

/** Mean, limits and targets, and the vertical lines of the notes. */
export function TrendRules({ chart, layout: { frame, markers } }: Props) {
  return (
    <>
      {chart.sections.map(({ from, to, mean, limits }) => (
        <g key={from} stroke={INK.grey} fill="none">
          <path d={level(frame, from, to, mean)} strokeWidth="1.25" />
          {limits && (
            <g strokeDasharray="6 4">
              <path d={level(frame, from, to, limits.upper)} />
              <path d={level(frame, from, to, limits.lower)} />
            </g>
          )}
        </g>
      ))}
      <path d={targetSteps(chart, frame)} stroke={INK.plum} strokeWidth="2" fill="none" />
      {chart.steps.map(({ at, kind }, i) => {
        const marker = markers[i];
        return (
          <path
            key={i}
            d={`M${frame.x(edge(at, kind))} ${marker ? marker.y + 8 : frame.top}V${frame.bottom}`}
            stroke={INK.muted}
            strokeDasharray={kind === 'annotation' ? '1 4' : '5 3'}
            strokeWidth={kind === 'annotation' ? 1 : 1.25}
          />
        );
      })}
    </>
  );
}

const level = (frame: Frame, from: number, to: number, value: number): string =>
  `M${frame.x(from - 0.5)} ${frame.y(value)}H${frame.x(to + 0.5)}`;

/** Where one target follows another at once, the line steps from one to the other. */
function targetSteps({ targets }: TrendChart, frame: Frame): string {
  return targets
    .map(({ from, to, value }, i) => {
      const follows = targets[i - 1]?.to === from - 1;
      const start = `${frame.x(from - 0.5)} ${frame.y(value)}`;
      return `${follows ? 'L' : 'M'}${start}H${frame.x(to + 0.5)}`;
    })
    .join('');
}

/** Every month's mark, and a sign on the axis where there is none. */
export function Months({ chart, layout: { frame } }: Props) {
  const radius = chart.points.length > 72 ? 2 : 3;
  return chart.points.map((point, i) => (
    <g key={point.label}>
      <title>{monthTitle(point)}</title>
      {point.value === null || point.state === 'missing' ? (
        <MissingMark x={frame.x(i)} y={frame.bottom} />
      ) : (
        <TrendShape
          x={frame.x(i)}
          y={frame.y(point.value)}
          tone={point.signal?.tone ?? null}
          state={point.state}
          radius={radius}
        />
      )}
    </g>
  ));
}

const monthTitle = ({ label, text, signal }: TrendMark): string =>
  `${label}: ${text}${signal ? `, ${signal.words}` : ''}`;

export const EndLabels = ({ layout: { ends, frame } }: Pick<Props, 'layout'>) =>
  ends.map((label, i) => <AtEnd key={i} label={label} frame={frame} />);

function AtEnd({
  label: { lines, colour, from, middle },
  frame,
}: {
  readonly label: EndLabel;
  readonly frame: Frame;
}) {
  const x = frame.right + 12;
  return (
    <>
      <path
        d={`M${from.x} ${from.y}L${frame.right + 2} ${from.y}L${x - 3} ${Math.round(middle)}`}
        stroke={colour}
        strokeWidth="0.75"
        fill="none"
      />
      <Lines
        lines={lines}
        middle={middle}
        lineHeight={LABEL_LINE}
        x={x}
        size={SMALL_TEXT}
        colour={colour}
      />
    </>
  );
}

export const NoteMarkers = ({ markers }: { readonly markers: readonly NoteMarker[] }) =>
  markers.map(({ number, x, y }) => (
    <g key={number}>
      <circle cx={x} cy={y} r="8.5" fill={INK.grey} />
      <Words x={x} y={y + 4} size={SMALL_TEXT} colour={INK.paper} anchor="middle" isBold>
        {number}
      </Words>
    </g>
  ));

/** Earlier means and targets, named where there is room between the months; else the table has them. */
export function EarlierLabels({ chart, layout: { frame, ends } }: Props) {
  const taken: Box[] = monthBoxes(chart, frame);
  for (const { from } of ends) taken.push(boxAround(from.x, from.y, 1));
  const wanted = [
    ...chart.targets
      .slice(0, -1)
      .map(({ from, to, value, label }) => ({ from, to, value, text: label, colour: INK.plum })),
    ...chart.sections.slice(0, -1).map(({ from, to, mean, meanText }) => ({
      from,
      to,
      value: mean,
      text: meanText,
      colour: INK.grey,
    })),
  ];
  return wanted.map(({ from, to, value, text, colour }, i) => {
    const room = { ...frame, left: frame.x(from - 0.5), right: frame.x(to + 0.5) };
    const spot = freeBox(
      spots(room.left, room.right, frame.y(value), textWidth(text, SMALL_TEXT)),
      taken,
      room,
    );
    if (!spot) return null;
    taken.push(spot);
    return (
      <Words key={i} x={spot.left + 1} y={spot.bottom - 3} size={SMALL_TEXT} colour={colour} halo>
        {text}
      </Words>
    );
  });
}

function spots(left: number, right: number, y: number, size: number): readonly Box[] {
  const places = [left + 3, (left + right - size) / 2, right - size - 3];
  return [y - 16, y + 2].flatMap((top) =>
    places.map((at) => ({ left: at, right: at + size + 2, top, bottom: top + 14 })),
  );
}

function monthBoxes({ points, targets, sections }: TrendChart, frame: Frame): Box[] {
  const places = points.flatMap(({ value }, i) =>
    value === null ? [] : [{ i, x: frame.x(i), y: frame.y(value) }],
  );
  const boxes = places.map(({ x, y }) => boxAround(x, y, 5));
  for (const [n, place] of places.entries()) {
    const before = places[n - 1];
    if (before && before.i === place.i - 1) boxes.push(...lineBoxes(before, place));
  }
  const rules = [
    ...targets.map(({ from, to, value }) => ({ from, to, value })),
    ...sections.flatMap(({ from, to, mean, limits }) =>
      [mean, ...(limits ? [limits.lower, limits.upper] : [])].map((value) => ({ from, to, value })),
    ),
  ];
  for (const { from, to, value } of rules) {
    const y = frame.y(value);
    const rule = { left: frame.x(from - 0.5), right: frame.x(to + 0.5), top: y - 1, bottom: y + 1 };
    boxes.push(rule);
  }
  return boxes;
}

const boxAround = (x: number, y: number, half: number): Box => ({
  left: x - half,
  top: y - half,
  right: x + half,
  bottom: y + half,
});

/** The shapes of the drawings, each told from the others by its form alone. */
import { assertNever } from '../../lib/assert-never';
import type { Rag } from '../../domain/target';
import type { SpineRow, TrendMark } from '../../scorecard/charts';
import { INK } from './ink';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface RagMarkProps extends Place {
  readonly rag: Rag | null;
  /** Of the shape, in pixels. */
  readonly size?: number;
}

/** Circle, triangle, square as everywhere; an outline where nothing is rated. */
export function RagMark({ rag, x, y, size = 12 }: RagMarkProps) {
  const half = size / 2;
  switch (rag) {
    case 'green':
      return <circle cx={x} cy={y} r={half * 0.92} fill={INK.ragGreen} stroke={INK.paper} />;
    case 'amber':
      return (
        <path
          d={polygon(x, y, [
            [0, -half],
            [half, half * 0.8],
            [-half, half * 0.8],
          ])}
          fill={INK.ragAmber}
          stroke={INK.text}
          strokeWidth="1.3"
          strokeLinejoin="round"
        />
      );
    case 'red':
      return (
        <rect
          x={x - half * 0.85}
          y={y - half * 0.85}
          width={size * 0.85}
          height={size * 0.85}
          fill={INK.ragRed}
          stroke={INK.paper}
        />
      );
    case null:
      return (
        <circle
          cx={x}
          cy={y}
          r={half * 0.8}
          fill={INK.paper}
          stroke={INK.ragNone}
          strokeWidth="1.75"
        />
      );
    default:
      return assertNever(rag);
  }
}

export type Tone = NonNullable<TrendMark['signal']>['tone'];

interface TrendShapeProps extends Place {
  readonly tone: Tone | null;
  readonly state: Exclude<TrendMark['state'], 'missing'>;
  /** Of an ordinary point. */
  readonly radius?: number;
}

/**
 * A month: its form is what the control chart says of it, its filling how final it is (hollow:
 * provisional; hollow and dashed: partial; cross: excluded).
 */
export function TrendShape({ x, y, tone, state, radius = 3 }: TrendShapeProps) {
  if (state === 'excluded') {
    return (
      <path
        d={`M${x - 4} ${y - 4}l8 8m0-8l-8 8`}
        stroke={INK.grey}
        strokeWidth="1.75"
        fill="none"
      />
    );
  }
  const ink = {
    fill: state === 'ordinary' ? toneColour(tone) : INK.paper,
    stroke: state === 'ordinary' ? INK.paper : toneLine(tone),
    strokeWidth: state === 'ordinary' ? 1 : 1.75,
    ...(state === 'partial' ? { strokeDasharray: '2 1.5' } : {}),
  };
  switch (tone) {
    case null:
      return <circle cx={x} cy={y} r={state === 'ordinary' ? radius : radius + 0.5} {...ink} />;
    case 'improvement':
      return (
        <>
          <circle cx={x} cy={y} r="6.5" fill={INK.paper} stroke={INK.improvement} />
          <circle cx={x} cy={y} r="4" {...ink} />
        </>
      );
    case 'concern':
      return (
        <path
          d={polygon(x, y, [
            [0, -6.5],
            [6.5, 0],
            [0, 6.5],
            [-6.5, 0],
          ])}
          {...ink}
          stroke={INK.concernLine}
          strokeWidth={state === 'ordinary' ? 1 : 1.75}
        />
      );
    case 'high':
    case 'low':
      return <rect x={x - 4.5} y={y - 4.5} width="9" height="9" {...ink} />;
    default:
      return assertNever(tone);
  }
}

function toneColour(tone: Tone | null): string {
  if (tone === null) return INK.blue;
  if (tone === 'improvement') return INK.improvement;
  return tone === 'concern' ? INK.concern : INK.neutral;
}

const toneLine = (tone: Tone | null): string =>
  tone === 'concern' ? INK.concernLine : toneColour(tone);

/** A month without a figure: a short bar on the axis. */
export const MissingMark = ({ x, y }: Place) => (
  <rect x={x - 3} y={y - 6} width="6" height="6" fill={INK.muted} />
);

interface FunnelShapeProps extends Place {
  readonly level: '95' | '99.8' | null;
}

/** Inside the limits a dot, outside the inner ones a hollow diamond, outside both a full one. */
export const FunnelShape = ({ x, y, level }: FunnelShapeProps) =>
  level === null ? (
    <circle cx={x} cy={y} r="4" fill={INK.blue} stroke={INK.paper} />
  ) : (
    <path
      d={polygon(x, y, [
        [0, -6],
        [6, 0],
        [0, 6],
        [-6, 0],
      ])}
      fill={level === '99.8' ? INK.plum : INK.paper}
      stroke={INK.plum}
      strokeWidth="1.75"
    />
  );

interface VerdictShapeProps extends Place {
  readonly verdict: SpineRow['verdict'];
}

/** Up for better or higher, down for worse or lower, a circle where neither is said. */
export function VerdictShape({ x, y, verdict }: VerdictShapeProps) {
  switch (verdict) {
    case 'better':
    case 'higher':
      return (
        <path
          d={polygon(x, y, [
            [0, -7],
            [7, 5],
            [-7, 5],
          ])}
          fill={verdict === 'better' ? INK.blue : INK.neutral}
          stroke={INK.paper}
        />
      );
    case 'worse':
    case 'lower':
      return (
        <path
          d={polygon(x, y, [
            [0, 7],
            [7, -5],
            [-7, -5],
          ])}
          fill={verdict === 'worse' ? INK.plum : INK.neutral}
          stroke={INK.paper}
        />
      );
    case 'similar':
      return <circle cx={x} cy={y} r="5.5" fill={INK.grey} stroke={INK.paper} />;
    case 'not-compared':
      return (
        <>
          <circle cx={x} cy={y} r="5.5" fill={INK.paper} stroke={INK.grey} strokeWidth="1.5" />
          <circle cx={x} cy={y} r="2" fill={INK.grey} />
        </>
      );
    default:
      return assertNever(verdict);
  }
}

/** The second district of a spine: a ring around a gap. */
export const ComparedShape = ({ x, y }: Place) => (
  <circle cx={x} cy={y} r="5" fill="none" stroke={INK.text} strokeWidth="2" />
);

const polygon = (x: number, y: number, corners: readonly (readonly [number, number])[]): string =>
  `M${corners.map(([dx, dy]) => `${round(x + dx)} ${round(y + dy)}`).join('L')}Z`;

const round = (value: number): number => Math.round(value * 10) / 10;

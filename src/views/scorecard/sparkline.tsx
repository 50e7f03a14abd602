import type { Sparkline as SparklineModel, SparkPoint } from '../../scorecard/scorecard';
import styles from './sparkline.module.css';

const WIDTH = 112;
const HEIGHT = 28;
const MARGIN = 4;

/** The last quarters as a small line: gaps where a value is missing, no line across a break. */
export function Sparkline({ sparkline }: { readonly sparkline: SparklineModel }) {
  const dots = place(sparkline.points);
  const last = dots.at(-1);
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={sparkline.summary}
      focusable="false"
    >
      {dots.map((dot, i) =>
        dot?.breakBefore ? (
          <path key={`b${i}`} className={styles.break} d={breakLine(dot.x)} />
        ) : null,
      )}
      {segments(dots).map((segment) => (
        <Segment key={segment[0]?.x} dots={segment} />
      ))}
      {last && <circle className={styles.end} cx={last.x} cy={last.y} r="2.75" />}
    </svg>
  );
}

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly breakBefore: boolean;
}

function Segment({ dots }: { readonly dots: readonly Dot[] }) {
  const [only] = dots;
  if (only && dots.length === 1)
    return <circle className={styles.lone} cx={only.x} cy={only.y} r="1.5" />;
  return (
    <polyline className={styles.line} points={dots.map(({ x, y }) => `${x},${y}`).join(' ')} />
  );
}

const breakLine = (x: number): string => `M${round(x - stepOf(8) / 2)} 1V${HEIGHT - 1}`;

const stepOf = (points: number): number => (points > 1 ? (WIDTH - 2 * MARGIN) / (points - 1) : 0);

/** Points in the drawing's coordinates; null where there is no value. */
function place(points: readonly SparkPoint[]): readonly (Dot | null)[] {
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const step = stepOf(points.length);
  return points.map(({ value, breakBefore }, i) => {
    if (value === null) return null;
    const height = range === 0 ? 0.5 : (value - low) / range;
    const y = HEIGHT - MARGIN - height * (HEIGHT - 2 * MARGIN);
    return { x: round(MARGIN + i * step), y: round(y), breakBefore };
  });
}

/** Runs of neighbouring points that a line may join. */
function segments(dots: readonly (Dot | null)[]): readonly (readonly Dot[])[] {
  const runs: Dot[][] = [];
  let run: Dot[] = [];
  for (const dot of dots) {
    if (dot === null || dot.breakBefore) {
      if (run.length > 0) runs.push(run);
      run = [];
    }
    if (dot) run.push(dot);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

const round = (value: number): number => Math.round(value * 10) / 10;

import { memo } from 'react';
import type { SmallSpread as SmallSpreadModel, SpreadQuarter } from '../../scorecard/charts';
import { INK } from './ink';

const WIDTH = 168;
const HEIGHT = 44;
const PAD = 5;
const HALF_BAR = 3;

/**
 * Best, worst and county over the quarters among many such drawings: a bar from low to high, a dot
 * for the county, a dashed line where the series breaks, a dot on the ground where nothing is known.
 */
export const SmallSpread = memo(function SmallSpread({
  spread: { axis, quarters, summary },
}: {
  readonly spread: SmallSpreadModel;
}) {
  const step = (WIDTH - 2 * PAD) / Math.max(1, quarters.length);
  const x = (i: number): number => round(PAD + (i + 0.5) * step);
  const range = axis.max > axis.min ? axis.max - axis.min : 1;
  const y = (value: number): number => {
    const share = Math.min(1, Math.max(0, (value - axis.min) / range));
    return round(HEIGHT - PAD - share * (HEIGHT - 2 * PAD));
  };
  return (
    <svg
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={summary}
      focusable="false"
    >
      <rect width={WIDTH} height={HEIGHT} fill={INK.paper} />
      <path d={`M${PAD} ${HEIGHT - 1.5}H${WIDTH - PAD}`} stroke={INK.axis} />
      {quarters.map((quarter, i) => (
        <Quarter key={quarter.label} quarter={quarter} x={x(i)} y={y} step={step} />
      ))}
    </svg>
  );
});

interface QuarterProps {
  readonly quarter: SpreadQuarter;
  readonly x: number;
  readonly y: (value: number) => number;
  readonly step: number;
}

function Quarter({ quarter: { low, high, county, breakBefore }, x, y, step }: QuarterProps) {
  const isEmpty = !low && !high && !county;
  return (
    <>
      {breakBefore && (
        <path
          d={`M${round(x - step / 2)} 1V${HEIGHT - 2}`}
          stroke={INK.muted}
          strokeDasharray="2 2"
        />
      )}
      {low && high && (
        <rect
          x={round(x - HALF_BAR)}
          y={y(high.value) - 0.75}
          width={2 * HALF_BAR}
          height={round(y(low.value) - y(high.value) + 1.5)}
          fill={INK.lilac}
        />
      )}
      {county && <circle cx={x} cy={y(county.value)} r="2.5" fill={INK.blue} stroke={INK.paper} />}
      {isEmpty && <circle cx={x} cy={HEIGHT - 4} r="1" fill={INK.muted} />}
    </>
  );
}

const round = (value: number): number => Math.round(value * 10) / 10;

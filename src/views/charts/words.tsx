import type { ReactNode } from 'react';
import { INK, LINE_HEIGHT, TEXT } from './ink';

interface Props {
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly children: ReactNode;
  readonly size?: number;
  readonly colour?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly isBold?: boolean;
  /** White around the letters, where they lie over a line. */
  readonly halo?: boolean;
}

/** One line of words in a drawing. */
export const Words = ({
  x,
  y,
  children,
  size = TEXT,
  colour = INK.text,
  anchor = 'start',
  isBold = false,
  halo = false,
}: Props) => (
  <text
    x={x}
    y={y}
    fontSize={size}
    fill={colour}
    textAnchor={anchor}
    {...(isBold ? { fontWeight: 700 } : {})}
    {...(halo
      ? { stroke: INK.paper, strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' }
      : {})}
  >
    {children}
  </text>
);

interface LinesProps extends Omit<Props, 'children' | 'y'> {
  readonly lines: readonly string[];
  /** Of the middle of all lines. */
  readonly middle: number;
  readonly lineHeight?: number;
}

/** Several lines around a middle. */
export function Lines({
  lines,
  middle,
  lineHeight = LINE_HEIGHT,
  size = TEXT,
  ...rest
}: LinesProps) {
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + size * 0.36;
  return lines.map((line, i) => (
    <Words key={i} {...rest} size={size} y={Math.round((first + i * lineHeight) * 10) / 10}>
      {line}
    </Words>
  ));
}

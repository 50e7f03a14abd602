import type { ReactNode } from 'react';
import { INK, TEXT } from './ink';
import { textWidth, wrappedTo } from './text-width';
import { Lines } from './words';

/** What a shape of the drawing means; the shape is drawn around 0, 0. */
export interface KeyItem {
  readonly words: string;
  readonly shape: ReactNode;
}

const ROW = 20;
const SHAPE = 22;
const GAP = 18;
const ABOVE = 8;

/** Pixels that a key takes at a width. */
export function keyHeight(items: readonly KeyItem[], width: number): number {
  const rows = new Set(placed(items, width).map(({ row }) => row)).size;
  return rows === 0 ? 0 : ABOVE + rows * ROW;
}

interface Props {
  readonly items: readonly KeyItem[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Only for shapes that cannot be labelled where they are. */
export const ChartKey = ({ items, x, y, width }: Props) =>
  placed(items, width).map(({ item, row, left }) => {
    const middle = y + ABOVE + row * ROW + ROW / 2;
    return (
      <g key={item.words}>
        <g transform={`translate(${x + left + SHAPE / 2 - 2} ${middle})`}>{item.shape}</g>
        <Lines
          lines={wrappedTo(1, item.words, width - SHAPE, TEXT)}
          middle={middle}
          x={x + left + SHAPE}
          colour={INK.text}
        />
      </g>
    );
  });

interface Placed {
  readonly item: KeyItem;
  readonly row: number;
  readonly left: number;
}

function placed(items: readonly KeyItem[], width: number): readonly Placed[] {
  let row = 0;
  let left = 0;
  return items.map((item) => {
    const size = SHAPE + Math.ceil(textWidth(item.words, TEXT));
    if (left > 0 && left + size > width) {
      row += 1;
      left = 0;
    }
    const place = { item, row, left };
    left += size + GAP;
    return place;
  });
}

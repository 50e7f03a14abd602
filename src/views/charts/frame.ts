/** The plot area of a drawing and where a figure lies in it. */
import type { Axis } from '../../scorecard/charts';
import { TEXT } from './ink';
import { textWidth } from './text-width';

export type Range = Pick<Axis, 'min' | 'max'>;

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Pixels; `x` and `y` keep to the plot area, so that no figure is drawn beyond it. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export function frameOf({ width, height }: Size, margins: Margins, x: Range, y: Range): Frame {
  const left = margins.left;
  const right = Math.max(left + 1, width - margins.right);
  const top = margins.top;
  const bottom = Math.max(top + 1, height - margins.bottom);
  return {
    width,
    height,
    margins,
    left,
    top,
    right,
    bottom,
    x: (value) => tenth(left + shareOf(value, x) * (right - left)),
    y: (value) => tenth(bottom - shareOf(value, y) * (bottom - top)),
  };
}

/** 0 to 1; the middle where the axis has no length. */
function shareOf(value: number, { min, max }: Range): number {
  if (!(max > min)) return 0.5;
  return Math.min(1, Math.max(0, (value - min) / (max - min)));
}

/** Tenths of a pixel are enough, and short. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Room for the ticks of a vertical axis. */
export const tickRoom = ({ ticks }: Pick<Axis, 'ticks'>): number =>
  Math.ceil(Math.max(0, ...ticks.map(({ text }) => textWidth(text, TEXT)))) + 8;

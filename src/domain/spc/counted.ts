/** The points of a series that count: they have a figure and are no ghosts (rule S7). */
import type { SpcPoint } from './spc';

export interface CountedPoint {
  /** Its place in the series. */
  readonly place: number;
  readonly value: number;
}

/** Counted points from place `first` to place `last`, both included. */
export function countedPlaces(
  points: readonly SpcPoint[],
  first: number,
  last: number,
): readonly CountedPoint[] {
  const counted: CountedPoint[] = [];
  for (let place = first; place <= last; place++) {
    const point = points[place];
    if (point && point.value !== null && !point.isGhost)
      counted.push({ place, value: point.value });
  }
  return counted;
}

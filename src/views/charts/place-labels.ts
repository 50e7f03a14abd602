/** Places for labels so that none covers another. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Wanted {
  /** Where the middle of the label would like to be. */
  readonly at: number;
  readonly size: number;
}

/**
 * Middles of labels along one line, in the order given, none over another, each as near as can be to
 * where it wants to be and all between `from` and `to` where there is room for all.
 */
export function stacked(wanted: readonly Wanted[], from: number, to: number): readonly number[] {
  const order = wanted.map((_, i) => i).toSorted((a, b) => at(a) - at(b));
  let groups: Group[] = [];
  for (const i of order) {
    const size = sizeOf(i);
    groups.push({ members: [i], size, start: within(at(i) - size / 2, size) });
    groups = joined(groups);
  }
  const middles = Array.from<number>({ length: wanted.length });
  for (const { members, start } of groups) {
    let edge = start;
    for (const i of members) {
      middles[i] = edge + sizeOf(i) / 2;
      edge += sizeOf(i);
    }
  }
  return middles;

  function at(i: number): number {
    return wanted[i]?.at ?? 0;
  }
  function sizeOf(i: number): number {
    return wanted[i]?.size ?? 0;
  }
  function within(start: number, size: number): number {
    return Math.max(from, Math.min(start, to - size));
  }
  /** The last two groups as one for as long as they overlap: around the mean of what they want. */
  function joined(given: readonly Group[]): Group[] {
    const rest = [...given];
    for (;;) {
      const last = rest.at(-1);
      const before = rest.at(-2);
      if (!last || !before || before.start + before.size <= last.start) return rest;
      const members = [...before.members, ...last.members];
      const size = before.size + last.size;
      let offset = 0;
      let starts = 0;
      for (const i of members) {
        starts += at(i) - sizeOf(i) / 2 - offset;
        offset += sizeOf(i);
      }
      rest.splice(-2, 2, { members, size, start: within(starts / members.length, size) });
    }
  }
}

interface Group {
  readonly members: readonly number[];
  readonly size: number;
  readonly start: number;
}

/** The row of each label, from 0: the first in which nothing is in its way. Sizes include the gap. */
export function rowsOf(wanted: readonly Wanted[]): readonly number[] {
  const ends: { from: number; to: number }[][] = [];
  return wanted.map(({ at, size }) => {
    const span = { from: at - size / 2, to: at + size / 2 };
    const isFree = (row: readonly { from: number; to: number }[]): boolean =>
      row.every(({ from, to }) => span.to <= from || span.from >= to);
    const free = ends.findIndex(isFree);
    const row = free === -1 ? ends.length : free;
    (ends[row] ??= []).push(span);
    return row;
  });
}

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** The first of the candidates that lies inside and covers nothing taken; null where none does. */
export const freeBox = <B extends Box>(
  candidates: readonly B[],
  taken: readonly Box[],
  inside: Box,
): B | null =>
  candidates.find(
    (box) => isInside(box, inside) && taken.every((other) => !overlaps(box, other)),
  ) ?? null;

/** Boxes along a line between two points, small enough to stand for it. */
export function lineBoxes(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): readonly Box[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const x = from.x + ((to.x - from.x) * i) / steps;
    const y = from.y + ((to.y - from.y) * i) / steps;
    return { left: x - 2, top: y - 2, right: x + 2, bottom: y + 2 };
  });
}

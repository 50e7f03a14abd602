/** The files and lines behind a figure, in words. */
import { groupBy } from '../lib/group-by';

export interface Place {
  readonly file: string;
  readonly line: number;
}

const RANGES = 4;

/** `referrals.csv, lines 3, 5 to 9 and 12 more; kent.csv, line 14` */
export const placesWords = (places: readonly Place[]): string =>
  [...groupBy(places, ({ file }) => file)]
    .map(([file, items]) => `${file}, ${linesWords(items.map(({ line }) => line))}`)
    .join('; ');

function linesWords(lines: readonly number[]): string {
  const ranges = rangesOf([...new Set(lines)].toSorted((a, b) => a - b));
  const rest = ranges.slice(RANGES).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const shown = ranges
    .slice(0, RANGES)
    .map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`))
    .join(', ');
  const noun = new Set(lines).size === 1 ? 'line' : 'lines';
  return `${noun} ${shown}${rest === 0 ? '' : ` and ${rest} more`}`;
}

function rangesOf(lines: readonly number[]): readonly (readonly [number, number])[] {
  return lines.reduce<(readonly [number, number])[]>((ranges, line) => {
    const last = ranges.at(-1);
    return last && last[1] === line - 1
      ? [...ranges.slice(0, -1), [last[0], line]]
      : [...ranges, [line, line]];
  }, []);
}

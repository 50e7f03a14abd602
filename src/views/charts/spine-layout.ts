/** Columns and rows of a spine: name, two figures and the line between worst and best. */
import type { SpineChart, SpineRow } from '../../scorecard/charts';
import { frameOf, type Frame } from './frame';
import { SMALL_TEXT, TEXT } from './ink';
import { textWidth, wrappedTo } from './text-width';

export interface SpineLayout {
  readonly frame: Frame;
  /** Narrow drawings have the name over the line instead of beside it. */
  readonly isStacked: boolean;
  readonly rows: readonly SpinePlace[];
  /** Right ends of the two columns of figures. */
  readonly figureX: number;
  readonly countyX: number;
  readonly headY: number;
  readonly keyTop: number;
}

export interface SpinePlace {
  readonly name: readonly string[];
  /** Of the middle of the name. */
  readonly nameMiddle: number;
  readonly figureMiddle: number;
  readonly top: number;
  readonly height: number;
  /** Of the line and its marks. */
  readonly middle: number;
}

const STACKED_BELOW = 640;
/** Room for the rating's shape before a name. */
export const SIGN = 22;
const GAP = 14;
const HEAD = 30;
const ROW = 30;
const LINE = 14;
const STACKED_FIGURES = 18;
const STACKED_PLOT = 24;
/** Between a line's end and its words: room for a mark at the end. */
export const END_GAP = 11;
const NAME_LINES = 2;

export function spineLayout({ rows }: SpineChart, width: number, key: number): SpineLayout {
  const isStacked = width < STACKED_BELOW;
  const figures = columnOf(
    rows.map(({ place, text }) => (place === null ? '' : text)),
    'Value',
  );
  const county = columnOf(
    rows.map(({ countyText }) => countyText),
    'County',
  );
  const ends = endRoom(rows);
  const nameRoom = (isStacked ? width : Math.floor(width * 0.32)) - SIGN;
  const figureX = isStacked ? SIGN + figures : SIGN + nameRoom + GAP + figures;
  const countyX = figureX + GAP + county;
  const places = placed(rows, nameRoom, isStacked);
  const last = places.at(-1);
  const keyTop = last ? last.top + last.height : HEAD;
  const frame = frameOf(
    { width, height: keyTop + key + 4 },
    { top: HEAD, bottom: key + 4, left: (isStacked ? 0 : countyX + 10) + ends, right: ends },
    { min: 0, max: 1 },
    { min: 0, max: 1 },
  );
  return { frame, isStacked, rows: places, figureX, countyX, headY: HEAD - 10, keyTop };
}

function placed(
  rows: readonly SpineRow[],
  nameRoom: number,
  isStacked: boolean,
): readonly SpinePlace[] {
  let top = HEAD;
  return rows.map((row) => {
    const name = wrappedTo(NAME_LINES, row.name, nameRoom, TEXT);
    const names = name.length * LINE;
    const stackedHeight = names + STACKED_FIGURES + STACKED_PLOT + 8;
    const height = isStacked ? stackedHeight : Math.max(ROW, names + 8);
    const middle = top + height / 2;
    const figures = top + 4 + names + STACKED_FIGURES / 2;
    const place = {
      name,
      top,
      height,
      nameMiddle: isStacked ? top + 4 + names / 2 : middle,
      figureMiddle: isStacked ? figures : middle,
      middle: isStacked ? figures + STACKED_FIGURES / 2 + STACKED_PLOT / 2 : middle,
    };
    top += height;
    return place;
  });
}

const columnOf = (texts: readonly string[], head: string): number =>
  Math.ceil(
    Math.max(textWidth(head, SMALL_TEXT), ...texts.map((text) => textWidth(text, TEXT, true))),
  );

const endRoom = (rows: readonly SpineRow[]): number =>
  END_GAP +
  2 +
  Math.ceil(
    Math.max(
      0,
      ...rows.flatMap(({ worst, best }) =>
        [worst, best].map((end) => (end ? textWidth(end.text, SMALL_TEXT) : 0)),
      ),
    ),
  );

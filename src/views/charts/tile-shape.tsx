import type { TileMap } from '../../scorecard/charts';
import { INK } from './ink';
import { RagMark } from './marks';
import { textWidth, wrapped, wrappedTo } from './text-width';
import { Lines } from './words';

interface Props {
  readonly tile: TileMap['tiles'][number];
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Whether any tile is: without a target there are no shapes. */
  readonly isRated: boolean;
}

const LARGE = 80;
const SIZES = [14, 12, 11, 10, 9];
const SMALLEST_TEXT = 9;
const BETWEEN = 4;

/** One area: its name above, its rating's shape and its figure below. */
export function TileShape({ tile, x, y, size, isRated }: Props) {
  const { name, text, rag, ratingWords, isChosen } = tile;
  const inner = size - 4;
  const names = nameOf(name, inner, size, isChosen);
  return (
    <g>
      <title>{`${name}: ${text}, ${ratingWords}`}</title>
      <rect
        x={x + 0.5}
        y={y + 0.5}
        width={size - 1}
        height={size - 1}
        fill={INK.band}
        stroke={isChosen ? INK.text : INK.axis}
        strokeWidth={isChosen ? 2.5 : 1}
      />
      <Lines
        {...names}
        middle={y + (size >= LARGE ? 6 : 3) + (names.lines.length * names.lineHeight) / 2}
        x={x + size / 2}
        anchor="middle"
        isBold={isChosen}
      />
      <Figure
        text={text}
        rag={rag}
        hasShape={isRated && !(rag === null && isReason(text))}
        x={x + size / 2}
        bottom={y + size - (size >= LARGE ? 9 : 3)}
        inner={inner}
        isLarge={size >= LARGE}
      />
    </g>
  );
}

/** The largest letters in which no word of the name is broken. */
function nameOf(name: string, inner: number, size: number, isBold: boolean) {
  const short = name.replace(' and ', ' & ');
  const words = short.split(' ');
  const fits = (at: number): boolean => words.every((word) => textWidth(word, at, isBold) <= inner);
  const largest = size >= LARGE ? 12 : 10;
  const at = SIZES.find((item) => item <= largest && fits(item)) ?? SMALLEST_TEXT;
  return {
    lines: wrappedTo(size >= LARGE ? 3 : 2, short, inner, at, isBold),
    size: at,
    lineHeight: at + 1.5,
  };
}

/** A figure begins with a digit or a sign, a reason with a letter. */
const isReason = (text: string): boolean => /^\p{L}/u.test(text);

interface FigureProps {
  readonly text: string;
  readonly rag: Props['tile']['rag'];
  readonly hasShape: boolean;
  /** The middle of the tile. */
  readonly x: number;
  readonly bottom: number;
  readonly inner: number;
  readonly isLarge: boolean;
}

/** The shape beside the figure, or above it where the tile is too narrow for both. */
function Figure({ text, rag, hasShape, x, bottom, inner, isLarge }: FigureProps) {
  const shape = hasShape ? (isLarge ? 13 : 10) : 0;
  const beside = hasShape ? shape + BETWEEN : 0;
  const largest = isLarge ? 14 : 11;
  const sizeFor = (room: number): number | undefined =>
    SIZES.find((item) => item <= largest && textWidth(text, item, true) <= room);
  const size = sizeFor(inner - beside);
  if (size !== undefined) {
    const left = x - (beside + textWidth(text, size, true)) / 2;
    const middle = bottom - largest / 2;
    return (
      <>
        {hasShape && <RagMark rag={rag} x={left + shape / 2} y={middle} size={shape} />}
        <Lines lines={[text]} middle={middle} x={left + beside} size={size} isBold />
      </>
    );
  }
  const small = sizeFor(inner) ?? SMALLEST_TEXT;
  const lines =
    sizeFor(inner) === undefined ? wrappedTo(2, text, inner, small) : wrapped(text, inner, small);
  const height = lines.length * (small + 1.5);
  return (
    <>
      {hasShape && <RagMark rag={rag} x={x} y={bottom - height - shape / 2} size={shape} />}
      <Lines
        lines={lines}
        middle={bottom - height / 2}
        x={x}
        anchor="middle"
        size={small}
        lineHeight={small + 1.5}
        isBold={!isReason(text)}
        colour={isReason(text) ? INK.muted : INK.text}
      />
    </>
  );
}

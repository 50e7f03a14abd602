import type { TileMap } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { ChartKey, keyHeight, type KeyItem } from './chart-key';
import { rowLinks, type LinkedFigureProps } from './figure-props';
import { INK, TEXT } from './ink';
import { RagMark } from './marks';
import { textWidth, wrappedTo } from './text-width';
import { Lines } from './words';

/** Areas where they lie, each a tile of one size. */
export function TileFigure({ chart, level, hrefOf }: LinkedFigureProps<TileMap>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ tiles }: TileMap) => tiles.map(({ code, name }) => ({ id: code, name }));

type Tile = TileMap['tiles'][number];

const GAP = 4;
const LARGEST = 104;
/** Smaller, a name has no room; the drawing is then scaled down as a whole. */
const SMALLEST = 48;
const EDGE = 2;

function draw({ tiles }: TileMap, width: number) {
  const firstColumn = Math.min(0, ...tiles.map(({ column }) => column));
  const firstRow = Math.min(0, ...tiles.map(({ row }) => row));
  const columns = Math.max(0, ...tiles.map(({ column }) => column)) - firstColumn + 1;
  const rows = Math.max(0, ...tiles.map(({ row }) => row)) - firstRow + 1;
  const room = (width - 2 * EDGE + GAP) / columns - GAP;
  const size = Math.floor(Math.max(SMALLEST, Math.min(LARGEST, room)));
  const drawn = Math.max(width, columns * (size + GAP) - GAP + 2 * EDGE);
  const map = rows * (size + GAP) + 2 * EDGE;
  const key = keyOf(tiles);
  const isRated = tiles.some(({ rag }) => rag !== null);
  const height = map + keyHeight(key, drawn) + 4;
  return (
    <svg width={drawn} height={height} viewBox={`0 0 ${drawn} ${height}`}>
      {tiles.map((tile) => (
        <TileShape
          key={tile.code}
          tile={tile}
          x={EDGE + (tile.column - firstColumn) * (size + GAP)}
          y={EDGE + (tile.row - firstRow) * (size + GAP)}
          size={size}
          isRated={isRated}
        />
      ))}
      <ChartKey items={key} x={0} y={map} width={drawn} />
    </svg>
  );
}

interface TileProps {
  readonly tile: Tile;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Whether any tile is: without a target there are no shapes. */
  readonly isRated: boolean;
}

function TileShape({
  tile: { name, text, rag, ratingWords, isChosen },
  x,
  y,
  size,
  isRated,
}: TileProps) {
  const isLarge = size >= 80;
  const inner = size - 6;
  const nameSize = isLarge ? TEXT : 9.5;
  const lineHeight = nameSize + 2;
  const lines = wrappedTo(isLarge ? 3 : 2, name.replace(' and ', ' & '), inner, nameSize, isChosen);
  const sign = isRated ? (isLarge ? 13 : 10) : 0;
  const figureSize = isLarge ? 14 : 11;
  const figureRoom = inner - sign - 4;
  const isFigure = textWidth(text, figureSize, true) <= figureRoom;
  const words = isFigure ? [text] : wrappedTo(2, text, figureRoom, nameSize);
  const base = y + size - (isLarge ? 18 : 11);
  const figureWidth = Math.max(
    ...words.map((line) => textWidth(line, isFigure ? figureSize : nameSize, isFigure)),
  );
  const left = x + (size - sign - 4 - figureWidth) / 2;
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
        strokeWidth={isChosen ? 3 : 1}
      />
      <Lines
        lines={lines}
        middle={y + 5 + (lines.length * lineHeight) / 2}
        x={x + size / 2}
        anchor="middle"
        size={nameSize}
        lineHeight={lineHeight}
        isBold={isChosen}
      />
      {isRated && <RagMark rag={rag} x={left + sign / 2} y={base} size={sign} />}
      <Lines
        lines={words}
        middle={base}
        x={left + sign + 4}
        size={isFigure ? figureSize : nameSize}
        lineHeight={lineHeight}
        isBold={isFigure}
        colour={isFigure ? INK.text : INK.muted}
      />
    </g>
  );
}

function keyOf(tiles: readonly Tile[]): readonly KeyItem[] {
  const words = new Map<Tile['rag'], string>();
  for (const { rag, ratingWords } of tiles) {
    if (rag !== null && !words.has(rag)) words.set(rag, ratingWords);
  }
  if (words.size > 0 && tiles.some(({ rag }) => rag === null)) words.set(null, 'Not rated');
  return [...words].map(([rag, text]) => ({
    words: text,
    shape: <RagMark rag={rag} x={0} y={0} />,
  }));
}

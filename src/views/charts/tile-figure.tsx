import type { TileMap } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { ChartKey, keyHeight } from './chart-key';
import { rowLinks, type LinkedFigureProps } from './figure-props';
import { ratingKey } from './rating-key';
import { TileShape } from './tile-shape';

/** Areas where they lie, each a tile of one size. */
export function TileFigure({ chart, level, hrefOf }: LinkedFigureProps<TileMap>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ tiles }: TileMap) => tiles.map(({ code, name }) => ({ id: code, name }));

const GAP = 3;
const LARGEST = 92;
/** Smaller, a name has no room; the drawing is then scaled down as a whole. */
const SMALLEST = 48;
const EDGE = 1;

function draw({ tiles }: TileMap, width: number) {
  const firstColumn = Math.min(0, ...tiles.map(({ column }) => column));
  const firstRow = Math.min(0, ...tiles.map(({ row }) => row));
  const columns = Math.max(0, ...tiles.map(({ column }) => column)) - firstColumn + 1;
  const rows = Math.max(0, ...tiles.map(({ row }) => row)) - firstRow + 1;
  const room = (width - 2 * EDGE + GAP) / columns - GAP;
  const size = Math.floor(Math.max(SMALLEST, Math.min(LARGEST, room)));
  const drawn = Math.max(width, columns * (size + GAP) - GAP + 2 * EDGE);
  const map = rows * (size + GAP) + 2 * EDGE;
  const key = ratingKey(tiles);
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

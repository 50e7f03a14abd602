import type { TileMap } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { rowLinks, type LinkedFigureProps } from './figure-props';

export function TileFigure({ chart, level, hrefOf }: LinkedFigureProps<TileMap>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ tiles }: TileMap) => tiles.map(({ code, name }) => ({ id: code, name }));

const draw = (_chart: TileMap, width: number) => <svg width={width} height={200} />;

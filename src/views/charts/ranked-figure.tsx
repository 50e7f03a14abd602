import type { RankedChart } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { rowLinks, type LinkedFigureProps } from './figure-props';

export function RankedFigure({ chart, level, hrefOf }: LinkedFigureProps<RankedChart>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ bars }: RankedChart) => bars.map(({ code, name }) => ({ id: code, name }));

const draw = (_chart: RankedChart, width: number) => <svg width={width} height={200} />;

import type { FunnelChart } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { rowLinks, type LinkedFigureProps } from './figure-props';

export function FunnelFigure({ chart, level, hrefOf }: LinkedFigureProps<FunnelChart>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ points }: FunnelChart) => points.map(({ code, name }) => ({ id: code, name }));

const draw = (_chart: FunnelChart, width: number) => <svg width={width} height={200} />;

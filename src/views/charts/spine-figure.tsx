import type { SpineChart } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import { rowLinks, type LinkedFigureProps } from './figure-props';

export function SpineFigure({ chart, level, hrefOf }: LinkedFigureProps<SpineChart>) {
  return (
    <ChartFrame chart={chart} level={level} linkOf={rowLinks(chart, hrefOf, named)}>
      {draw}
    </ChartFrame>
  );
}

const named = ({ rows }: SpineChart) =>
  rows.map(({ indicator, name }) => ({ id: indicator, name }));

const draw = (_chart: SpineChart, width: number) => <svg width={width} height={200} />;

import type { TrendChart } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import type { FigureProps } from './figure-props';

export function TrendFigure({ chart, level }: FigureProps<TrendChart>) {
  return (
    <ChartFrame chart={chart} level={level}>
      {draw}
    </ChartFrame>
  );
}

const draw = (_chart: TrendChart, width: number) => <svg width={width} height={200} />;

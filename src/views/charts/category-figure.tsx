import type { CategoryChart } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import type { FigureProps } from './figure-props';

export function CategoryFigure({ chart, level }: FigureProps<CategoryChart>) {
  return (
    <ChartFrame chart={chart} level={level}>
      {draw}
    </ChartFrame>
  );
}

const draw = (_chart: CategoryChart, width: number) => <svg width={width} height={200} />;

import type { SpreadChart } from '../../scorecard/charts';
import { ChartFrame } from './chart-frame';
import type { FigureProps } from './figure-props';

export function SpreadFigure({ chart, level }: FigureProps<SpreadChart>) {
  return (
    <ChartFrame chart={chart} level={level}>
      {draw}
    </ChartFrame>
  );
}

const draw = (_chart: SpreadChart, width: number) => <svg width={width} height={200} />;

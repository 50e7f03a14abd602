import type {
  CategoryChart,
  FunnelChart,
  NoChart,
  RankedChart,
  SpreadChart,
  TileMap,
  TrendChart,
} from '../../scorecard/charts';
import type { QuarterTable } from '../../scorecard/quarter-table';
import type { Indicator } from '../../domain/indicator';
import { districtPath } from '../../workspace/paths';
import { useSelection } from '../../workspace/use-selection';
import type { Subject } from '../../workspace/use-subject';
import { CategoryFigure } from '../charts/category-figure';
import { FunnelFigure } from '../charts/funnel-figure';
import { RankedFigure } from '../charts/ranked-figure';
import { SpreadFigure } from '../charts/spread-figure';
import { TableFigure } from '../charts/table-figure';
import { TileFigure } from '../charts/tile-figure';
import { TrendFigure } from '../charts/trend-figure';
import { Section } from './sections';
import { SeriesOfAll } from './series-of-all';

export interface Charts {
  readonly trend: TrendChart | NoChart;
  readonly quarters: QuarterTable;
  readonly ranked: RankedChart | NoChart;
  readonly funnel: FunnelChart | NoChart;
  readonly spread: SpreadChart | NoChart;
  readonly categories: CategoryChart | NoChart | null;
  readonly map: TileMap | NoChart;
}

interface Props {
  readonly charts: Charts;
  readonly subject: Subject;
  readonly indicator: Indicator;
}

/** The charts, each with its table, copy and download, or with the sentence why there is none. */
export function ChartSections({ charts, subject, indicator }: Props) {
  const { linkTo } = useSelection();
  const hrefOf = (code: string): string => linkTo(districtPath(code));
  return (
    <>
      <Section of="trend">
        <TrendFigure chart={charts.trend} level={2} />
        <SeriesOfAll subject={subject} indicator={indicator} />
      </Section>
      <Section of="quarters">
        <TableFigure chart={charts.quarters} level={2} />
      </Section>
      <Section of="ranked">
        <RankedFigure chart={charts.ranked} level={2} hrefOf={hrefOf} />
      </Section>
      <Section of="funnel">
        <FunnelFigure chart={charts.funnel} level={2} hrefOf={hrefOf} />
      </Section>
      <Section of="spread">
        <SpreadFigure chart={charts.spread} level={2} />
      </Section>
      {charts.categories && (
        <Section of="categories">
          <CategoryFigure chart={charts.categories} level={2} />
        </Section>
      )}
      <Section of="map">
        <TileFigure chart={charts.map} level={2} hrefOf={hrefOf} />
      </Section>
    </>
  );
}

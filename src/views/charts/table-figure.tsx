import { useId } from 'react';
import { isChart, type Chart } from '../../scorecard/charts';
import styles from './chart-frame.module.css';
import { ChartButtons } from './chart-buttons';
import { FiguresTable } from './chart-table';
import type { FigureProps } from './figure-props';
import whole from './table-figure.module.css';
import { useChartActions } from './use-chart-actions';

/** Figures that are a table and nothing else, with copy and download; or why there are none. */
export function TableFigure({ chart, level = 3 }: FigureProps<Chart>) {
  const heading = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.chart} aria-labelledby={heading}>
      <Heading id={heading} className={styles.title}>
        {chart.title}
      </Heading>
      {isChart(chart) ? <Body chart={chart} /> : <p className={styles.why}>{chart.why}</p>}
    </section>
  );
}

function Body({ chart }: { readonly chart: Chart }) {
  const taken = useChartActions(chart, [], null);
  return (
    <>
      <p className={styles.summary}>{chart.summary}</p>
      <div className={whole.table}>
        <FiguresTable table={chart.table} />
      </div>
      <p className={styles.credit}>{chart.credit}</p>
      <ChartButtons title={chart.title} {...taken} />
    </>
  );
}

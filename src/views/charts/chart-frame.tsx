import { memo, useId, type ReactNode } from 'react';
import { isChart, type Chart, type NoChart } from '../../scorecard/charts';
import styles from './chart-frame.module.css';
import { ChartButtons } from './chart-buttons';
import { FiguresTable, type RowLink } from './chart-table';
import { useChartActions } from './use-chart-actions';
import { useWidth } from './use-width';

export type HeadingLevel = 2 | 3 | 4;

interface Props<C extends Chart> {
  readonly chart: C | NoChart;
  /** Of the chart's title; 3 if not given. */
  readonly level?: HeadingLevel | undefined;
  /** What the numbered marks of the drawing mean, in their order. */
  readonly notes?: readonly string[];
  readonly linkOf?: RowLink | undefined;
  /** The drawing as one `<svg>` of this width in pixels. */
  readonly children: (chart: C, width: number) => ReactNode;
}

/** A chart with its sentence, figures, source and downloads; or why there is none. */
export function ChartFrame<C extends Chart>({ chart, level = 3, ...rest }: Props<C>) {
  const heading = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.chart} aria-labelledby={heading}>
      <Heading id={heading} className={styles.title}>
        {chart.title}
      </Heading>
      {isChart(chart) ? (
        <Body chart={chart} {...rest} />
      ) : (
        <p className={styles.why}>{chart.why}</p>
      )}
    </section>
  );
}

interface BodyProps<C extends Chart> extends Omit<Props<C>, 'level'> {
  readonly chart: C;
}

const NO_NOTES: readonly string[] = [];

function Body<C extends Chart>({ chart, notes = NO_NOTES, linkOf, children }: BodyProps<C>) {
  const [place, width] = useWidth<HTMLDivElement>();
  const taken = useChartActions(chart, notes, (wide) => children(chart, wide));
  return (
    <>
      <p className={styles.summary}>{chart.summary}</p>
      <div className={styles.card}>
        <div ref={place} role="img" aria-label={chart.summary} className={styles.drawing}>
          {width !== null && (
            <Drawing chart={chart} width={width}>
              {children}
            </Drawing>
          )}
        </div>
      </div>
      {notes.length > 0 && (
        <ol className={styles.notes}>
          {notes.map((note, i) => (
            <li key={i}>{note}</li>
          ))}
        </ol>
      )}
      <p className={styles.credit}>{chart.credit}</p>
      <details className={styles.figures}>
        <summary>
          Figures of this chart<span className="govuk-visually-hidden">: {chart.title}</span>
        </summary>
        <FiguresTable table={chart.table} linkOf={linkOf} />
      </details>
      <ChartButtons title={chart.title} {...taken} />
    </>
  );
}

interface DrawingProps<C extends Chart> {
  readonly chart: C;
  readonly width: number;
  readonly children: (chart: C, width: number) => ReactNode;
}

/** Drawn again only for another model or width, not when something is said below it. */
const Drawing = memo(function Drawing<C extends Chart>({
  chart,
  width,
  children,
}: DrawingProps<C>) {
  return children(chart, width);
}) as <C extends Chart>(props: DrawingProps<C>) => ReactNode;

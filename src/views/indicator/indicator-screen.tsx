import { useMemo } from 'react';
import { TOTAL } from '../../domain/indicator';
import { categoryChart } from '../../scorecard/category-chart';
import { funnelChart } from '../../scorecard/funnel-chart';
import { indicatorPage } from '../../scorecard/indicator-page';
import type { IndicatorSubject } from '../../scorecard/indicator-subject';
import { quarterTable } from '../../scorecard/quarter-table';
import { rankedChart } from '../../scorecard/ranked-chart';
import { spreadOf } from '../../scorecard/spread';
import { tileMap } from '../../scorecard/tile-map';
import { trendChart } from '../../scorecard/trend-chart';
import type { Subject } from '../../workspace/use-subject';
import { PageMarks } from '../scorecard/headline';
import { AboutIndicator } from './about-indicator';
import { ChartSections } from './chart-sections';
import { Contents } from './contents';
import { IndicatorControls } from './indicator-controls';
import styles from './indicator.module.css';
import { NotesSection } from './notes-section';
import { QuestionsSection } from './questions-section';
import { Verdicts } from './verdicts';

interface Props {
  readonly subject: Subject;
  readonly found: Extract<IndicatorSubject, { kind: 'found' }>;
}

/** The verdicts first, then what they rest on. */
export function IndicatorScreen({ subject, found }: Props) {
  const { input, quarter } = subject;
  const { indicator, area, places } = found;
  const page = useMemo(
    () => indicatorPage(input, places, { indicator, area, quarter }),
    [input, places, indicator, area, quarter],
  );
  const charts = useMemo(() => {
    const place = { indicator, area, category: TOTAL, quarter };
    return {
      trend: trendChart(input, page.trend),
      quarters: quarterTable(input, place),
      ranked: rankedChart(input, indicator, quarter, area.code),
      funnel: funnelChart(input, indicator, quarter, area.code),
      spread: spreadOf(input, indicator, quarter),
      categories: categoryChart(input, place),
      map: tileMap(input, indicator, quarter, area.code),
    };
  }, [input, indicator, area, quarter, page.trend]);
  return (
    <div className={styles.screen}>
      <PageMarks quarterLabel={page.quarterLabel} marks={page.marks} of={input.title} />
      <IndicatorControls subject={subject} found={found} />
      {found.otherArea !== null && (
        <p role="status" className={styles.notice}>
          {found.otherArea}
        </p>
      )}
      <Verdicts page={page} />
      <div className={styles.columns}>
        <Contents hasCategories={charts.categories !== null} />
        <div className={styles.sections}>
          <AboutIndicator page={page} />
          <ChartSections charts={charts} subject={subject} indicator={indicator} />
          <QuestionsSection page={page} />
          <NotesSection page={page} />
        </div>
      </div>
    </div>
  );
}

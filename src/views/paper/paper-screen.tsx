import { useMemo } from 'react';
import { boardPaperOf, type PaperOversight } from '../../scorecard/board-paper';
import type { PaperIndicator } from '../../scorecard/board-paper-types';
import { isChart } from '../../scorecard/charts';
import { useSelection } from '../../workspace/use-selection';
import type { Subject } from '../../workspace/use-subject';
import { useWorkspace } from '../../workspace/workspace-context';
import { TrendDrawing } from '../charts/trend-figure';
import { PageMarks } from '../scorecard/headline';
import { NoCounty } from '../shared/no-county';
import { BoardPaper } from './board-paper';
import { PaperControls } from './paper-controls';
import styles from './paper-screen.module.css';

interface Props {
  readonly subject: Subject;
  readonly lists: PaperOversight;
}

/** What goes into the paper, then the paper as it will be printed. */
export function PaperScreen({ subject, lists }: Props) {
  const { input, quarter } = subject;
  const { selection } = useSelection();
  const { published } = useWorkspace();
  const paper = useMemo(
    () =>
      boardPaperOf(input, lists, quarter, {
        indicators: chosenIn(selection.indicators),
        published: published && { ...published.head, correction: published.correction },
      }),
    [input, lists, quarter, selection.indicators, published],
  );
  if (!paper) return <NoCounty />;
  return (
    <>
      <div className={styles.screen}>
        <PageMarks quarterLabel={paper.quarterLabel} marks={paper.marks} of={paper.title} />
        <PaperControls
          subject={subject}
          chosen={chosenIn(selection.indicators)}
          exceptions={paper.exceptions.countyExceptions.map(
            ({ exception }) => exception.indicator.id,
          )}
        />
      </div>
      <BoardPaper paper={paper} chartOf={chartOf} />
    </>
  );
}

/** Ids of the address; it may name any. */
const chosenIn = (indicators: string | null): readonly string[] => [
  ...new Set((indicators ?? '').split(',').filter((id) => id !== '')),
];

const chartOf = ({ trend }: PaperIndicator) =>
  isChart(trend) ? <TrendDrawing chart={trend} /> : null;

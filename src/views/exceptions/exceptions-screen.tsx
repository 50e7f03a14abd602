import { Fragment, useMemo } from 'react';
import type { ScorecardInput } from '../../scorecard/build-scorecard';
import type { ExceptionReport } from '../../scorecard/exception-types';
import { filterExceptions } from '../../scorecard/exceptions';
import { otherActions } from '../../scorecard/other-actions';
import { actionsHeadline, actionViews, messageViews } from '../../scorecard/oversight-view';
import type { Option } from '../../scorecard/scorecard';
import type { Oversight } from '../../workspace/use-oversight';
import { useSelection } from '../../workspace/use-selection';
import { Headline, PageMarks } from '../scorecard/headline';
import { Brief } from './brief';
import { DistrictGroup } from './district-group';
import { ExceptionCard } from './exception-card';
import { ExceptionsControls } from './exceptions-controls';
import styles from './exceptions.module.css';
import { MessagesSection } from './messages-section';
import { NotJudgedSection } from './not-judged-section';
import { OtherActions } from './other-actions';
import { OversightContext } from './oversight-context';
import { useOversightPageOf } from './use-oversight-page-of';
import { filterWords } from './filter-words';

interface Props {
  readonly input: ScorecardInput;
  readonly report: ExceptionReport;
  readonly quarters: readonly Option[];
  readonly oversight: Oversight;
}

/** The county first, then each indicator with the districts concerned; the brief is for paper. */
export function ExceptionsScreen({ input, report, quarters, oversight }: Props) {
  const { selection } = useSelection();
  const { quarter, county } = report;
  const { lists } = oversight;
  const actions = useMemo(
    () => actionViews(input, lists.actions, quarter),
    [input, lists.actions, quarter],
  );
  const messages = useMemo(
    () => messageViews(input, lists.messages, quarter),
    [input, lists.messages, quarter],
  );
  const page = useOversightPageOf(oversight, actions, quarter);
  const shown = useMemo(() => filterExceptions(report, selection), [report, selection]);
  const headline = [...report.headline, actionsHeadline(actions)];
  const others = otherActions(input, report, actions, selection);
  return (
    <OversightContext value={page}>
      <PageMarks quarterLabel={report.quarterLabel} marks={report.marks} of={report.title} />
      <div className={styles.screen}>
        <Headline scorecard={{ headline }} />
        <ExceptionsControls report={report} quarters={quarters} />
        {/* What is being written is about one quarter; the control that chooses it keeps the focus. */}
        <Fragment key={quarter}>
          <MessagesSection views={messages} />
          <section aria-labelledby="county" className={styles.section}>
            <h2 id="county">{county.name}</h2>
            {shown.countyExceptions.length === 0 && (
              <p>{emptyWords(report.countyExceptions.length)}</p>
            )}
            {shown.countyExceptions.map((exception) => (
              <ExceptionCard
                key={exception.indicator.id}
                exception={exception}
                titled="indicator"
              />
            ))}
          </section>
          <section aria-labelledby="districts" className={styles.section}>
            <h2 id="districts">Districts and teams</h2>
            {shown.groups.length === 0 && <p>{emptyWords(report.groups.length)}</p>}
            {shown.groups.map((group) => (
              <DistrictGroup key={group.indicator.id} group={group} />
            ))}
          </section>
          <OtherActions current={others.current} closed={others.closed} />
          <NotJudgedSection notJudged={report.notJudged} />
        </Fragment>
      </div>
      <Brief
        report={report}
        shown={shown}
        headline={headline}
        messages={messages}
        others={others.current}
        filters={filterWords(report, selection)}
      />
    </OversightContext>
  );
}

/** Nothing is shown because there is nothing, or because of the filters. */
const emptyWords = (unfiltered: number): string =>
  unfiltered === 0
    ? 'Nothing that could be judged is an exception here.'
    : 'No exception matches the area, theme and agency chosen above.';

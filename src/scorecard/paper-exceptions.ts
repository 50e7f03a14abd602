/** The exceptions of a board paper, each with what the board says and does about it. */
import type { Commentary } from '../domain/oversight';
import type { PaperException, PaperExceptions, PaperGroup } from './board-paper-types';
import type { ScorecardInput } from './build-scorecard';
import type { Exception, ExceptionGroup, ExceptionReport } from './exception-types';
import { groupLines, illustrativeWords } from './group-lines';
import { otherActions } from './other-actions';
import {
  actionsHeadline,
  commentaryView,
  isAbout,
  type ActionView,
  type ActionViews,
  type CommentaryView,
} from './oversight-view';

const NO_FILTER = { theme: null, agency: null, area: null };

export function paperExceptions(
  input: ScorecardInput,
  report: ExceptionReport,
  commentary: readonly Commentary[],
  actions: ActionViews,
): PaperExceptions {
  const written: Written = {
    commentaryOf: (exception) => commentaryView(commentary, topicOf(exception), report.quarter),
    actionsOf: (exception) => actions.current.filter(isAbout(topicOf(exception))),
  };
  return {
    headline: [...report.headline, actionsHeadline(actions)],
    county: report.county.name,
    countyExceptions: report.countyExceptions.map((item) => paperException(item, written)),
    groups: report.groups.map((group) => paperGroup(group, written)),
    otherActions: otherActions(input, report, actions, NO_FILTER).current,
    notJudged: report.notJudged.summary,
  };
}

interface Written {
  readonly commentaryOf: (exception: Exception) => CommentaryView | null;
  readonly actionsOf: (exception: Exception) => readonly ActionView[];
}

const topicOf = ({ indicator, area }: Exception) => ({ indicator: indicator.id, area: area.code });

const paperException = (
  exception: Exception,
  { commentaryOf, actionsOf }: Written,
): PaperException => ({
  exception,
  reasons: exception.reasons.map(({ words }) => words).join('; '),
  commentary: commentaryOf(exception),
  actions: actionsOf(exception),
});

const paperGroup = (
  { indicator, exceptions }: ExceptionGroup,
  { commentaryOf, actionsOf }: Written,
): PaperGroup => ({
  indicator: indicator.name,
  id: indicator.id,
  lines: groupLines(exceptions),
  illustrative: illustrativeWords(exceptions),
  written: exceptions.flatMap((exception) => {
    const commentary = commentaryOf(exception);
    return commentary ? [{ area: exception.area.name, commentary }] : [];
  }),
  actions: exceptions.flatMap(actionsOf),
});

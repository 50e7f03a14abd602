/** The actions that stand below no exception. */
import { topicKey } from '../domain/oversight';
import type { ScorecardInput } from './build-scorecard';
import type { ExceptionFilter, ExceptionReport } from './exception-types';
import type { ActionView, ActionViews } from './oversight-view';

/** Closed ones are listed whatever they are about; both as the reader filtered. */
export function otherActions(
  { indicators }: Pick<ScorecardInput, 'indicators'>,
  { countyExceptions, groups }: Pick<ExceptionReport, 'countyExceptions' | 'groups'>,
  { current, closed }: ActionViews,
  { theme, agency, area }: ExceptionFilter,
): ActionViews {
  const all = [...countyExceptions, ...groups.flatMap(({ exceptions }) => exceptions)];
  const shownAbove = new Set(
    all.map((item) => topicKey({ indicator: item.indicator.id, area: item.area.code })),
  );
  const isWanted = ({ action }: ActionView): boolean => {
    const indicator = indicators.find(({ id }) => id === action.indicator);
    return (
      (theme === null || indicator?.theme === theme) &&
      (agency === null || indicator?.agency === agency) &&
      (area === null || action.area === area)
    );
  };
  return {
    current: current.filter((view) => isWanted(view) && !shownAbove.has(topicKey(view.action))),
    closed: closed.filter(isWanted),
  };
}

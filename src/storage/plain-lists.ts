/** The board's lists as a backup file has them: periods as the ids that everyone reads. */
import type { ActionUpdate } from '../domain/oversight';
import { monthId, periodId, quarterId, type Month, type Quarter } from '../domain/period';
import type { ListName, ReferenceLists } from './workspace-document';

const monthOrNull = (month: Month | null): string | null =>
  month === null ? null : monthId(month);
const quarterOrNull = (quarter: Quarter | null): string | null =>
  quarter === null ? null : quarterId(quarter);

const plainUpdate = (update: ActionUpdate) => ({ ...update, quarter: quarterId(update.quarter) });

const WRITERS: { readonly [List in ListName]: (entry: ReferenceLists[List][number]) => unknown } = {
  areas: (area) => ({
    ...area,
    validFrom: monthOrNull(area.validFrom),
    validTo: monthOrNull(area.validTo),
  }),
  indicators: (indicator) => ({
    ...indicator,
    breaks: indicator.breaks.map(({ from, label }) => ({ from: monthId(from), label })),
  }),
  targets: (target) => ({
    ...target,
    from: quarterId(target.from),
    to: quarterOrNull(target.to),
  }),
  populations: (estimate) => estimate,
  benchmarks: (benchmark) => ({ ...benchmark, period: periodId(benchmark.period) }),
  annotations: (annotation) => ({ ...annotation, period: periodId(annotation.period) }),
  commentary: (entry) => ({ ...entry, quarter: quarterId(entry.quarter) }),
  actions: (action) => ({
    ...action,
    raised: quarterId(action.raised),
    due: quarterId(action.due),
    updates: action.updates.map(plainUpdate),
  }),
  messages: (message) => ({ ...message, quarter: quarterId(message.quarter) }),
};

export const plainList = <List extends ListName>(
  list: List,
  entries: readonly ReferenceLists[List][number][],
): readonly unknown[] => entries.map(WRITERS[list]);

export const plainLists = (lists: ReferenceLists): Readonly<Record<ListName, unknown>> => ({
  areas: plainList('areas', lists.areas),
  indicators: plainList('indicators', lists.indicators),
  targets: plainList('targets', lists.targets),
  populations: plainList('populations', lists.populations),
  benchmarks: plainList('benchmarks', lists.benchmarks),
  annotations: plainList('annotations', lists.annotations),
  commentary: plainList('commentary', lists.commentary),
  actions: plainList('actions', lists.actions),
  messages: plainList('messages', lists.messages),
});

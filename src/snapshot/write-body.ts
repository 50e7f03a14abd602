/** Everything of the file that is known before it is signed off (docs/snapshot-format.md). */
import { lastMonthOf, lastMonthOfQuarter, quarterId } from '../domain/period';
import { populationYear } from '../domain/population';
import { LIST_FILES } from '../reference/list-files';
import type { Lists } from '../reference/lists';
import type { RawEntry } from '../reference/write-entries';
import type { DraftRequest } from './draft-types';
import { encodeSeries, type ObservedSeries } from './series-block';
import { SNAPSHOT_SCHEMA } from './snapshot';
import type { PublishedTexts } from './texts';

export function bodyOf(
  { kind, quarter, title, policy, lists }: DraftRequest,
  texts: PublishedTexts,
  series: readonly ObservedSeries[],
): Readonly<Record<string, unknown>> {
  const last = lastMonthOfQuarter(quarter);
  const { commentary, actions, messages, annotations } = texts;
  return {
    schema: SNAPSHOT_SCHEMA,
    kind,
    quarter: quarterId(quarter),
    title,
    policy,
    lists: rawLists({
      areas: lists.areas,
      indicators: lists.indicators,
      targets: lists.targets.filter(({ from }) => from <= quarter),
      populations: lists.populations.filter(({ year }) => year <= populationYear(quarter)),
      benchmarks: lists.benchmarks.filter(({ period }) => lastMonthOf(period) <= last),
      annotations,
      commentary,
      actions,
      messages,
    }),
    observations: encodeSeries(series),
  };
}

const rawLists = (lists: Lists): Record<keyof Lists, readonly RawEntry[]> => ({
  areas: lists.areas.map(LIST_FILES.areas.rawOf),
  indicators: lists.indicators.map(LIST_FILES.indicators.rawOf),
  targets: lists.targets.map(LIST_FILES.targets.rawOf),
  populations: lists.populations.map(LIST_FILES.populations.rawOf),
  benchmarks: lists.benchmarks.map(LIST_FILES.benchmarks.rawOf),
  annotations: lists.annotations.map(LIST_FILES.annotations.rawOf),
  commentary: lists.commentary.map(LIST_FILES.commentary.rawOf),
  actions: lists.actions.map(LIST_FILES.actions.rawOf),
  messages: lists.messages.map(LIST_FILES.messages.rawOf),
});

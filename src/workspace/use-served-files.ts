/** The served data through react-query: the reference files first, then every extract. */
import {
  skipToken,
  useQueries,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Month } from '../domain/period';
import { NO_CORRECTIONS, type ExtractContext } from '../extract/types';
import { createIdentity } from '../lib/identity';
import { createTurns } from '../lib/turns';
import type { ObservationTable } from '../domain/observation';
import type { ReferenceLists } from '../storage/workspace-document';
import type { Served } from './fetch-served';
import type { ReferenceData } from './reference-data';
import { referenceQuery } from './reference-query';
import { fetchExtract } from './served-extract';
import type { Services } from './services';
import type { Gap, ServedState } from './types';

export interface ServedFiles {
  readonly state: ServedState;
  readonly retry: () => void;
  readonly reference: ReferenceData | null;
  /** What `listsOf` made of the reference files. */
  readonly lists: ReferenceLists | null;
  /** In the order of the manifest: later ones revise earlier ones (rule O5). */
  readonly tables: readonly ObservationTable[];
}

type ExtractResult = UseQueryResult<Served<ObservationTable>>;

interface Extracts {
  readonly results: readonly (Served<ObservationTable> | undefined)[];
  readonly isFetching: boolean;
}

const combine = (results: readonly ExtractResult[]): Extracts => ({
  results: results.map((result) => result.data),
  isFetching: results.some((result) => result.isFetching),
});

/** The same object as long as areas and catalogue are the same: extracts are then not read again. */
function useContextOf(lists: ReferenceLists | null, thisMonth: Month): ExtractContext | null {
  const areas = lists?.areas;
  const indicators = lists?.indicators;
  return useMemo(
    () =>
      areas && indicators ? { areas, indicators, thisMonth, corrections: NO_CORRECTIONS } : null,
    [areas, indicators, thisMonth],
  );
}

/**
 * `listsOf` gives the lists that the extracts are read against: the served ones as the analyst
 * edited them.
 */
export function useServedFiles(
  services: Services,
  listsOf: (reference: ReferenceData) => ReferenceLists,
): ServedFiles {
  const [inTurn] = useState(createTurns);
  const [identityOf] = useState(createIdentity);
  const { data: served, isFetching } = useQuery(referenceQuery(services));
  const reference = served?.kind === 'ok' ? served.value : null;
  const lists = useMemo(() => reference && listsOf(reference), [reference, listsOf]);
  const context = useContextOf(lists, services.thisMonth);
  const extracts = useQueries({
    queries: (reference?.manifest.extracts ?? []).map((file) => ({
      queryKey: ['extract', file, context && identityOf(context)],
      queryFn: context ? () => fetchExtract(services, inTurn, file, context) : skipToken,
      structuralSharing: false,
    })),
    combine,
  });
  const tables = useMemo(() => tablesOf(extracts.results), [extracts]);
  const state = useMemo(
    () => stateOf(served, extracts, isFetching || extracts.isFetching),
    [served, extracts, isFetching],
  );
  return { state, retry: useRetry(), reference, lists, tables };
}

const tablesOf = (results: Extracts['results']): readonly ObservationTable[] =>
  results.flatMap((result) => (result?.kind === 'ok' ? result.value : []));

function stateOf(
  reference: Served<ReferenceData> | undefined,
  { results }: Extracts,
  isFetching: boolean,
): ServedState {
  if (!reference) return { kind: 'loading', done: 0, total: null };
  if (reference.kind === 'gap') {
    return isFetching
      ? { kind: 'loading', done: 0, total: null }
      : { kind: 'failed', gap: reference.gap };
  }
  const done = results.filter((result) => result !== undefined).length;
  if (done < results.length) return { kind: 'loading', done, total: results.length };
  return { kind: 'ready', gaps: [reference, ...results].flatMap(gapsIn), isRetrying: isFetching };
}

const gapsIn = (served: Served<unknown> | undefined): readonly Gap[] => {
  if (!served) return [];
  return served.kind === 'gap' ? [served.gap] : served.gaps;
};

/** Reads again what left a gap; what was read well stays. */
function useRetry(): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    void client.refetchQueries({
      type: 'active',
      predicate: ({ state: { data } }) => gapsIn(data as Served<unknown> | undefined).length > 0,
    });
  }, [client]);
}

/** From reference data and loaded extracts to what the scorecard is built from. Pure. */
import { indexAreas } from '../domain/area';
import { storeOf } from '../domain/observation';
import { readPeriod, type Quarter } from '../domain/period';
import { indexPopulation } from '../domain/population';
import { createAssessor, indexTargets } from '../domain/target';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { WORKING_COPY } from '../scorecard/edition';
import { latestWholeQuarter, quartersLoaded } from '../scorecard/quarters';
import { reasonsOf, type Replayed } from './replay';

export function scorecardInput({ title, lists, tables, loaded }: Replayed): ScorecardInput {
  const evidence = {
    areas: indexAreas(lists.areas),
    observations: storeOf(tables, reasonsOf(loaded)),
    populations: indexPopulation(lists.populations),
  };
  return {
    title,
    indicators: lists.indicators,
    assessor: createAssessor(evidence, indexTargets(lists.targets)),
    benchmarks: lists.benchmarks,
    annotations: lists.annotations,
    edition: WORKING_COPY,
  };
}

/**
 * `scorecardInput` that gives the same input again as long as nothing that figures come from has
 * changed: a commentary that is kept must not make every figure, trend and limit anew.
 */
export function createInputMaker(): (replayed: Replayed) => ScorecardInput {
  let last: { readonly replayed: Replayed; readonly input: ScorecardInput } | null = null;
  return (replayed) => {
    if (!last || !hasSameFigures(last.replayed, replayed)) {
      last = { replayed, input: scorecardInput(replayed) };
    }
    return last.input;
  };
}

const hasSameFigures = (a: Replayed, b: Replayed): boolean =>
  a.title === b.title &&
  LISTS_OF_FIGURES.every((list) => a.lists[list] === b.lists[list]) &&
  hasSameItems(a.tables, b.tables) &&
  hasSameItems(a.loaded, b.loaded);

const LISTS_OF_FIGURES = [
  'areas',
  'indicators',
  'targets',
  'populations',
  'benchmarks',
  'annotations',
] as const;

const hasSameItems = (a: readonly object[], b: readonly object[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** The base's quarter when it has data, else the latest whole one. Null when nothing is loaded. */
export function defaultQuarter(input: ScorecardInput, wanted: string | null): Quarter | null {
  return loadedQuarter(input, wanted) ?? latestWholeQuarter(input.assessor.evidence.observations);
}

/** The quarter of an ID such as `2011-12-Q4`, if anything is loaded for it. */
export function loadedQuarter({ assessor }: ScorecardInput, id: string | null): Quarter | null {
  const period = id === null ? null : readPeriod(id);
  if (period?.kind !== 'quarter') return null;
  const loaded = quartersLoaded(assessor.evidence.observations);
  return loaded.includes(period.quarter) ? period.quarter : null;
}

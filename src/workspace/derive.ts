/** From reference data and loaded extracts to what the scorecard is built from. Pure. */
import { indexAreas } from '../domain/area';
import { storeOf } from '../domain/observation';
import { readPeriod, type Quarter } from '../domain/period';
import { indexPopulation } from '../domain/population';
import { createAssessor, indexTargets } from '../domain/target';
import type { ScorecardInput } from '../scorecard/build-scorecard';
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
  };
}

/** The base's quarter when it has data, else the latest whole one. Null when nothing is loaded. */
export function defaultQuarter(
  { assessor: { evidence } }: ScorecardInput,
  wanted: string | null,
): Quarter | null {
  const loaded = quartersLoaded(evidence.observations);
  const period = wanted === null ? null : readPeriod(wanted);
  if (period?.kind === 'quarter' && loaded.includes(period.quarter)) return period.quarter;
  return latestWholeQuarter(evidence.observations);
}

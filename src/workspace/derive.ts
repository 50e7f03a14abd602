/** From reference data and loaded extracts to what the scorecard is built from. Pure. */
import { indexAreas } from '../domain/area';
import { storeOf, type ObservationTable } from '../domain/observation';
import type { Quarter } from '../domain/period';
import { indexPopulation } from '../domain/population';
import { createAssessor, indexTargets } from '../domain/target';
import type { ScorecardInput } from '../scorecard/build-scorecard';
import { latestWholeQuarter, quartersLoaded } from '../scorecard/quarters';
import type { ReferenceData } from './reference-data';

export function scorecardInput(
  reference: ReferenceData,
  tables: readonly ObservationTable[],
): ScorecardInput {
  const evidence = {
    areas: indexAreas(reference.areas),
    observations: storeOf(tables),
    populations: indexPopulation(reference.populations),
  };
  return {
    title: reference.manifest.title,
    indicators: reference.indicators,
    assessor: createAssessor(evidence, indexTargets(reference.targets)),
    benchmarks: reference.benchmarks,
  };
}

/** The manifest's quarter when it has data, else the latest whole one. Null when nothing is loaded. */
export function defaultQuarter(
  { assessor: { evidence } }: ScorecardInput,
  wanted: Quarter | null,
): Quarter | null {
  const loaded = quartersLoaded(evidence.observations);
  if (wanted !== null && loaded.includes(wanted)) return wanted;
  return latestWholeQuarter(evidence.observations);
}

/** The board's lists together, as they are checked against each other. */
import type { Annotation } from '../domain/annotation';
import type { Area } from '../domain/area';
import type { Benchmark } from '../domain/benchmark';
import type { Indicator } from '../domain/indicator';
import type { Action, AgencyMessage, Commentary } from '../domain/oversight';
import type { PopulationEstimate } from '../domain/population';
import type { Target } from '../domain/target';

export interface Lists {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly populations: readonly PopulationEstimate[];
  readonly benchmarks: readonly Benchmark[];
  readonly annotations: readonly Annotation[];
  readonly commentary: readonly Commentary[];
  readonly actions: readonly Action[];
  readonly messages: readonly AgencyMessage[];
}

/** What is wrong with entries that are each well formed. */
export interface ListProblem {
  readonly list: keyof Lists;
  /** Places in the list of the entries concerned; none where it is the list as a whole. */
  readonly entries: readonly number[];
  /** The field by which it can be put right, as the file names it. */
  readonly field: string | null;
  readonly message: string;
  readonly hint: string;
}

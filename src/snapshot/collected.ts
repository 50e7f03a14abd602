/** What would be published, series by series, before anything is hidden. */
import type { Figure, UnitKey } from '../domain/disclosure';
import type { Area } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import type { Observation, SeriesKey } from '../domain/observation';
import type { Month, Quarter } from '../domain/period';
import type { Evidence, IndicatorValue } from '../domain/value';
import type { Lists } from '../reference/lists';

/** The quarter published and the months that go with it. */
export interface Scope {
  readonly lists: Lists;
  readonly evidence: Evidence;
  readonly county: Area;
  readonly quarter: Quarter;
  readonly firstMonth: Month;
  /** Of the months asked for: figures may have come by the quarter before any came by the month. */
  readonly firstQuarter: Quarter;
  readonly lastMonth: Month;
}

export interface SeriesPlace {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly category: string;
}

/**
 * One period of a series as the pages have it.
 *
 * `row`: a row that was loaded: in the file anyway, shown or hidden. `window`: a sum of the series'
 * own months: in the file only where readers cannot make it themselves. `sum`: the county's from its
 * districts and teams. `beyond`: a sum of months of which some are older than those published.
 */
export interface Entry {
  readonly kind: 'row' | 'window' | 'sum' | 'beyond';
  readonly key: UnitKey;
  readonly value: IndicatorValue;
  /** The row that was loaded for the period: the figure itself, or one beside a sum (rule G2). */
  readonly raw: Observation | null;
  /** The months or quarters that the series has in the window; none for a row. */
  readonly within: readonly UnitKey[];
  /** False where months are missing: shown with what there is (rules G4, G6). */
  readonly isWhole: boolean;
  /** Its counts; null where there is no number, or none that can be checked. */
  readonly figure: Figure | null;
}

export interface CollectedSeries {
  readonly key: SeriesKey;
  readonly entries: readonly Entry[];
  /** A comparator's rows: copied as they are. */
  readonly copied: readonly Observation[];
}

/**
 * All loaded extracts, later ones over earlier ones (rule O5). Adding a table costs the number of
 * its series, not of its rows; a series is put together when it is first read, and then kept.
 */
import { periodId } from '../period';
import { seriesKeyText, type Observation, type SeriesKey } from './observation';
import { observationsOf, type ObservationTable } from './observation-table';

/** A value that a later extract changed; `from` is what stood before. */
export interface Revision {
  readonly from: Observation;
  readonly to: Observation;
  /** Why, as whoever loaded it said; null when nobody did. */
  readonly reason: string | null;
}

export interface Series {
  /** The observation of each period by period id, the latest loaded one. */
  readonly byPeriod: ReadonlyMap<string, Observation>;
  /** Changes by period id, latest last. */
  readonly revisions: ReadonlyMap<string, readonly Revision[]>;
}

interface Layer {
  readonly table: ObservationTable;
  readonly series: number;
}

export interface ObservationStore {
  readonly tables: readonly ObservationTable[];
  readonly layers: ReadonlyMap<string, readonly Layer[]>;
  readonly keys: ReadonlyMap<string, SeriesKey>;
  /** Why the figures of a table differ from those before; null when nobody said. */
  readonly reasonOf: (table: ObservationTable) => string | null;
  /** Series already put together; a cache, invisible from outside. */
  readonly resolved: Map<string, Series>;
}

export function storeOf(
  tables: readonly ObservationTable[],
  reasonOf: ObservationStore['reasonOf'] = () => null,
): ObservationStore {
  const layers = new Map<string, Layer[]>();
  const keys = new Map<string, SeriesKey>();
  for (const table of tables) {
    table.series.forEach((key, series) => {
      const text = seriesKeyText(key);
      const layer = { table, series };
      const known = layers.get(text);
      if (known) known.push(layer);
      else layers.set(text, [layer]);
      keys.set(text, key);
    });
  }
  return { tables, layers, keys, reasonOf, resolved: new Map() };
}

const NO_SERIES: Series = { byPeriod: new Map(), revisions: new Map() };

/** The series of a key; empty when nothing was loaded for it. */
export function seriesOf(store: ObservationStore, key: SeriesKey): Series {
  const text = seriesKeyText(key);
  const layers = store.layers.get(text);
  if (!layers) return NO_SERIES;
  const known = store.resolved.get(text);
  if (known) return known;
  const series = mergeLayers(layers, store.reasonOf);
  store.resolved.set(text, series);
  return series;
}

export const hasSeries = (store: ObservationStore, key: SeriesKey): boolean =>
  store.layers.has(seriesKeyText(key));

function mergeLayers(layers: readonly Layer[], reasonOf: ObservationStore['reasonOf']): Series {
  const byPeriod = new Map<string, Observation>();
  const revisions = new Map<string, readonly Revision[]>();
  for (const { table, series } of layers) {
    for (const observation of observationsOf(table, series)) {
      const id = periodId(observation.period);
      const before = byPeriod.get(id);
      if (before && !sameNumbers(before, observation)) {
        const revision = { from: before, to: observation, reason: reasonOf(table) };
        revisions.set(id, [...(revisions.get(id) ?? []), revision]);
      }
      byPeriod.set(id, observation);
    }
  }
  return { byPeriod, revisions };
}

/** True when two observations of the same key say the same: a reload of them changes nothing. */
export const sameNumbers = (a: Observation, b: Observation): boolean =>
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.value === b.value &&
  a.missing === b.missing;

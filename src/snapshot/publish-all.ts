/** All series of the file, once it is decided what is hidden. */
import { hiddenLookup, unitId, type Outcome, type UnitKey } from '../domain/disclosure';
import type { MissingReason, Observation } from '../domain/observation';
import { displayDecimals, indexTargets } from '../domain/target';
import type { Collected } from './collect';
import type { CollectedSeries } from './collected';
import type { DraftRequest, WithheldText } from './draft-types';
import { hasNumber } from './entry';
import type { PointMaker } from './point';
import { hiddenRows, publishSeries, type Hiding } from './publish-series';
import type { ObservedSeries } from './series-block';

export interface Published {
  readonly series: readonly ObservedSeries[];
  /** By id: what is hidden, and what is hidden because it is made of that. */
  readonly hidden: ReadonlyMap<string, MissingReason>;
  /** Notes of rows that are hidden. */
  readonly notes: readonly WithheldText[];
  /** Numbers that are shown without having been checked. */
  readonly unchecked: readonly UnitKey[];
  readonly files: readonly string[];
}

/** Yields the share done, 0 to 1. */
export function* publishAll(
  request: DraftRequest,
  { series, publication }: Collected,
  outcome: Outcome,
): Generator<number, Published> {
  const { evidence, lists, policy } = request;
  const hiding: Hiding = {
    hiddenUnit: hiddenLookup(outcome, publication.measures),
    parts: publication.parts,
  };
  const rows = new Set(series.flatMap((each) => hiddenRows(each, hiding)));
  const targets = indexTargets(lists.targets);
  const maker: PointMaker = {
    evidence,
    policy,
    decimalsOf: ({ indicator }) => displayDecimals(targets, indicator),
    isHiddenRow: (raw) => rows.has(raw),
  };
  const published: ObservedSeries[] = [];
  const hidden = new Map<string, MissingReason>();
  for (const [i, each] of series.entries()) {
    const own = publishSeries(each, hiding, maker);
    published.push(own.series);
    for (const [id, reason] of own.hidden) hidden.set(id, reason);
    yield i / series.length;
  }
  return {
    series: published,
    hidden,
    notes: series.flatMap((each) => notesOf(each, rows)),
    unchecked: series.flatMap((each) => uncheckedOf(each, hidden)),
    files: filesOf(series, evidence.observations.tables),
  };
}

const notesOf = (
  { key: { indicator, area }, entries }: CollectedSeries,
  hidden: ReadonlySet<Observation>,
): readonly WithheldText[] => {
  const notes = entries.flatMap(({ kind, raw }) =>
    kind === 'row' && raw?.note && hidden.has(raw) ? raw.note : [],
  );
  return [...new Set(notes)].map((text) => ({ kind: 'note', about: { indicator, area }, text }));
};

const uncheckedOf = (
  { entries }: CollectedSeries,
  hidden: ReadonlyMap<string, MissingReason>,
): readonly UnitKey[] =>
  entries
    .filter(({ kind, isWhole }) => kind !== 'beyond' && isWhole)
    .filter(({ figure, value }) => figure === null && hasNumber(value))
    .flatMap(({ key }) => (hidden.has(unitId(key)) ? [] : key));

function filesOf(
  series: readonly CollectedSeries[],
  tables: readonly { readonly file: string }[],
): readonly string[] {
  const used = new Set(
    series.flatMap(({ entries, copied }) => [
      ...entries.flatMap(({ value }) => value.used.map(({ file }) => file)),
      ...copied.map(({ file }) => file),
    ]),
  );
  return [...new Set(tables.map(({ file }) => file))].filter((file) => used.has(file));
}

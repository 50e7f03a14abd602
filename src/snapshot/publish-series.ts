/** From the outcome of disclosure control to the points of the file. */
import { unitId, type HiddenUnit, type UnitKey } from '../domain/disclosure';
import type { MissingReason, Observation } from '../domain/observation';
import { agreement } from '../domain/target';
import { assertNever } from '../lib/assert-never';
import type { CollectedSeries, Entry } from './collected';
import { hasNumber } from './entry';
import {
  besidePoint,
  copiedPoint,
  hiddenPoint,
  hiddenReason,
  rowPoint,
  summedPoint,
  summedWithout,
  type PointMaker,
} from './point';
import type { ObservedSeries, Point } from './series-block';

export interface Hiding {
  /** What disclosure control has decided about a unit. */
  readonly hiddenUnit: (key: UnitKey) => HiddenUnit | null;
  /** Districts and teams. */
  readonly parts: readonly string[];
}

export interface PublishedSeries {
  readonly series: ObservedSeries;
  /** Ids of units that are hidden, and of those that are hidden because they are made of them. */
  readonly hidden: ReadonlyMap<string, MissingReason>;
}

/** Rows of the series that are hidden: their notes are dropped wherever they are added up. */
export const hiddenRows = (
  { entries }: CollectedSeries,
  { hiddenUnit }: Hiding,
): readonly Observation[] =>
  entries.flatMap(({ kind, key, raw }) => (kind === 'row' && raw && hiddenUnit(key) ? [raw] : []));

export function publishSeries(
  { key, entries, copied }: CollectedSeries,
  hiding: Hiding,
  maker: PointMaker,
): PublishedSeries {
  const hidden = new Map<string, MissingReason>();
  const points: Point[] = copied.map(copiedPoint);
  // A year of quarters is looked at after its quarters.
  for (const entry of entries) {
    const reason = reasonOf(entry, hiding, hidden);
    if (reason !== null) hidden.set(unitId(entry.key), reason);
    const point = pointOf(entry, reason, hidden, hiding, maker);
    if (point) points.push(point);
  }
  return { series: { key, points }, hidden };
}

/** What is shown with some of its months is hidden when one of these is. */
function reasonOf(
  entry: Entry,
  { hiddenUnit }: Hiding,
  hidden: ReadonlyMap<string, MissingReason>,
): MissingReason | null {
  const unit = entry.figure ? hiddenUnit(entry.key) : null;
  if (unit) return hiddenReason(unit);
  const isDerived = entry.kind === 'window' && entry.figure === null && hasNumber(entry.value);
  return isDerived && isAnyHidden(entry, hidden) ? 'suppressed' : null;
}

const isAnyHidden = ({ within }: Entry, hidden: ReadonlyMap<string, MissingReason>): boolean =>
  within.some((key) => hidden.has(unitId(key)));

function pointOf(
  entry: Entry,
  reason: MissingReason | null,
  hidden: ReadonlyMap<string, MissingReason>,
  hiding: Hiding,
  maker: PointMaker,
): Point | null {
  switch (entry.kind) {
    case 'row':
      if (!entry.raw) throw new Error(`no row behind ${unitId(entry.key)}`);
      return reason === null ? rowPoint(maker, entry, entry.raw) : hiddenPoint(entry.raw, reason);
    case 'window':
      return windowPoint(entry, reason, hidden, maker);
    case 'sum':
      return sumPoint(entry, hiding, maker);
    case 'beyond':
      return hasNumber(entry.value)
        ? summedWithout(maker, entry, 'unavailable')
        : windowPoint(entry, null, hidden, maker);
    default:
      return assertNever(entry.kind);
  }
}

/** A window whose months are all shown needs no point: readers add them up as everybody does. */
function windowPoint(
  entry: Entry,
  reason: MissingReason | null,
  hidden: ReadonlyMap<string, MissingReason>,
  maker: PointMaker,
): Point | null {
  if (reason !== null) return summedWithout(maker, entry, reason);
  if (isAnyHidden(entry, hidden)) {
    const { missing } = entry.value;
    return missing === null ? summedPoint(maker, entry) : summedWithout(maker, entry, missing);
  }
  const agreed = agreement(entry.value, maker.decimalsOf(entry.value));
  return entry.raw && entry.isWhole && agreed?.agrees ? besidePoint(maker, entry, entry.raw) : null;
}

/** The county's own row stands beside the sum where readers can make the sum; else the sum stands. */
function sumPoint(entry: Entry, { parts, hiddenUnit }: Hiding, maker: PointMaker): Point | null {
  const isPartHidden = parts.some((area) => hiddenUnit({ ...entry.key, area }) !== null);
  if (entry.value.beside === null) return summedPoint(maker, entry);
  if (isPartHidden && !isSameMonth(entry)) return summedPoint(maker, entry);
  return entry.raw && isOwnPeriod(entry, entry.raw) ? copiedPoint(entry.raw) : null;
}

/** The county's own row of a month of events serves where it says what the districts add up to. */
const isSameMonth = ({ key, value }: Entry): boolean =>
  key.period.kind === 'month' &&
  value.indicator.window !== 'stock' &&
  value.beside?.numerator === value.numerator &&
  (value.denominator === null || value.beside.denominator === value.denominator);

/** Beside a window may stand the sum of the county's own months: they are there themselves. */
const isOwnPeriod = ({ key }: Entry, { period }: Observation): boolean =>
  key.period.kind === 'month' || period.kind !== 'month';

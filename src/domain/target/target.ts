/** Dated targets and floors (rules T1, T4). */
import { decimalsOf } from '../../lib/decimal';
import type { AreaCode } from '../area';
import type { Indicator, IndicatorId } from '../indicator';
import type { Quarter } from '../period';

export interface Target {
  readonly indicator: IndicatorId;
  /** Null: for every area without a target of its own. */
  readonly area: AreaCode | null;
  readonly from: Quarter;
  /** Last quarter in force, or null when still in force. */
  readonly to: Quarter | null;
  readonly target: number;
  /** Between target and floor is amber; null: two states only (rule T7). */
  readonly floor: number | null;
  /** For polarity T: how far from the target is still green and still amber. */
  readonly greenWithin: number | null;
  readonly amberWithin: number | null;
  readonly source: string;
  readonly provenance: 'published' | 'illustrative' | 'local';
  /** Where the floor's provenance differs from the target's. */
  readonly floorProvenance: 'published' | 'illustrative' | 'local';
}

export type TargetIndex = ReadonlyMap<IndicatorId, readonly Target[]>;

export function indexTargets(targets: readonly Target[]): TargetIndex {
  const index = new Map<IndicatorId, Target[]>();
  for (const target of targets) {
    const known = index.get(target.indicator);
    if (known) known.push(target);
    else index.set(target.indicator, [target]);
  }
  return index;
}

/** The target in force: the area's own before the general one, the latest start before earlier ones. */
export function targetInForce(
  index: TargetIndex,
  indicator: IndicatorId,
  area: AreaCode,
  quarter: Quarter,
): Target | null {
  const inForce = (index.get(indicator) ?? []).filter(
    (item) => item.from <= quarter && (item.to === null || item.to >= quarter),
  );
  const latest = (items: readonly Target[]): Target | null =>
    items.reduce<Target | null>(
      (best, item) => (best && best.from >= item.from ? best : item),
      null,
    );
  return (
    latest(inForce.filter((item) => item.area === area)) ??
    latest(inForce.filter((item) => item.area === null))
  );
}

/**
 * The decimals at which an indicator is shown and rated: its own, and never fewer than any of its
 * targets or floors has, so that the page cannot contradict itself (rule T4).
 */
export function displayDecimals(index: TargetIndex, indicator: Indicator): number {
  const thresholds = (index.get(indicator.id) ?? []).flatMap((item) => [
    item.target,
    item.floor ?? 0,
    item.greenWithin ?? 0,
    item.amberWithin ?? 0,
  ]);
  return Math.max(indicator.decimals, ...thresholds.map(decimalsOf));
}

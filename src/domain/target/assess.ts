/** An indicator's value with what the board says of it: rating, distance and direction. */
import type { Decimal } from '../../lib/decimal';
import { TOTAL, type Indicator } from '../indicator';
import type { Provenance } from '../observation';
import { addQuarters, sameQuarterLastYear } from '../period';
import {
  combinedProvenance,
  displayed,
  valueOf,
  type Evidence,
  type IndicatorValue,
  type ValuePlace,
} from '../value';
import { agreement, type Agreement } from './agreement';
import { directionOf, type Direction } from './direction';
import { distanceToTarget, type Distance } from './distance';
import { rate, type Rag } from './rag';
import { displayDecimals, targetInForce, type Target, type TargetIndex } from './target';

export interface AssessedValue extends IndicatorValue {
  readonly decimals: number;
  /** What is shown and rated; null when missing. */
  readonly shown: Decimal | null;
  readonly target: Target | null;
  /** Null: not rated, because there is no number, no target, no polarity, or it is not whole. */
  readonly rag: Rag | null;
  readonly distance: Distance | null;
  readonly sincePreviousQuarter: Direction;
  readonly sinceLastYear: Direction;
  /** Published only when every part is, or when a published figure for the same window agrees. */
  readonly provenance: Provenance;
  /** How the figure compares with a supplied one for the same window (rules G2, G3). */
  readonly agreement: Agreement | null;
}

export interface Assessor {
  readonly evidence: Evidence;
  readonly targets: TargetIndex;
  readonly assess: (place: ValuePlace) => AssessedValue;
  readonly value: (place: ValuePlace) => IndicatorValue;
}

/** Assesses values and remembers them: one quarter serves as itself, as previous and as last year. */
export function createAssessor(evidence: Evidence, targets: TargetIndex): Assessor {
  const decimals = remembered((indicator: Indicator) => displayDecimals(targets, indicator), idOf);
  const value = remembered((place: ValuePlace) => valueOf(evidence, place), placeKey);
  return {
    evidence,
    targets,
    value,
    assess: remembered(
      (place: ValuePlace) => assess(value, targets, place, decimals(place.indicator)),
      placeKey,
    ),
  };
}

const idOf = ({ id }: Indicator): string => id;

const placeKey = ({ indicator, area, category, quarter }: ValuePlace): string =>
  `${indicator.id}\u0000${area.code}\u0000${category}\u0000${quarter}`;

function remembered<In, Out>(make: (input: In) => Out, keyOf: (input: In) => string) {
  const known = new Map<string, Out>();
  return (input: In): Out => {
    const key = keyOf(input);
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(input);
    known.set(key, made);
    return made;
  };
}

function assess(
  valueAt: (place: ValuePlace) => IndicatorValue,
  targets: TargetIndex,
  place: ValuePlace,
  decimals: number,
): AssessedValue {
  const { indicator, quarter } = place;
  const value = valueAt(place);
  const target = targetFor(targets, place);
  const shown = displayed(value.outcome, decimals);
  const agreed = agreement(value, decimals);
  const rated = value.complete && shown !== null && target !== null;
  const compare = (earlier: ValuePlace): Direction =>
    directionOf(value, valueAt(earlier), decimals, target?.target ?? null);
  return {
    ...value,
    decimals,
    shown,
    target,
    rag: rated ? rate(shown, target, indicator.polarity) : null,
    distance: rated ? distanceToTarget(value.outcome, target, indicator.polarity, decimals) : null,
    sincePreviousQuarter: compare({ ...place, quarter: addQuarters(quarter, -1) }),
    sinceLastYear: compare({ ...place, quarter: sameQuarterLastYear(quarter) }),
    agreement: agreed,
    provenance: provenanceOf(value, agreed),
  };
}

/**
 * The target that the figure can be held against: none for a comparator, for a category of an
 * indicator, without a polarity (rule T5), or for polarity T without a tolerance.
 */
export function targetFor(targets: TargetIndex, place: ValuePlace): Target | null {
  const { indicator, area, category, quarter } = place;
  if (area.kind === 'comparator' || category !== TOTAL || indicator.polarity === null) return null;
  const target = targetInForce(targets, indicator.id, area.code, quarter);
  return indicator.polarity === 'T' && target?.greenWithin === null ? null : target;
}

/** What a figure is, given how it agrees with a supplied one for the same window. */
export function provenanceOf(value: IndicatorValue, agreed: Agreement | null): Provenance {
  const beside = combinedProvenance(value.beside?.used ?? []);
  return agreed?.agrees && beside.kind === 'published' ? beside : combinedProvenance(value.used);
}

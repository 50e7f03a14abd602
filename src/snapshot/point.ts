/** The points of the file: shown, hidden, or added up by the publication itself. */
import { decimalToNumber, roundDecimal } from '../lib/decimal';
import type { DisclosurePolicy, HiddenUnit } from '../domain/disclosure';
import type { MissingReason, Observation } from '../domain/observation';
import { populationOf } from '../domain/population';
import { agreement, provenanceOf } from '../domain/target';
import {
  combinedProvenance,
  combinedQuality,
  distinctNotes,
  latestExtractDate,
  type Evidence,
  type IndicatorValue,
} from '../domain/value';
import type { Entry } from './collected';
import type { Point } from './series-block';

export interface PointMaker {
  readonly evidence: Evidence;
  readonly policy: DisclosurePolicy;
  readonly decimalsOf: (value: IndicatorValue) => number;
  /** True for a row that was loaded and is hidden: its note goes with it. */
  readonly isHiddenRow: (raw: Observation) => boolean;
}

type Numbers = Pick<Point, 'numerator' | 'denominator' | 'value' | 'missing'>;

const without = (missing: MissingReason): Numbers => ({
  numerator: null,
  denominator: null,
  value: null,
  missing,
});

export const hiddenReason = ({ mark }: Pick<HiddenUnit, 'mark'>): MissingReason =>
  mark === 'c' ? 'suppressed' : 'under-5';

/** A row that was loaded, with the numbers that the pages show of it, and no others. */
export function rowPoint(maker: PointMaker, { key, value }: Entry, raw: Observation): Point {
  return { ...contextOf(raw), period: key.period, ...numbersOf(maker, value) };
}

/** A row beside a sum that it agrees with: it says no more than the sum. */
export const besidePoint = (maker: PointMaker, { value }: Entry, raw: Observation): Point => ({
  ...contextOf(raw),
  period: raw.period,
  incomplete: false,
  ...numbersOf(maker, value),
});

export const hiddenPoint = (raw: Observation, reason: MissingReason): Point => ({
  ...contextOf(raw),
  note: null,
  ...without(reason),
});

/** As it was loaded: what is public anyway. */
export function copiedPoint(raw: Observation): Point {
  const { numerator, denominator, value, missing } = raw;
  const numbers = missing === null ? { numerator, denominator, value, missing } : without(missing);
  return { ...contextOf(raw), ...numbers };
}

/** A window, or the county, added up: only from what is shown does it keep the notes. */
export function summedPoint(maker: PointMaker, { key, value }: Entry): Point {
  return { ...summedContext(maker, key.period, value), ...numbersOf(maker, value) };
}

export const summedWithout = (
  maker: PointMaker,
  { key, value }: Entry,
  reason: MissingReason,
): Point => ({ ...summedContext(maker, key.period, value), note: null, ...without(reason) });

function summedContext(
  maker: PointMaker,
  period: Point['period'],
  value: IndicatorValue,
): Omit<Point, keyof Numbers> {
  const { used } = value;
  const notes = distinctNotes(used.filter((raw) => !maker.isHiddenRow(raw)));
  return {
    period,
    provisional: used.some(({ provisional }) => provisional),
    incomplete: false,
    summed: true,
    provenance:
      value.missing === null
        ? provenanceOf(value, agreement(value, maker.decimalsOf(value)))
        : combinedProvenance(used),
    quality: combinedQuality(used),
    note: notes.length === 0 ? null : notes.join(' '),
    extractDate: latestExtractDate(used),
  };
}

function contextOf(raw: Observation): Omit<Point, keyof Numbers> {
  const { period, provisional, incomplete, summed, provenance, quality, note, extractDate } = raw;
  return { period, provisional, incomplete, summed, provenance, quality, note, extractDate };
}

function numbersOf(maker: PointMaker, value: IndicatorValue): Numbers {
  const { numerator, missing, outcome } = value;
  if (missing !== null) return without(missing);
  const supplied = outcome.kind === 'supplied' ? suppliedAs(maker, value, outcome.value) : null;
  if (numerator === null && supplied === null) return without('unavailable');
  return {
    numerator,
    denominator: numerator === null ? null : denominatorOf(maker, value),
    value: supplied,
    missing: null,
  };
}

/** At the precision shown, so that it says no more than the page (rule X2). */
function suppliedAs(maker: PointMaker, value: IndicatorValue, supplied: number): number {
  if (maker.policy === 'none') return supplied;
  return decimalToNumber(roundDecimal(supplied, maker.decimalsOf(value)));
}

/** A rate's comes from the population file again, where it came from there. */
function denominatorOf({ evidence }: PointMaker, value: IndicatorValue): number | null {
  const { indicator, area, quarter, denominator, population } = value;
  if (indicator.unit === 'count' || denominator === null) return null;
  if (indicator.unit !== 'rate') return denominator;
  if (population !== null || area.kind === 'team') return null;
  const own = populationOf(evidence.populations, area.code, quarter);
  return own?.population === denominator ? null : denominator;
}

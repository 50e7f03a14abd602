/** Districts and teams added up to the county (rules G1, G2, G6, A3). */
import { sumDecimals } from '../../lib/decimal';
import type { Indicator } from '../indicator';
import { firstReason, isHiddenReason, type MissingReason } from '../observation';
import { nothing, type WindowSum } from './window-sum';

/**
 * The county's figure from its parts and, beside them, its own row.
 *
 * `parts` are the sums of every district and team that is expected to report, rates already with
 * their denominators (null for teams). Numerators and denominators are pooled, never percentages
 * averaged. When a part is missing or hidden, the county's own row is used instead if there is one,
 * else the sum is marked partial. Without any part the county's own row is all there is. A county row
 * that a publication added up is that same sum, and stands where parts are hidden.
 */
export function sumCounty(
  parts: readonly WindowSum[],
  own: WindowSum,
  indicator: Indicator,
): WindowSum {
  const expected = parts.filter((part) => part.missing !== 'not-applicable');
  const reported = expected.filter((part) => part.missing === null && part.numerator !== null);
  if (reported.length === 0) return ownOnly(parts, own);
  const sum = addParts(reported, expected.length, indicator);
  if (own.missing !== null) return sum;
  if (isSummed(own)) {
    if (expected.some(isHidden)) return ofAllParts(own, expected);
    return sum.complete && own.beside?.complete ? { ...sum, beside: own.beside } : sum;
  }
  if (sum.complete) return own.complete ? { ...sum, beside: own } : sum;
  return own.complete ? { ...own, basis: 'county-row', parts: sum.parts } : sum;
}

const isHidden = ({ missing }: WindowSum): boolean => isHiddenReason(missing);

const isSummed = ({ used }: WindowSum): boolean =>
  used.length > 0 && used.every(({ summed }) => summed);

const ofAllParts = (own: WindowSum, { length }: readonly WindowSum[]): WindowSum => ({
  ...own,
  basis: 'areas',
  parts: { present: length, expected: length },
});

function addParts(
  reported: readonly WindowSum[],
  expected: number,
  indicator: Indicator,
): WindowSum {
  return {
    numerator: sumDecimals(reported.flatMap((part) => part.numerator ?? [])),
    denominator: addDenominators(reported, indicator),
    supplied: null,
    missing: null,
    complete: reported.length === expected && reported.every((part) => part.complete),
    ...coverage(reported, expected),
    basis: 'areas',
    used: reported.flatMap((part) => part.used),
    revisions: reported.flatMap((part) => part.revisions),
    beside: null,
  };
}

function addDenominators(reported: readonly WindowSum[], indicator: Indicator): number | null {
  if (indicator.unit === 'count') return null;
  const denominators = reported.flatMap((part) => part.denominator ?? []);
  return denominators.length === 0 ? null : sumDecimals(denominators);
}

/**
 * What is missing, months or areas. When every area lacks the same months, those are missing; when
 * only some do, these areas are not whole parts.
 */
function coverage(
  reported: readonly WindowSum[],
  expected: number,
): Pick<WindowSum, 'months' | 'parts'> {
  const shares = reported.map((part) => part.months);
  const most = shares.reduce((best, share) => (share.present > best.present ? share : best));
  const alike = shares.every(
    (share) => share.present * most.expected === most.present * share.expected,
  );
  const whole = alike ? reported : reported.filter((part) => part.complete);
  return { months: most, parts: { present: whole.length, expected } };
}

function ownOnly(parts: readonly WindowSum[], own: WindowSum): WindowSum {
  const expected = parts.filter((part) => part.missing !== 'not-applicable');
  if (own.missing === null) {
    if (expected.length === 0) return own;
    return isSummed(own) ? ofAllParts(own, expected) : { ...own, basis: 'county-row' };
  }
  if (parts.length > expected.length && expected.length === 0 && own.used.length === 0) {
    return nothing('not-applicable', own.months);
  }
  // A part that has a figure, but no counts to add, was submitted: its figure is not available here.
  const ofParts = expected.map((part) => part.missing ?? 'unavailable');
  const reasons = new Set<MissingReason>([own.missing, ...ofParts]);
  return nothing(firstReason(reasons) ?? 'not-submitted', own.months, own.used);
}

/**
 * Whether what is loaded agrees with itself: county rows with their districts and teams, values
 * with their counts, quarters and years with their months, months with their history, quarters with
 * the months that they should have.
 */
import { createRowFinder } from '../domain/observation';
import { quarterOfPeriod, shortQuarterLabel, type Period } from '../domain/period';
import { displayDecimals } from '../domain/target';
import { groupBy } from '../lib/group-by';
import type { ScorecardInput } from './build-scorecard';
import { numberText } from './observation-text';
import { checkHistory, checkMonths, checkSupplied } from './reconcile-series';
import { checkCounty, checkPeriods } from './reconcile-sums';
import {
  hasFigure,
  type Check,
  type CheckKind,
  type Finding,
  type ReconcileProgress,
  type Reconciliation,
  type Scope,
  type SeriesRows,
} from './reconcile-types';

const CHECKS: readonly (readonly [CheckKind, string])[] = [
  ['county', 'County rows against their districts and teams (G2)'],
  ['periods', 'Quarter and year rows against their months (G3)'],
  ['supplied', 'Values against their numerators and denominators (O2)'],
  ['history', 'Months against the history of their own series (E52)'],
  ['months', 'Quarters against the months they should have (G4)'],
];

/** The whole check at once. */
export function reconcile(input: ScorecardInput, scope: Scope): Reconciliation {
  const work = reconcileSteps(input, scope);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** The check in small pieces, for slices of time. */
export function* reconcileSteps(
  { indicators, assessor }: ScorecardInput,
  scope: Scope,
): Generator<ReconcileProgress, Reconciliation> {
  const { areas, observations } = assessor.evidence;
  const isInScope = (period: Period): boolean =>
    scope === 'all' || quarterOfPeriod(period) === scope;
  const find = createRowFinder(observations, isInScope);
  const findMonths = createRowFinder(observations, ({ kind }) => kind === 'month');
  const keys = groupBy(observations.keys.values(), ({ indicator }) => indicator);
  const checked = new Map<CheckKind, number>();
  const findings: Finding[] = [];
  let figures = 0;
  let withFigures = 0;
  for (const [done, indicator] of indicators.entries()) {
    const progress = { done, total: indicators.length };
    const series: SeriesRows[] = [];
    for (const key of keys.get(indicator.id) ?? []) {
      const area = areas.byCode.get(key.area);
      const rows = [...find(key).values()];
      if (area && rows.length > 0) series.push({ key, area, rows });
      yield progress;
    }
    const count = series.reduce((sum, { rows }) => sum + rows.filter(hasFigure).length, 0);
    figures += count;
    withFigures += count > 0 ? 1 : 0;
    const check: Check = {
      assessor,
      indicator,
      decimals: displayDecimals(assessor.targets, indicator),
      series,
      monthsOf: (key) => [...findMonths(key).values()],
      isInScope,
      count: (kind) => void checked.set(kind, (checked.get(kind) ?? 0) + 1),
      report: (finding) => void findings.push(finding),
    };
    for (const run of [checkCounty, checkPeriods, checkSupplied, checkHistory, checkMonths]) {
      for (const _ of run(check)) yield progress;
    }
  }
  return {
    summary: summaryWords(figures, withFigures, findings.length, scope),
    checks: CHECKS.map(([kind, title]) => ({
      kind,
      title,
      checked: checked.get(kind) ?? 0,
      found: findings.filter((finding) => finding.kind === kind).length,
    })),
    findings: findings.toSorted((a, b) => b.size - a.size),
  };
}

function summaryWords(figures: number, indicators: number, found: number, scope: Scope): string {
  if (figures === 0) {
    const what = scope === 'all' ? 'at all' : `of ${shortQuarterLabel(scope)}`;
    return `No figure ${what} is loaded, so there is nothing to check.`;
  }
  const checked = `Checked ${counted(figures, 'figure')} of ${counted(indicators, 'indicator')}`;
  return `${checked}: ${found === 0 ? 'all agree' : counted(found, 'finding')}.`;
}

const counted = (count: number, noun: string): string =>
  `${numberText(count)} ${noun}${count === 1 ? '' : 's'}`;

/** Trends of one district for the tests of charts, sentences and files: percentages of 1,000. */
import { WORKING_COPY } from '../../src/scorecard/edition';
import type { Annotation } from '../../src/domain/annotation';
import { TOTAL, type Indicator } from '../../src/domain/indicator';
import { createAssessor, indexTargets, type Target } from '../../src/domain/target';
import { trendOf, type Trend } from '../../src/domain/trend';
import type { ScorecardInput } from '../../src/scorecard/build-scorecard';
import {
  areaOf,
  ASHFORD,
  evidence,
  indicator,
  monthIds,
  period,
  quarter,
  type EvidenceParts,
  type Row,
  type RowExtra,
} from './domain';

/** January 2011 to March 2012. */
export const MONTHS = monthIds('2011-01', '2012-03');

/** Fifteen months that alternate between 20.0 % and 22.0 %: common cause, limits 15.6 % and 26.3 %. */
export const ORDINARY: readonly number[] = MONTHS.map((_, i) => 200 + (i % 2) * 20);

/** A month a numerator, each of 1,000; null leaves the month without a row. */
export const monthRows = (
  numerators: readonly (number | null)[],
  area = ASHFORD,
  extra: RowExtra = {},
): readonly Row[] =>
  numerators.flatMap((numerator, i) =>
    numerator === null ? [] : [[MONTHS[i] ?? '', area, 'referrals', numerator, 1000, extra] as Row],
  );

export interface TrendSetting {
  readonly of?: Partial<Indicator>;
  readonly targets?: readonly Target[];
  readonly annotations?: readonly Partial<Annotation>[];
  readonly area?: string;
  readonly category?: string;
  /** The quarter; the fourth of 2011/12 unless a test says otherwise. */
  readonly at?: string;
  readonly parts?: Partial<EvidenceParts>;
}

export interface TrendFound {
  readonly input: ScorecardInput;
  readonly trend: Trend;
}

export function trendIn(rows: readonly Row[], setting: TrendSetting = {}): TrendFound {
  const known = evidence(rows, setting.parts);
  const annotations = (setting.annotations ?? []).map((note): Annotation => ({
    indicator: 'referrals',
    area: null,
    period: period('2011-06'),
    text: 'new duty team',
    effect: 'none',
    ...note,
  }));
  const targets = indexTargets(setting.targets ?? []);
  const of = indicator(setting.of);
  const trend = trendOf(known, targets, annotations, {
    indicator: of,
    area: areaOf(known.areas, setting.area ?? ASHFORD),
    category: setting.category ?? TOTAL,
    quarter: quarter(setting.at ?? '2011-12-Q4'),
  });
  const assessor = createAssessor(known, targets);
  return {
    trend,
    input: {
      title: 'Test',
      indicators: [of],
      assessor,
      benchmarks: [],
      annotations,
      edition: WORKING_COPY,
    },
  };
}

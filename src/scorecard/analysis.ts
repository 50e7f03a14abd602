/**
 * Trend, chance and district variation of what is loaded, looked up once and remembered. Nothing of
 * the first screen needs it: it is reached through pages and columns that load lazily.
 */
import { intervalOf, type Interval } from '../domain/interval';
import { funnelOf, type Funnel, type FunnelRefusal } from '../domain/funnel';
import { TOTAL, type Indicator } from '../domain/indicator';
import { addQuarters, sameQuarterLastYear, type Quarter } from '../domain/period';
import type { AssessedValue } from '../domain/target';
import { chanceOf, trendOf, type Chance, type Trend } from '../domain/trend';
import type { ValuePlace } from '../domain/value';
import { districtsOf } from './area-places';
import type { ScorecardInput } from './build-scorecard';

export interface Analysis {
  /** The months up to the end of the place's quarter, with limits, signals and icons (S1 to S7). */
  readonly trend: (place: ValuePlace) => Trend;
  /** The 95 % interval on the scale shown; null where there is none (C1 to C3, O3). */
  readonly interval: (value: AssessedValue) => Interval | null;
  /** Whether the change is more than chance (D2). */
  readonly chance: (value: AssessedValue, since: 'previous-quarter' | 'last-year') => Chance;
  /** The districts of the county against what chance gives (F1 to F3). */
  readonly funnel: (indicator: Indicator, quarter: Quarter) => Funnel | FunnelRefusal;
}

const known = new WeakMap<ScorecardInput, Analysis>();

/** The analysis of one state of the data: the same object as long as the data stay. */
export function analysisOf(input: ScorecardInput): Analysis {
  const found = known.get(input);
  if (found) return found;
  const made = createAnalysis(input);
  known.set(input, made);
  return made;
}

function createAnalysis({ assessor, annotations }: ScorecardInput): Analysis {
  const { evidence, targets } = assessor;
  const trends = new Map<string, Trend>();
  const funnels = new Map<string, Funnel | FunnelRefusal>();

  const trend = (place: ValuePlace): Trend =>
    remembered(trends, placeKey(place), () => trendOf(evidence, targets, annotations, place));

  const chance: Analysis['chance'] = (value, since) => {
    const { quarter } = value;
    const isYear = since === 'last-year';
    const before = isYear ? sameQuarterLastYear(quarter) : addQuarters(quarter, -1);
    const direction = isYear ? value.sinceLastYear : value.sincePreviousQuarter;
    return chanceOf(trend(value), direction, value, assessor.value({ ...value, quarter: before }));
  };

  const funnel: Analysis['funnel'] = (indicator, quarter) =>
    remembered(funnels, `${indicator.id} ${quarter}`, () => {
      const values = districtsOf({ assessor }, quarter).map((area) =>
        assessor.value({ indicator, area, category: TOTAL, quarter }),
      );
      return funnelOf(indicator, values);
    });

  return { trend, interval: intervalOf, chance, funnel };
}

const placeKey = ({ indicator, area, category, quarter }: ValuePlace): string =>
  `${indicator.id}\u0000${area.code}\u0000${category}\u0000${quarter}`;

function remembered<T>(held: Map<string, T>, key: string, make: () => T): T {
  const found = held.get(key);
  if (found !== undefined) return found;
  const made = make();
  held.set(key, made);
  return made;
}

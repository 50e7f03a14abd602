/** Which series two editions have in common to be compared, and how far back they go. */
import type { Area, AreaCode } from '../domain/area';
import { TOTAL, type IndicatorId } from '../domain/indicator';
import { categoriesOf, hasSeries } from '../domain/observation';
import { firstMonthOf, type Month } from '../domain/period';
import type { ScorecardInput } from './build-scorecard';

interface SeriesPlace {
  /** The area as each edition has it. */
  readonly areas: readonly [Area, Area];
  readonly category: string;
}

/** Every area and category of an indicator that either edition may show a figure for. */
export function seriesIn(
  before: ScorecardInput,
  after: ScorecardInput,
  indicator: IndicatorId,
): readonly SeriesPlace[] {
  const sides = [before, after].map(({ assessor }) => assessor.evidence);
  const categories = new Set([
    TOTAL,
    ...sides.flatMap(({ observations }) => categoriesOf(observations, indicator)),
  ]);
  const earlier = before.assessor.evidence.areas.byCode;
  return after.assessor.evidence.areas.areas.flatMap((area) => {
    const was = earlier.get(area.code);
    if (!was) return [];
    const isThere = (category: string): boolean =>
      // A county is the sum of its parts, whether it has rows of its own or not.
      area.kind === 'county' ||
      sides.some(({ observations }) =>
        hasSeries(observations, { indicator, area: area.code, category }),
      );
    return [...categories]
      .filter(isThere)
      .map((category) => ({ areas: [was, area] as const, category }));
  });
}

/** The first month of an edition's history of an indicator; -Infinity where it has none. */
export type Starts = (indicator: IndicatorId, area: Area) => number;

/**
 * Districts and teams go back equally far, and so does their sum, the county: months alone count,
 * as a row for a longer period needs no history.
 */
export function startsOf({ assessor }: ScorecardInput): Starts {
  const { areas, observations } = assessor.evidence;
  const found = new Map<string, Month>();
  for (const { series, seriesStart, period, periods } of observations.tables) {
    series.forEach(({ indicator, area }, place) => {
      const key = keyOf(indicator, areas.byCode.get(area));
      for (let row = seriesStart[place] ?? 0; row < (seriesStart[place + 1] ?? 0); row += 1) {
        const at = periods[period[row] ?? -1];
        if (at?.kind !== 'month') continue;
        found.set(key, Math.min(found.get(key) ?? Infinity, firstMonthOf(at)) as Month);
      }
    });
  }
  return (indicator, area) =>
    found.get(keyOf(indicator, area.kind === 'county' ? PARTS : area)) ??
    found.get(keyOf(indicator, area)) ??
    -Infinity;
}

const PARTS: Pick<Area, 'kind' | 'code'> = { kind: 'district', code: '' };

const isOwn = (area: Pick<Area, 'kind'>): boolean =>
  area.kind === 'county' || area.kind === 'comparator';

const keyOf = (
  indicator: IndicatorId,
  area: { readonly kind: Area['kind']; readonly code: AreaCode } | undefined,
): string => `${indicator}\u0000${area && isOwn(area) ? area.code : ''}`;

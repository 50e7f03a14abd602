/** Indicators and areas that were others when they were published before. */
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator';
import type { Draft } from '../../../src/snapshot/draft';
import { area, evidence, indicator, KENT, monthIds, type Row } from '../../support/domain';
import { NO_LISTS } from '../../support/lists';
import { isHiddenPoint, pointsIn } from '../../support/snapshot/outsider';
import { draftFrom, requestOf } from '../../support/snapshot/publish';

const county = area({ code: KENT, kind: 'county', parent: null });
const areasOf = (codes: string) => [county, ...codes.split('').map((code) => area({ code }))];
const flow = indicator({ id: 'plans', unit: 'count', window: 'flow', denominator: null });
const stock: Indicator = { ...flow, window: 'stock' };
const MONTHS = monthIds('2012-01', '2012-03');

const published = (
  of: Indicator,
  codes: string,
  rows: readonly Row[],
  earlier: readonly string[],
) =>
  draftFrom(
    requestOf({
      lists: { ...NO_LISTS, areas: areasOf(codes), indicators: [of] },
      evidence: evidence(rows, { areas: areasOf(codes) }),
      earlier,
    }),
  );

/** Three children in A in March; every other figure is large. */
const ROWS = MONTHS.flatMap((id, i): readonly Row[] => [
  [id, 'A', flow.id, i === 2 ? 3 : 20],
  [id, 'B', flow.id, 25],
  [id, 'C', flow.id, 30],
]);

const hiddenMonths = (draft: Draft, of: string): readonly string[] =>
  pointsIn(JSON.stringify(draft.body))
    .filter((point) => point.area === of && point.period.length === 7 && isHiddenPoint(point))
    .map(({ period }) => period);

const forgetWindows = (counts: string): string => {
  const { measures: _, ...rest } = JSON.parse(counts) as Record<string, unknown>;
  return JSON.stringify(rest);
};

describe('an indicator whose window was another one', () => {
  it('[X2] hides what the quarter published before would give away together with the months', async () => {
    const before = await published(flow, 'ABC', ROWS, []);
    const quarterOfA = pointsIn(JSON.stringify(before.body)).find(
      ({ area: of, period }) => of === 'A' && period === '2011-12-Q4',
    );
    // 43 children in the quarter: two more months of it and the third is known.
    expect(quarterOfA?.numerator).toBe(43);
    const alone = await published(stock, 'ABC', ROWS, []);
    expect(hiddenMonths(alone, 'A')).toEqual(['2012-03']);
    const after = await published(stock, 'ABC', ROWS, [before.counts]);
    expect(hiddenMonths(after, 'A').length).toBeGreaterThan(1);
    expect(after.outcome.exposed).toEqual([]);
    expect(JSON.stringify(after.body)).not.toContain('as published before');
  });

  it('[X2] would be given away if its window of that day were not kept', async () => {
    const before = await published(flow, 'ABC', ROWS, []);
    const after = await published(stock, 'ABC', ROWS, [forgetWindows(before.counts)]);
    expect(hiddenMonths(after, 'A')).toEqual(['2012-03']);
  });

  it('[X2] is named as it is called now where its earlier counts can be worked out', async () => {
    const small = MONTHS.flatMap((id): readonly Row[] => [
      [id, 'A', flow.id, 1],
      [id, 'B', flow.id, 0],
    ]);
    const before = await published(flow, 'AB', small, []);
    const after = await published(stock, 'AB', small, [before.counts]);
    expect(after.outcome.exposed.length).toBeGreaterThan(0);
    expect(new Set(after.outcome.exposed.map(({ key }) => key.indicator))).toEqual(
      new Set([flow.id]),
    );
  });
});

it('[X2] a district that is in the list no more is still a part of the county published before', async () => {
  const before = await published(flow, 'ABC', ROWS, []);
  const after = await published(
    flow,
    'AC',
    ROWS.filter(([, of]) => of !== 'B'),
    [before.counts],
  );
  expect(after.publication.parts.toSorted()).toEqual(['A', 'B', 'C']);
});

import { describe, expect, it } from 'vitest';
import { displayed, reportingParts, type IndicatorValue } from '../../../../src/domain/value';
import {
  areaOf,
  ASHFORD,
  assessedAt,
  ASYLUM,
  CANTERBURY,
  CENTRAL_DUTY,
  DISABILITY,
  DOVER,
  evidence,
  indicator,
  KENT,
  kentAreas,
  month,
  monthIds,
  monthly,
  quarter,
  smallCounty,
  target,
  valueAt,
  type EvidenceParts,
  type Row,
} from '../../../support/domain';

const Q4 = '2011-12-Q4';

/** The county's figure at Q4 2011/12: three districts and a team, from quarter rows. */
const county = (
  rows: readonly Row[],
  over: Parameters<typeof indicator>[0] = {},
  parts: Partial<EvidenceParts> = {},
): IndicatorValue => valueAt(evidence(rows, parts), indicator({ id: 'x', ...over }), KENT, Q4);

const ratio = (numerator: number, denominator: number) => ({
  kind: 'ratio',
  numerator,
  denominator,
  factor: 100,
});

const whole: readonly Row[] = [
  [Q4, ASHFORD, 'x', 10, 20],
  [Q4, CANTERBURY, 'x', 10, 100],
  [Q4, DOVER, 'x', 0, 80],
];

describe('the county from its parts', () => {
  it('[G1] pools counts: 20 of 200 is 10 %, where the mean of 50, 10 and 0 % would be 20 %', () => {
    const value = county(whole);
    expect(value.outcome).toEqual(ratio(20, 200));
    expect(displayed(value.outcome, 1)).toEqual({ units: 100, decimals: 1 });
    expect([value.complete, value.basis]).toEqual([true, 'areas']);
    expect(value.parts).toEqual({ present: 3, expected: 3 });
  });

  it('[G1] teams count in the county', () => {
    const value = county([...whole, [Q4, ASYLUM, 'x', 1, 50]]);
    expect(value.outcome).toEqual(ratio(21, 250));
    expect(value.parts).toEqual({ present: 4, expected: 4 });
  });

  it('[G1] counts add up without a denominator, decimals as on paper', () => {
    const value = county(
      [
        [Q4, ASHFORD, 'x', 0.1],
        [Q4, CANTERBURY, 'x', 0.2],
        [Q4, DOVER, 'x', 0],
      ],
      { unit: 'count' },
    );
    expect(value.outcome).toEqual({ kind: 'count', count: 0.3 });
    expect(value.denominator).toBeNull();
  });

  it('[G1] all of Kent: twelve districts and two teams', () => {
    const rows = kentAreas
      .filter(
        (item) => item.kind === 'district' || item.code === ASYLUM || item.code === DISABILITY,
      )
      .map((item, index): Row => [Q4, item.code, 'x', index, 100]);
    // 0 + 1 + ... + 13 = 91 of 14 x 100.
    const value = county(rows, {}, { areas: kentAreas });
    expect(value.outcome).toEqual(ratio(91, 1400));
    expect(value.parts).toEqual({ present: 14, expected: 14 });
  });

  it('[G1] a district without events pools as zero of zero', () => {
    const value = county([...whole.slice(0, 2), [Q4, DOVER, 'x', 0, 0]]);
    expect([value.outcome, value.complete]).toEqual([ratio(20, 120), true]);
  });

  it('[O4] a county of zero denominators has no percentage', () => {
    const value = county([ASHFORD, CANTERBURY, DOVER].map((code): Row => [Q4, code, 'x', 0, 0]));
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'zero-denominator' });
  });
});

describe('parts that are missing', () => {
  it.each(['suppressed', 'not-submitted', 'unavailable', 'unreliable', 'low'] as const)(
    '[G6] a district that is %s makes the sum partial, with what there is',
    (reason) => {
      const value = county([
        ...whole.slice(0, 2),
        [Q4, DOVER, 'x', null, null, { missing: reason }],
      ]);
      expect(value.outcome).toEqual(ratio(20, 120));
      expect(value.complete).toBe(false);
      expect(value.parts).toEqual({ present: 2, expected: 3 });
    },
  );

  it('[G6] a district that does not apply is not awaited', () => {
    const value = county([
      ...whole.slice(0, 2),
      [Q4, DOVER, 'x', null, null, { missing: 'not-applicable' }],
    ]);
    expect([value.outcome, value.complete]).toEqual([ratio(20, 120), true]);
    expect(value.parts).toEqual({ present: 2, expected: 2 });
  });

  it('[G6] a district with no rows at all is noticed once another reports', () => {
    const value = county(whole.slice(0, 2));
    expect(value.complete).toBe(false);
    expect(value.parts).toEqual({ present: 2, expected: 3 });
  });

  it('[G6] eleven of twelve districts is partial (11 of 12)', () => {
    const rows = kentAreas
      .filter((item) => item.kind === 'district' && item.code !== DOVER)
      .map((item): Row => [Q4, item.code, 'x', 1, 10]);
    const value = county(rows, {}, { areas: kentAreas });
    expect(value.outcome).toEqual(ratio(11, 110));
    expect([value.complete, value.parts]).toEqual([false, { present: 11, expected: 12 }]);
  });

  it('[G6] a team that never reports is not awaited; one that does is', () => {
    const at = (rows: readonly Row[]) =>
      reportingParts(evidence(rows), {
        indicator: indicator({ id: 'x' }),
        area: areaOf(evidence(rows).areas, KENT),
        category: 'Total',
        quarter: quarter(Q4),
      }).map((item) => item.code);
    expect(at(whole)).toEqual([ASHFORD, CANTERBURY, DOVER]);
    expect(at([...whole, ['2011-04', ASYLUM, 'x', 1, 2]])).toEqual([
      ASHFORD,
      CANTERBURY,
      DOVER,
      ASYLUM,
    ]);
    expect(county([...whole, ['2011-04', ASYLUM, 'x', 1, 2]]).parts).toEqual({
      present: 3,
      expected: 4,
    });
  });

  it('[A3] an indicator recorded for the county only does not apply to a district', () => {
    const rows: readonly Row[] = [[Q4, KENT, 'x', 5, 10]];
    const value = valueAt(evidence(rows), indicator({ id: 'x' }), DOVER, Q4);
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'not-applicable' });
  });

  it('[O4] where nothing at all is loaded, a district has not submitted', () => {
    const value = valueAt(evidence([[Q4, KENT, 'y', 5, 10]]), indicator({ id: 'x' }), DOVER, Q4);
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'not-submitted' });
  });

  it('[G6] an indicator of the county alone awaits no district', () => {
    const value = county([[Q4, KENT, 'x', 94]], { unit: 'count' });
    expect(value.outcome).toEqual({ kind: 'count', count: 94 });
    expect([value.complete, value.parts]).toEqual([true, null]);
  });

  it('[O3] a district with a percentage only is never added', () => {
    const value = county([...whole.slice(0, 2), [Q4, DOVER, 'x', null, null, { value: 90 }]]);
    expect(value.outcome).toEqual(ratio(20, 120));
    expect([value.complete, value.parts]).toEqual([false, { present: 2, expected: 3 }]);
  });

  it('[O3] districts with percentages only give no county figure', () => {
    const value = county(
      [ASHFORD, CANTERBURY, DOVER].map((code): Row => [Q4, code, 'x', null, null, { value: 30 }]),
    );
    // They were submitted, so that is not the reason.
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'unavailable' });
  });

  it('[O4] with every part missing the reason is the one hidden on purpose', () => {
    const value = county([
      [Q4, ASHFORD, 'x', null, null, { missing: 'not-submitted' }],
      [Q4, CANTERBURY, 'x', null, null, { missing: 'suppressed' }],
      [Q4, DOVER, 'x', null, null, { missing: 'not-submitted' }],
    ]);
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'suppressed' });
  });

  it('[G4] a district with two of three months is not a whole part: two of three districts are', () => {
    const months = monthIds('2012-01', '2012-03');
    const value = county([
      ...monthly(months, ASHFORD, 'x', 1, 10),
      ...monthly(months, CANTERBURY, 'x', 1, 10),
      ...monthly(months.slice(1), DOVER, 'x', 1, 10),
    ]);
    expect(value.outcome).toEqual(ratio(8, 80));
    expect([value.complete, value.parts]).toEqual([false, { present: 2, expected: 3 }]);
    expect(value.months).toEqual({ present: 3, expected: 3 });
  });

  it('[G4] when every district lacks the same month, it is the month that is missing', () => {
    const months = monthIds('2012-02', '2012-03');
    const value = county(
      [ASHFORD, CANTERBURY, DOVER].flatMap((code) => monthly(months, code, 'x', 1, 10)),
    );
    expect([value.complete, value.months]).toEqual([false, { present: 2, expected: 3 }]);
    expect(value.parts).toEqual({ present: 3, expected: 3 });
  });

  it('[G6] a partial sum is shown, but not rated, not measured against the target and not compared', () => {
    const earlier: readonly Row[] = [ASHFORD, CANTERBURY, DOVER].flatMap((code): Row[] => [
      ['2011-12-Q3', code, 'x', 10, 20],
      ['2010-11-Q4', code, 'x', 10, 20],
    ]);
    const assessed = assessedAt(
      evidence([...earlier, ...whole.slice(0, 2)]),
      [target({ indicator: 'x' })],
      indicator({ id: 'x' }),
      KENT,
      Q4,
    );
    // 20 of 120 is 16.666... %
    expect(assessed.shown).toEqual({ units: 167, decimals: 1 });
    expect([assessed.rag, assessed.distance]).toEqual([null, null]);
    expect(assessed.sincePreviousQuarter).toEqual({ kind: 'not-comparable', why: 'incomplete' });
    expect(assessed.sinceLastYear).toEqual({ kind: 'not-comparable', why: 'incomplete' });
  });
});

describe("the county's own row", () => {
  const own: Row = [Q4, KENT, 'x', 25, 210];

  it('[G2] is kept beside a whole sum', () => {
    const value = county([...whole, own]);
    expect(value.outcome).toEqual(ratio(20, 200));
    expect([value.beside?.numerator, value.beside?.denominator]).toEqual([25, 210]);
  });

  it('[G6] is used instead of a partial sum, labelled, with the parts it replaces', () => {
    const value = county([...whole.slice(0, 2), own]);
    expect(value.outcome).toEqual(ratio(25, 210));
    expect([value.basis, value.complete]).toEqual(['county-row', true]);
    expect(value.parts).toEqual({ present: 2, expected: 3 });
  });

  it('[G6] with a percentage only is used instead of a partial sum', () => {
    const value = county([...whole.slice(0, 2), [Q4, KENT, 'x', null, null, { value: 30.4 }]]);
    expect(value.outcome).toEqual({ kind: 'supplied', value: 30.4 });
    expect(value.basis).toBe('county-row');
  });

  it('[G6] is used when districts report only in other quarters', () => {
    const value = county([['2011-12-Q1', ASHFORD, 'x', 1, 10], own]);
    expect([value.outcome, value.basis]).toEqual([ratio(25, 210), 'county-row']);
  });

  it('[G6] with months missing does not replace a partial sum', () => {
    const value = county([
      ...whole.slice(0, 2),
      ...monthly(['2012-01', '2012-02'], KENT, 'x', 9, 90),
    ]);
    expect(value.outcome).toEqual(ratio(20, 120));
    expect([value.basis, value.complete]).toEqual(['areas', false]);
  });

  it('[G4] with months missing is not compared with a whole sum', () => {
    const assessed = assessedAt(
      evidence([...whole, ...monthly(['2012-01', '2012-02'], KENT, 'x', 9, 90)]),
      [],
      indicator({ id: 'x' }),
      KENT,
      Q4,
    );
    expect(assessed.agreement).toBeNull();
  });

  it('[G6] that is suppressed leaves the sum as it is', () => {
    const value = county([...whole, [Q4, KENT, 'x', null, null, { missing: 'suppressed' }]]);
    expect([value.outcome, value.complete]).toEqual([ratio(20, 200), true]);
  });
});

describe('teams that begin or end', () => {
  const areas = kentAreas.filter((item) => [KENT, ASHFORD, CENTRAL_DUTY].includes(item.code));
  const rolling = { unit: 'count', window: 'rolling-12' } as const;
  const year = monthly(monthIds('2011-04', '2012-03'), ASHFORD, 'x', 10);

  it('[A3] a team that began in January adds its three months to the year and leaves it whole', () => {
    const value = county(
      [...year, ...monthly(monthIds('2012-01', '2012-03'), CENTRAL_DUTY, 'x', 5)],
      rolling,
      { areas },
    );
    expect(value.outcome).toEqual({ kind: 'count', count: 135 });
    expect([value.complete, value.parts]).toEqual([true, { present: 2, expected: 2 }]);
  });

  it('[A3] a team is not awaited in a quarter before it began', () => {
    const rows = [...year, ...monthly(monthIds('2012-01', '2012-03'), CENTRAL_DUTY, 'x', 5)];
    const value = valueAt(
      evidence(rows, { areas }),
      indicator({ id: 'x', unit: 'count', window: 'flow' }),
      KENT,
      '2011-12-Q3',
    );
    expect([value.outcome, value.complete]).toEqual([{ kind: 'count', count: 30 }, true]);
  });

  it('[A3] a team that did not exist in the window does not apply; it has not failed to submit', () => {
    const value = valueAt(
      evidence(year, { areas }),
      indicator({ id: 'x', unit: 'count', window: 'flow' }),
      CENTRAL_DUTY,
      '2011-12-Q3',
    );
    expect(value.outcome).toEqual({ kind: 'missing', reason: 'not-applicable' });
  });

  it('[G4] a team that began within the window is shown but not as whole', () => {
    const rows = [...year, ...monthly(monthIds('2012-01', '2012-03'), CENTRAL_DUTY, 'x', 5)];
    const value = valueAt(
      evidence(rows, { areas }),
      indicator({ id: 'x', ...rolling }),
      CENTRAL_DUTY,
      Q4,
    );
    expect(value.outcome).toEqual({ kind: 'count', count: 15 });
    expect([value.complete, value.months]).toEqual([false, { present: 3, expected: 12 }]);
  });

  it('[A3] what a team did before it ended stays in the year of the county', () => {
    const ended = areas.map((item) =>
      item.code === CENTRAL_DUTY ? { ...item, validFrom: null, validTo: month('2011-12') } : item,
    );
    const rows = [...year, ...monthly(monthIds('2011-04', '2011-12'), CENTRAL_DUTY, 'x', 5)];
    // 12 x 10 + 9 x 5
    const value = county(rows, rolling, { areas: ended });
    expect(value.outcome).toEqual({ kind: 'count', count: 165 });
    expect([value.complete, value.parts]).toEqual([true, { present: 2, expected: 2 }]);
    // At the end of March it holds no cases.
    const stock = county(rows, { ...rolling, window: 'stock' }, { areas: ended });
    expect([stock.outcome, stock.complete]).toEqual([{ kind: 'count', count: 10 }, true]);
  });
});

describe('categories', () => {
  it('[O1] add up by category, apart from the total', () => {
    const neglect = { category: 'Neglect' };
    const rows: readonly Row[] = [
      ...whole,
      [Q4, ASHFORD, 'x', 1, 2, neglect],
      [Q4, CANTERBURY, 'x', 2, 3, neglect],
      [Q4, DOVER, 'x', 3, 5, neglect],
    ];
    const value = valueAt(evidence(rows), indicator({ id: 'x' }), KENT, Q4, 'Neglect');
    expect(value.outcome).toEqual(ratio(6, 10));
    expect(county(rows).outcome).toEqual(ratio(20, 200));
  });
});

describe('the builder itself', () => {
  it('[A1] a small county has three districts and a team', () => {
    expect(smallCounty.map((item) => item.kind)).toEqual([
      'county',
      'district',
      'district',
      'district',
      'team',
      'comparator',
    ]);
  });
});

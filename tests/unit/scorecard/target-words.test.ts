import { describe, expect, it } from 'vitest';
import type { Polarity } from '../../../src/domain/indicator';
import type { AssessedValue, Target } from '../../../src/domain/target';
import { distanceWords } from '../../../src/scorecard/distance-words';
import { floorWords, targetNote, targetWords } from '../../../src/scorecard/target-words';
import { ASHFORD, monthly, target, type Row } from '../../support/domain';
import { cellIn, Q4, type CellParts } from './scorecard-of';

const rows = (numerator: number, denominator: number | null): readonly Row[] =>
  monthly(Q4, ASHFORD, 'referrals', numerator, denominator);

/** Ashford at 50% under a target. */
const under = (polarity: Polarity, over: Partial<Target>): AssessedValue =>
  cellIn(rows(50, 100), { of: { polarity }, targets: [target(over)] }).assessed;

describe('the target in words', () => {
  it.each<[Polarity, Partial<Target>, string, string | null]>([
    ['H', { target: 80.4, floor: 65 }, '80.4% or more', 'floor 65.0%'],
    ['L', { target: 23, floor: 28 }, '23.0% or less', 'limit 28.0%'],
    [
      'T',
      { target: 47, greenWithin: 5, amberWithin: 10 },
      'within 5.0 points of 47.0%',
      'tolerance 10.0 points',
    ],
    ['L', { target: 0 }, '0.0% or less', null],
    ['T', { target: 47, greenWithin: 5 }, 'within 5.0 points of 47.0%', null],
  ])('[T2] polarity %s, %o: %s', (polarity, over, words, floor) => {
    expect(targetWords(under(polarity, over))).toBe(words);
    expect(floorWords(under(polarity, over))).toBe(floor);
  });

  it('[T3] without a target says so and has no floor or note', () => {
    const { assessed } = cellIn(rows(50, 100));

    expect(targetWords(assessed)).toBe('No target set');
    expect(floorWords(assessed)).toBeNull();
    expect(targetNote(assessed)).toBeNull();
  });

  it('[T5] of an indicator without polarity is none, and neither is its floor', () => {
    const assessed = under(null, { target: 23, floor: 28, provenance: 'illustrative' });

    expect(targetWords(assessed)).toBe('No target set');
    expect(floorWords(assessed)).toBeNull();
    expect(targetNote(assessed)).toBeNull();
  });

  it('[T1] is that of the quarter: a later one is another step', () => {
    const steps = [target({ target: 25 }), target({ target: 23, from: 0 as Target['from'] })];
    const { assessed } = cellIn(rows(50, 100), { targets: steps });

    expect(targetWords(assessed)).toBe('25.0% or less');
  });
});

describe('the note on illustrative targets', () => {
  const illustrative = 'illustrative';
  it.each<[Polarity, Partial<Target>, string | null]>([
    ['L', { floor: 28, floorProvenance: 'published' }, null],
    ['L', { floor: 28, floorProvenance: illustrative }, 'illustrative limit'],
    ['H', { floor: 10, floorProvenance: illustrative }, 'illustrative floor'],
    ['L', { floor: null, floorProvenance: illustrative }, null],
    ['L', { floor: null, provenance: illustrative }, 'illustrative target'],
    [
      'L',
      { floor: 28, provenance: illustrative, floorProvenance: illustrative },
      'illustrative target and limit',
    ],
    [
      'H',
      { floor: 10, provenance: illustrative, floorProvenance: illustrative },
      'illustrative target and floor',
    ],
    [
      'T',
      { greenWithin: 5, amberWithin: 10, floorProvenance: illustrative },
      'illustrative tolerance',
    ],
  ])('[O1] polarity %s, %o: %s', (polarity, over, note) => {
    expect(targetNote(under(polarity, over))).toBe(note);
  });
});

describe('the distance to target in words', () => {
  const distance = (parts: CellParts, cellRows = rows(50, 100)): string | null =>
    distanceWords(cellIn(cellRows, parts).assessed);

  it('[T6] names units and children, over the window', () => {
    // 90 of 300 is 30.0%; 23.0% of 300 is 69, and 69 reads 23.0%; 70 reads 23.3%: 21 fewer.
    expect(distance({ targets: [target()] }, rows(30, 100))).toBe(
      '7.0 percentage points above target; about 21 fewer re-referrals in the quarter would have met it',
    );
  });

  it('[T6] counts to the displayed value, not to the exact one', () => {
    // 3,000 children; 23.0% is shown up to 23.0499...%: 691 reads 23.0 (23.033), 692 reads 23.1.
    expect(distance({ targets: [target()] }, rows(300, 1000))).toBe(
      '7.0 percentage points above target; about 209 fewer re-referrals in the quarter would have met it',
    );
  });

  it('[T6] says more where higher is better, with thousands commas', () => {
    // 15,000 of 30,000; 60.0% is shown from 59.95%, which is 17,985: 2,985 more.
    const of = { polarity: 'H', numerator: 'assessments in time', window: 'stock' } as const;
    const targets = [target({ target: 60 })];

    expect(distance({ of, targets }, rows(15_000, 30_000))).toBe(
      '10.0 percentage points below target; about 2,985 more assessments in time would have met it',
    );
  });

  it('[T6] of a met target names the units only', () => {
    expect(distance({ targets: [target({ target: 55 })] })).toBe(
      '5.0 percentage points below target',
    );
  });

  it('[T6] of nothing says exactly on target', () => {
    expect(distance({ targets: [target({ target: 50 })] })).toBe('Exactly on target');
  });

  it('[T6] goes to the nearer edge of a band', () => {
    // 50% against 40 +/- 5: 45.0% is shown up to 45.0499...% of 300, which is 135: 15 fewer.
    const targets = [target({ target: 40, greenWithin: 5, amberWithin: 20 })];

    expect(distance({ of: { polarity: 'T' }, targets })).toBe(
      '10.0 percentage points above target; about 15 fewer re-referrals in the quarter would have met it',
    );
  });

  it('[O3] of a percentage without counts names no children', () => {
    const row: Row = ['2012-03', ASHFORD, 'referrals', null, null, { value: 30.4 }];

    expect(distance({ of: { window: 'stock' }, targets: [target()] }, [row])).toBe(
      '7.4 percentage points above target',
    );
  });

  it('[G4] of an incomplete figure is not said', () => {
    const cellRows = monthly(['2012-01'], ASHFORD, 'referrals', 50, 100);

    expect(distance({ targets: [target()] }, cellRows)).toBeNull();
  });

  it('[T6] of a year says so', () => {
    const year: Row = ['FY2011-12', ASHFORD, 'referrals', 5_116, 16_824];

    // 23.0% is shown below 23.05% of 16,824 = 3,877.93: 3,877 is met, 1,239 fewer.
    expect(distance({ of: { window: 'rolling-12' }, targets: [target()] }, [year])).toBe(
      '7.4 percentage points above target; about 1,239 fewer re-referrals in the year would have met it',
    );
  });
});

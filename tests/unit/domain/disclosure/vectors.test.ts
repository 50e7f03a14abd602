/** The cases of `suppression.json`, hand-derived from the rule of the children in need statistics. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hiddenUnits } from '../../../support/disclosure/published-view';
import { attackOn, suppressed } from '../../../support/disclosure/run';
import { publicationOf, type Count } from '../../../support/disclosure/tables';

interface Case {
  readonly kind: string;
  readonly input: readonly number[] | Readonly<Record<string, number | readonly number[]>>;
  readonly expected?: readonly (number | string)[];
  readonly expectedPrimary?: readonly (number | string)[];
}

const folder = process.env.VECTORS_DIR;
const cases = folder
  ? (JSON.parse(readFileSync(join(folder, 'suppression.json'), 'utf8')) as { cases: Case[] }).cases
  : [];

const PERIODS: Readonly<Record<string, readonly string[]>> = {
  months: ['2011-04', '2011-05', '2011-06', '2011-12-Q1'],
  ytd: ['2011-12-Q1', '2011-12-Q2'],
};

/** One area has what the case gives; two others are large, and so is the county. */
function tableOf({ input, kind }: Case) {
  const list = (value: unknown): readonly number[] =>
    Array.isArray(value) ? (value as number[]) : [];
  if (Array.isArray(input) || 'districts' in input) {
    const counts = Array.isArray(input)
      ? list(input)
      : list((input as { districts: unknown }).districts);
    return {
      periods: ['2011-04'],
      areas: Object.fromEntries(counts.map((n, i) => [`district ${i}`, [n]])),
    };
  }
  const given = input as Record<string, number | readonly number[]>;
  const row: readonly Count[] =
    kind === 'complement'
      ? [[Number(given.numerator), Number(given.denominator)]]
      : kind === 'rate-leak'
        ? [Number(given.count)]
        : 'ytd' in given
          ? list(given.ytd)
          : [...list(given.months), Number(given.quarterTotal)];
  const periods = 'ytd' in given ? PERIODS.ytd : 'months' in given ? PERIODS.months : ['2011-04'];
  const other = row.map((count, i): Count =>
    typeof count === 'number'
      ? 'months' in given && i === 3
        ? 120
        : 40 * (i + 1 - Number('months' in given && i > 0) * i)
      : [60, 150],
  );
  return {
    periods: periods ?? [],
    window: 'ytd' in given ? ('ytd' as const) : ('flow' as const),
    areas: { 'district 0': row, other, third: other },
  };
}

describe.skipIf(!folder)('suppression.json (VECTORS_DIR)', () => {
  it.each(cases.map((one, i) => [i, one.kind, one] as const))(
    '[X1] case %i, %s: hides what it says and nothing is worked out',
    (_, kind, one) => {
      const table = tableOf(one);
      const publication = publicationOf(table);
      const outcome = suppressed(publication);
      const isHidden = (area: string): boolean =>
        outcome.hidden.some(({ key }) => key.area === area);
      expect(attackOn(publication, hiddenUnits(outcome))).toEqual([]);
      const primary = one.expected ?? one.expectedPrimary ?? [];
      const small = outcome.hidden.filter(({ reason }) => reason.kind === 'small');
      for (const [i, expected] of primary.entries()) {
        const isSmall = small.some(({ key }) => key.area === `district ${i}`);
        expect([i, isSmall]).toEqual([i, expected === 'c']);
      }
      if (kind.startsWith('secondary-needed')) {
        expect(outcome.hidden.length).toBeGreaterThan(small.length);
      }
      if (kind === 'secondary-not-needed') expect(outcome.hidden).toHaveLength(small.length);
      if (['complement', 'rate-leak', 'time-difference'].includes(kind)) {
        expect(isHidden('district 0')).toBe(true);
      }
    },
  );
});

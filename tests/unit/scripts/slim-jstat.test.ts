import jStat from 'jstat';
import { describe, expect, it } from 'vitest';
import { slimJstatCode } from '../../../scripts/pack/slim-jstat.mjs';

interface Loaded {
  readonly default: typeof jStat;
}

const load = async (): Promise<typeof jStat> =>
  ((await import(`data:text/javascript,${encodeURIComponent(slimJstatCode())}`)) as Loaded).default;

describe('the part of jstat in a board pack', () => {
  it('gives the quantiles and tails that the whole package gives', async () => {
    const slim = await load();
    for (const p of [0.001, 0.025, 0.2, 0.5, 0.9, 0.975, 0.999]) {
      expect(slim.normal.inv(p, 0, 1)).toBe(jStat.normal.inv(p, 0, 1));
      for (const freedom of [1, 2, 7, 24.5, 3000]) {
        expect(slim.chisquare.inv(p, freedom)).toBe(jStat.chisquare.inv(p, freedom));
        expect(slim.chisquare.cdf(p * 40, freedom)).toBe(jStat.chisquare.cdf(p * 40, freedom));
      }
    }
  });
});

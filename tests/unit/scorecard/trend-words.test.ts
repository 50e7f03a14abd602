import { expect, it } from 'vitest';
import { REFUSAL_WORDS } from '../../../src/scorecard/trend-words';
import { period } from '../../support/domain';
import { monthRows, MONTHS, ORDINARY, trendIn } from '../../support/trend-setting';

it('[S3] does not deny figures that are there: months left out by notes have one, and do not count', () => {
  const annotations = MONTHS.map((month) => ({
    effect: 'exclude' as const,
    period: period(month),
  }));
  const { refusal } = trendIn(monthRows(ORDINARY), { annotations }).trend;
  expect(refusal).toBe('few-points');
  expect(REFUSAL_WORDS['few-points']).not.toMatch(/have a figure/);
  expect(REFUSAL_WORDS['few-points']).toContain('fewer than 13 count');
});

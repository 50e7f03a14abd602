import { expect, it } from 'vitest';
import { asOfWords } from '../../../src/scorecard/as-of';
import { period } from '../../support/domain';
import { monthRows, ORDINARY, trendIn, type TrendSetting } from '../../support/trend-setting';

/** January 2011 to February 2012: a month before the end of the quarter. */
const UNTIL_FEBRUARY = ORDINARY.slice(0, 14);
const said = (numerators: readonly (number | null)[], setting?: TrendSetting) =>
  asOfWords(trendIn(monthRows(numerators), setting).trend);

it('[S4] the icons of the last month of the quarter name no month', () => {
  expect(said(ORDINARY)).toBe('');
});

it('[S4] icons of an earlier month name it', () => {
  expect(said([...UNTIL_FEBRUARY, null])).toBe(', as of February 2012');
  expect(said(ORDINARY, { at: '2012-13-Q1' })).toBe(', as of March 2012');
});

it('[S7] a month that a note leaves out is not the one that the icons speak of', () => {
  const annotations = [{ effect: 'exclude' as const, period: period('2012-03') }];
  expect(said(ORDINARY, { annotations })).toBe(', as of February 2012');
});

it('[S3] says nothing without limits', () => {
  expect(said(ORDINARY.slice(0, 5))).toBe('');
  expect(said([])).toBe('');
});

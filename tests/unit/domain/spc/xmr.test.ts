import { describe, expect, it } from 'vitest';
import { chartOf, flagsOf, ORDINARY } from './series';

/** Fourteen ordinary months and more: the points under test come after them. */
const after = (...values: readonly number[]): readonly number[] => [...ORDINARY, ...values];

describe('mean and limits', () => {
  it('[S1] are the mean, and 2.66 mean moving ranges on either side of it', () => {
    // By hand: mean 20, thirteen ranges of 2 each; 2.66 x 2 = 5.32.
    const [section] = chartOf(ORDINARY).sections;
    expect(section).toMatchObject({ first: 0, last: 13, count: 14, mean: 20 });
    expect(section?.limits?.lower).toBeCloseTo(14.68, 12);
    expect(section?.limits?.upper).toBeCloseTo(25.32, 12);
    expect(section?.limits?.lowerTwoSigma).toBeCloseTo(20 - (5.32 * 2) / 3, 12);
    expect(section?.limits?.upperTwoSigma).toBeCloseTo(20 + (5.32 * 2) / 3, 12);
  });

  it('[S1] take the range between the months on either side of a gap', () => {
    const values = [10, 14, null, null, 11, ...Array<number>(10).fill(11)];
    // Ranges 4 and 3, then ten of 0: 7 / 12.
    const [section] = chartOf(values).sections;
    const mean = (10 + 14 + 11 * 11) / 13;
    expect(section).toMatchObject({ count: 13 });
    expect(section?.mean).toBeCloseTo(mean, 12);
    expect(section?.limits?.upper).toBeCloseTo(mean + (2.66 * 7) / 12, 12);
  });

  it('[S1] screen no point out, however far it lies', () => {
    const values = after(200);
    // Thirteen ranges of 2 and one of 179: 205 / 14. The mean is 480 / 15.
    const [section] = chartOf(values).sections;
    expect(section?.mean).toBeCloseTo(32, 12);
    expect(section?.limits?.upper).toBeCloseTo(32 + (2.66 * 205) / 14, 10);
  });

  it('[S1] of a constant series lie on its value, exactly', () => {
    const [section] = chartOf(Array<number>(20).fill(0.1)).sections;
    expect(section?.mean).toBe(0.1);
    expect(section?.limits).toEqual({
      lower: 0.1,
      upper: 0.1,
      lowerTwoSigma: 0.1,
      upperTwoSigma: 0.1,
    });
  });

  it('[S7] come from the first points of a section when a baseline is set', () => {
    const { sections } = chartOf([...ORDINARY, 40, 50, 60], {}, { baseline: 14 });
    expect(sections).toHaveLength(1);
    expect(sections[0]).toMatchObject({ count: 17, mean: 20 });
    expect(sections[0]?.limits?.upper).toBeCloseTo(25.32, 12);
  });
});

describe('the least number of points', () => {
  it('[S3] is 13: twelve have a mean, and no limits and no signals', () => {
    const twelve = chartOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 99]);
    expect(twelve.sections).toEqual([{ first: 0, last: 11, count: 12, mean: 13.75, limits: null }]);
    expect(twelve.signals.flat()).toEqual([]);
  });

  it('[S3] counts months with a figure: 13 of 20 will do', () => {
    const gaps = [...ORDINARY.slice(0, 12), ...Array<null>(7).fill(null), 19];
    expect(chartOf(gaps).sections[0]).toMatchObject({ count: 13 });
    expect(chartOf(gaps).sections[0]?.limits).not.toBeNull();
    expect(chartOf(gaps.slice(0, -1)).sections[0]?.limits).toBeNull();
  });

  it('[S3] counts anew in each section: one month after a break has a mean alone', () => {
    const { sections, signals } = chartOf(after(90), { breaks: [14] });
    expect(sections[1]).toEqual({ first: 14, last: 14, count: 1, mean: 90, limits: null });
    expect(sections[0]?.limits).not.toBeNull();
    expect(signals[14]).toEqual([]);
  });

  it('[S3] leaves a trend unflagged on the points of a section without limits', () => {
    const rising = after(22, 23, 24, 25, 26, 27, 28);
    const chart = chartOf(rising, { recalculations: [17] });
    // The run began in the section that has limits, and goes on into one of four points.
    expect(flagsOf(chart, 'trend')).toBe('............HHHHH....');
  });

  it('[S3] an empty series has no sections, one without a figure no mean', () => {
    expect(chartOf([])).toEqual({ sections: [], signals: [] });
    expect(chartOf([null, null])).toEqual({
      sections: [{ first: 0, last: 1, count: 0, mean: null, limits: null }],
      signals: [[], []],
    });
  });
});

describe('a point outside the limits', () => {
  it('[S2] is flagged beyond a limit, and not on it', () => {
    // Mean 20 and range 2 in the baseline: the upper limit is 25.32.
    const on = chartOf(after(25.32, 14.68), {}, { baseline: 14 });
    expect(flagsOf(on, 'point')).toBe('................');
    const beyond = chartOf(after(25.33, 14.67), {}, { baseline: 14 });
    expect(flagsOf(beyond, 'point')).toBe('..............HL');
  });

  it('[S2] a constant series has none', () => {
    expect(chartOf(Array<number>(15).fill(0.3)).signals.flat()).toEqual([]);
  });
});

describe('a shift', () => {
  it('[S2] is seven in a row on one side of the mean, all of them flagged; six are none', () => {
    const seven = chartOf(after(21, 22, 21, 22, 21, 22), {}, { baseline: 14 });
    expect(flagsOf(seven, 'shift')).toBe('.............HHHHHHH');
    const six = chartOf(after(21, 22, 21, 22, 21), {}, { baseline: 14 });
    expect(flagsOf(six, 'shift')).toBe('...................');
  });

  it('[S2] is ended by a point on the mean', () => {
    const broken = chartOf(after(21, 22, 20, 22, 21, 22, 21, 22), {}, { baseline: 14 });
    expect(flagsOf(broken, 'shift')).toBe('......................');
  });

  it('[S2] is ended by a point whose mean is equal on paper, not in binary doubles', () => {
    // The mean of the baseline is 0.2, as doubles 0.20000000000000004 when added up.
    const values = [0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.1, 0.2, 0.3, 0.2];
    const run = [0.21, 0.22, 0.21, 0.2, 0.21, 0.22, 0.21];
    const chart = chartOf([...values, ...run], {}, { baseline: 13 });
    expect(flagsOf(chart, 'shift')).not.toMatch('H');
  });

  it('[S2] goes on behind a month without a figure and behind a ghost', () => {
    const values = [...ORDINARY, 21, 22, null, 21, 5, 22, 21, 22];
    const chart = chartOf(values, { ghosts: [18] }, { baseline: 14 });
    expect(flagsOf(chart, 'shift')).toBe('.............HHH.H.HHH');
  });

  it('[S7] does not cross a recalculation', () => {
    const low = [19, 18, 19, 18];
    const values = [...ORDINARY, ...low, 18, 17.9, 18, ...Array<number>(14).fill(19)];
    expect(flagsOf(chartOf(values, { recalculations: [18] }), 'shift')).not.toMatch(/L{5,}/);
  });
});

describe('a trend', () => {
  it('[S2] is seven points each above the one before, all of them flagged; six are none', () => {
    const seven = chartOf(after(20, 21, 22, 23, 24, 25, 26));
    expect(flagsOf(seven, 'trend')).toBe('..............HHHHHHH');
    const six = chartOf(after(20, 21, 22, 23, 24, 25));
    expect(flagsOf(six, 'trend')).toBe('....................');
  });

  it('[S2] is ended by a tie', () => {
    const tie = chartOf(after(20, 21, 22, 23, 23, 24, 25, 26));
    expect(flagsOf(tie, 'trend')).toBe('......................');
  });

  it('[S2] rises into its turning point and falls out of it', () => {
    const turn = chartOf([0, 1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]);
    expect(flagsOf(turn, 'trend')).toBe('HHHHHHHXLLLLLL');
  });

  it('[S7] crosses a recalculation, and no break', () => {
    const values = [...ORDINARY, 20, 21, 22, 23, 24, 25, 26, ...ORDINARY];
    expect(flagsOf(chartOf(values, { recalculations: [18] }), 'trend').slice(14, 21)).toBe(
      'HHHHHHH',
    );
    expect(flagsOf(chartOf(values, { breaks: [18] }), 'trend')).not.toMatch('H');
  });

  it('[S7] does not cross a break that lies in a month without a figure', () => {
    const values = [...ORDINARY, 20, 21, 22, null, 23, 24, 25, 26, ...ORDINARY];
    const at = 17;
    expect(flagsOf(chartOf(values, { breaks: [at] }), 'trend')).not.toMatch('H');
    expect(flagsOf(chartOf(values), 'trend').slice(14, 22)).toBe('HHH.HHHH');
  });
});

describe('two of three', () => {
  const far = 24;

  it('[S2] is two of three beyond two sigma; only those beyond are flagged', () => {
    // Two sigma lie at 16.45 and 23.55.
    const chart = chartOf(after(far, 21, far, 19), {}, { baseline: 14 });
    expect(flagsOf(chart, 'two-of-three')).toBe('..............H.H.');
  });

  it('[S2] wants the third on the same side of the mean', () => {
    const chart = chartOf([...ORDINARY, far, 19, far, 19], {}, { baseline: 14 });
    expect(flagsOf(chart, 'two-of-three')).not.toMatch('H');
    const onMean = chartOf([...ORDINARY, far, 20, far, 19], {}, { baseline: 14 });
    expect(flagsOf(onMean, 'two-of-three')).not.toMatch('H');
  });

  it('[S2] counts a point beyond the limits', () => {
    const chart = chartOf(after(30, 21, far, 19), {}, { baseline: 14 });
    expect(flagsOf(chart, 'two-of-three')).toBe('..............H.H.');
    expect(flagsOf(chart, 'point')).toBe('..............H...');
  });

  it('[S7] does not cross a recalculation', () => {
    const values = [...ORDINARY, far, far, ...ORDINARY];
    expect(flagsOf(chartOf(values), 'two-of-three')).toMatch('HH');
    expect(flagsOf(chartOf(values, { recalculations: [15] }), 'two-of-three')).not.toMatch('HH');
  });
});

describe('a ghost', () => {
  it('[S7] is in no limit, no run and has no signal', () => {
    const chart = chartOf(after(90), { ghosts: [14] });
    expect(chart.sections[0]).toMatchObject({ count: 14, mean: 20 });
    expect(chart.signals[14]).toEqual([]);
  });
});

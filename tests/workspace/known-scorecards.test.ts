import { beforeAll, describe, expect, it } from 'vitest';
import { addQuarters, quarterId } from '../../src/domain/period';
import { buildScorecard, type ScorecardInput } from '../../src/scorecard/build-scorecard';
import { buildBeside, scorecardOf } from '../../src/workspace/known-scorecards';
import { demoInput } from '../support/demo-data';
import { quarter } from '../support/domain';

const Q4 = quarter('2011-12-Q4');
const SHOWN = { quarter: Q4, area: null };
const BEFORE = { quarter: addQuarters(Q4, -1), area: null };

let demo: ScorecardInput;
beforeAll(async () => {
  demo = await demoInput();
});

/** The same data as if loaded anew: nothing is known of it. */
const anew = (): ScorecardInput => ({ ...demo });

/** And how often a figure was asked for. */
function counted() {
  let count = 0;
  const assess: ScorecardInput['assessor']['assess'] = (place) => {
    count += 1;
    return demo.assessor.assess(place);
  };
  return { input: { ...demo, assessor: { ...demo.assessor, assess } }, asked: () => count };
}

describe('scorecards that are known', () => {
  it('are those that would be built', () => {
    const input = anew();

    expect(scorecardOf(input, SHOWN)).toEqual(buildScorecard(input, SHOWN));
    expect(scorecardOf(input, SHOWN)).toBe(scorecardOf(input, SHOWN));
  });

  it('are of the data, the quarter and the area asked for', () => {
    const input = anew();
    const shown = scorecardOf(input, SHOWN);

    expect(scorecardOf(anew(), SHOWN)).not.toBe(shown);
    expect(scorecardOf(input, BEFORE)?.quarterId).toBe(quarterId(BEFORE.quarter));
    expect(scorecardOf(input, { ...SHOWN, area: 'E07000105' })?.lead.name).toBe('Ashford');
  });

  it('include the quarters beside the one shown, once there was time for them', async () => {
    const { input, asked } = counted();
    await buildBeside(input, SHOWN, () => true);
    const before = asked();

    expect(scorecardOf(input, BEFORE)).toEqual(buildScorecard(demo, BEFORE));
    expect(asked()).toBe(before);
  });

  it('are not kept when nobody wants them any more', async () => {
    const { input, asked } = counted();
    await buildBeside(input, SHOWN, () => false);
    const before = asked();

    expect(scorecardOf(input, BEFORE)).toEqual(buildScorecard(demo, BEFORE));
    expect(asked()).toBeGreaterThan(before);
  });

  it('are six at most: the oldest gives way', () => {
    const input = anew();
    const first = scorecardOf(input, SHOWN);
    for (let back = 1; back <= 6; back += 1) {
      scorecardOf(input, { quarter: addQuarters(Q4, -back), area: null });
    }

    expect(scorecardOf(input, SHOWN)).not.toBe(first);
  });
});

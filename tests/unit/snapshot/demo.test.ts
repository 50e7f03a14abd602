/** A part of the demo data, published: what readers see against the working page. */
import { beforeAll, describe, expect, it } from 'vitest';
import { addQuarters, quarterId } from '../../../src/domain/period';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';
import type { Draft, DraftRequest } from '../../../src/snapshot/draft';
import { demoInput, demoReference } from '../../support/demo-data';
import { quarter } from '../../support/domain';
import { compareScorecards } from '../../support/snapshot/compare';
import { isHiddenPoint, pointsIn, untrue } from '../../support/snapshot/outsider';
import { draftFrom, readersInput, sealed } from '../../support/snapshot/publish';

/** A percentage of twelve months, stocks, a rate, categories, a flow, a year to date, and small counts. */
const INDICATORS = [
  'cp-plans',
  'cp-plans-repeat',
  'cp-plan-rate',
  'cp-plans-by-category',
  'crimes-against-children',
  'turnover-rate',
  'unallocated-28-days',
];
const LAST = quarter('2011-12-Q4');

let demo: { readonly request: Omit<DraftRequest, 'policy'>; readonly working: ScorecardInput };

beforeAll(async () => {
  const { manifest, ...all } = await demoReference();
  const input = await demoInput();
  const indicators = all.indicators.filter(({ id }) => INDICATORS.includes(id));
  const lists = { ...all, indicators };
  const { evidence } = input.assessor;
  const { title } = manifest;
  demo = {
    request: { title, lists, evidence, kind: 'quarterly', quarter: LAST, months: 36, earlier: [] },
    working: { ...input, indicators },
  };
}, 60_000);

describe('the demo data, published', () => {
  let draft: Draft;
  let text: string;
  beforeAll(async () => {
    draft = await draftFrom({ ...demo.request, policy: 'dfe' });
    ({ text } = await sealed(draft));
  }, 60_000);

  it('[X2] show in each cell what the working page shows, or nothing that is made of it', () => {
    const reader = readersInput({ text });
    let [shown, hidden] = [0, 0];
    for (const back of [0, 1]) {
      const at = addQuarters(LAST, -back);
      const found = compareScorecards(demo.working, reader, at);
      expect(found.differences, quarterId(at)).toEqual([]);
      shown += found.shown;
      hidden += found.hidden;
    }
    expect(shown).toBeGreaterThan(100);
    expect(hidden).toBeGreaterThan(10);
  }, 60_000);

  it('[X2] have true numbers in the file, and none where something is hidden', () => {
    expect(untrue(text, draft)).toEqual([]);
    const hidden = pointsIn(text).filter(isHiddenPoint);
    expect(hidden.length).toBeGreaterThan(10);
    expect(
      hidden.filter(
        ({ cells, note }) => note !== null || cells.some((cell) => typeof cell === 'number'),
      ),
    ).toEqual([]);
  });
});

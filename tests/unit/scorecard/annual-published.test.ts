/** The year of a published snapshot: what is shown is what the working copy shows, and what is hidden stays hidden. */
import { beforeAll, expect, it } from 'vitest';
import { isHiddenReason } from '../../../src/domain/observation';
import { financialYear, lastQuarterOfYear } from '../../../src/domain/period';
import type { AssessedValue } from '../../../src/domain/target';
import type { AnnualRow } from '../../../src/scorecard/annual-row';
import { annualTable } from '../../../src/scorecard/annual-table';
import { areaPlaces } from '../../../src/scorecard/area-places';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { demoInput, demoReference } from '../../support/demo-data';
import { KENT } from '../../support/domain';
import { draftFrom, readersInput, requestOf, sealed } from '../../support/snapshot/publish';
import { annualFrom } from './annual-setting';

/** One of each window and kind, with small counts in districts and teams; fewer are hidden sooner. */
const INDICATORS = [
  'absence-rate',
  'cp-plan-rate',
  'cp-plans-repeat',
  'section-47-rate',
  'supervision-held',
  'turnover-rate',
  'unallocated-28-days',
];

let working: ScorecardInput;
let published: ScorecardInput;
let pairs: readonly { code: string; own: AnnualRow; read: AnnualRow }[];
beforeAll(async () => {
  const demo = await demoInput();
  const lists = await demoReference();
  const indicators = lists.indicators.filter(({ id }) => INDICATORS.includes(id));
  working = { ...demo, indicators };
  const request = requestOf({
    evidence: working.assessor.evidence,
    lists: { ...lists, indicators },
    kind: 'annual',
    policy: 'dfe',
    months: 24,
  });
  published = readersInput(await sealed(await draftFrom(request)));
  pairs = [...pairsOf()];
}, 240_000);

const isHidden = ({ outcome }: AssessedValue): boolean =>
  outcome.kind === 'missing' && isHiddenReason(outcome.reason);

/** Every row of every area as the analyst sees it and as the reader does. */
function* pairsOf(): Generator<(typeof pairs)[number]> {
  const places = areaPlaces(working, lastQuarterOfYear(financialYear(2011)));
  if (!places) throw new Error('The demo data has a county');
  for (const { code } of [places.county, ...places.districts, ...places.teams]) {
    const rows = [working, published].map((input) =>
      annualFrom(input, 2011, code).themes.flatMap(({ rows: ofTheme }) => ofTheme),
    );
    for (const [i, own] of (rows[0] ?? []).entries()) {
      const read = rows[1]?.[i];
      if (read) yield { code, own, read };
    }
  }
}

it('[X2] every figure of the year is the true one or hidden, with nothing derived from it', () => {
  const wrong: unknown[] = [];
  let hidden = 0;
  for (const { code, own, read } of pairs) {
    const at = [own.indicator.id, code];
    read.quarters.forEach((cell, i) => {
      if (isHidden(cell.assessed)) hidden += 1;
      else if (cell.assessed.complete && cell.text !== own.quarters[i]?.text)
        wrong.push([...at, i, cell.text]);
    });
    for (const [mine, theirs] of [
      [own.outTurn, read.outTurn],
      [own.before, read.before],
    ] as const) {
      if (!theirs.isMissing && theirs.text !== mine.text) wrong.push([...at, theirs.text]);
    }
    if (read.outTurn.isMissing) {
      const derived = [read.rag, read.distance, read.rank, read.change.word, read.change.chance];
      if (derived.some((item) => item !== null)) wrong.push([...at, derived]);
    } else if (read.rag !== own.rag || read.distance !== own.distance) {
      wrong.push([...at, read.rag]);
    }
    if (read.before.isMissing && read.change.word !== null) wrong.push([...at, read.change.words]);
  }
  expect(hidden).toBeGreaterThan(20);
  expect(wrong).toEqual([]);
});

it('[X2] whatever is whole for the county is shown', () => {
  const wrong = pairs.filter(
    ({ code, own, read }) =>
      code === KENT &&
      (own.outTurn.text !== read.outTurn.text ||
        own.quarters.some(
          ({ text, assessed }, i) => assessed.complete && text !== read.quarters[i]?.text,
        )),
  );
  expect(wrong.map(({ own }) => own.indicator.id)).toEqual([]);
});

it('[X2] no year of events is shown where it would give away the one quarter that is hidden', () => {
  const given = pairs.filter(
    ({ read }) =>
      read.indicator.window === 'flow' &&
      !read.outTurn.isMissing &&
      read.quarters.filter(({ assessed }) => isHidden(assessed)).length === 1,
  );
  expect(given.map(({ code, read }) => [read.indicator.id, code])).toEqual([]);
});

it('[X1] the table that is copied carries policy and snapshot, and a hidden district is left out by name', () => {
  const { credit, table } = annualTable(annualFrom(published), published.edition);
  expect(credit).toContain('policy dfe');
  expect(credit).toContain('Snapshot 2011-12-Q4-v1');
  expect(table.rows.flat().join(' ')).not.toMatch(/NaN|undefined/);
  for (const { read } of pairs) {
    if (read.districts.kind === 'not-ranked') continue;
    const named = read.districts.ends.map(({ words }) => words).join(' ');
    expect(named).not.toMatch(/Suppressed|<5/);
  }
});

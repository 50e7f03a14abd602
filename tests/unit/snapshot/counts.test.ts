import { describe, expect, it } from 'vitest';
import { storeOf } from '../../../src/domain/observation';
import { readCounts } from '../../../src/snapshot/earlier';
import { extractsOf } from '../../../src/snapshot/seal';
import { sourceExtracts } from '../../../src/snapshot/source-extracts';
import {
  area,
  evidence,
  evidenceOf,
  indicator,
  KENT,
  monthIds,
  tableOf,
  type Row,
} from '../../support/domain';
import { pointsIn } from '../../support/snapshot/outsider';
import { NO_LISTS } from '../../support/lists';
import { draftFrom, requestOf, sealed } from '../../support/snapshot/publish';

const areas = [
  area({ code: KENT, kind: 'county', parent: null }),
  ...['A', 'B', 'C', 'D'].map((code) => area({ code })),
];
const flow = indicator({ unit: 'count', window: 'flow', denominator: null });
const lists = { ...NO_LISTS, areas, indicators: [flow] };
const MONTHS = monthIds('2012-01', '2012-03');

const rows = (over: Readonly<Record<string, number>> = {}): readonly Row[] =>
  MONTHS.flatMap((id) =>
    Object.entries({ A: 3, B: 20, C: 30, D: 40, ...(id === '2012-02' ? over : {}) }).map(
      ([code, count]): Row => [id, code, flow.id, count],
    ),
  );

const draftOfRows = (of: readonly Row[], earlier: readonly string[] = []) =>
  draftFrom(requestOf({ lists, evidence: evidence(of, { areas }), earlier }));

describe('the counts that the workspace keeps', () => {
  it('[X2] hold the true counts of what is hidden, and the key of the fingerprints', async () => {
    const draft = await draftOfRows(rows());
    const { figures, key, policy } = readCounts(draft.counts);
    expect(policy).toBe('dfe');
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(figures.filter(({ area: of }) => of === 'A').map(({ numerator }) => numerator)).toEqual([
      3, 3, 3, 9,
    ]);
    expect(figures.every((figure) => figure.area !== KENT || !figure.isHidden)).toBe(true);
    expect(figures.find(({ area: of }) => of === 'A')?.isHidden).toBe(true);
  });

  it('[X2] are in no published file', async () => {
    const draft = await draftOfRows(rows());
    const { text } = await sealed(draft);
    expect(text).not.toContain(readCounts(draft.counts).key);
    const ofA = pointsIn(text).filter(({ area: of }) => of === 'A');
    expect(ofA.length).toBeGreaterThan(0);
    expect(
      ofA.filter(({ period }) => period.length === 7).map(({ numerator }) => numerator),
    ).toEqual(['c', 'c', 'c']);
  });

  it('[X2] keep a revision from giving a count away by difference', async () => {
    const first = await draftOfRows(rows());
    const hiddenAt = (draft: typeof first, month: string) =>
      pointsIn(JSON.stringify(draft.body))
        .filter(({ period, cells }) => period === month && cells.includes('c'))
        .map(({ area: of }) => of);
    const [before] = [hiddenAt(first, '2012-02')];
    const second = await draftOfRows(rows({ B: 25 }), [first.counts]);
    expect(second.publication.earlier).toHaveLength(1);
    // What stood in for A then was hidden with it; shown now it would give A of then away.
    for (const of of before) {
      expect(hiddenAt(second, '2012-02'), of).toContain(of);
    }
    expect(second.outcome.exposed).toEqual([]);
  });

  it('of a restricted copy are not taken for public', async () => {
    const restricted = await draftFrom({
      ...requestOf({ lists, evidence: evidence(rows(), { areas }) }),
      policy: 'none',
    });
    const next = await draftOfRows(rows(), [restricted.counts]);
    expect(next.publication.earlier).toEqual([]);
    expect(next.outcome.exposed).toEqual([]);
  });
});

describe('the list of extracts', () => {
  const tables = [
    tableOf('a.csv', [['2012-03', 'A', flow.id, 3, null, { extractDate: '2012-04-11' }]]),
    tableOf('unused.csv', [['2012-03', 'A', 'of another board', 3]]),
  ];

  it('names the files of which a figure is published, with the latest extract date', async () => {
    const draft = await draftFrom(
      requestOf({
        lists,
        evidence: { ...evidenceOf({ areas, tables }), observations: storeOf(tables) },
      }),
    );
    const extracts = await extractsOf(draft);
    expect(extracts.map(({ file, extractDate }) => [file, extractDate])).toEqual([
      ['a.csv', '2012-04-11'],
    ]);
    expect(extracts[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('[X2] has fingerprints that nobody can try out, but under policy none', async () => {
    const [a] = await sourceExtracts(tables, 'dfe', '01'.repeat(32));
    const [b] = await sourceExtracts(tables, 'dfe', '02'.repeat(32));
    const [plain] = await sourceExtracts(tables, 'none', null);
    const [again] = await sourceExtracts(tables, 'none', null);
    expect(a?.sha256).not.toBe(b?.sha256);
    expect(plain).toEqual(again);
    await expect(sourceExtracts(tables, 'dfe', null)).rejects.toThrow('need a key');
  });
});

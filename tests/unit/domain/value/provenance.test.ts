import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../../../src/domain/observation';
import {
  combinedProvenance,
  combinedQuality,
  distinctNotes,
  latestExtractDate,
} from '../../../../src/domain/value';
import {
  ASHFORD,
  assessedAt,
  CANTERBURY,
  DOVER,
  evidence,
  indicator,
  KENT,
  valueAt,
  type Row,
  type RowExtra,
} from '../../../support/domain';

const Q4 = '2011-12-Q4';
const published: Provenance = { kind: 'published', source: 'annual report 2011/12' };
const illustrative: Provenance = { kind: 'illustrative' };
const count = indicator({ id: 'x', unit: 'count', decimals: 0 });

const rows = (...extras: RowExtra[]): readonly Row[] =>
  [ASHFORD, CANTERBURY, DOVER].map((code, i): Row => [Q4, code, 'x', 10, null, extras[i] ?? {}]);
const used = (...extras: RowExtra[]) => valueAt(evidence(rows(...extras)), count, KENT, Q4).used;

describe('what a figure is, from its parts', () => {
  it('[O1] one illustrative part makes the sum illustrative', () => {
    const parts = [{ provenance: published }, { provenance: illustrative }, {}];
    expect(combinedProvenance(used(...parts))).toEqual(illustrative);
  });

  it('[O1] a sum is published only when every part is', () => {
    const all = [1, 2, 3].map(() => ({ provenance: published }));
    expect(combinedProvenance(used(...all))).toEqual(published);
    expect(combinedProvenance(used(...all.slice(1)))).toEqual({ kind: 'local' });
    expect(combinedProvenance([])).toEqual({ kind: 'local' });
  });

  it('[O1] illustrative districts that add up to the published county figure show it as published', () => {
    const parts = rows(...[1, 2, 3].map(() => ({ provenance: illustrative })));
    const of = (total: number): Provenance =>
      assessedAt(
        evidence([...parts, [Q4, KENT, 'x', total, null, { provenance: published }]]),
        [],
        count,
        KENT,
        Q4,
      ).provenance;
    expect(of(30)).toEqual(published);
    expect(of(31)).toEqual(illustrative);
  });

  it('[O1] data quality is the widest range of the parts, or none', () => {
    const parts = [{ quality: { low: 60, high: 65 } }, { quality: { low: 62, high: 90 } }];
    expect(combinedQuality(used(...parts))).toEqual({ low: 60, high: 90 });
    expect(combinedQuality(used())).toBeNull();
  });

  it('[O1] the extract date is the latest, and notes are named once', () => {
    const parts = [
      { extractDate: '2012-04-10', note: 'final' },
      { extractDate: '2012-05-02', note: 'final' },
      { note: 'late' },
    ];
    expect(latestExtractDate(used(...parts))).toBe('2012-05-02');
    expect(distinctNotes(used(...parts))).toEqual(['final', 'late']);
    expect(latestExtractDate([])).toBeNull();
  });
});

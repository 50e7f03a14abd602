import { describe, expect, it } from 'vitest';
import { publicationsOf } from '../../src/workspace/publication-words';
import { publicationOf, shaOf } from '../support/publication';

const V1 = '2011-12-Q4-v1';
const SUPERSEDED = {
  id: V1,
  standing: 'superseded' as const,
  by: '2011-12-Q4-v2',
  reason: 'late returns',
  date: '2012-05-14',
};

describe('what was published, in words', () => {
  it('has its id, its fingerprint, and what became of it', () => {
    const withdrawn = {
      ...SUPERSEDED,
      standing: 'withdrawn' as const,
      by: null,
      reason: 'one team twice',
    };
    const publications = [
      publicationOf(V1, { correction: SUPERSEDED }),
      publicationOf('FY2011-12-v1', { correction: withdrawn, sha256: shaOf('b') }),
      publicationOf('2011-12-Q4-v2', { sha256: shaOf('c') }),
    ];
    const entries = publicationsOf({ publications, damaged: [] });
    expect(entries.map(({ title, details }) => [title, ...details])).toEqual([
      [
        'Published 2011-12-Q4-v1',
        'Fingerprint aaaa aaaa aaaa',
        'Superseded by 2011-12-Q4-v2 on 14 May 2012: late returns',
      ],
      [
        'Published FY2011-12-v1',
        'Fingerprint bbbb bbbb bbbb',
        'Withdrawn on 14 May 2012: one team twice',
      ],
      ['Published 2011-12-Q4-v2', 'Fingerprint cccc cccc cccc'],
    ]);
    expect(entries[0]?.when).toMatch(/^16 April 2012 at \d\d:30$/);
  });

  it('[X2] names a damaged record, what is lost with it and what brings it back', () => {
    const damaged = [{ key: '1.1', id: V1, sha256: shaOf('a'), correction: SUPERSEDED }];
    const [entry] = publicationsOf({ publications: [], damaged });
    expect(entry?.when).toBeNull();
    expect(entry?.details).toContain('Superseded by 2011-12-Q4-v2 on 14 May 2012: late returns');
    expect(entry?.details.at(-1)).toMatch(/is damaged\. Restore a backup that has it/);
  });

  it('tells publications of the same id apart', () => {
    const publications = [publicationOf(V1), publicationOf(V1, { sha256: shaOf('b') })];
    const entries = publicationsOf({ publications, damaged: [] });
    expect(entries.map(({ details }) => details.at(-1))).toEqual(
      Array(2).fill(expect.stringContaining('has the same id, from another machine')),
    );
  });
});

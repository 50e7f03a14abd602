// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { ANNOTATIONS } from '../../src/views/lists/annotations-spec';
import { AREAS } from '../../src/views/lists/areas-spec';
import { BENCHMARKS } from '../../src/views/lists/benchmarks-spec';
import { repeatsIn, withParts, partsOf } from '../../src/views/lists/draft';
import { INDICATORS } from '../../src/views/lists/indicators-spec';
import { POPULATIONS } from '../../src/views/lists/populations-spec';
import type { ListSpec } from '../../src/views/lists/spec';
import { TARGETS } from '../../src/views/lists/targets-spec';
import type { ListName, ReferenceLists } from '../../src/workspace/list-types';
import { readEntry } from '../../src/workspace/read-entry';
import { ASHFORD, period } from '../support/domain';
import { demoReference } from '../support/demo-data';

let lists: ReferenceLists;
beforeAll(async () => {
  const annotation = { indicator: 'referrals', text: 'Snow', effect: 'exclude' as const };
  lists = {
    ...(await demoReference()),
    annotations: ['2012-03', 'Q4 2011/12', '2011/12', 'year to 2012-06'].map((id) => ({
      ...annotation,
      area: id === '2012-03' ? ASHFORD : null,
      period: period(id),
    })),
  };
});

const SPECS = [AREAS, INDICATORS, TARGETS, POPULATIONS, BENCHMARKS, ANNOTATIONS];

describe.each(SPECS.map((spec) => [spec.title, spec as ListSpec<ListName>] as const))(
  'the form of %s',
  (_, spec) => {
    it('[A4] saved without a change gives the same entry, whatever the list holds', () => {
      expect(lists[spec.list].length).toBeGreaterThan(3);
      for (const entry of lists[spec.list]) {
        expect(readEntry(spec.list, spec.rawOf(spec.draftOf(entry), lists))).toEqual({
          kind: 'entry',
          entry,
        });
      }
    });

    it('asks for every field that an entry has', () => {
      for (const entry of lists[spec.list]) {
        const draft = spec.draftOf(entry);
        const asked = spec.fieldsOf(draft, lists).map(({ name }) => name);
        const given = Object.entries(draft).filter(([name]) => name.split('.').length < 3);
        const hidden = given.flatMap(([name, value]) =>
          value === '' || asked.includes(name) ? [] : name,
        );
        // What a percentage is per is known; a floor that there is not has no provenance.
        expect(hidden.filter((name) => name !== 'per' && name !== 'floorProvenance')).toEqual([]);
      }
    });
  },
);

it('parts of a draft are added and taken away by place', () => {
  const draft = { id: 'x', 'breaks.0.from': 'a', 'breaks.1.from': 'b' };
  const [, second] = partsOf(draft, 'breaks');
  expect(repeatsIn(draft, 'breaks')).toBe(2);
  expect(withParts(draft, 'breaks', second ? [second] : [])).toEqual({
    id: 'x',
    'breaks.0.from': 'b',
  });
  expect(repeatsIn({ id: 'x' }, 'breaks')).toBe(0);
});

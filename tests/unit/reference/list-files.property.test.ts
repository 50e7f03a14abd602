import { ANNOTATION_EFFECTS } from '../../../src/domain/annotation';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARATORS } from '../../../src/domain/benchmark';
import { ACTION_STATUSES, WRITTEN_PROVENANCES } from '../../../src/domain/oversight';
import {
  monthOf,
  monthPeriod,
  quarterPeriod,
  type Month,
  type Period,
  type Quarter,
} from '../../../src/domain/period';
import { LIST_FILES, writeList, type ListFile } from '../../../src/reference/list-files';
import type { Lists } from '../../../src/reference/lists';

/** Any text that a form could hold: no spaces around it, marks of every kind inside. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'=+-@\'"\0,;\t\n\ra b'.split('')) }),
  )
  .map((text) => text.trim());
const text = anyText.filter((found) => found !== '');
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const number = fc
  .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, decimals]) => units / 10 ** decimals)
  .filter((value) => !Object.is(value, -0));
const month = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, ofYear]) => monthOf(year, ofYear));
const quarter = fc.integer({ min: 1990 * 4, max: 2050 * 4 }).map((value) => value as Quarter);
const period: fc.Arbitrary<Period> = fc.oneof(
  month.map(monthPeriod),
  quarter.map(quarterPeriod),
  fc
    .integer({ min: 1950 * 12, max: 2050 * 12 })
    .map((value): Period => ({ kind: 'year', lastMonth: value as Month })),
);
const provenance = fc.constantFrom('published', 'illustrative', 'local');

const written = {
  text,
  role: fc.string(),
  at: fc.constantFrom('2012-04-16T09:30:00.000Z', '2012-12-31T23:59:59Z'),
  provenance: fc.constantFrom(...WRITTEN_PROVENANCES),
};
const versions = fc.array(fc.record(written), { minLength: 1 });

const LISTS: { readonly [L in keyof Lists]: fc.Arbitrary<Lists[L]> } = {
  areas: fc.uniqueArray(
    fc.record({
      code: text,
      name: text,
      aliases: fc.array(text),
      kind: fc.constantFrom('county', 'district', 'team', 'comparator'),
      parent: orNull(text),
      group: orNull(text),
      validFrom: orNull(month),
      validTo: orNull(month),
      tile: orNull(fc.tuple(number, number)),
    }),
    { selector: ({ code }) => code },
  ),
  indicators: fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z0-9-]+$/),
      name: text,
      short: text,
      theme: text,
      agency: text,
      unit: fc.constantFrom('percent', 'rate', 'mean', 'count'),
      per: orNull(fc.integer({ min: 1 })),
      decimals: fc.integer({ min: 0, max: 6 }),
      polarity: fc.constantFrom('H', 'L', 'T', null),
      window: fc.constantFrom('stock', 'flow', 'ytd', 'rolling-12'),
      numerator: text,
      denominator: orNull(text),
      definition: text,
      why: text,
      source: text,
      owner: text,
      questions: fc.array(text),
      breaks: fc.array(fc.record({ from: month, label: text })),
    }),
    { selector: ({ id }) => id },
  ),
  targets: fc.array(
    fc
      .record({
        indicator: text,
        area: orNull(text),
        from: quarter,
        length: orNull(fc.nat(40)),
        target: number,
        floor: orNull(number),
        greenWithin: orNull(number),
        amberWithin: orNull(number),
        source: text,
        provenance,
        floorProvenance: provenance,
      })
      .map(({ length, ...entry }) => ({
        ...entry,
        to: length === null ? null : ((entry.from + length) as Quarter),
      })),
  ),
  populations: fc.array(
    fc.record({
      area: text,
      year: fc.integer({ min: 1000, max: 9999 }),
      population: fc.nat(999_999_999_999),
      source: anyText,
    }),
  ),
  benchmarks: fc.array(
    fc.record({
      indicator: text,
      comparator: fc.constantFrom(...COMPARATORS),
      period,
      value: number,
      source: text,
    }),
  ),
  annotations: fc.array(
    fc.record({
      indicator: text,
      area: orNull(text),
      period,
      text,
      effect: fc.constantFrom(...ANNOTATION_EFFECTS),
    }),
  ),
  commentary: fc.uniqueArray(
    fc.record({ id: text, indicator: text, area: text, quarter, versions }),
    {
      selector: ({ id }) => id,
    },
  ),
  actions: fc.array(
    fc.record({
      id: text,
      indicator: text,
      area: text,
      ...written,
      owner: text,
      raised: quarter,
      due: quarter,
      updates: fc.array(
        fc.record({ quarter, status: fc.constantFrom(...ACTION_STATUSES), ...written }),
      ),
    }),
  ),
  messages: fc.array(fc.record({ agency: text, quarter, versions })),
};

describe.each(Object.keys(LISTS) as (keyof Lists)[])('the file of %s', (list) => {
  const file = LIST_FILES[list] as ListFile<unknown>;

  it('reads back as exactly the entries that were written', () => {
    fc.assert(
      fc.property(LISTS[list] as fc.Arbitrary<Lists[typeof list]>, (entries) => {
        const { entries: read, problems } = file.read(writeList(list, entries), file.usualName);
        expect(problems).toEqual([]);
        expect(read).toEqual(entries);
      }),
    );
  });
});

it('a CSV file reads back whose texts are full of the marks that other files have between columns', () => {
  const entries = ['=\r;;', ';";', '\ta\tb\tc\td\te'].map((source) => ({
    area: 'E1',
    year: 2011,
    population: 1,
    source: source.trim(),
  }));
  for (const entry of entries) {
    const { read, usualName } = LIST_FILES.populations;
    expect(read(writeList('populations', [entry]), usualName).entries).toEqual([entry]);
  }
});

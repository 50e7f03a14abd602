/** Workspaces of any content, for property tests: every missing reason, flag, context, kind of step. */
import { ANNOTATION_EFFECTS } from '../../src/domain/annotation';
import fc from 'fast-check';
import type { Area } from '../../src/domain/area';
import { COMPARATORS, type Benchmark } from '../../src/domain/benchmark';
import type { Indicator } from '../../src/domain/indicator';
import {
  FLAG,
  MISSING_REASONS,
  type ObservationTable,
  type RowContext,
} from '../../src/domain/observation';
import { ACTION_STATUSES, WRITTEN_PROVENANCES } from '../../src/domain/oversight';
import {
  lastMonthOf,
  monthOf,
  periodId,
  quarterId,
  type Month,
  type Period,
  type Quarter,
} from '../../src/domain/period';
import type { PopulationEstimate } from '../../src/domain/population';
import type { Target } from '../../src/domain/target';
import type {
  BaseData,
  LoadedExtract,
  PublicationRecord,
  ReferenceLists,
  Step,
  WorkspaceDocument,
} from '../../src/storage/workspace-document';

const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('__proto__'));
const name = text.filter((value) => value.trim() !== '');
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const count = fc.nat();
/** As a list holds them: JSON has no -0, and no list needs one. */
const number = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));

const month = fc.integer({ min: monthOf(1950, 1), max: monthOf(2050, 12) }) as fc.Arbitrary<Month>;
const quarter = fc.integer({ min: 1950 * 4, max: 2050 * 4 }) as fc.Arbitrary<Quarter>;
const period: fc.Arbitrary<Period> = fc.oneof(
  month.map((of): Period => ({ kind: 'month', month: of })),
  quarter.map((of): Period => ({ kind: 'quarter', quarter: of })),
  month.map((lastMonth): Period => ({ kind: 'year', lastMonth })),
);

const context: fc.Arbitrary<RowContext> = fc.record({
  provenance: fc.oneof(
    text.map((source) => ({ kind: 'published' as const, source })),
    fc.constantFrom({ kind: 'illustrative' as const }, { kind: 'local' as const }),
  ),
  quality: orNull(
    fc
      .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }))
      .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  ),
  note: orNull(text),
  extractDate: orNull(fc.constantFrom('2012-04-16', '2000-02-29')),
});

const cell = orNull(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? -0 : value)),
);
const row = fc.record({
  period,
  numerator: cell,
  denominator: cell,
  value: cell,
  missing: fc.constantFrom(null, ...MISSING_REASONS),
  provisional: fc.boolean(),
  incomplete: fc.boolean(),
  summed: fc.boolean(),
  context: fc.nat(),
  line: fc.nat({ max: 2 ** 32 - 1 }),
});

/** Rows that hold together: in order of period, one a period, a number or a reason why not. */
export const table: fc.Arbitrary<ObservationTable> = fc
  .record({
    file: text,
    contexts: fc.array(context, { minLength: 1, maxLength: 4 }),
    series: fc.array(
      fc.record({
        key: fc.record({ indicator: name, area: name, category: name }),
        rows: fc.uniqueArray(row, { maxLength: 6, selector: ({ period: of }) => periodId(of) }),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ file, contexts, series }) => {
    const groups = series.map(({ rows }) =>
      rows.toSorted((a, b) => lastMonthOf(a.period) - lastMonthOf(b.period)),
    );
    const rows = groups.flat();
    const ids = [...new Set(rows.map((each) => periodId(each.period)))];
    const flagsOf = (each: (typeof rows)[number]): number =>
      (each.numerator === null ? 0 : FLAG.numerator) |
      (each.denominator === null ? 0 : FLAG.denominator) |
      (each.value === null ? 0 : FLAG.value) |
      (each.provisional ? FLAG.provisional : 0) |
      (each.incomplete ? FLAG.incomplete : 0) |
      (each.summed ? FLAG.summed : 0);
    const hasNumber = (each: (typeof rows)[number]): boolean =>
      each.numerator !== null || each.denominator !== null || each.value !== null;
    let end = 0;
    return {
      file,
      series: series.map(({ key }) => key),
      periods: ids.flatMap((id) => rows.find((each) => periodId(each.period) === id)?.period ?? []),
      contexts,
      seriesStart: Uint32Array.from([0, ...groups.map(({ length }) => (end += length))]),
      period: Uint32Array.from(rows, (each) => ids.indexOf(periodId(each.period))),
      numerator: Float64Array.from(rows, (each) => each.numerator ?? 0),
      denominator: Float64Array.from(rows, (each) => each.denominator ?? 0),
      value: Float64Array.from(rows, (each) => each.value ?? 0),
      flags: Uint8Array.from(rows, flagsOf),
      missing: Uint8Array.from(rows, (each) => {
        const reason = each.missing ?? (hasNumber(each) ? null : 'unavailable');
        return reason === null ? 0 : 1 + MISSING_REASONS.indexOf(reason);
      }),
      context: Uint32Array.from(rows, (each) => each.context % contexts.length),
      line: Uint32Array.from(rows, (each) => each.line),
    };
  });

const area: fc.Arbitrary<Area> = fc.record({
  code: name,
  name,
  aliases: fc.array(text, { maxLength: 2 }),
  kind: fc.constantFrom('county', 'district', 'team', 'comparator'),
  parent: orNull(name),
  group: orNull(text),
  validFrom: orNull(month),
  validTo: orNull(month),
  tile: orNull(fc.tuple(fc.nat(), fc.nat())),
});

const indicator: fc.Arbitrary<Indicator> = fc.record({
  id: name,
  name,
  short: text,
  theme: text,
  agency: text,
  unit: fc.constantFrom('percent', 'rate', 'mean', 'count'),
  per: orNull(fc.integer({ min: 1, max: 100_000 })),
  decimals: fc.integer({ min: 0, max: 6 }),
  polarity: fc.constantFrom('H', 'L', 'T', null),
  window: fc.constantFrom('stock', 'flow', 'ytd', 'rolling-12'),
  numerator: text,
  denominator: orNull(text),
  definition: text,
  why: text,
  source: text,
  owner: text,
  questions: fc.array(text, { maxLength: 2 }),
  breaks: fc.array(fc.record({ from: month, label: text }), { maxLength: 2 }),
});

const provenance = fc.constantFrom('published' as const, 'illustrative', 'local');
const target: fc.Arbitrary<Target> = fc
  .record({
    indicator: name,
    area: orNull(name),
    from: quarter,
    to: orNull(quarter),
    target: number,
    floor: orNull(number),
    greenWithin: orNull(number),
    amberWithin: orNull(number),
    source: text,
    provenance,
    floorProvenance: provenance,
  })
  .filter(({ from, to }) => to === null || to >= from);

const population: fc.Arbitrary<PopulationEstimate> = fc.record({
  area: name,
  year: fc.integer({ min: 1950, max: 2050 }),
  population: count,
  source: text,
});

const benchmark: fc.Arbitrary<Benchmark> = fc.record({
  indicator: name,
  comparator: fc.constantFrom(...COMPARATORS),
  period,
  value: number,
  source: text,
});

const annotation = fc.record({
  indicator: name,
  area: orNull(name),
  period,
  text,
  effect: fc.constantFrom(...ANNOTATION_EFFECTS),
});

const signed = {
  at: fc.constantFrom('2012-04-16T09:30:00.000Z', '2012-12-31T23:59:59Z'),
  by: text,
};
const written = {
  text: name,
  role: text,
  at: signed.at,
  provenance: fc.constantFrom(...WRITTEN_PROVENANCES),
};
const versions = fc.array(fc.record(written), { minLength: 1, maxLength: 2 });
const commentary = fc.record({ id: name, indicator: name, area: name, quarter, versions });
const action = fc.record({
  id: name,
  indicator: name,
  area: name,
  ...written,
  owner: name,
  raised: quarter,
  due: quarter,
  updates: fc.array(
    fc.record({ quarter, status: fc.constantFrom(...ACTION_STATUSES), ...written }),
    { maxLength: 2 },
  ),
});
const message = fc.record({ agency: name, quarter, versions });

const few = <T>(of: fc.Arbitrary<T>) => fc.array(of, { maxLength: 3 });
const entries = {
  areas: few(area),
  indicators: few(indicator),
  targets: few(target),
  populations: few(population),
  benchmarks: few(benchmark),
  annotations: few(annotation),
  commentary: few(commentary),
  actions: few(action),
  messages: few(message),
};
const lists: fc.Arbitrary<ReferenceLists> = fc.record(entries);

export const base: fc.Arbitrary<BaseData> = fc.record({
  title: text,
  defaultQuarter: orNull(quarter.map(quarterId)),
  lists,
  tables: fc.array(table, { maxLength: 3 }),
});

const extract: fc.Arbitrary<LoadedExtract> = fc.record({
  table,
  rowsLoaded: count,
  rowsLeftOut: count,
  added: count,
  changed: count,
  unchanged: count,
  restated: count,
  reason: text,
  vouched: fc
    .array(fc.tuple(text, text), { maxLength: 2 })
    .map((pairs) => Object.fromEntries(pairs)),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('load' as const),
    ...signed,
    extracts: fc.array(extract, { maxLength: 2 }),
  }),
  ...Object.entries(entries).map(
    ([list, of]) =>
      fc.record({
        kind: fc.constant('edit' as const),
        ...signed,
        list: fc.constant(list),
        entries: of as fc.Arbitrary<unknown>,
        what: text,
      }) as fc.Arbitrary<Step>,
  ),
  fc.record({
    kind: fc.constant('restore' as const),
    ...signed,
    file: text,
    base: orNull(base),
    steps: fc.nat({ max: 3 }),
  }),
);

/** Names that an object may have; `__proto__` is none that a settings key can be. */
const key = text.filter((value) => value !== '__proto__');
const record = <T>(of: fc.Arbitrary<T>) =>
  fc.dictionary(key, of, { maxKeys: 3, noNullPrototype: true });
const mapping = fc.record({
  kind: fc.constantFrom('dfe', 'table'),
  areaName: orNull(text),
  filters: record(text),
});

const day = fc.constantFrom('2012-04-16', '2012-02-29');
const sha256 = fc
  .array(fc.nat({ max: 15 }), { minLength: 64, maxLength: 64 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''));
const correction = fc.record({
  id: name,
  standing: fc.constantFrom('superseded' as const, 'withdrawn'),
  by: orNull(name),
  reason: text,
  date: day,
});

/** What was published, with any text and counts: the workspace does not look into them. */
const publication: fc.Arbitrary<PublicationRecord> = fc.record({
  head: fc.record({
    id: name,
    kind: fc.constantFrom('quarterly' as const, 'annual'),
    quarter,
    title: text,
    policy: fc.constantFrom('dfe' as const, 'under-5', 'none'),
    publishedAt: signed.at,
    signOff: few(fc.record({ role: text, date: day, statement: text })),
    extracts: few(fc.record({ file: text, sha256: orNull(sha256), extractDate: orNull(day) })),
    replaces: orNull(fc.record({ id: name, reason: text })),
    corrections: few(correction),
  }),
  sha256,
  text,
  counts: text,
  correction: orNull(correction),
});

export const workspace: fc.Arbitrary<WorkspaceDocument> = fc
  .record({
    steps: fc.array(step, { maxLength: 4 }),
    done: fc.nat(),
    publications: fc.array(publication, { maxLength: 3 }),
    damaged: fc.constant([]),
    settings: fc.record({
      role: text,
      mappings: record(mapping as fc.Arbitrary<unknown>),
      areaNames: record(text),
      indicatorNames: record(text),
    }),
  })
  .map((all) => ({ ...all, done: all.done % (all.steps.length + 1) }));

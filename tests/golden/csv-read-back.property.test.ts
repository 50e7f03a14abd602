/** Random boards: the scorecard CSV, read back as an extract, gives the same scorecard and the same CSV. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MISSING_REASONS, type Provenance } from '../../src/domain/observation';
import { loadExtract } from '../../src/extract/load-extract';
import { NO_CORRECTIONS, PLAIN_OPTIONS } from '../../src/extract/types';
import type { ScorecardInput } from '../../src/scorecard/build-scorecard';
import {
  ASHFORD,
  ASYLUM,
  CANTERBURY,
  DOVER,
  indicator,
  KENT,
  month,
  monthIds,
  population,
  smallCounty,
  tableOf,
  target,
  type Row,
  type RowExtra,
} from '../support/domain';
import { scorecardCsv } from '../support/scorecard-csv';
import { readCsv, type CsvRow } from '../unit/export/read-csv';
import { inputOf, scorecardIn } from '../unit/scorecard/scorecard-of';

const HOSTILE = [
  '=1+1',
  "'=1+1",
  '+x',
  '-x',
  '@x',
  'a,b',
  'say "aye"',
  'two\nlines',
  'two\r\nlines',
];
const INDICATORS = [
  indicator({ id: 'percent', name: '=Percent, "quoted"' }),
  indicator({ id: 'count', name: '@count', unit: 'count', decimals: 0, polarity: null }),
  indicator({ id: 'rate', name: 'Rate', unit: 'rate', per: 10_000, polarity: 'H' }),
  indicator({ id: 'mean', name: '-mean', unit: 'mean', window: 'stock', polarity: 'T' }),
  indicator({ id: 'year', name: 'Year', window: 'rolling-12', decimals: 2 }),
  indicator({ id: 'to-date', name: 'To date', unit: 'count', decimals: 0, window: 'ytd' }),
];
const AREAS = smallCounty.map((one) => (one.code === DOVER ? { ...one, name: '=Dover' } : one));
const TARGETS = INDICATORS.map(({ id }) =>
  target({ indicator: id, target: 23.5, floor: 40, greenWithin: 5, amberWithin: 10 }),
);
const MONTHS = monthIds('2011-04', '2012-03');

const provenance: fc.Arbitrary<Provenance> = fc.oneof(
  fc.constantFrom({ kind: 'illustrative' as const }, { kind: 'local' as const }),
  fc.constantFrom('annual report', '(in brackets)', 'a, "b"', 'two\nlines').map((source) => ({
    kind: 'published' as const,
    source,
  })),
);
const anyNote = fc.oneof(
  fc.constantFrom(
    ...HOSTILE,
    'late [policy none; working copy]',
    'x [revised; policy dfe; working copy]',
  ),
  fc
    .string({ minLength: 1, unit: fc.constantFrom(...Array.from(`=+-@'",;[]() \t\r\nab1`)) })
    .map((text) => text.trim()),
);
const extra = fc.record(
  {
    provisional: fc.boolean(),
    incomplete: fc.boolean(),
    provenance,
    quality: fc.constantFrom({ low: 60, high: 65 }, { low: 62, high: 62 }),
    note: anyNote.filter((text) => text !== '' && !text.includes('\0')),
    extractDate: fc.constantFrom('2012-04-11', '2012-04-25'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<RowExtra>;

type Reading = readonly [number, number, RowExtra] | (typeof MISSING_REASONS)[number] | null;
const reading: fc.Arbitrary<Reading> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(fc.nat(400), fc.nat(400), extra) },
  { weight: 2, arbitrary: fc.constantFrom(...MISSING_REASONS) },
  { weight: 1, arbitrary: fc.constant(null) },
);
/** Series of an indicator and area, a category of it, or the county's own. */
const PLACES = INDICATORS.flatMap(({ id }) => [
  ...[ASHFORD, CANTERBURY, DOVER, ASYLUM].map((code) => ({ id, code, category: undefined })),
  { id, code: ASHFORD, category: '=Neglect' },
]);
const board = fc.tuple(
  fc.array(reading, {
    minLength: PLACES.length * MONTHS.length,
    maxLength: PLACES.length * MONTHS.length,
  }),
  fc.array(reading, { minLength: INDICATORS.length, maxLength: INDICATORS.length }),
);

function rowFrom(
  found: Reading,
  period: string,
  code: string,
  id: string,
  category?: string,
): readonly Row[] {
  if (found === null) return [];
  // A yearly rate of fewer months than the quarter has is refused on reading (docs/served-data.md).
  if (found === 'not-applicable' && id === 'rate') return [];
  const placed = category === undefined ? {} : { category };
  if (typeof found === 'string')
    return [[period, code, id, null, null, { missing: found, ...placed }]];
  // A team's rate says why it has no value in the column that would say that its count is provisional.
  const [a, b, said] = found;
  const more = id === 'rate' && code === ASYLUM ? { ...said, provisional: false } : said;
  const unit = INDICATORS.find((one) => one.id === id)?.unit;
  const isRatio = unit === 'percent' || unit === 'mean';
  // A percentage has no more cases than it is of.
  const [numerator, denominator] = unit === 'percent' ? [Math.min(a, b), Math.max(a, b)] : [a, b];
  const whole = isRatio && denominator === 0 ? 0 : numerator;
  return [[period, code, id, whole, isRatio ? denominator : null, { ...more, ...placed }]];
}

/** A yearly rate of a part of a quarter is written for the months that it has: see docs/served-data.md. */
function wholeQuarters(readings: readonly Reading[]): readonly Reading[] {
  return readings.map((own, m) => {
    const first = readings[m - (m % 3)] ?? null;
    if (!Array.isArray(first)) return first;
    const [a, b, more] = Array.isArray(own) ? own : first;
    return [a, b, { ...more, incomplete: false }] as Reading;
  });
}

function inputFrom([readings, county]: readonly [
  readonly Reading[],
  readonly Reading[],
]): ScorecardInput {
  const rows = PLACES.flatMap(({ id, code, category }, p) => {
    const all = readings.slice(p * MONTHS.length, (p + 1) * MONTHS.length);
    const of = id === 'rate' ? wholeQuarters(all) : all;
    return MONTHS.flatMap((at, m) => rowFrom(of[m] ?? null, at, code, id, category));
  });
  const quarters = INDICATORS.flatMap(({ id }, i) =>
    rowFrom(county[i] ?? null, '2010-11-Q4', KENT, id),
  );
  return inputWith([tableOf('board.csv', [...rows, ...quarters])]);
}

const inputWith = (tables: NonNullable<Parameters<typeof inputOf>[0]['tables']>): ScorecardInput =>
  inputOf({
    tables,
    areas: AREAS,
    indicators: INDICATORS,
    targets: TARGETS,
    populations: AREAS.map(({ code }) => population(code, 2011, 20_011)),
  });

async function readBack(csv: string): Promise<ScorecardInput> {
  const outcome = await loadExtract(
    new File([csv], 'scorecard.csv'),
    {
      areas: AREAS,
      indicators: INDICATORS,
      thisMonth: month('2012-06'),
      corrections: NO_CORRECTIONS,
    },
    PLAIN_OPTIONS,
  );
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  const errors = outcome.issues.kinds.filter(({ severity }) => severity === 'error');
  const places = Array.from(outcome.issues.line, (line, i) => {
    const kind = outcome.issues.kinds[outcome.issues.kind[i] ?? 0];
    return kind?.severity === 'error' ? `${kind.ruleId}: ${csv.split('\n')[line - 1]}` : '';
  });
  expect(places.filter(Boolean)).toEqual([]);
  expect(errors).toEqual([]);
  return inputWith([outcome.table]);
}

/** Of what a figure is a part is said in words that the file has no column for. */
const INCOMPLETE = /partial \(\d+ of \d+\)|\d+ of \d+ months|months missing|not complete/g;
/** Known only where there are months, or several files. */
const ONLY_OF_MONTHS =
  /, (revised|county row as supplied|supplied figure revised|differs from supplied figure)/g;

function sightOf(input: ScorecardInput): readonly string[] {
  return scorecardIn(input).quarters.flatMap(({ value: at }) => {
    const scorecard = scorecardIn(input, at);
    const rows = scorecard.themes.flatMap((theme) => theme.rows);
    return [
      `${at} ${scorecard.marks.dataDate} ${scorecard.marks.finality}`,
      ...rows.flatMap((row) =>
        [row.lead, ...row.cells].map((cell) =>
          [
            at,
            cell.accessibleName,
            cell.text,
            cell.rag,
            cell.arrow,
            cell.changeText,
            cell.isIllustrative,
          ]
            .join(' | ')
            .replaceAll(INCOMPLETE, 'incomplete')
            .replaceAll(ONLY_OF_MONTHS, ''),
        ),
      ),
    ];
  });
}

const differing = <T>(a: readonly T[], b: readonly T[]): readonly (readonly [T, T | undefined])[] =>
  a.flatMap((one, i) => (one === b[i] ? [] : [[one, b[i]] as const]));

/** Of a county that is added up the notes of its parts are put together anew. */
const comparable = ({
  variation: _v,
  assurance: _a,
  months_present: _m,
  note = '',
  ...row
}: CsvRow): string =>
  JSON.stringify({
    ...row,
    note: row['area_code'] === KENT ? '' : note.replace(/ ?\[[^[]*\]$/, ''),
  });

it('[X2] every word, colour and arrow comes back, and the file is written again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(board, async (given) => {
      const before = inputFrom(given);
      const first = scorecardCsv(before);
      const after = await readBack(first);
      expect(differing(sightOf(before), sightOf(after)).slice(0, 5)).toEqual([]);
      const second = scorecardCsv(after);
      expect(
        differing(readCsv(first).map(comparable), readCsv(second).map(comparable)).slice(0, 3),
      ).toEqual([]);
      expect(scorecardCsv(await readBack(second))).toBe(second);
    }),
    { numRuns: 6, endOnFailure: true },
  );
}, 120_000);

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExtractSummary, LoadOptions } from '../../../src/extract/types';
import {
  fixture,
  issuesIn,
  load,
  NO_OPTIONS,
  observationsIn,
  readOutcome,
  type LoadChanges,
} from '../../support/extract-context';

const VALID = join(import.meta.dirname, '../../../fixtures/extracts/valid');

const local = { kind: 'local' } as const;
const common = {
  denominator: null,
  missing: null,
  provisional: false,
  incomplete: false,
  summed: false,
  provenance: local,
  quality: null,
  note: null,
  extractDate: '2012-04-11',
};
const dover = { indicator: 're-referrals', area: 'E07000108', category: 'Total' };
const illustrative = { ...common, provenance: { kind: 'illustrative' } };

/** The same six observations stand in every tidy and JSON sample. */
const SIX = [
  { ...illustrative, ...dover, period: '2012-01', numerator: 60, denominator: 200, value: 30 },
  { ...illustrative, ...dover, period: '2012-02', numerator: 48, denominator: 192, value: 25 },
  {
    ...common,
    ...dover,
    period: '2012-03',
    numerator: null,
    value: null,
    missing: 'suppressed',
    note: 'Fewer than five, so not shown',
  },
  {
    ...common,
    ...dover,
    area: 'E07000106',
    period: '2012-03',
    numerator: 1234,
    denominator: 4936,
    value: 25,
    provisional: true,
    quality: { low: 60, high: 65 },
    note: '"Late" returns, two teams',
  },
  {
    ...common,
    indicator: 'cp-plans',
    area: 'E07000105',
    category: 'Neglect',
    period: '2012-03',
    numerator: 31,
    value: null,
    provenance: { kind: 'published', source: 'Annual report 2012' },
    quality: { low: 62, high: 62 },
  },
  {
    ...common,
    indicator: 'section-47-rate',
    area: 'E10000016',
    category: 'Total',
    period: '2011-12-Q4',
    numerator: 500,
    value: 64,
    note: 'Line one\nline two',
  },
];

interface Sample {
  readonly summary: Partial<ExtractSummary>;
  readonly options?: LoadOptions;
  /** Changes to the six observations that the form itself brings. */
  readonly same?: (observation: (typeof SIX)[number]) => object;
}

const csv = (delimiter: string, encoding = 'UTF-8'): Sample => ({
  summary: { format: 'tidy', delimiter, encoding },
});
const json: Sample = { summary: { format: 'json', delimiter: null, encoding: 'UTF-8' } };

const SAMPLES: Readonly<Record<string, Sample>> = {
  'tidy-comma.csv': csv('comma'),
  'tidy-semicolon-bom-crlf.csv': csv('semicolon'),
  'tidy-tab.csv': csv('tab'),
  'tidy-all-quoted-no-last-line-end.csv': csv('comma'),
  'tidy-old-mac-line-ends.csv': csv('comma'),
  'tidy-utf-16le.csv': csv('tab', 'UTF-16'),
  'tidy-utf-16be.csv': csv('comma', 'UTF-16'),
  'tidy-messy-cells.csv': csv('comma'),
  'tidy-names-only.csv': csv('comma'),
  'tidy-windows-1252.csv': {
    ...csv('comma', 'Windows-1252'),
    options: { ...NO_OPTIONS, windows1252: true },
    same: (one) => ({ ...one, note: one.note?.replace('five', 'five –') ?? null }),
  },
  'rows.json': json,
  'extract.json': json,
};

const withoutLines = (observations: readonly Readonly<Record<string, unknown>>[]) =>
  observations.map((observation) => ({ ...observation, line: undefined }));

describe.each(Object.entries(SAMPLES))('%s', (name, { summary, options, same }) => {
  const changes: LoadChanges = options ? { options } : {};
  const path = `valid/${name}`;

  it('gives the six observations, without an issue', async () => {
    const outcome = await load(fixture(path), changes);
    expect(issuesIn(outcome)).toEqual([]);
    expect(withoutLines(observationsIn(outcome))).toEqual(same ? SIX.map(same) : SIX);
  });

  it('says what it was read as, and counts every row', async () => {
    const outcome = readOutcome(await load(fixture(path), changes));
    expect(outcome.summary).toMatchObject({
      ...summary,
      file: name,
      rowsRead: 6,
      rowsLoaded: 6,
      rowsLeftOut: 0,
      observations: 6,
      unknownColumns: [],
    });
  });

  it('is recognised by content: another name changes nothing', async () => {
    const outcome = await load(fixture(path), changes);
    const renamed = await load(fixture(path, 'x.txt'), changes);
    expect(observationsIn(renamed)).toEqual(observationsIn(outcome));
  });

  it.each([1, 7, 64])('gives the same table in chunks of %i bytes', async (chunkBytes) => {
    const whole = readOutcome(await load(fixture(path), changes));
    const inPieces = readOutcome(await load(fixture(path), { ...changes, chunkBytes }));
    expect(inPieces).toEqual(whole);
  });
});

it('has a sample for every file', () => {
  const others = ['dfe-quarters-and-months.csv', 'dfe-reporting-years.csv', 'scorecard-export.csv'];
  // Those with headers of their own are read in table-*.test.ts.
  const files = readdirSync(VALID).filter((file) => !file.startsWith('table-'));
  expect(files.toSorted()).toEqual([...Object.keys(SAMPLES), ...others].toSorted());
});

it('keeps the line of each row, also after quoted line ends', async () => {
  const outcome = await load(fixture('valid/tidy-messy-cells.csv'));
  // A blank line and a line of empty cells stand before the third row.
  expect(observationsIn(outcome).map(({ line }) => line)).toEqual([2, 3, 6, 7, 8, 9]);
});

describe('scorecard-export.csv', () => {
  it('reads our own scorecard CSV back, without a word about its derived columns', async () => {
    const outcome = await load(fixture('valid/scorecard-export.csv'));
    expect(issuesIn(outcome)).toEqual([]);
    expect(readOutcome(outcome).summary.unknownColumns).toEqual([]);
    expect(observationsIn(outcome)).toMatchObject([
      {
        indicator: 're-referrals',
        period: '2011-12-Q4',
        numerator: 548,
        denominator: 1800,
        value: 30.4,
      },
      {
        indicator: 'section-47-rate',
        area: 'UASC',
        numerator: 12,
        missing: null,
        incomplete: true,
        summed: false,
        note: '=not a formula',
      },
      {
        indicator: 'average-caseload',
        numerator: 0,
        denominator: 0,
        missing: null,
        incomplete: false,
        summed: false,
      },
    ]);
  });
});

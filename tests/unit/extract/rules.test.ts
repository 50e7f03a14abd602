import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES, ruleOf } from '../../../src/extract/rules/registry';
import type {
  DfeMapping,
  ExtractContext,
  LoadOptions,
  TableMapping,
} from '../../../src/extract/types';
import {
  fixture,
  issuesIn,
  load,
  NO_OPTIONS,
  placesIn,
  withMapping,
} from '../../support/extract-context';

const BROKEN = join(import.meta.dirname, '../../../fixtures/extracts/broken');

const dfe = (changes: Partial<DfeMapping> = {}): LoadOptions =>
  withMapping({
    kind: 'dfe',
    indicators: [
      {
        indicator: 're-referrals',
        numerator: 'rereferral_count',
        denominator: 'referral_count',
        value: 'rereferral_percent',
      },
    ],
    reportingYearEnd: 3,
    filters: { characteristic: 'Total' },
    ...changes,
  });

/** What each file shows: rule, line (0: the file as a whole) and column of every issue. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'E01-empty.csv': ['E01 0'],
  'E01-blank-lines.csv': ['E01 0'],
  'E02-header-only.csv': ['E02 0'],
  'E02-empty-list.json': ['E02 0'],
  'E03-pdf.csv': ['E03 0'],
  'E03-old-workbook.csv': ['E03 0'],
  'E03-web-page.csv': ['E03 0'],
  'E03-zero-bytes.csv': ['E03 0'],
  'E04-windows-1252.csv': ['E04 3'],
  'E04-utf-16-without-mark.csv': ['E04 0'],
  'E04-utf-16-damaged.csv': ['E04 0'],
  'E08-501-columns.csv': ['E08 0'],
  'E09-pipes.csv': ['E09 1'],
  'E09-quoted-lines.csv': ['E09 1'],
  'E10-no-header.csv': ['E10 0'],
  'E10-areas-across.csv': ['E10 0'],
  'E11-no-area.csv': ['E11 1'],
  'E11-no-area.json': ['E11 0'],
  'E12-numerator-twice.csv': ['E12 1 numerator'],
  'E13-quote-never-closed.csv': ['E13 3'],
  'E14-cut-off.json': ['E14 3'],
  'E14-comma-missing.json': ['E14 2'],
  'E15-numbers.json': ['E15 0'],
  'E15-one-value.json': ['E15 0'],
  'E15-snapshot.json': ['E15 0'],
  'E70-cut-off-workbook.csv': ['E70 0'],
  'E73-workspace-backup.json': ['E73 0'],
  'E74-snapshot-of-another-version.json': ['E74 0'],
  'E74-targets.json': ['E74 0'],
  'E75-snapshot.json': ['E75 0'],
  'E16-column-not-in-file.csv': ['E16 1'],
  'E16-filter-value-not-in-file.csv': ['E16 0'],
  'E16-table-column-not-in-file.csv': ['E16 1'],
  'E17-reporting-year.csv': ['E17 0 time_identifier'],
  'E60-no-period.csv': ['E60 0'],
  'E60-title-without-period.csv': ['E60 0'],
  'X3-nhs-number-header.csv': ['X3 0 NHS No'],
  'X3-nhs-number-in-note.csv': ['X3 0 note'],
  'X3-nhs-number-as-count.csv': ['X3 0 numerator'],
  'X3-pupil-number-in-note.csv': ['X3 0 note'],
  'X3-postcode-in-category.csv': ['X3 0 category'],
  'X3-date-of-birth.csv': ['X3 0 D.O.B.'],
  'X3-days.csv': ['X3 0 seen'],
  'X3-names.csv': ['X3 0 who'],
  'X3-case-numbers.csv': ['X3 0 which'],
  'X3-list-of-children.csv': ['X3 0'],
  'X3-nhs-number.json': ['X3 0 nhs_number'],
  'E20-unknown-column.csv': ['E20 1 colour'],
  'E20-unknown-member.json': ['E20 0 extract.author'],
  'E21-blank-header.csv': ['E21 1'],
  'E22-unknown-twice.csv': ['E22 1 colour'],
  'E23-proto.csv': ['E23 1 __proto__'],
  'E23-proto.json': ['E23 0 __proto__'],
  'E24-title-lines.csv': ['E24 1'],
  'E25-mixed-line-ends.csv': ['E25 4'],
  'E26-too-many-cells.csv': ['E26 3'],
  'E26-too-few-cells.csv': ['E26 2'],
  'E27-broken-quote.csv': ['E27 2'],
  'E28-nested.json': ['E28 3 value'],
  'E28-name-twice.json': ['E28 2'],
  'E28-not-an-object.json': ['E28 3'],
  'P2-year-alone.csv': ['P2 3 period'],
  'P2-blank.csv': ['P2 2 period'],
  'P-future-next-month.csv': ['P-future 2 period'],
  'P-future-quarter-not-ended.csv': ['P-future 2 period'],
  'A2-unknown-name.csv': ['A2 2 area_name'],
  'A2-unknown-code.csv': ['A2 2 area_code'],
  'A2-blank.csv': ['A2 2 area_code'],
  'A2-total-of-some-districts.csv': ['A2-total 4 District'],
  'A2-disagree-code-and-name.csv': ['A2-disagree 2 area_name'],
  'A3-team-before-it-existed.csv': ['A3 2 area_code'],
  'E30-unknown-indicator.csv': ['E30 2 indicator'],
  'E31-letter-o.csv': ['E31 2 numerator'],
  'E31-letter-o-in-number.csv': ['E31 2 numerator'],
  'E31-formula-error.csv': ['E31 2 numerator'],
  'E31-division-by-zero.csv': ['E31 2 numerator'],
  'E31-scientific.csv': ['E31 2 numerator'],
  'E31-dash.csv': ['E31 2 numerator'],
  'E31-dots.csv': ['E31 2 numerator'],
  'E31-nan.csv': ['E31 2 numerator'],
  'E31-infinity.csv': ['E31 2 numerator'],
  'E31-hexadecimal.csv': ['E31 2 numerator'],
  'E31-two-points.csv': ['E31 2 numerator'],
  'E31-star-in-a-table.csv': ['E31 3 Re-referrals Number', 'E31 4 Re-referrals Number'],
  'E31-decimal-comma.csv': ['E31 2 numerator'],
  'E32-percent-of-a-count.csv': ['E32 2 numerator'],
  'E33-negative.csv': ['E33 2 numerator'],
  'E34-numerator-above.csv': ['E34 2 numerator'],
  'E35-percent-above-100.csv': ['E35 2 value'],
  'E36-out-of-nothing.csv': ['E36 2 denominator'],
  'E37-no-denominator.csv': ['E37 2 denominator'],
  'E38-unknown-status.csv': ['E38 2 status'],
  'E39-suppressed-with-number.csv': ['E39 2'],
  'E39-two-cells.csv': ['E39 2'],
  'E40-not-whole.csv': ['E40 2 numerator'],
  'E41-provenance.csv': ['E41 2 provenance'],
  'E42-quality.csv': ['E42 2 data_quality'],
  'E43-extract-date.csv': ['E43 2 extract_date'],
  'E44-months-present.csv': ['E44 2 months_present'],
  'E45-spelling.csv': ['E45 3 category'],
  'E47-areas-not-in-list.csv': ['E47 0 geographic_level'],
  'E46-under-five.csv': ['E46 2 numerator', 'E46 3 value'],
  'O2-value.csv': ['O2 3 value'],
  'O2-two-counts.csv': ['O2 2 value'],
  'O2-published-england.csv': ['O2-published 2 value'],
  'O4-blank.csv': ['O4 2'],
  'E50-same-row.csv': ['E50 3'],
  'E51-two-figures.csv': ['E51 2', 'E51 4'],
  'G2-county-row.csv': ['G2 15'],
  'G4-month-missing.csv': ['G4 3'],
  'E52-jump.csv': ['E52 14'],
  'E61-footnotes.csv': ['E61 3'],
  'E66-second-table.csv': ['E66 5', 'E66 6'],
  'E62-named-2012-03.csv': ['E62 0', 'E24 1'],
  'E63-fractions.csv': ['E63 1 Re-referrals %'],
  'E64-area.csv': ['E64 3 area_name'],
  'E64-indicator.csv': ['E64 2 indicator'],
  'E65-typed.csv': ['E65 2 period'],
  'E67-weeks.csv': ['E67 3 period'],
};

/** A wide table with districts in a column and the percentage of re-referrals in another. */
const wide = (
  period: TableMapping['period'],
  columns: { readonly numerator: string; readonly denominator: string } | null = null,
): LoadOptions =>
  withMapping({
    kind: 'table',
    areaCode: null,
    areaName: 'District',
    period,
    layout: {
      kind: 'columns',
      figures: [
        {
          indicator: 're-referrals',
          category: null,
          numerator: columns?.numerator ?? null,
          denominator: columns?.denominator ?? null,
          value: columns ? null : 'Re-referrals %',
        },
      ],
    },
  });
const BY_MONTH = { from: 'column', column: 'Month' } as const;

/** Files that are read with a mapping. */
const OPTIONS: Readonly<Record<string, LoadOptions>> = {
  'E16-column-not-in-file.csv': dfe({
    indicators: [
      { indicator: 're-referrals', numerator: null, denominator: null, value: 'rereferral_rate' },
    ],
  }),
  'E16-filter-value-not-in-file.csv': dfe({ filters: { characteristic: 'All' } }),
  'E17-reporting-year.csv': dfe({ reportingYearEnd: null }),
  'E47-areas-not-in-list.csv': dfe(),
  'E16-table-column-not-in-file.csv': wide(BY_MONTH),
  'E31-star-in-a-table.csv': wide(BY_MONTH, {
    numerator: 'Re-referrals Number',
    denominator: 'Re-referrals Of',
  }),
  'A2-total-of-some-districts.csv': wide(BY_MONTH),
  'E60-no-period.csv': wide({ from: 'typed', text: '' }),
  'E60-title-without-period.csv': wide({ from: 'title' }),
  'E61-footnotes.csv': wide(BY_MONTH),
  'E66-second-table.csv': wide(BY_MONTH),
  'E62-named-2012-03.csv': wide({ from: 'title' }),
  'E63-fractions.csv': wide(BY_MONTH),
  'E65-typed.csv': { ...NO_OPTIONS, periods: { March: 'March 2012' } },
};

/** What the user has matched names with, for the files that show it. */
const MATCHED: Partial<ExtractContext> = {
  corrections: {
    areas: { shepwy: 'E07000112' },
    indicators: { rereferred: 're-referrals' },
  },
};
const contextOf = (file: string): Partial<ExtractContext> =>
  file.startsWith('E64-') ? MATCHED : {};

const files = readdirSync(BROKEN);

describe('rules of the extract pipeline', () => {
  it('has one rule an id, each with a title and a reason', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const rule of RULES) {
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.why).toMatch(/^[A-Z].*\.$/);
      expect(ruleOf(rule.id)).toBe(rule);
    }
  });

  it('is described in docs/formats.md, rule by rule', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
    const missing = RULES.filter(
      ({ id, title, why }) => !page.includes(`| ${id} | ${title} | ${why} |`),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('has a fixture for every rule that a file can show', () => {
    const shown = new Set(
      Object.values(EXPECTED)
        .flat()
        .map((place) => place.split(' ')[0]),
    );
    const missing = RULES.filter(({ id, generated }) => !generated && !shown.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it('expects something of every fixture, and names each for its rule', () => {
    expect(files.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
    for (const [file, places] of Object.entries(EXPECTED)) {
      expect(file.startsWith(`${places[0]?.split(' ')[0]}-`)).toBe(true);
    }
  });

  describe.each(Object.entries(EXPECTED))('%s', (file, places) => {
    const options = OPTIONS[file] ?? NO_OPTIONS;
    const context = contextOf(file);

    it('reports its rule, on its line and in its column, and nothing else', async () => {
      expect(placesIn(await load(fixture(`broken/${file}`), { options, context }))).toEqual(places);
    });

    it('leaves out the rows that have an error, and counts them', async () => {
      const outcome = await load(fixture(`broken/${file}`), { options, context });
      if (outcome.kind !== 'read') return;
      const errors = issuesIn(outcome).filter(({ severity }) => severity === 'error');
      const lines = new Set(errors.map(({ line }) => line));
      expect(outcome.summary.rowsLeftOut).toBe(lines.size);
      expect(Array.from(outcome.table.line).filter((line) => lines.has(line))).toEqual([]);
    });

    it('reports the same whatever the size of a chunk', async () => {
      const whole = await load(fixture(`broken/${file}`), { options, context });
      const inPieces = await load(fixture(`broken/${file}`), { options, context, chunkBytes: 7 });
      expect(issuesIn(inPieces)).toEqual(issuesIn(whole));
    });

    it('has the severity of its rule, and words that say what is wrong and what to do', async () => {
      for (const issue of issuesIn(await load(fixture(`broken/${file}`), { options, context }))) {
        expect(issue.severity).toBe(ruleOf(issue.rule)?.severity);
        expect(issue.message).toMatch(/[.…]$/);
        expect(issue.hint).toMatch(/[.?]$/);
        expect(issue.message.replaceAll(/"[^"]*"/g, '')).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });
  });
});

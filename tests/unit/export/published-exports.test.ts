/** The exports of a published edition: their policy, their precision, and what a hidden figure takes with it. */
import { describe, expect, it } from 'vitest';
import { seriesPieces } from '../../../src/export/series-json';
import { toEnd } from '../../../src/lib/slices';
import { markedNote, unmarkedNote } from '../../../src/lib/row-mark';
import type { ScorecardInput } from '../../../src/scorecard/build-scorecard';
import { policyWords, type Edition } from '../../../src/scorecard/edition';
import {
  ASHFORD,
  DOVER,
  indicator,
  monthIds,
  quarter,
  target,
  type Row,
} from '../../support/domain';
import { inputOf } from '../scorecard/scorecard-of';
import { csvRowOf, csvRows } from './read-csv';

const EDITION: Edition = {
  policy: 'dfe',
  policyWords: policyWords('dfe'),
  snapshotWords: 'Snapshot 2011-12-Q4-v1, fingerprint 3f9a 12bc 77de',
  snapshotId: '2011-12-Q4-v1',
};
const MONTHS = monthIds('2010-04', '2012-03');

/** Thirds, so that a full double gives itself away; Ashford hides the last quarter, Dover nothing. */
const rows = (hidden: readonly string[], reason: 'suppressed' | 'under-5'): readonly Row[] =>
  MONTHS.flatMap((id, m): readonly Row[] => [
    hidden.includes(id)
      ? [id, ASHFORD, 'referrals', null, null, { missing: reason }]
      : [id, ASHFORD, 'referrals', 10 + (m % 2), 30],
    [id, DOVER, 'referrals', 20 + (m % 3), 30],
  ]);

const published = (
  edition: Partial<Edition> = {},
  hidden: readonly string[] = ['2012-01', '2012-02', '2012-03'],
  reason: 'suppressed' | 'under-5' = 'suppressed',
): ScorecardInput => ({
  ...inputOf({ rows: rows(hidden, reason), indicators: [indicator()], targets: [target()] }),
  edition: { ...EDITION, ...edition },
});

describe('the CSV of a published edition', () => {
  it('[X1] says policy and snapshot in every row', () => {
    const notes = csvRows(published()).map((row) => row['note']);
    expect(notes.length).toBeGreaterThan(10);
    expect(notes.filter((note) => !note?.endsWith('policy dfe; snapshot 2011-12-Q4-v1]'))).toEqual(
      [],
    );
  });

  it('says in every row that the fingerprint does not match, and reading takes it off', () => {
    const notes = csvRows(published({ caution: 'fingerprint does not match' })).map(
      (row) => row['note'] ?? '',
    );
    expect(notes.filter((note) => !note.includes('fingerprint does not match; policy'))).toEqual(
      [],
    );
    expect(notes.map((note) => unmarkedNote(note).note).join('')).toBe('');
  });

  it.each([
    ['suppressed', 'c'],
    ['under-5', '<5'],
  ] as const)(
    '[X2] hides with a figure that is %s all that is derived from it',
    (reason, status) => {
      const row = csvRowOf(published({}, ['2012-01', '2012-02', '2012-03'], reason), {
        area_code: ASHFORD,
        quarter: '2011-12-Q4',
      });
      expect(row).toMatchObject({
        numerator: '',
        denominator: '',
        value: '',
        lower_95: '',
        upper_95: '',
        rag: 'not-rated',
        distance_to_target: '',
        change: '',
        direction: 'not-comparable',
        variation: 'not-applicable',
        assurance: 'not-applicable',
        status,
      });
    },
  );

  it('[X2] gives no hidden figure as the one of the previous quarter or of last year', () => {
    const quarterBefore = published({}, ['2011-10', '2011-11', '2011-12']);
    expect(csvRowOf(quarterBefore, { area_code: ASHFORD, quarter: '2011-12-Q4' })).toMatchObject({
      value: '35.6',
      previous_quarter_value: '',
      change: '',
      direction: 'not-comparable',
    });
    const yearBefore = published({}, ['2011-01', '2011-02', '2011-03']);
    expect(csvRowOf(yearBefore, { area_code: ASHFORD, quarter: '2011-12-Q4' })).toMatchObject({
      value: '35.6',
      same_quarter_last_year: '',
    });
  });
});

interface Series {
  readonly policy: string;
  readonly snapshot: string | null;
  readonly notice: string;
  readonly series: readonly {
    readonly area: string;
    readonly sections: readonly Record<'mean' | 'lpl' | 'upl', number | null>[];
    readonly points: readonly {
      readonly period: string;
      readonly numerator: number | null;
      readonly value: number | null;
      readonly missing: string | null;
    }[];
  }[];
}

function seriesOf(input: ScorecardInput): Series {
  const request = { input, quarter: quarter('2011-12-Q4'), indicators: input.indicators };
  return JSON.parse(toEnd(seriesPieces(request)).join('')) as Series;
}

const figures = ({ series }: Series): readonly number[] =>
  series
    .flatMap(({ sections, points }) => [
      ...sections.flatMap(({ mean, lpl, upl }) => [mean, lpl, upl]),
      ...points.map(({ value }) => value),
    ])
    .filter((value) => value !== null);

describe('the series of a published edition', () => {
  it('[X1] says its policy and snapshot', () => {
    expect(seriesOf(published())).toMatchObject({
      policy: 'dfe',
      snapshot: '2011-12-Q4-v1',
      notice: `${EDITION.policyWords}. ${EDITION.snapshotWords}.`,
    });
  });

  it('[X2] has the decimals that are displayed, and whole doubles under none alone', () => {
    const isDisplayed = (value: number): boolean => Number(value.toFixed(1)) === value;
    const shown = figures(seriesOf(published()));
    expect(shown.length).toBeGreaterThan(60);
    expect(shown.filter((value) => !isDisplayed(value))).toEqual([]);
    expect(
      figures(seriesOf(published({ policy: 'none' }))).some((value) => !isDisplayed(value)),
    ).toBe(true);
  });

  it('[X2] has no number for a hidden month', () => {
    const ashford = seriesOf(published()).series.find(({ area }) => area === ASHFORD);
    const hidden = ashford?.points.filter(({ period }) => period >= '2012-01');
    expect(hidden).toHaveLength(3);
    for (const point of hidden ?? []) {
      expect(point).toMatchObject({
        numerator: null,
        denominator: null,
        value: null,
        missing: 'suppressed',
      });
    }
  });
});

describe('the mark of a row', () => {
  const mark = {
    remarks: ['partial (1 of 2)'],
    policy: 'dfe',
    snapshotId: 'a]; [b',
    extracted: '2012-04-25',
  };

  it.each([
    '',
    'late',
    'late ',
    '[x]',
    'x [policy dfe; working copy]',
    '[policy none; snapshot a; extracted 2012-04-25]',
  ])('[X1] is put after the note %j and taken off again', (note) => {
    const text = markedNote(note, mark);
    expect(text).toContain('policy dfe; snapshot a-');
    expect(unmarkedNote(text)).toEqual({ note, extracted: '2012-04-25' });
  });

  it.each(['late return', 'see [policy]', '[policy dfe; working copy] later'])(
    'is not seen in %j',
    (note) => {
      expect(unmarkedNote(note)).toEqual({ note, extracted: null });
    },
  );
});

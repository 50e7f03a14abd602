import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../../src/domain/observation';
import { periodId, quarterId } from '../../../src/domain/period';
import { checkFingerprint, shortFingerprint } from '../../../src/snapshot/fingerprint';
import { MOST_CHARACTERS, readSnapshot } from '../../../src/snapshot/read-snapshot';
import type { Snapshot } from '../../../src/snapshot/snapshot';
import { SNAPSHOT_VERSION } from '../../../src/snapshot/snapshot-versions';

const FOLDER = 'fixtures/snapshots';
/** The sealed one has a test of its own. */
const FILES = readdirSync(FOLDER).filter((file) => /^version-\d+(-rows)?\.json$/.test(file));
const textOf = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');
const FIRST = textOf('version-1.json');

function opened(text: string): Snapshot {
  const reading = readSnapshot(text, 'published.json');
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  return reading.snapshot;
}

function refusal(text: string) {
  const reading = readSnapshot(text, 'published.json');
  if (reading.kind === 'snapshot') throw new Error('the snapshot was read');
  return reading.problem;
}

type Json = Record<string, unknown>;

/** The file with one member changed, laid out anew. */
function changed(change: (json: Json & { lists: Record<string, Json[]> }) => void): string {
  const json = JSON.parse(FIRST) as Json & { lists: Record<string, Json[]> };
  change(json);
  return JSON.stringify(json);
}

describe('a published snapshot of every version', () => {
  it('has a file for each version', () => {
    const versions = FILES.map((file) => Number(/^version-(\d+)/.exec(file)?.[1]));
    expect(new Set(versions)).toEqual(
      new Set(Array.from({ length: SNAPSHOT_VERSION }, (_, i) => i + 1)),
    );
  });

  it.each(FILES)(
    '%s opens, and its fingerprint, which other software made, matches',
    async (file) => {
      const { head, lists } = opened(textOf(file));
      expect(head.id).toBe('2011-12-Q4-v2');
      expect(quarterId(head.quarter)).toBe('2011-12-Q4');
      expect(lists.areas.map(({ name }) => name)).toEqual([
        'Kent',
        'Ashford',
        'Canterbury',
        'Dover',
      ]);
      expect((await checkFingerprint(textOf(file))).kind).toBe('matches');
    },
  );

  it.each(FILES)('%s gives the same figures, hidden ones without any number (X1)', (file) => {
    const { table } = opened(textOf(file));
    const of = (indicator: string, area: string) =>
      observationsOf(
        table,
        table.series.findIndex((key) => key.indicator === indicator && key.area === area),
      ).map(({ period, numerator, denominator, value, missing, provisional, note, quality }) => [
        periodId(period),
        numerator,
        denominator,
        value,
        missing,
        provisional,
        note,
        quality?.high ?? null,
      ]);
    expect(of('re-referrals', 'E07000106')).toEqual([
      ['2012-01', 26, 80, null, null, false, null, null],
      ['2012-02', null, null, null, 'suppressed', false, null, null],
      ['2012-03', 25, 100, null, null, false, null, null],
      ['2011-12-Q4', null, null, null, 'suppressed', false, null, null],
    ]);
    expect(of('re-referrals', 'E07000108')[2]).toEqual([
      '2012-03',
      null,
      null,
      null,
      'suppressed',
      true,
      'Dover counts by hand',
      65,
    ]);
    expect(of('cp-plans', 'E10000016').map(([, count]) => count)).toEqual([40, 41, 42]);
  });

  it('keeps the head as it was entered', () => {
    const { head } = opened(FIRST);
    expect(head.signOff).toEqual([
      { role: 'Independent chair', date: '2012-04-20', statement: 'Agreed by the board.' },
      { role: 'Director of children’s services', date: '2012-04-20', statement: '' },
    ]);
    expect(head.replaces).toEqual({
      id: '2011-12-Q4-v1',
      reason: 'Dover’s March figures arrived late.',
    });
    expect(head.policy).toBe('dfe');
  });
});

describe('a file that is no snapshot', () => {
  it.each([
    ['', 'published.json is empty.'],
    ['<!doctype html><html></html>', 'published.json is a web page, not a snapshot.'],
    ['period,area_code,indicator', 'published.json is not a snapshot.'],
    ['[1, 2]', 'published.json is not a snapshot.'],
    ['{}', 'published.json is JSON, but not a snapshot: it names no schema.'],
    ['{"schema":"kscb-scorecard/manifest-1"}', 'published.json is a manifest, not a snapshot.'],
    [
      '{"schema":"other/thing-1"}',
      'published.json is not a snapshot: its schema is "other/thing-1".',
    ],
    ['{"schema":7}', 'published.json is not a snapshot: its schema is 7.'],
    [
      '{"schema":"kscb-scorecard/snapshot-0"}',
      'published.json is not a snapshot: its schema is "kscb-scorecard/snapshot-0".',
    ],
  ])('%s is refused with what it is', (text, message) => {
    expect(refusal(text).message).toBe(message);
  });

  it('is a backup of a workspace: refused by name, with where it is opened', () => {
    const problem = refusal('{"schema":"kscb-scorecard/workspace-2"}');
    expect(problem.message).toContain('a backup of a workspace');
    expect(problem.hint).toContain('Restore backup');
    expect(problem.hint).toContain('Take it off the server');
  });

  it('is of a newer version: refused with what to do', () => {
    const problem = refusal(`{"schema":"kscb-scorecard/snapshot-${SNAPSHOT_VERSION + 1}"}`);
    expect(problem.message).toBe(
      'published.json is made by a newer version of the scorecard than this page.',
    );
    expect(problem.hint).toContain('Reload the page');
  });

  it('is refused wherever it is cut off', () => {
    for (let end = 1; end < FIRST.length; end += 7) {
      expect(refusal(FIRST.slice(0, end)).message).toContain('is cut off');
    }
  });

  it('is refused when it is longer than any snapshot', () => {
    const text = `{"schema":"kscb-scorecard/snapshot-1","x":"${'y'.repeat(MOST_CHARACTERS)}"}`;
    expect(refusal(text).message).toContain('too long');
  });
});

describe('a snapshot that was changed so that it makes no sense', () => {
  it.each<[string, (json: Json & { lists: Record<string, Json[]> }) => void, string]>([
    ['a member is missing', (json) => delete json['policy'], 'policy'],
    ['a member too many', (json) => (json['figures'] = []), 'figures'],
    ['a policy that is none', (json) => (json['policy'] = 'all'), 'policy'],
    ['no quarter', (json) => (json['quarter'] = '2011-12'), 'quarter'],
    ['no time', (json) => (json['publishedAt'] = '2012-02-30T09:30:00Z'), 'publishedAt'],
    [
      'a day that is none',
      (json) => (json['signOff'] = [{ role: 'Chair', date: '31/04/2012', statement: '' }]),
      'signOff[0].date',
    ],
    [
      'a nameless role',
      (json) => (json['signOff'] = [{ role: ' ', date: '2012-04-20', statement: '' }]),
      'signOff[0].role',
    ],
    ['a list that is none', (json) => (json.lists['areas'] = {} as never), 'lists.areas'],
    ['a list that is missing', (json) => delete json.lists['messages'], 'lists.messages'],
    [
      'an area of no kind',
      (json) => (json.lists['areas'] = [{ code: 'a', name: 'b', kind: 'borough' }]),
      'lists.areas[0].kind',
    ],
    [
      'an area twice',
      (json) => json.lists['areas']?.push({ ...json.lists['areas'][0] }),
      'lists.areas',
    ],
    [
      'an area that is no object',
      (json) => json.lists['areas']?.push('E07' as never),
      'lists.areas[4]',
    ],
    [
      'a unit that is none',
      (json) => ((json.lists['indicators']?.[1] ?? {})['unit'] = 'children'),
      'lists.indicators[1].unit',
    ],
    [
      'a population below zero',
      (json) => ((json.lists['populations']?.[0] ?? {})['population'] = -5),
      'lists.populations[0].population',
    ],
    ['an empty population', (json) => json.lists['populations']?.push({}), 'lists.populations'],
    [
      'a benchmark that is no number',
      (json) => ((json.lists['benchmarks']?.[0] ?? {})['value'] = 'high'),
      'lists.benchmarks[0].value',
    ],
    [
      'a benchmark too fine to write out',
      (json) => ((json.lists['benchmarks']?.[0] ?? {})['value'] = 1e-200),
      'lists.benchmarks[0]',
    ],
    [
      'a commentary of no quarter',
      (json) => ((json.lists['commentary']?.[0] ?? {})['quarter'] = 'Q5'),
      'lists.commentary[0].quarter',
    ],
    ['observations that are a text', (json) => (json['observations'] = 'c'), 'observations'],
  ])('is refused as a whole: %s', (_, change, place) => {
    const problem = refusal(changed(change));
    expect(problem.place).toBe(place);
    expect(problem.message).toContain(`published.json, ${place}: `);
    expect(problem.hint).toContain('Nothing of the file is shown');
  });

  it('is refused with an area or an indicator that is not in its lists', () => {
    const without = (list: string) =>
      refusal(changed(({ lists }) => (lists[list] = (lists[list] ?? []).slice(0, 1)))).message;
    expect(without('areas')).toContain(
      'the area "E07000105" is not in the snapshot\'s list of areas',
    );
    expect(without('indicators')).toContain('the indicator "cp-plans" is not in its list');
  });

  it('is refused with a figure later than its quarter', () => {
    const text = changed((json) => (json['quarter'] = '2011-12-Q3'));
    expect(refusal(text).message).toContain('2012-01 is later than the quarter published');
  });

  it.each([
    ['at the top', '{"corrections"', '{"__proto__":{"x":1},"corrections"'],
    [
      'in a list',
      '{"aliases":[],"code":"E07000105"',
      '{"__proto__":{"x":1},"aliases":[],"code":"E07000105"',
    ],
    ['among the lists', '"lists":{', '"lists":{"__proto__":[],'],
    [
      'in a series',
      '{"area":"E07000105","indicator"',
      '{"__proto__":{},"area":"E07000105","indicator"',
    ],
  ])('is refused with a member __proto__ %s', (_, from, to) => {
    const text = FIRST.replace(from, to);
    expect(text).not.toBe(FIRST);
    expect(refusal(text).message).toContain('published.json, ');
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('is refused when an entry is nested without end', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const text = FIRST.replace('"aliases":[]', `"aliases":${deep}`);
    expect(refusal(text).place).toBe('lists.areas[0]');
  });
});

describe('rows in place of a series block', () => {
  const rowsText = textOf('version-1-rows.json');
  const withRow = (change: Json): string => {
    const json = JSON.parse(rowsText) as Json & { observations: Json[] };
    json.observations[1] = { ...json.observations[1], ...change };
    return JSON.stringify(json);
  };

  it.each<[string, Json, string]>([
    ['no period', { period: '2012-13' }, 'observations[1].period'],
    ['no area', { area_code: null }, 'observations[1].area_code'],
    ['a count below zero', { numerator: -1 }, 'observations[1].numerator'],
    ['a number that is none', { numerator: 'NaN' }, 'observations[1].numerator'],
    ['an unknown status', { status: 'guessed' }, 'observations[1].status'],
    [
      'neither number nor reason',
      { numerator: null, denominator: null, value: null },
      'observations[1]',
    ],
    ['an unknown provenance', { provenance: 'official' }, 'observations[1].provenance'],
    ['quality over 100', { data_quality: 160 }, 'observations[1].data_quality'],
    ['a day that is none', { extract_date: '2012-02-30' }, 'observations[1].extract_date'],
    ['a month for the second time', { period: '2012-01' }, 'observations[1]'],
  ])('are refused with %s', (_, change, place) => {
    expect(refusal(withRow(change)).place).toBe(place);
  });
});

describe('the fingerprint', () => {
  it('differs when one digit of one figure was changed', async () => {
    const tampered = FIRST.replace('[180]', '[181]');
    expect(opened(tampered).head.id).toBe('2011-12-Q4-v2');
    const check = await checkFingerprint(tampered);
    expect(check).toMatchObject({
      kind: 'differs',
      stated: 'b31797e1957607d25806d7afaa43e986cf89f86042a78aea30d2c1ad3868fb74',
    });
  });

  it('matches however the file is laid out', async () => {
    const laidOut = JSON.stringify(JSON.parse(FIRST), null, 2);
    expect((await checkFingerprint(laidOut)).kind).toBe('matches');
  });

  it('is absent when the file states none', async () => {
    const text = changed((json) => delete json['sha256']);
    expect(opened(text).head.id).toBe('2011-12-Q4-v2');
    expect(await checkFingerprint(text)).toEqual({ kind: 'absent' });
  });

  it('is short enough to be read out: its first twelve digits', () => {
    expect(shortFingerprint('b31797e1957607d25806')).toBe('b317 97e1 9576');
  });
});

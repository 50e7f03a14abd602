import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/reference/problem';
import { readAnnotations } from '../../../src/reference/read-annotations';
import { readAreas } from '../../../src/reference/read-areas';
import { readBenchmarks } from '../../../src/reference/read-benchmarks';
import { readCatalogue } from '../../../src/reference/read-catalogue';
import { readManifest } from '../../../src/reference/read-manifest';
import { readPopulation } from '../../../src/reference/read-population';
import { readTargets } from '../../../src/reference/read-targets';
import { month, period, quarter } from '../../support/domain';

type Fields = Readonly<Record<string, unknown>>;

const AREA = { code: 'E07000105', name: 'Ashford', kind: 'district', parent: 'E10000016' };
const INDICATOR = {
  id: 're-referrals',
  name: 'Re-referrals within 12 months',
  short: 'Re-referrals',
  theme: 'Front door',
  agency: 'Kent County Council',
  unit: 'percent',
  per: null,
  decimals: 1,
  polarity: 'L',
  window: 'rolling-12',
  numerator: 're-referrals',
  denominator: 'referrals',
  definition: 'A referral within 12 months of an earlier one.',
  why: 'The first answer was not enough.',
  source: 'Case system',
  owner: 'Kent County Council',
};
const TARGET = {
  indicator: 're-referrals',
  area: null,
  from: '2011-12-Q1',
  to: null,
  target: 23,
  floor: 28,
  source: 'KSCB annual report 2011/12',
};

const ANNOTATION = {
  indicator: 're-referrals',
  area: null,
  period: 'May 2011',
  text: 'New duty team',
};

const HTML = '<!doctype html><html><body>Not found</body></html>';

interface JsonCase {
  readonly name: string;
  readonly list: string;
  readonly schema: string;
  readonly good: Fields;
  readonly read: (content: string, file: string) => Reading<unknown>;
}

const JSON_FILES: readonly JsonCase[] = [
  {
    name: 'areas.json',
    list: 'areas',
    schema: 'kscb-scorecard/areas-1',
    good: AREA,
    read: readAreas,
  },
  {
    name: 'catalogue.json',
    list: 'indicators',
    schema: 'kscb-scorecard/catalogue-1',
    good: INDICATOR,
    read: readCatalogue,
  },
  {
    name: 'targets.json',
    list: 'targets',
    schema: 'kscb-scorecard/targets-1',
    good: TARGET,
    read: readTargets,
  },
  {
    name: 'annotations.json',
    list: 'annotations',
    schema: 'kscb-scorecard/annotations-1',
    good: ANNOTATION,
    read: readAnnotations,
  },
];

describe.each(JSON_FILES)('$name', ({ name, list, schema, good, read }) => {
  const readJson = (json: unknown) => read(JSON.stringify(json), name);

  it('is read as an array and as an object with its schema', () => {
    const array = readJson([good]);

    expect(array.problems).toEqual([]);
    expect(array.entries).toHaveLength(1);
    expect(readJson({ schema, [list]: [good] })).toEqual(array);
    expect(readJson({ [list]: [good] })).toEqual(array);
  });

  it('keeps the good entries beside a bad one, whose place is named', () => {
    const { entries, problems } = readJson([
      good,
      { ...good, [Object.keys(good)[0] ?? '']: 7 },
      good,
    ]);

    expect(entries).toHaveLength(2);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: name, place: `${list}[1].${Object.keys(good)[0]}` });
    expect(problems[0]?.message).toContain('7 is not a text');
    expect(problems[0]?.hint).toContain('left out');
  });

  it('names every wrong field of an entry', () => {
    const broken = Object.fromEntries(Object.keys(good).map((key) => [key, {}]));
    const places = readJson([broken]).problems.map(({ place }) => place);

    expect(new Set(places).size).toBeGreaterThan(2);
  });

  it('refuses the schema of another version and says which one it reads', () => {
    const { entries, problems } = readJson({ schema: `${schema.slice(0, -1)}2`, [list]: [good] });

    expect(entries).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain(`${schema.slice(0, -1)}2`);
    expect(problems[0]?.message).toContain(schema);
  });

  it.each([
    ['text that is not JSON', '{ "areas": [', 'is not JSON'],
    ['nothing', '', 'is not JSON'],
    ['a web page', HTML, 'is not JSON'],
    ['null', 'null', 'list of'],
    ['a number', '3', 'list of'],
    ['an object without the list', '{}', `list "${list}"`],
    ['a list that is none', JSON.stringify({ [list]: 'x' }), `list "${list}"`],
  ])('says what is wrong with %s', (_, content, message) => {
    const { entries, problems } = read(content, name);

    expect(entries).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: name, place: null });
    expect(problems[0]?.message).toContain(name);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.hint).not.toBe('');
  });

  it.each([[[1, 2]], [[null]], [['text']], [[[]]]])('leaves out what is no entry: %j', (json) => {
    const { entries, problems } = readJson(json);

    expect(entries).toEqual([]);
    expect(problems[0]?.place).toContain(`${list}[0]`);
  });

  it('says in plain words that a field is missing', () => {
    const [first = ''] = Object.keys(good);
    const { [first]: _, ...rest } = good;

    expect(readJson([rest]).problems[0]?.message).toBe(
      `${name}, ${list}[0].${first}: ${first} is missing`,
    );
  });
});

describe('areas.json in detail', () => {
  const read = (entry: Fields) => readAreas(JSON.stringify([{ ...AREA, ...entry }]), 'areas.json');

  it('[A4] fills what may be left out', () => {
    expect(read({}).entries).toEqual([
      { ...AREA, aliases: [], group: null, validFrom: null, validTo: null, tile: null },
    ]);
  });

  it('[A3] reads from when to when an area exists', () => {
    expect(read({ validFrom: '2012-01', validTo: '2013-03' }).entries[0]).toMatchObject({
      validFrom: month('2012-01'),
      validTo: month('2013-03'),
    });
  });

  it.each([
    [{ kind: 'borough' }, 'areas[0].kind', 'kind must be county, district, team or comparator'],
    [{ validFrom: 'soon' }, 'areas[0].validFrom', '"soon" is not a month such as 2012-04'],
    [{ validFrom: '2011-12-Q4' }, 'areas[0].validFrom', 'is not a month'],
    [{ validTo: '2012-13' }, 'areas[0].validTo', '"2012-13" is not a month'],
    [{ name: '  ' }, 'areas[0].name', 'the text is empty'],
    [{ aliases: ['x', 3] }, 'areas[0].aliases.1', '3 is not a text'],
    [{ tile: [1, 'x'] }, 'areas[0].tile.1', '"x" is not a number'],
  ])('names what is wrong: %j', (entry, place, message) => {
    const { entries, problems } = read(entry);

    expect(entries).toEqual([]);
    expect(problems[0]?.place).toBe(place);
    expect(problems[0]?.message).toContain(`areas.json, ${place}: `);
    expect(problems[0]?.message).toContain(message);
  });
});

describe('catalogue.json in detail', () => {
  const read = (entry: Fields) =>
    readCatalogue(JSON.stringify([{ ...INDICATOR, ...entry }]), 'catalogue.json');

  it('[O6] reads breaks and questions', () => {
    const { entries } = read({
      questions: ['Why?'],
      breaks: [{ from: '2008-04', label: 'counted per child' }],
    });

    expect(entries[0]).toMatchObject({
      questions: ['Why?'],
      breaks: [{ from: month('2008-04'), label: 'counted per child' }],
    });
  });

  it('[T5] reads an indicator without polarity', () => {
    expect(read({ polarity: null }).entries[0]).toMatchObject({ polarity: null });
  });

  it.each([
    [{ id: 'Re Referrals' }, 'id', 'small letters, digits and hyphens'],
    [{ unit: 'euro' }, 'unit', 'unit must be percent, rate, mean or count'],
    [{ polarity: 'X' }, 'polarity', 'polarity must be H, L, T or null'],
    [{ window: 'month' }, 'window', 'window must be stock, flow, ytd or rolling-12'],
    [{ decimals: -1 }, 'decimals', 'decimals must not be negative'],
    [{ decimals: 1.5 }, 'decimals', 'decimals must be whole'],
    [{ decimals: 7 }, 'decimals', 'decimals must be at most 6'],
    [{ decimals: '1' }, 'decimals', '"1" is not a number'],
    [{ per: 0 }, 'per', 'per must be above 0'],
    [{ per: 0.5 }, 'per', 'per must be whole'],
    [{ numerator: '' }, 'numerator', 'the text is empty'],
    [{ breaks: [{ from: '2008', label: 'x' }] }, 'breaks.0.from', '"2008" is not a month'],
    [{ questions: ['Why?', ''] }, 'questions.1', 'the text is empty'],
  ])('names what is wrong: %j', (entry, field, message) => {
    const { entries, problems } = read(entry);

    expect(entries).toEqual([]);
    expect(problems[0]?.place).toBe(`indicators[0].${field}`);
    expect(problems[0]?.message).toContain(message);
  });
});

describe('targets.json in detail', () => {
  const read = (entry: Fields) =>
    readTargets(JSON.stringify([{ ...TARGET, ...entry }]), 'targets.json');

  it('[T1] reads from when to when a target is in force', () => {
    expect(read({ to: '2011-12-Q4' }).entries[0]).toMatchObject({
      from: quarter('2011-12-Q1'),
      to: quarter('2011-12-Q4'),
    });
  });

  it('[T7] reads a target without a floor', () => {
    expect(read({ floor: undefined }).entries[0]).toMatchObject({ target: 23, floor: null });
  });

  it('[O1] takes the provenance of the target for the floor, unless the floor has its own', () => {
    expect(read({}).entries[0]).toMatchObject({ provenance: 'local', floorProvenance: 'local' });
    expect(read({ provenance: 'published' }).entries[0]).toMatchObject({
      floorProvenance: 'published',
    });
    expect(
      read({ provenance: 'published', floorProvenance: 'illustrative' }).entries[0],
    ).toMatchObject({ provenance: 'published', floorProvenance: 'illustrative' });
  });

  it.each([
    [{ from: '2011-12' }, 'targets[0].from', '"2011-12" is not a quarter such as 2011-12-Q4'],
    [{ from: 'Q4 2011/13' }, 'targets[0].from', 'is not a quarter'],
    [{ to: 'later' }, 'targets[0].to', '"later" is not a quarter'],
    [{ to: '2010-11-Q4' }, 'targets[0]', '"to" is before "from"'],
    [{ target: '23' }, 'targets[0].target', '"23" is not a number'],
    [{ target: null }, 'targets[0].target', 'null is not a number'],
    [{ floor: '28%' }, 'targets[0].floor', '"28%" is not a number'],
    [{ provenance: 'guessed' }, 'targets[0].provenance', 'provenance must be'],
    [{ source: '' }, 'targets[0].source', 'the text is empty'],
  ])('names what is wrong: %j', (entry, place, message) => {
    const { entries, problems } = read(entry);

    expect(entries).toEqual([]);
    expect(problems[0]?.place).toBe(place);
    expect(problems[0]?.message).toContain(message);
  });
});

describe('population.csv', () => {
  it('takes the guard against formulas off, and reads the mark that the header has', () => {
    const text = "area_code;year;population;source\nE1;2011;100;'=ONS, mid-year\n";
    expect(readPopulation(text, 'population.csv').entries).toEqual([
      { area: 'E1', year: 2011, population: 100, source: '=ONS, mid-year' },
    ]);
  });

  const read = (...lines: string[]) =>
    readPopulation(['area_code,year,population,source', ...lines].join('\n'), 'population.csv');

  it('[G5] is read, with thousands commas and without a source', () => {
    const { entries, problems } = read('E07000105,2011,"28,900",mid-year', 'E07000106,2011,30100,');

    expect(problems).toEqual([]);
    expect(entries).toEqual([
      { area: 'E07000105', year: 2011, population: 28_900, source: 'mid-year' },
      { area: 'E07000106', year: 2011, population: 30_100, source: '' },
    ]);
  });

  it('may begin with a byte order mark, end lines with CR LF, and have blank lines', () => {
    const text = '\uFEFFarea_code,year,population,source\r\nE07000105,2011,28900,x\r\n\r\n';

    expect(readPopulation(text, 'population.csv')).toMatchObject({
      entries: [{ population: 28_900 }],
      problems: [],
    });
  });

  it('may have its columns in another order and in other case', () => {
    const text = 'Population, Year ,AREA_CODE\n28900,2011,E07000105\n';

    expect(readPopulation(text, 'population.csv').entries).toEqual([
      { area: 'E07000105', year: 2011, population: 28_900, source: '' },
    ]);
  });

  it.each([
    ['E07000105,2011,many,x', 'line 3, population', '"many" is not a whole number of children'],
    ['E07000105,2011,28.9,x', 'line 3, population', '"28.9" is not a whole number'],
    ['E07000105,2011,-5,x', 'line 3, population', '"-5" is not a whole number'],
    ['E07000105,2011,,x', 'line 3, population', 'is not a whole number'],
    ['E07000105,mid-2011,28900,x', 'line 3, year', '"mid-2011" is not a year such as 2011'],
    ['E07000105,11,28900,x', 'line 3, year', '"11" is not a year such as 2011'],
    [',2011,28900,x', 'line 3, area_code', 'the text is empty'],
    ['E07000105', 'line 3, year', 'is not a year'],
  ])('names a bad line by its number: %s', (line, place, message) => {
    const { entries, problems } = read('E07000106,2011,1,x', line, 'E07000107,2011,2,x');

    expect(entries.map((entry) => entry.population)).toEqual([1, 2]);
    expect(problems[0]?.place).toBe(place);
    expect(problems[0]?.message).toContain(`population.csv, ${place}: `);
    expect(problems[0]?.message).toContain(message);
  });

  it('counts blank lines when it names a line', () => {
    expect(read('', '', 'x,y,z').problems[0]?.place).toBe('line 4, year');
  });

  it('says which columns the header lacks', () => {
    const { entries, problems } = readPopulation('area,year\nE1,2011\n', 'population.csv');

    expect(entries).toEqual([]);
    expect(problems).toEqual([
      {
        file: 'population.csv',
        place: null,
        message: 'population.csv, line 1: no column area_code, population.',
        hint: 'The header must have the columns area_code, year, population.',
      },
    ]);
  });

  it.each([[''], [HTML], ['[]']])('refuses what is no table: %j', (content) => {
    const { entries, problems } = readPopulation(content, 'population.csv');

    expect(entries).toEqual([]);
    expect(problems[0]?.message).toContain('no column');
  });

  it('says that a quote does not end, which would swallow the lines below', () => {
    const { problems } = read('E07000105,2011,28900,"mid-year', 'E07000106,2011,30100,mid-year');

    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toContain('line 2');
    expect(problems[0]?.message).toContain('quote');
  });
});

describe('benchmarks.csv', () => {
  const read = (...lines: string[]) =>
    readBenchmarks(['indicator,comparator,period,value,source', ...lines].join('\n'), 'b.csv');

  it('is read, whatever kind of period and comparator', () => {
    const { entries, problems } = read(
      'x,neighbours-mean,FY2010-11,20.45,DfE',
      'x,neighbours-median,2011/12,21,DfE',
      'x,region,2011-12-Q4,30.1,DfE',
      'x,england,2012-03,-1,DfE',
    );

    expect(problems).toEqual([]);
    expect(entries.map(({ comparator, period: at, value }) => [comparator, at, value])).toEqual([
      ['neighbours-mean', period('FY2010-11'), 20.45],
      ['neighbours-median', period('FY2011-12'), 21],
      ['region', period('2011-12-Q4'), 30.1],
      ['england', period('2012-03'), -1],
    ]);
  });

  it.each([
    ['x,neighbours,FY2010-11,20,DfE', 'line 2, comparator', 'neighbours-mean, neighbours-median'],
    ['x,england,2010,20,DfE', 'line 2, period', '"2010" is not a period'],
    ['x,england,FY2010-11,20%,DfE', 'line 2, value', '"20%" is not a number'],
    ['x,england,FY2010-11,1e3,DfE', 'line 2, value', 'is not a number'],
    ['x,england,FY2010-11,,DfE', 'line 2, value', 'is not a number'],
    ['x,england,FY2010-11,20,', 'line 2, source', 'the text is empty'],
    [',england,FY2010-11,20,DfE', 'line 2, indicator', 'the text is empty'],
  ])('names a bad line: %s', (line, place, message) => {
    const { entries, problems } = read(line);

    expect(entries).toEqual([]);
    expect(problems[0]?.place).toBe(place);
    expect(problems[0]?.message).toContain(message);
  });
});

describe('manifest.json', () => {
  const MANIFEST = {
    schema: 'kscb-scorecard/manifest-1',
    title: 'Kent',
    catalogue: 'catalogue.json',
    areas: 'areas.json',
  };
  const read = (json: unknown) => readManifest(JSON.stringify(json), 'manifest.json');

  it('is read with what may be left out', () => {
    expect(read(MANIFEST)).toEqual({
      kind: 'manifest',
      manifest: {
        schema: MANIFEST.schema,
        title: 'Kent',
        catalogue: 'catalogue.json',
        areas: 'areas.json',
        targets: null,
        population: null,
        benchmarks: null,
        annotations: null,
        commentary: null,
        actions: null,
        messages: null,
        defaultQuarter: null,
        extracts: [],
        snapshot: null,
        withdrawn: [],
      },
    });
  });

  const PUBLISHED = { schema: MANIFEST.schema, title: 'Kent', snapshot: 'published.json' };

  it('needs no catalogue and no areas where it names a published snapshot, and only there', () => {
    expect(read(PUBLISHED)).toMatchObject({
      manifest: { catalogue: null, areas: null, snapshot: 'published.json', extracts: [] },
    });
    const { catalogue, areas, ...bare } = MANIFEST;
    expect(read({ ...bare, areas })).toMatchObject({
      problem: { message: 'manifest.json: catalogue is missing.' },
    });
    expect(read({ ...bare, catalogue, areas: null })).toMatchObject({
      problem: { message: 'manifest.json: areas is missing.' },
    });
  });

  const SUPERSEDED = {
    id: '2011-12-Q4-v1',
    standing: 'superseded',
    by: '2011-12-Q4-v2',
    reason: 'Late returns of one team',
    date: '2012-05-14',
  };
  const WITHDRAWN = { ...SUPERSEDED, id: '2011-12-Q3-v1', standing: 'withdrawn', by: null };

  it('names the snapshots that stand no more, superseded and withdrawn', () => {
    const { by, ...bare } = WITHDRAWN;
    expect(by).toBeNull();
    expect(read({ ...PUBLISHED, withdrawn: [SUPERSEDED, bare] })).toMatchObject({
      manifest: { withdrawn: [SUPERSEDED, WITHDRAWN] },
    });
  });

  it.each([
    ['none at all', 'gone', 'manifest.json, withdrawn: "gone" is not a list'],
    ['no id', [{ ...SUPERSEDED, id: ' ' }], 'manifest.json, withdrawn.0.id: the text is empty'],
    [
      'no known standing',
      [SUPERSEDED, { ...SUPERSEDED, standing: 'cancelled' }],
      'manifest.json, withdrawn.1.standing: standing must be "superseded" or "withdrawn"',
    ],
    [
      'a superseded one without its successor',
      [{ ...SUPERSEDED, by: null }],
      'manifest.json, withdrawn.0.by: null is not a text',
    ],
    [
      'a withdrawn one with a successor',
      [{ ...WITHDRAWN, by: '2011-12-Q4-v2' }],
      'manifest.json, withdrawn.0.by: a withdrawn snapshot has none in its place',
    ],
    [
      'a day that is none',
      [{ ...SUPERSEDED, date: '2012-02-30' }],
      'manifest.json, withdrawn.0.date: "2012-02-30" is not a day such as 2012-04-16',
    ],
  ])('refuses a list of withdrawn snapshots with its place: %s', (_, withdrawn, message) => {
    const reading = read({ ...PUBLISHED, withdrawn });
    expect(reading.kind === 'problem' && reading.problem.message).toContain(message);
  });

  it('[P1] is read with its default quarter and extracts', () => {
    const extras = { defaultQuarter: '2011-12-Q4', extracts: ['a.csv', 'b.json'] };

    expect(read({ ...MANIFEST, ...extras })).toMatchObject({
      manifest: { defaultQuarter: quarter('2011-12-Q4'), extracts: ['a.csv', 'b.json'] },
    });
  });

  it.each([
    [
      { ...MANIFEST, schema: 'kscb-scorecard/manifest-2' },
      'schema must be "kscb-scorecard/manifest-1"',
    ],
    [{ ...MANIFEST, title: 3 }, 'manifest.json, title: 3 is not a text'],
    [{ ...MANIFEST, areas: '' }, 'manifest.json, areas: the text is empty'],
    [{ ...MANIFEST, defaultQuarter: '2011-12' }, '"2011-12" is not a quarter such as 2011-12-Q4'],
    [{ ...MANIFEST, extracts: ['a.csv', 4] }, 'manifest.json, extracts.1: 4 is not a text'],
    [[], 'manifest.json'],
    [null, 'manifest.json'],
  ])('says what is wrong: %j', (json, message) => {
    const reading = read(json);

    expect(reading.kind).toBe('problem');
    expect(reading.kind === 'problem' && reading.problem.message).toContain(message);
  });

  it.each(['', HTML, '{'])('says that %j is not JSON', (content) => {
    expect(readManifest(content, 'manifest.json')).toMatchObject({
      kind: 'problem',
      problem: { file: 'manifest.json', message: 'manifest.json is not JSON.' },
    });
  });
});

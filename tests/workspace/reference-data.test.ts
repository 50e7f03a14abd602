import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { fetchReference } from '../../src/workspace/reference-data';
import { network, startTestNetwork } from '../support/network';
import { DATA, referenceFiles, serve, type Answers } from '../support/workspace';

startTestNetwork();

const fetchWith = (over: Answers) => {
  serve({ ...referenceFiles(), ...over });
  return fetchReference(DATA);
};

/** The reference data's gaps; a reading that gave nothing is a mistake in the test. */
async function gapsWith(over: Answers) {
  const served = await fetchWith(over);
  if (served.kind === 'gap') throw new Error(served.gap.message);
  return served.gaps;
}

describe('reference files', () => {
  it('are read whole', async () => {
    const served = await fetchWith({});

    expect(served).toMatchObject({ kind: 'ok', gaps: [] });
    expect(served.kind === 'ok' && served.value).toMatchObject({
      areas: [{ name: 'Kent' }, { name: 'Ashford' }, { name: 'Dover' }],
      indicators: [{ id: 'referrals' }, { id: 'plans' }],
      targets: [{ target: 50 }],
      populations: [{ population: 28_900 }],
      benchmarks: [{ value: 13 }],
    });
  });

  it('may begin with a byte order mark', async () => {
    const over = Object.fromEntries(
      Object.entries(referenceFiles()).map(([name, text]) => [name, `\uFEFF${text}`]),
    );

    expect(await gapsWith(over)).toEqual([]);
  });

  it('that the manifest does not name are not asked for', async () => {
    const {
      targets: _,
      population: __,
      benchmarks: ___,
      ...manifest
    } = JSON.parse(String(referenceFiles()['manifest.json'])) as Record<string, unknown>;
    const { asked } = serve({ ...referenceFiles(), 'manifest.json': JSON.stringify(manifest) });

    expect(await fetchReference(DATA)).toMatchObject({ kind: 'ok', gaps: [] });
    expect(asked.toSorted()).toEqual(['areas.json', 'catalogue.json', 'manifest.json']);
  });

  it('of a server that has a published snapshot only are none to work with, and that is said', async () => {
    const manifest = { schema: 'kscb-scorecard/manifest-1', title: 'Kent', snapshot: 'p.json' };
    const { asked } = serve({ 'manifest.json': JSON.stringify(manifest) });
    const served = await fetchReference(DATA);
    expect(served.kind === 'gap' && served.gap.message).toContain('the published scorecard only');
    expect(asked).toEqual(['manifest.json']);
  });

  it.each(['manifest.json', 'areas.json', 'catalogue.json'])(
    'stop everything when %s is not there, and name it',
    async (file) => {
      const served = await fetchWith({ [file]: 404 });

      expect(served).toMatchObject({ kind: 'gap', gap: { file } });
      expect(served.kind === 'gap' && served.gap.message).toBe(
        `${file} could not be read: the server answered 404 (not found).`,
      );
    },
  );

  it.each([
    ['manifest.json', '<!doctype html>', 'manifest.json is not JSON.'],
    ['areas.json', '<!doctype html>', 'areas.json is not JSON.'],
    ['catalogue.json', '{"schema":"kscb-scorecard/catalogue-9"}', 'kscb-scorecard/catalogue-9'],
  ])('stop everything when %s is %s', async (file, content, message) => {
    const served = await fetchWith({ [file]: content });

    expect(served.kind === 'gap' && served.gap.message).toContain(message);
  });

  it('[A4] stop everything without an area or an indicator', async () => {
    const served = await fetchWith({ 'areas.json': '[]' });

    expect(served.kind === 'gap' && served.gap.message).toContain('has no entries');
  });

  it('say that the server did not answer', async () => {
    network.use(http.get(`${DATA}*`, () => HttpResponse.error()));

    expect(await fetchReference(DATA)).toMatchObject({
      kind: 'gap',
      gap: { message: 'manifest.json could not be read: the server did not answer.' },
    });
  });

  it.each(['targets.json', 'population.csv', 'benchmarks.csv'])(
    'stand without %s, and the gap is named',
    async (file) => {
      const gaps = await gapsWith({ [file]: 500 });

      expect(gaps.map((gap) => [gap.file, gap.message])).toEqual([
        [file, `${file} could not be read: the server answered 500.`],
      ]);
    },
  );

  it('name the place of a bad entry and keep the rest', async () => {
    const gaps = await gapsWith({
      'population.csv': 'area_code,year,population\nE07000105,2011,many\nE07000108,2011,1\n',
    });

    expect(gaps.map(({ message }) => message)).toEqual([
      'population.csv, line 2, population: "many" is not a whole number of children',
    ]);
  });

  it('name targets and benchmarks of what does not exist, each once', async () => {
    const target = { from: '2011-12-Q1', target: 1, source: 's' };
    const gaps = await gapsWith({
      'targets.json': JSON.stringify([
        { ...target, indicator: 'typo' },
        { ...target, indicator: 'typo' },
        { ...target, indicator: 'plans', area: 'E99' },
      ]),
      'benchmarks.csv': 'indicator,comparator,period,value,source\nother,england,2010/11,1,s\n',
    });

    expect(gaps.map(({ file, message }) => [file, message])).toEqual([
      ['targets.json', 'targets.json: indicator "typo" is not in the catalogue.'],
      ['targets.json', 'targets.json: area "E99" is not in the area list.'],
      ['benchmarks.csv', 'benchmarks.csv: indicator "other" is not in the catalogue.'],
    ]);
  });

  it('[G1] count an area once that stands in the list twice, and say so', async () => {
    const areas = [
      { code: 'E10000016', name: 'Kent', kind: 'county' },
      { code: 'E07000105', name: 'Ashford', kind: 'district', parent: 'E10000016' },
      { code: 'E07000105', name: 'Ashford again', kind: 'district', parent: 'E10000016' },
    ];
    const served = await fetchWith({ 'areas.json': JSON.stringify(areas) });

    expect(served.kind === 'ok' && served.value.areas.map(({ name }) => name)).toEqual([
      'Kent',
      'Ashford',
    ]);
    expect(served.kind === 'ok' && served.gaps.map(({ message }) => message)).toEqual([
      'areas.json has more than one entry "E07000105".',
    ]);
  });

  it('[A2] name an alias that two areas share', async () => {
    const areas = [
      { code: 'E10000016', name: 'Kent', kind: 'county' },
      { code: 'E07000105', name: 'Ashford', kind: 'district', aliases: ['The Weald'] },
      { code: 'E07000110', name: 'Maidstone', kind: 'district', aliases: ['the weald'] },
    ];

    expect(
      (await gapsWith({ 'areas.json': JSON.stringify(areas) })).map(({ message }) => message),
    ).toEqual(['areas.json: "the weald" is the name or alias of more than one area.']);
  });
});

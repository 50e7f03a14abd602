import { describe, expect, it } from 'vitest';
import {
  fixture,
  issuesIn,
  load,
  NO_OPTIONS,
  observationsIn,
  placesIn,
  readOutcome,
} from '../../support/extract-context';
import { figuresIn, readAsSuggested, textFile } from '../../support/table-extract';
import { smallCounty } from '../../support/domain';

const MERGED = 'valid/table-titles-and-merged-header.csv';

describe('a wide table', () => {
  it('[A2][O1] gives one observation for each area and figure, as written', async () => {
    const outcome = await readAsSuggested(fixture(MERGED));
    expect(figuresIn(outcome).slice(0, 4)).toEqual([
      '2012-03 E07000105 re-referrals 60/200 30',
      '2012-03 E07000106 re-referrals 1234/4936 25',
      '2012-03 E07000107 re-referrals 48/192 25',
      '2012-03 E07000108 re-referrals 55/220 25',
    ]);
    expect(observationsIn(outcome)[0]).toMatchObject({ line: 6, provenance: { kind: 'local' } });
  });

  it('[G2] reads the totals row as the county, and says which rows are text', async () => {
    const outcome = await readAsSuggested(fixture(MERGED));
    expect(figuresIn(outcome).at(-1)).toBe('2012-03 E10000016 re-referrals 1863/7347 25.4');
    expect(placesIn(outcome)).toEqual(['E24 1', 'E61 20']);
    expect(issuesIn(outcome)[1]?.message).toBe(
      '2 rows hold text only and were not read: "Source: social care system, extracted 11/04/2012" and "Note: figures for Swale are provisional".',
    );
  });

  it('counts the rows that are rows', async () => {
    const { summary } = readOutcome(await readAsSuggested(fixture(MERGED)));
    expect(summary).toMatchObject({
      format: 'table',
      delimiter: 'comma',
      encoding: 'UTF-8',
      sheet: null,
      rowsRead: 13,
      rowsLoaded: 13,
      rowsLeftOut: 0,
      observations: 13,
    });
  });

  it.each([1, 7, 64])('gives the same in chunks of %i bytes', async (chunkBytes) => {
    const whole = readOutcome(await readAsSuggested(fixture(MERGED)));
    expect(await readAsSuggested(fixture(MERGED), undefined, { chunkBytes })).toEqual(whole);
  });

  it('reads several figures of one row, with thousands commas and percent signs', async () => {
    const file = fixture('valid/table-period-in-name.csv', 'Q4 2011-12 report.csv');
    const outcome = await readAsSuggested(file);
    expect(issuesIn(outcome)).toEqual([]);
    expect(figuresIn(outcome)).toEqual([
      '2011-12-Q4 E07000108 referrals 1410 -',
      '2011-12-Q4 E07000108 re-referrals - 30.4',
      '2011-12-Q4 E07000108 average-caseload - 20.6',
      '2011-12-Q4 E07000105 referrals 380 -',
      '2011-12-Q4 E07000105 re-referrals - 25',
      '2011-12-Q4 E07000105 average-caseload - 19',
    ]);
  });

  it('[O2] checks a value against its counts, and names its column', async () => {
    const outcome = await readAsSuggested(
      textFile(
        '2012-03.csv',
        'District,Re-referrals Number,Re-referrals Of,Re-referrals %',
        'Dover,60,200,31%',
      ),
    );
    expect(placesIn(outcome)).toEqual(['O2 2 Re-referrals %']);
    expect(figuresIn(outcome)).toEqual([]);
  });

  it('[O4] keeps symbols as reasons and a blank cell as not submitted, never as zero', async () => {
    const outcome = await readAsSuggested(
      textFile(
        '2012-03.csv',
        'District,Referrals,Children with a plan',
        'Dover,c,59',
        'Ashford,380,',
        'Swale,0,12',
      ),
    );
    expect(figuresIn(outcome)).toEqual([
      '2012-03 E07000108 referrals - - suppressed',
      '2012-03 E07000108 cp-plans 59 -',
      '2012-03 E07000105 referrals 380 -',
      '2012-03 E07000105 cp-plans - - not-submitted',
      '2012-03 E07000113 referrals 0 -',
      '2012-03 E07000113 cp-plans 12 -',
    ]);
    expect(placesIn(outcome)).toEqual(['O4 3 Children with a plan']);
  });

  it('[X1] reads <5 as a hidden count, with a warning in its column and never as zero', async () => {
    const outcome = await readAsSuggested(
      textFile(
        '2012-03.csv',
        'District,Referrals,Children with a plan',
        'Dover,410,<5',
        'Swale,380,12',
      ),
    );
    expect(figuresIn(outcome)).toEqual([
      '2012-03 E07000108 referrals 410 -',
      '2012-03 E07000108 cp-plans - - under-5',
      '2012-03 E07000113 referrals 380 -',
      '2012-03 E07000113 cp-plans 12 -',
    ]);
    expect(placesIn(outcome)).toEqual(['E46 2 Children with a plan']);
  });

  it.each(['*', '<3', '-', '..', 'n/a', '#REF!', '30,4'])(
    '[O4] leaves a row with %j out as a whole, with an issue in its column',
    async (cell) => {
      const outcome = await readAsSuggested(
        textFile(
          '2012-03.csv',
          'District;Referrals;Children with a plan',
          `Dover;${cell};59`,
          'Swale;410;12',
        ),
      );
      expect(placesIn(outcome)).toEqual(['E31 2 Referrals']);
      expect(figuresIn(outcome)).toEqual([
        '2012-03 E07000113 referrals 410 -',
        '2012-03 E07000113 cp-plans 12 -',
      ]);
    },
  );

  it('says which column is not read', async () => {
    const outcome = await readAsSuggested(
      textFile('2012-03.csv', 'District,Referrals,Plans', 'Dover,410,59'),
    );
    expect(placesIn(outcome)).toEqual(['E20 1 Plans']);
    expect(readOutcome(outcome).summary.unknownColumns).toEqual(['Plans']);
  });

  it('[X3] looks at columns that are not read, and at rows of text', async () => {
    const lines = ['District,Referrals,Ref', 'Dover,410,943 476 5919'];
    const mapping = {
      kind: 'table',
      areaCode: null,
      areaName: 'District',
      period: { from: 'typed', text: '2012-03' },
      layout: {
        kind: 'columns',
        figures: [
          {
            indicator: 'referrals',
            category: null,
            numerator: 'Referrals',
            denominator: null,
            value: null,
          },
        ],
      },
    } as const;
    const options = { ...NO_OPTIONS, mapping };
    expect(placesIn(await load(textFile('x.csv', ...lines), { options }))).toEqual(['X3 0 Ref']);
    const noted = ['District,Referrals', 'Dover,410', 'NHS number 943 476 5919 was left out,'];
    expect(placesIn(await load(textFile('x.csv', ...noted), { options }))).toEqual([
      'X3 0 District',
    ]);
  });
});

describe('months as columns', () => {
  const MONTHS = 'valid/table-months-as-columns.csv';

  it('[O4] reads every header that is a month; an empty one is not there yet', async () => {
    const outcome = await readAsSuggested(fixture(MONTHS));
    expect(figuresIn(outcome)).toEqual([
      '2012-01 E07000108 re-referrals - 30.4',
      '2012-02 E07000108 re-referrals - 30',
      '2012-03 E07000108 re-referrals - - suppressed',
      '2012-01 E07000105 re-referrals - 25.1',
      '2012-02 E07000105 re-referrals - 24.9',
      '2012-03 E07000105 re-referrals - 25',
    ]);
    expect(placesIn(outcome)).toEqual(['E24 1', 'E20 2 Year to date']);
    expect(readOutcome(outcome).summary).toMatchObject({ rowsRead: 2, observations: 6 });
  });

  it('[P2] a figure for a month to come is an error in its column', async () => {
    const outcome = await readAsSuggested(
      textFile('Referrals.csv', 'District,May-12,Jul-12', 'Dover,410,0', 'Ashford,380,'),
    );
    expect(placesIn(outcome)).toEqual(['P-future 2 Jul-12']);
    expect(figuresIn(outcome)).toEqual(['2012-05 E07000105 referrals 380 -']);
  });

  it('[A3] a team has no figure, and no issue, before it existed', async () => {
    const outcome = await readAsSuggested(
      textFile('Referrals.csv', 'Team,Dec-11,Jan-12', 'Dover,410,420', 'Central Duty Team,,33'),
    );
    expect(issuesIn(outcome)).toEqual([]);
    expect(figuresIn(outcome)).toContain('2012-01 CENTRAL-DUTY referrals 33 -');
  });
});

describe('a long table with other names', () => {
  it('reads period, indicator, area and note from their columns', async () => {
    const outcome = await readAsSuggested(fixture('valid/table-long-other-names.csv'));
    expect(issuesIn(outcome)).toEqual([]);
    expect(figuresIn(outcome)).toEqual([
      '2012-03 E07000108 re-referrals 60/200 30',
      '2012-03 E07000105 re-referrals 48/192 25',
      '2011-12-Q4 E07000108 referrals 410 -',
    ]);
    expect(observationsIn(outcome)[1]).toMatchObject({ note: 'Late return' });
  });

  it('reads status and category, and a figure of one category only', async () => {
    const long = await readAsSuggested(
      textFile(
        'x.csv',
        'District,Month,Category,Children with a plan,Status',
        'Dover,2012-03,Neglect,5,provisional',
        'Dover,2012-03,Physical abuse,,c',
      ),
    );
    expect(figuresIn(long)).toEqual([
      '2012-03 E07000108 cp-plans Neglect 5 -',
      '2012-03 E07000108 cp-plans Physical abuse - - suppressed',
    ]);
    expect(observationsIn(long)[0]).toMatchObject({ provisional: true });
    const wide = await readAsSuggested(
      textFile('2012-03.csv', 'District,Neglect', 'Dover,5'),
      (suggested) => ({
        ...suggested,
        layout: {
          kind: 'columns',
          figures: [
            {
              indicator: 'cp-plans',
              category: 'Neglect',
              numerator: 'Neglect',
              denominator: null,
              value: null,
            },
          ],
        },
      }),
    );
    expect(figuresIn(wide)).toEqual(['2012-03 E07000108 cp-plans Neglect 5 -']);
  });

  it('passes over the header where it stands once more', async () => {
    const outcome = await readAsSuggested(
      textFile(
        'x.csv',
        'District,Month,Referrals',
        'Dover,2012-03,410',
        'District,Month,Referrals',
        'Ashford,2012-03,380',
      ),
    );
    expect(placesIn(outcome)).toEqual(['E61 3']);
    expect(figuresIn(outcome)).toHaveLength(2);
  });
});

describe('the totals row', () => {
  const areas = { context: { areas: smallCounty } };
  const districts = ['Ashford,10', 'Canterbury,20', 'Dover,30'];
  const read = (...lines: string[]) =>
    readAsSuggested(textFile('2012-03.csv', 'District,Referrals', ...lines), undefined, areas);

  it.each(['Total', 'TOTAL', 'Grand total', 'All districts', 'County', 'County total', 'Kent'])(
    '[G2] is the county row when it is called %j',
    async (name) => {
      const outcome = await read(...districts, `${name},60`);
      expect(issuesIn(outcome)).toEqual([]);
      expect(figuresIn(outcome)).toContain('2012-03 E10000016 referrals 60 -');
    },
  );

  it('[G2] is compared with its parts', async () => {
    expect(placesIn(await read(...districts, 'Total,61'))).toEqual(['G2 5']);
  });

  it.each(['Total', 'All districts'])(
    '[A2] is not the county when %j stands below some districts only',
    async (name) => {
      const outcome = await read('Ashford,10', 'Dover,30', `${name},40`);
      expect(placesIn(outcome)).toEqual(['A2-total 4 District']);
      expect(issuesIn(outcome)[0]?.message).toContain('2 of 3 districts');
    },
  );

  it('[A2] is what the user matched it with', async () => {
    const corrections = { areas: { total: 'E92000001' }, indicators: {} };
    const outcome = await readAsSuggested(
      textFile('2012-03.csv', 'District,Referrals', ...districts, 'Total,60'),
      undefined,
      { context: { areas: smallCounty, corrections } },
    );
    expect(figuresIn(outcome)).toContain('2012-03 E92000001 referrals 60 -');
    expect(placesIn(outcome)).toEqual(['E64 5 District']);
  });

  it('[A2] is not the county below some districts, even where it was matched with the county', async () => {
    const corrections = { areas: { total: 'E10000016' }, indicators: {} };
    const outcome = await readAsSuggested(
      textFile('2012-03.csv', 'District,Referrals', ...districts.slice(0, -1), 'Total,60'),
      undefined,
      { context: { areas: smallCounty, corrections } },
    );
    expect(placesIn(outcome)).toEqual(['A2-total 4 District']);
  });
});

describe('the period of a table', () => {
  const lines = ['District,Referrals', 'Dover,410'] as const;
  const period = (from: 'title' | 'file-name') => (suggested: object) =>
    ({ ...suggested, period: { from } }) as never;

  it('[P2] is read from the title or from the name of the file, as chosen', async () => {
    const file = textFile('x_2012-03.csv', 'Position at April 2012', ...lines);
    const byTitle = await readAsSuggested(file, period('title'));
    const byName = await readAsSuggested(file, period('file-name'));
    expect(figuresIn(byTitle)).toEqual(['2012-04 E07000108 referrals 410 -']);
    expect(figuresIn(byName)).toEqual(['2012-03 E07000108 referrals 410 -']);
    for (const outcome of [byTitle, byName]) {
      expect(placesIn(outcome)).toEqual(['E62 0', 'E24 1']);
      expect(issuesIn(outcome)[0]?.message).toBe(
        'The lines above the table say April 2012, the name of the file says March 2012.',
      );
    }
  });

  it('[P2] is refused where the chosen place does not say it', async () => {
    const file = textFile('x.csv', 'Referrals by district', ...lines);
    const byTitle = await readAsSuggested(file, period('title'));
    expect(issuesIn(byTitle)).toMatchObject([
      {
        rule: 'E60',
        message:
          'The lines above the table in x.csv do not say one period: "Referrals by district".',
      },
    ]);
    const byName = await readAsSuggested(file, period('file-name'));
    expect(issuesIn(byName)).toMatchObject([
      { rule: 'E60', message: 'The name of the file, "x.csv", does not say one period.' },
    ]);
  });

  it('[P2] is what the user typed, if it is a period', async () => {
    const file = textFile('x.csv', ...lines);
    const typed = (text: string) =>
      readAsSuggested(file, (suggested) => ({ ...suggested, period: { from: 'typed', text } }));
    expect(figuresIn(await typed('March 2012'))).toEqual(['2012-03 E07000108 referrals 410 -']);
    expect(placesIn(await typed(''))).toEqual(['E60 0']);
    expect(placesIn(await typed('last month'))).toEqual(['E60 0']);
  });
});

describe('what the user said for a text', () => {
  it('[P2] a typed period is applied wherever the text stands, and said once', async () => {
    const options = { ...NO_OPTIONS, periods: { 'M12 11-12': '2012-03' } };
    const outcome = await readAsSuggested(
      textFile('x.csv', 'District,Month,Referrals', 'Dover,M12 11-12,410', 'Ashford,M12 11-12,380'),
      (suggested) => ({ ...suggested, period: { from: 'column', column: 'Month' } }),
      { options },
    );
    expect(figuresIn(outcome)).toHaveLength(2);
    expect(issuesIn(outcome)).toMatchObject([
      { rule: 'E65', line: 2, message: '"M12 11-12" was read as March 2012, as you typed it.' },
    ]);
  });

  it('[A2] a matched name is applied, and said once for each text', async () => {
    const corrections = {
      areas: { shepwy: 'E07000112' },
      indicators: { rereferred: 're-referrals' },
    };
    const outcome = await readAsSuggested(
      textFile(
        'x.csv',
        'District,Month,Measure,Value',
        'Shepwy,2012-03,Rereferred,30.4',
        'Shepwy,2012-02,Rereferred,30.1',
      ),
      undefined,
      { context: { corrections } },
    );
    expect(figuresIn(outcome)).toEqual([
      '2012-02 E07000112 re-referrals - 30.1',
      '2012-03 E07000112 re-referrals - 30.4',
    ]);
    expect(issuesIn(outcome).map(({ message }) => message)).toEqual([
      '"Shepwy" was read as Shepway, as you matched it.',
      '"Rereferred" was read as Re-referrals within 12 months, as you matched it.',
    ]);
  });

  it('[A2] a known name is never read as something else', async () => {
    const corrections = { areas: { dover: 'E07000105' }, indicators: {} };
    const outcome = await readAsSuggested(
      textFile('x.csv', 'District,Month,Referrals', 'Dover,2012-03,410'),
      undefined,
      { context: { corrections } },
    );
    expect(figuresIn(outcome)).toEqual(['2012-03 E07000108 referrals 410 -']);
  });
});

describe('percentages that look like fractions', () => {
  const read = (...cells: string[]) =>
    readAsSuggested(
      textFile(
        '2012-03.csv',
        'District,Re-referrals %',
        ...cells.map((cell, i) => `${['Dover', 'Ashford', 'Swale'][i]},${cell}`),
      ),
    );

  it('are said and read as they stand', async () => {
    const outcome = await read('0.304', '0.251', '1');
    expect(placesIn(outcome)).toEqual(['E63 1 Re-referrals %']);
    expect(figuresIn(outcome)[0]).toBe('2012-03 E07000108 re-referrals - 0.304');
  });

  it.each([
    ['one is over 1', ['0.304', '0.251', '1.2']],
    ['one has a percent sign', ['0.304', '0.251', '1%']],
    ['all are whole', ['0', '1', '0']],
    ['there are two', ['0.304', '0.251']],
  ])('are not when %s', async (_, cells) => {
    expect(placesIn(await read(...cells))).toEqual([]);
  });
});

describe('the first rows alone', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => `20${String(10 + (i % 2))}-0${1 + (i % 9)}`);
  const options = { ...NO_OPTIONS, onlyRows: 3 };

  it('are read of a tidy extract', async () => {
    const text = [
      'period,area_code,indicator,numerator',
      ...rows.map((period) => `${period},E07000108,referrals,1`),
    ];
    const progress: number[] = [];
    const outcome = await load(textFile('x.csv', ...text), {
      options,
      chunkBytes: 1000,
      onProgress: ({ bytesRead }) => progress.push(bytesRead),
    });
    expect(readOutcome(outcome).summary.rowsRead).toBe(3);
    // Not more than the head by which the form is recognised.
    expect(Math.max(...progress)).toBeLessThan(70_000);
  });

  it('are read of a table', async () => {
    const text = ['District,Month,Referrals', ...rows.map((period) => `Dover,${period},1`)];
    const outcome = await readAsSuggested(textFile('x.csv', ...text), undefined, { options });
    expect(readOutcome(outcome).summary.rowsRead).toBe(3);
  });
});

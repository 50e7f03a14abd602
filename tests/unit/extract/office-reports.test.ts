/** Tables as offices send them: nothing of them is lost, guessed or counted twice without a word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findAreaByName, indexAreas, type Area } from '../../../src/domain/area';
import { issuesIn, placesIn, readOutcome } from '../../support/extract-context';
import { kentAreas, smallCounty } from '../../support/domain';
import { figuresIn, readAsSuggested, shapeOf, textFile } from '../../support/table-extract';

const MARCH = 'referrals_2012-03.csv';
const HEADER = 'District,Referrals';

describe('the header of a table', () => {
  it.each(['1 234', '12*', '(12)', 'TBC', '30·4', '31/03/2012', '£12'])(
    '[E31] is not the first row when its figure is %j: the row is reported, not lost',
    async (cell) => {
      const file = textFile(MARCH, HEADER, `Ashford,${cell}`, ...MORE);
      const shape = await shapeOf(file);
      expect([shape.headerLine, shape.headers]).toEqual([1, ['District', 'Referrals']]);
      const outcome = await readAsSuggested(file);
      expect(placesIn(outcome)).toEqual(['E31 2 Referrals']);
      expect(readOutcome(outcome).summary).toMatchObject({ rowsRead: 12, rowsLeftOut: 1 });
    },
  );

  it('[E31] is not the row of the county either when its figure cannot be read', async () => {
    const outcome = await readAsSuggested(textFile(MARCH, HEADER, 'Kent,TBC', ...MORE));
    expect(placesIn(outcome)).toEqual(['E31 2 Referrals']);
  });

  it('may have the name of the county over its districts', async () => {
    const { headers } = await shapeOf(textFile(MARCH, 'Kent,Referrals', 'Ashford,9', 'Dover,8'));
    expect(headers).toEqual(['Kent', 'Referrals']);
  });
});

const MORE = kentAreas
  .filter(({ kind, name }) => kind === 'district' && name !== 'Ashford')
  .map(({ name }, i) => `${name},${100 + i}`);

describe('the totals of a table with several parts', () => {
  const areas = { context: { areas: smallCounty } };
  const read = (header: string, ...lines: string[]) =>
    readAsSuggested(textFile('x.csv', header, ...lines), undefined, areas);

  it('[A2] a total of some districts is not the county, though an earlier month had all', async () => {
    const outcome = await read(
      'Month,District,Referrals',
      ...['Ashford,10', 'Canterbury,20', 'Dover,30', 'Total,60'].map((row) => `Feb-12,${row}`),
      ...['Ashford,10', 'Dover,30', 'Total,40'].map((row) => `Mar-12,${row}`),
    );
    expect(figuresIn(outcome)).toContain('2012-02 E10000016 referrals 60 -');
    expect(figuresIn(outcome).filter((figure) => figure.includes('E10000016'))).toHaveLength(1);
    expect(placesIn(outcome)).toEqual(['A2-total 8 District']);
    expect(issuesIn(outcome)[0]?.message).toContain('2 of 3 districts');
  });

  it('[A2] nor though another indicator had all', async () => {
    const outcome = await read(
      'Month,District,Indicator,Value',
      ...['Ashford', 'Canterbury', 'Dover', 'Total'].map((area) => `Mar-12,${area},referrals,9`),
      ...['Ashford', 'Total'].map((area) => `Mar-12,${area},cp-plans,9`),
    );
    expect(placesIn(outcome).filter((place) => place.startsWith('A2'))).toEqual([
      'A2-total 7 District',
    ]);
  });

  it('[A2] a total above its rows is not read, and the message says that it stands there', async () => {
    const outcome = await readAsSuggested(
      textFile(MARCH, HEADER, 'Grand Total,60', 'Ashford,10', 'Canterbury,20', 'Dover,30'),
      undefined,
      areas,
    );
    expect(placesIn(outcome)).toEqual(['A2-total 2 District']);
    expect(issuesIn(outcome)[0]?.message).toBe(
      '"Grand Total" is not read. It stands above the rows that it would be the total of, so nobody can tell whether it is the figure of Kent.',
    );
  });
});

it('[G2] no area of the served list is called "Total": a total may be that of some districts', () => {
  const served = readFileSync(join(import.meta.dirname, '../../../public/data/areas.json'), 'utf8');
  const { areas } = JSON.parse(served) as { areas: readonly Area[] };
  const index = indexAreas(areas);
  const totals = ['Total', 'Grand total', 'All', 'All districts', 'Sub-total'];
  expect(totals.map((name) => findAreaByName(index, name))).toEqual(totals.map(() => null));
  expect(findAreaByName(index, 'County')?.name).toBe('Kent');
});

describe('a second table below the first', () => {
  const lines = [
    HEADER,
    'Ashford,10',
    '',
    'Child protection plans',
    'District,Children with a plan',
    'Dover,4',
    'Ashford,3',
    'Source: social care system',
  ];

  it('[E66] is not read as more rows of the first', async () => {
    const outcome = await readAsSuggested(textFile(MARCH, ...lines));
    expect(figuresIn(outcome)).toEqual(['2012-03 E07000105 referrals 10 -']);
    expect(placesIn(outcome)).toEqual(['E61 4', 'E66 6', 'E66 7']);
    expect(issuesIn(outcome)[1]?.message).toBe(
      'The row is not read: it belongs to another table, whose header is on line 5: "District" and "Children with a plan".',
    );
    expect(readOutcome(outcome).summary).toMatchObject({
      rowsRead: 3,
      rowsLoaded: 1,
      rowsLeftOut: 2,
    });
  });

  it('[E66] does not hide what the first is', async () => {
    const { suggested } = await shapeOf(textFile(MARCH, ...lines));
    expect(suggested.layout).toMatchObject({ figures: [{ indicator: 'referrals' }] });
  });

  it('[E61] the same header once more begins no other table', async () => {
    const outcome = await readAsSuggested(textFile(MARCH, HEADER, 'Ashford,10', HEADER, 'Dover,4'));
    expect(figuresIn(outcome)).toHaveLength(2);
    expect(placesIn(outcome)).toEqual(['E61 3']);
  });
});

describe('the period of a table with a column for it', () => {
  it('[P2] is not that of the file name when the cells of the column cannot be read', async () => {
    const file = textFile(MARCH, 'Date,District,Referrals', '29/02/12,Ashford,10');
    const { suggested, confidence } = await shapeOf(file);
    expect(suggested.period).toEqual({ from: 'column', column: 'Date' });
    expect(confidence.Date).toBe('guess');
    expect(placesIn(await readAsSuggested(file))).toEqual(['P2 2 Date']);
  });
});

describe('whether anything says which report a table is', () => {
  const named = async (name: string, ...lines: string[]): Promise<boolean> =>
    (await shapeOf(textFile(name, ...lines))).isNamed;
  const plain = ['District,Number', 'Dover,410'];

  it.each(['Book1.csv', 'export (2).csv', 'Monthly data March 2012.csv', '2012-03.csv'])(
    'nothing does in a file called %s',
    async (name) => {
      expect(await named(name, ...plain)).toBe(false);
    },
  );

  it('its columns, its title or its name do', async () => {
    expect(await named('Book1.csv', 'District,Referrals', 'Dover,410')).toBe(true);
    expect(await named('Book1.csv', 'Private fostering', ...plain)).toBe(true);
    expect(await named('fostering.csv', ...plain)).toBe(true);
  });
});

describe('months as columns of an indicator that is a percentage', () => {
  const measureIn = async (...lines: string[]) =>
    (await shapeOf(textFile('x.csv', ...lines))).suggested.layout;
  const counts = ['District,Feb-12,Mar-12', 'Dover,20,25'];

  it('[O2] are counts where the title says "number of", so no count is shown as a percentage', async () => {
    const title = 'Number of re-referrals within 12 months';
    expect(await measureIn(title, ...counts)).toEqual({
      kind: 'periods',
      indicator: 're-referrals',
      measure: 'numerator',
    });
    expect(placesIn(await readAsSuggested(textFile('x.csv', title, ...counts)))).toEqual([
      'E24 1',
      'E37 3 Feb-12',
      'E37 3 Mar-12',
    ]);
  });

  it('[O2] are counts where the percentages stand in columns beside them', async () => {
    const header = 'District,Feb-12,Feb-12 %,Mar-12,Mar-12 %';
    expect(
      await measureIn('Re-referrals within 12 months', header, 'Dover,20,21.5%,25,22.5%'),
    ).toMatchObject({ measure: 'numerator' });
  });

  it('[O3] are percentages where nothing says otherwise', async () => {
    expect(await measureIn('Re-referrals within 12 months', ...counts)).toMatchObject({
      measure: 'value',
    });
  });
});

it.each([
  ['29/02/12', 'Write the year with four digits: 31/03/2012.'],
  ['March', 'Write the year, too: March 2012.'],
  [
    '40969',
    'It may be a spreadsheet date shown as a number: format the column as a date and export again.',
  ],
])('[P2] what to do about the period %j is said', async (period, hint) => {
  const file = textFile('x.csv', 'Month,District,Referrals', `${period},Dover,4`);
  expect(issuesIn(await readAsSuggested(file))[0]?.hint).toBe(hint);
});

describe('days in the column of the period', () => {
  const read = (...days: string[]) =>
    readAsSuggested(
      textFile('x.csv', 'Date,District,Referrals', ...days.map((day, i) => `${day},${AREAS[i]},4`)),
    );
  const AREAS = ['Dover', 'Ashford', 'Swale', 'Thanet', 'Dartford'];

  it('[E67] two of one month may be weeks or single events, and it is said once', async () => {
    const outcome = await read('03/04/2011', '12/04/2011', '19/04/2011');
    expect(placesIn(outcome)).toEqual(['E67 3 Date']);
    expect(issuesIn(outcome)[0]?.message).toBe(
      '"03/04/2011" and "12/04/2011" are days of one month, and each was read as the whole of April 2011.',
    );
  });

  it('[P2] one a month stands for the month, and so do its first and last days', async () => {
    expect(placesIn(await read('15/04/2011', '13/05/2011', '15/04/2011'))).toEqual([]);
    expect(placesIn(await read('01/04/2011', '30/04/2011'))).toEqual([]);
  });
});

describe('the headers of a table with a column for each period', () => {
  it('[E60] are neither months nor years when all could be both', async () => {
    const file = textFile('Referrals.csv', 'District,2009-10,2010-11,2011-12', 'Dover,1,2,3');
    const outcome = await readAsSuggested(file);
    expect(placesIn(outcome)).toEqual(['E60 1']);
    expect(issuesIn(outcome)[0]?.message).toBe(
      'The columns "2009-10", "2010-11" and "2011-12" of Referrals.csv could be months or financial years.',
    );
  });

  it('[P1] are months when one of them can only be a month', async () => {
    const file = textFile('Referrals.csv', 'District,2011-11,2011-12', 'Dover,1,2');
    expect(figuresIn(await readAsSuggested(file))).toHaveLength(2);
  });
});

describe('rows of several indicators beside months as columns', () => {
  it('[E68] are not all read as the one that was chosen', async () => {
    const file = textFile(
      'x.csv',
      'District,Indicator,Feb-12,Mar-12',
      'Ashford,Referrals,10,11',
      'Dover,Children with a plan,3,4',
    );
    const outcome = await readAsSuggested(file, (suggested) => ({
      ...suggested,
      layout: { kind: 'periods', indicator: 'referrals', measure: 'numerator' },
    }));
    expect(figuresIn(outcome)).toHaveLength(2);
    expect(placesIn(outcome)).toEqual(['E20 1 Indicator', 'E68 3 Indicator']);
  });
});

describe('an indicator is not suggested', () => {
  const suggested = async (title: string, ...figures: string[]) =>
    (await shapeOf(textFile('x_2012-03.csv', title, 'District,%', ...figures))).suggested.layout;

  it('[O6] when a number in the title is not one in its name', async () => {
    const within = (months: number) => `Re-referrals within ${months} months`;
    expect(await suggested(within(12), 'Dover,30.4')).toMatchObject({
      indicator: { id: 're-referrals' },
    });
    expect(await suggested(within(6), 'Dover,30.4')).toMatchObject({ indicator: { id: '' } });
  });

  it('[G5] that is a count when the title says per 10,000', async () => {
    const layout = await suggested('Child protection plans per 10,000 children', 'Dover,30.4');
    expect(layout).toMatchObject({ indicator: { id: '' } });
  });
});

/** What people write into real files, and what only looks like it (rule X3). */
import { describe, expect, it } from 'vitest';
import {
  fileOf,
  HEADER,
  issuesIn,
  load,
  loadText,
  withMapping,
} from '../../support/extract-context';

const NHS = '943 476 5919';
const UPN = 'P207000016049';
const ROW = '2012-03,E07000108,cp-plans,31,,';
const areas = ['E07000105', 'E07000106', 'E07000107', 'E07000108', 'E07000109', 'E07000110'];

/** What the refusal names: `note: NHS numbers`, or nothing when the file is not refused. */
async function refusedFor(
  header: string,
  cells: readonly string[],
  start = '2012-03',
): Promise<readonly string[]> {
  const rows = cells.map((cell, i) => `${start},${areas[i] ?? ''},cp-plans,31,,,${quoted(cell)}`);
  const outcome = await loadText(rows.join('\n'), { header: `${HEADER},${header}` });
  if (outcome.kind !== 'failed') return [];
  const { ruleId, childLevel = [] } = outcome.failure;
  expect(ruleId).toBe('X3');
  for (const cell of cells) expect(JSON.stringify(outcome)).not.toContain(cell);
  return childLevel.map(({ column, holds }) => `${column}: ${holds}`);
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

describe('[X3] what is found by its value', () => {
  it.each([
    ['a spaced NHS number', `not counted: ${NHS}`, 'NHS numbers'],
    ['one with hard spaces', '943\u00a0476\u00a05919', 'NHS numbers'],
    ['one with hyphens', 'see 943-476-5919', 'NHS numbers'],
    ['one stuck to a word', 'NHS9434765919', 'NHS numbers'],
    ['one beside a number that is none', `4000007919 is ${NHS}`, 'NHS numbers'],
    ['a pupil number in lower case', `(${UPN.toLowerCase()})`, 'pupil numbers'],
    ['a postcode within a longer note', 'moved from ct1 2qx to another county', 'full postcodes'],
    ['a postcode without its space', 'at ME141XQ since May', 'full postcodes'],
    ['a surname with an initial', 'see Smith, J', 'names of persons'],
    ['a surname with an initial, in brackets', 'one child (O’Neill, B.)', 'names of persons'],
    ['a forename with a surname', 'not counting Emily Brown, placed elsewhere', 'names of persons'],
    ['a date of birth', 'one child, dob 12/05/2004, was left out', 'dates of birth'],
    ['a date of birth in words', 'the child born on 3 June 2009', 'dates of birth'],
  ])('finds %s in a note', async (_, note, holds) => {
    expect(await refusedFor('note', [note])).toEqual([`note: ${holds}`]);
  });

  it.each([
    'Quarter to 31 March 2012; provisional',
    'Source: Department for Education, SFR 27/2012, table D4',
    'includes section s47 2nd quarter figures',
    'William Harvey Hospital team, Ashford',
    'moved to Victoria Road Primary School',
    'Canterbury, Dover and Thanet count families, A note follows',
    'However, I agreed this with the team',
    'see page 12, M20 corridor, E10 and E11',
    'ME14 and CT1 districts only',
    'ref 4000007919 and 4000015838',
    'revised 11/04/2012; was 30.4123456789',
    'counts of 1,234,567 and 2012-03-31',
    'Tunbridge Wells and Tonbridge, Kent',
    '2 of 3 months, January missing',
  ])('leaves the note %j alone', async (note) => {
    expect(await refusedFor('note', [note])).toEqual([]);
  });

  it('finds names in a column headed Ref', async () => {
    expect(await refusedFor('Ref', ['Emily Brown', 'SMITH, Jack'])).toEqual([
      'Ref: names of persons',
    ]);
    expect(await refusedFor('Ref', ['Jones, B', 'Green, T'])).toEqual(['Ref: names of persons']);
    expect(await refusedFor('Ref', ['Emily', 'Jack', 'Olivia', 'Amy'])).toEqual([
      'Ref: names of persons',
    ]);
  });

  it('finds dates of birth in a column headed d', async () => {
    const holds = ['d: dates of birth or of single events'];
    expect(await refusedFor('d', ['12/05/2004', '30/11/1999', '7/2/2010'])).toEqual(holds);
    expect(await refusedFor('d', ['12 May 2004', '30 Nov 1999', '7 Feb 2010'])).toEqual(holds);
    expect(await refusedFor('d', ['2004-05-12 00:00', '1999-11-30 00:00', '2010-02-07'])).toEqual(
      holds,
    );
  });

  it('finds names and postcodes among categories and areas that are not known', async () => {
    const rows = ['Emily Brown', 'Jack Smith', 'CT1 2QX'];
    const text = rows.map((name) => `2012-03,${name},cp-plans,31`).join('\n');
    const header = 'period,area_name,indicator,numerator';
    expect((await loadText(text, { header })).kind).toBe('failed');
    expect(await refusedFor('category', ['Emily Brown', 'Jack Smith'])).toEqual([
      'category: names of persons',
    ]);
  });

  it('looks at a name beside a known code, which nobody else reads', async () => {
    expect(await refusedFor('area_name', ['Emily Brown', 'Jack Smith'])).toEqual([
      'area_name: names of persons',
    ]);
  });

  it.each([
    ['months', ['Mar-12', 'April 2012', '2012-05', 'Jun 2012', 'July 2012']],
    ['ends', ['31/01/2012', '29/02/2012', '31/03/2012', '30/04/2012', '31/05/2012', '30/06/2012']],
    ['starts', ['01/04/2008', '01/04/2009', '01/04/2010', '01/04/2011', '01/04/2012']],
    ['updated', ['11/04/2012', '12/04/2012', '16/04/2012']],
    ['district', ['Ashford', 'Canterbury', 'Dartford', 'Dover', 'Gravesham', 'Maidstone']],
    [
      'ward',
      ['St James', 'Victoria Ward', 'St George', 'Park Wood', 'Charlotte House', 'Aylesham'],
    ],
    ['code', areas],
    ['count', ['4000007919', '4000015838', '4000023757', '4000031676', '4000039595', '4000047514']],
    ['share', ['30.4123456789', '0.9434765919', '12.5', '7', '0', '100']],
    ['team', ['Fieldwork 1', 'Fieldwork 2', 'Duty', 'Disability', 'Asylum', 'Adoption']],
  ])('leaves a column of %s alone', async (header, cells) => {
    expect(await refusedFor(header, cells)).toEqual([]);
  });

  it('looks at what is not read: rows left out, columns passed over, sources, lines above', async () => {
    const failure = async (text: string): Promise<unknown> =>
      issuesIn(await load(fileOf('x.csv', text))).map(({ rule, column }) => `${rule} ${column}`);
    expect(await failure(`${HEADER}\n${ROW},${NHS}\n`)).toEqual(['X3 Column 7']);
    expect(await failure(`${HEADER},rag\n${ROW},${NHS}\n`)).toEqual(['X3 rag']);
    expect(await failure(`${HEADER},provenance\n${ROW},published (${NHS})\n`)).toEqual([
      'X3 provenance',
    ]);
    expect(await failure(`Child ${NHS}\n${HEADER}\n${ROW}\n`)).toEqual([
      'X3 the lines above the header',
    ]);
    const office = `Made by Emily Brown, Sessions House, ME14 1XQ\n${HEADER}\n${ROW}\n`;
    expect(await failure(office)).toEqual(['E24 null']);
  });
});

describe('[X3] in other forms', () => {
  it('finds what is nested in JSON rows, which are not read', async () => {
    const row = { period: '2012-03', area_code: 'E07000108', indicator: 'cp-plans', numerator: 31 };
    const nested = { ...row, children: [{ ref: { id: 7, number: NHS } }] };
    const outcome = await load(fileOf('x.json', JSON.stringify([row, nested])));
    expect(outcome).toMatchObject({ failure: { ruleId: 'X3', column: 'number' } });
    const named = { ...row, child: { date_of_birth: '2004' } };
    expect(await load(fileOf('x.json', JSON.stringify([row, named])))).toMatchObject({
      failure: { ruleId: 'X3', column: 'date_of_birth' },
    });
    expect(JSON.stringify(outcome)).not.toContain('943');
  });

  const dfe = (column: string, cells: readonly string[]): string =>
    [
      `time_period,time_identifier,geographic_level,new_la_code,cp_count,${column}`,
      ...cells.map((cell) => `201112,Financial year,Local authority,E10000016,31,${cell}`),
    ].join('\n');

  it('refuses a DfE file before its columns are shown to choose from, and after', async () => {
    const mapping = withMapping({
      kind: 'dfe',
      indicators: [
        { indicator: 'cp-plans', numerator: 'cp_count', denominator: null, value: null },
      ],
      reportingYearEnd: null,
      filters: {},
    });
    for (const options of [undefined, mapping]) {
      const found = async (text: string): Promise<unknown> =>
        issuesIn(await load(fileOf('x.csv', text), options ? { options } : {})).map(
          ({ rule, column }) => `${rule} ${column}`,
        );
      expect(await found(dfe('who', ['Emily Brown', 'Jack Smith']))).toEqual(['X3 who']);
      expect(await found(dfe('nhs_number', ['1']))).toEqual(['X3 nhs_number']);
      expect(await found(dfe('d', ['12/05/2004', '30/11/1999', '7/2/2010']))).toEqual(['X3 d']);
    }
  });
});

describe('[X3] in files that are refused anyway', () => {
  const found = async (name: string, text: string): Promise<unknown> => {
    const outcome = await load(fileOf(name, text));
    expect(JSON.stringify(outcome)).not.toMatch(/Emily|Brown|943|P2070/);
    return issuesIn(outcome).map(({ rule, column }) => `${rule} ${column}`);
  };

  it('is said before a message quotes the first cells', async () => {
    const list = 'Emily Brown;12/05/2004;x\nJack Smith;30/11/1999;y\nAmy Green;7/2/2010;z\n';
    expect(await found('x.csv', list)).toEqual(['X3 null']);
    expect(await found('x.csv', `${NHS}\n${NHS}\n`)).toEqual(['X3 Column 1']);
    expect(await found('x.csv', `a,b\n1,${UPN}\n`)).toEqual(['X3 Column 2']);
  });

  it('is said before a message quotes damaged JSON', async () => {
    expect(await found('x.json', `[{"id": ${NHS}}]`)).toEqual(['X3 the text of the file']);
    expect(await found('x.json', '[{"date_of_birth": 2004, Emily}]')).toEqual(['X3 date_of_birth']);
  });

  it('is not said of text that only names its author', async () => {
    const text = 'Report by David Jones\nSessions House, Maidstone ME14 1XQ\n';
    expect(issuesIn(await load(fileOf('x.txt', text))).map(({ rule }) => rule)).toEqual(['E10']);
  });
});

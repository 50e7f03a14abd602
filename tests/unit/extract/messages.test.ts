import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/extract/numbers';
import {
  fileOf,
  HEADER,
  issuesIn,
  load,
  loadText,
  observationsIn,
  placesIn,
  readOutcome,
  type LoadChanges,
} from '../../support/extract-context';

const only = async (rows: string, changes: LoadChanges & { readonly header?: string } = {}) => {
  const [issue, ...others] = issuesIn(await loadText(rows, changes));
  expect(others).toEqual([]);
  return issue;
};

describe('words for an area', () => {
  const header = HEADER.replace('area_code', 'area_name');

  it('[A2] offers the area that was meant, with its code', async () => {
    expect(await only('2012-03,Dovr,re-referrals,60,200,', { header })).toEqual({
      rule: 'A2',
      severity: 'error',
      line: 2,
      column: 'area_name',
      found: 'Dovr',
      message: '"Dovr" is not an area this scorecard knows.',
      hint: 'Did you mean Dover? Use the area code (E07000108) to be sure.',
    });
  });

  it('[A2] guesses nothing when nothing is near', async () => {
    const issue = await only('2012-03,Rutland,re-referrals,60,200,', { header });
    expect(issue?.hint).not.toContain('Did you mean');
  });

  const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
    E07000105: [
      'Ashford',
      'ASHFORD',
      ' ashford ',
      'Ashford Borough Council',
      'Ashford BC',
      'ashford borough',
    ],
    E07000106: ['Canterbury', 'Canterbury City Council', 'Canterbury City', 'CANTERBURY CC'],
    E07000107: ['Dartford', 'Dartford B.C.', 'dartford borough council'],
    E07000108: [
      'Dover',
      'Dover District',
      'Dover DC',
      'Dover District Council',
      'dover',
      'E07000108',
    ],
    E07000109: ['Gravesham', 'Gravesham BC'],
    E07000110: ['Maidstone', 'maidstone borough', 'Maidstone  BC'],
    E07000111: ['Sevenoaks', 'Sevenoaks District Council', 'SevenOaks'],
    E07000112: [
      'Shepway',
      'Folkestone and Hythe',
      'Folkestone & Hythe',
      'Folkestone & Hythe District Council',
      'shepway dc',
    ],
    E07000113: ['Swale', 'Swale Borough Council'],
    E07000114: ['Thanet', 'Thanet D.C.'],
    E07000115: [
      'Tonbridge and Malling',
      'Tonbridge & Malling',
      'T&M',
      'Tonbridge & Malling B.C.',
      'Tonbridge And Malling',
    ],
    E07000116: [
      'Tunbridge Wells',
      'Tunbridge wells',
      'TUNBRIDGE WELLS BC',
      'Tunbridge Wells Borough',
    ],
  };
  const MISSPELLINGS: Readonly<Record<string, string>> = {
    Ashfrd: 'Ashford',
    Cantebury: 'Canterbury',
    Dartfrod: 'Dartford',
    Gravesam: 'Gravesham',
    Maidston: 'Maidstone',
    'Seven Oaks': 'Sevenoaks',
    Shepwy: 'Shepway',
    'Folkstone and Hythe': 'Shepway',
    Thannet: 'Thanet',
    'Tonbridge and Maling': 'Tonbridge and Malling',
    'Tonbridge Wells': 'Tunbridge Wells',
    'Royal Tunbridge Wells': 'Tunbridge Wells',
  };

  it.each(Object.entries(SPELLINGS))(
    '[A2] reads every usual spelling of %s',
    async (code, names) => {
      for (const name of names) {
        const outcome = await loadText(`2012-03,${name},re-referrals,60,200,`, { header });
        expect({ name, issues: issuesIn(outcome) }).toEqual({ name, issues: [] });
        expect(observationsIn(outcome)).toMatchObject([{ area: code }]);
      }
    },
  );

  it.each(Object.entries(MISSPELLINGS))(
    '[A2] never guesses for %j, but offers %s',
    async (text, name) => {
      const issue = await only(`2012-03,${text},re-referrals,60,200,`, { header });
      expect(issue).toMatchObject({
        rule: 'A2',
        found: text,
        hint: expect.stringContaining(name) as string,
      });
    },
  );

  it('[A2] joins by code: a name that is not known beside it does not matter', async () => {
    const both = 'period,area_code,area_name,indicator,value';
    expect(
      placesIn(await loadText('2012-03,E07000108,White Cliffs,referrals,3', { header: both })),
    ).toEqual([]);
    expect(placesIn(await loadText('2012-03,,Dover,referrals,3', { header: both }))).toEqual([]);
    expect(placesIn(await loadText('2012-03,,White Cliffs,referrals,3', { header: both }))).toEqual(
      ['A2 2 area_name'],
    );
  });
});

describe('words for numbers', () => {
  it('[O2] names both figures', async () => {
    const issue = await only('2012-03,E07000108,re-referrals,3551,14644,24.3');
    expect(issue?.message).toBe(
      'The value 24.3 is not what numerator and denominator give: 3,551 of 14,644 is 24.2.',
    );
  });

  it.each(['24.2', '24.25', '24', '24.249', '24.2%'])(
    '[O2] takes %j as 3,551 of 14,644, by its own rounding',
    async (value) => {
      expect(
        placesIn(await loadText(`2012-03,E07000108,re-referrals,3551,14644,${value}`)),
      ).toEqual([]);
    },
  );

  it.each(['24.26', '24.3', '25', '24.20', '0.242', '0'])(
    '[O2] does not take %j as 3,551 of 14,644',
    async (value) => {
      expect(
        placesIn(await loadText(`2012-03,E07000108,re-referrals,3551,14644,${value}`)),
      ).toEqual(['O2 2 value']);
    },
  );

  it('[O2] sees that a percentage is given as a proportion', async () => {
    expect((await only('2012-03,E07000108,re-referrals,3551,14644,0.242'))?.hint).toContain(
      '30.4, not as 0.304',
    );
  });

  it('[O2] allows for counts of comparators that are rounded to 10', async () => {
    // England 2024: 32,310 of 121,230 is 26.65, published as 26.6.
    expect(placesIn(await loadText('2011/12,E92000001,re-referrals,32310,121230,26.6'))).toEqual(
      [],
    );
    expect(placesIn(await loadText('2011/12,E07000108,re-referrals,32310,121230,26.6'))).toEqual([
      'O2 2 value',
    ]);
    expect(placesIn(await loadText('2011/12,E92000001,re-referrals,32310,121230,26.7'))).toEqual(
      [],
    );
    const finer = await loadText('2011/12,E92000001,re-referrals,32310,121230,26.70');
    expect(placesIn(finer)).toEqual(['O2-published 2 value']);
    const kept = await loadText('2011/12,E92000001,re-referrals,32310,121230,26.8');
    expect(issuesIn(kept)).toMatchObject([{ rule: 'O2-published', severity: 'warning' }]);
    expect(observationsIn(kept)).toMatchObject([{ value: 26.8 }]);
  });

  it('[O2] [G5] takes a rate of events as a rate for a year', async () => {
    const rate = (period: string, value: string) =>
      loadText(`${period},E07000108,section-47-rate,50,100000,${value}`).then(placesIn);
    expect(await rate('2012-03', '60')).toEqual([]);
    expect(await rate('Q4 2011/12', '20')).toEqual([]);
    expect(await rate('2011/12', '5')).toEqual([]);
    expect(await rate('2012-03', '5')).toEqual(['O2 2 value']);
    const part = (months: string) =>
      loadText(`Q4 2011/12,E07000108,section-47-rate,50,100000,30,${months}`, {
        header: `${HEADER},months_present`,
      }).then(placesIn);
    expect(await part('3 of 3')).toEqual(['O2 2 value']);
    expect(await part('2 of 3')).toEqual([]);
  });

  it('understands 1,234 and 30.4% and a number with spaces', async () => {
    const outcome = await loadText('2012-03,E07000108,re-referrals,"1,234", 4936 ,25.0%');
    expect(observationsIn(outcome)).toMatchObject([
      { numerator: 1234, denominator: 4936, value: 25 },
    ]);
    expect(issuesIn(outcome)).toEqual([]);
  });

  it.each(['60%,200,', '60,200%,'])('takes no percent sign in a count: %s', async (cells) => {
    expect(placesIn(await loadText(`2012-03,E07000108,re-referrals,${cells}`))).toHaveLength(1);
  });

  it('takes no percent sign in the value of a mean', async () => {
    expect(placesIn(await loadText('2012-03,E07000108,average-caseload,,,20%'))).toEqual([
      'E32 2 value',
    ]);
  });

  it.each(['O', '1O', '#REF!', '#DIV/0!', '1e309', '-', '..', 'NaN', '1.2.3'])(
    'never reads %j as zero, or as anything',
    async (text) => {
      const outcome = readOutcome(await loadText(`2012-03,E07000108,referrals,${text},,`));
      expect(outcome.summary).toMatchObject({ rowsRead: 1, rowsLoaded: 0, rowsLeftOut: 1 });
      expect(issuesIn(outcome)).toMatchObject([
        { rule: 'E31', found: text, hint: (readNumber(text) as { hint: string }).hint },
      ]);
    },
  );

  it('collects every issue of a row, not the first one only', async () => {
    const outcome = await loadText('2012,Nowhere,nothing,O,-3,#REF!,?', {
      header: `${HEADER},status`,
    });
    expect(placesIn(outcome)).toEqual([
      'P2 2 period',
      'A2 2 area_code',
      'E30 2 indicator',
      'E38 2 status',
      'E31 2 numerator',
      'E33 2 denominator',
      'E31 2 value',
    ]);
    expect(readOutcome(outcome).summary.rowsLeftOut).toBe(1);
  });
});

describe('[O4] missing', () => {
  const header = `${HEADER},status`;
  const missingOf = async (cells: string) =>
    observationsIn(await loadText(`2012-03,E07000108,re-referrals,${cells}`, { header }))[0]?.[
      'missing'
    ];

  it.each([
    [',,,c', 'suppressed'],
    [',,,z', 'not-applicable'],
    [',,,x', 'unavailable'],
    [',,,low', 'low'],
    [',,,u', 'unreliable'],
    [',,,not-submitted', 'not-submitted'],
    [',,,Suppressed', 'suppressed'],
    ['c,200,c,', 'suppressed'],
    ['x,c,z,', 'suppressed'],
    [',,:,', 'unavailable'],
    ['60,200,u,', 'unreliable'],
    [',,,', 'not-submitted'],
    ['60,200,30.0,', null],
    ['c,,30.0,', null],
  ])('reads %j as %s', async (cells, reason) => {
    expect(await missingOf(cells)).toBe(reason);
  });

  it('keeps nothing out of nothing as it is given', async () => {
    for (const cells of ['0,0,,', '0,0,z,', '0,0,,zero-denominator']) {
      const outcome = await loadText(`2012-03,E07000108,re-referrals,${cells}`, { header });
      expect(observationsIn(outcome)).toMatchObject([
        { numerator: 0, denominator: 0, missing: null },
      ]);
    }
  });

  it('never gives a number to a row that has none', async () => {
    const outcome = await loadText('2012-03,E07000108,re-referrals,,,,c', { header });
    expect(observationsIn(outcome)).toMatchObject([
      { numerator: null, denominator: null, value: null },
    ]);
  });
});

describe('headers', () => {
  it('reads headers in any case, with spaces around and within them', async () => {
    const header = ' Period ,AREA CODE,Indicator,NUMERATOR , denominator,Value';
    expect(
      issuesIn(await loadText('2012-03,E07000108,re-referrals,60,200,30', { header })),
    ).toEqual([]);
  });

  it('says what is missing, and what there is', async () => {
    const outcome = await load(fileOf('x.csv', 'period,indicator,count\n2012-03,referrals,3\n'));
    expect(issuesIn(outcome)).toMatchObject([
      {
        rule: 'E11',
        message:
          'The header of x.csv (line 1) has no column area_code (or area_name) and no numerator (or value). It has period, indicator and count.',
      },
    ]);
  });

  it('finds the header below title lines, counts lines from the top and says what is not read', async () => {
    const text = `Re-referrals,March 2012\n\n${HEADER}\n2012-03,E07000108,re-referrals,x1,200,\n`;
    const outcome = await load(fileOf('x.csv', text));
    expect(placesIn(outcome)).toEqual(['E24 1', 'E31 4 numerator']);
    expect(issuesIn(outcome)[0]?.message).toContain('"Re-referrals March 2012"');
  });

  it('names the separator that it found', async () => {
    const text = `${HEADER}\n2012-03,E07000108,re-referrals,60,200,\n`.replaceAll(',', '|');
    expect(issuesIn(await load(fileOf('x.csv', text)))[0]?.message).toContain('separated by "|"');
  });

  it('gives the area column its own header in an issue', async () => {
    const header = 'Quarter;Area;Indicator;Value';
    expect(placesIn(await loadText('Q5 2011/12;Dovr;referrals;O', { header }))).toEqual([
      'P2 2 Quarter',
      'A2 2 Area',
      'E31 2 Value',
    ]);
  });
});

describe('rows that repeat or contradict each other', () => {
  it('[O5] keeps one of two equal rows and counts the other', async () => {
    const row = '2012-03,E07000108,referrals,30,,';
    const outcome = readOutcome(
      await loadText(`${row}\n${row.replace('2012-03', 'Mar 2012')}\n${row}`),
    );
    expect(placesIn(outcome)).toEqual(['E50 3', 'E50 4']);
    expect(outcome.summary).toMatchObject({
      rowsRead: 3,
      rowsLoaded: 1,
      rowsRepeated: 2,
      rowsLeftOut: 0,
    });
    expect(observationsIn(outcome)).toMatchObject([{ line: 2 }]);
  });

  it('[O5] loads none of the rows that give different figures, and names the other lines', async () => {
    const rows = [30, 31, 30].map((count) => `2012-03,E07000108,referrals,${count},,`).join('\n');
    const outcome = readOutcome(await loadText(`${rows}\n2012-02,E07000108,referrals,29,,`));
    expect(placesIn(outcome)).toEqual(['E51 2', 'E51 3', 'E51 4']);
    expect(issuesIn(outcome)[0]?.message).toBe(
      'The row and lines 3 and 4 give different figures for Referrals in Dover for March 2012. None of them is read.',
    );
    expect(outcome.summary).toMatchObject({ rowsRead: 4, rowsLoaded: 1, rowsLeftOut: 3 });
    expect(observationsIn(outcome)).toMatchObject([{ period: '2012-02', line: 5 }]);
  });

  it('[O5] does not confuse a suppressed figure with a number', async () => {
    const outcome = await loadText(
      '2012-03,E07000108,referrals,0,,\n2012-03,E07000108,referrals,c,,',
    );
    expect(placesIn(outcome)).toEqual(['E51 2', 'E51 3']);
    const reasons = '2012-03,E07000108,referrals,c,,\n2012-03,E07000108,referrals,x,,';
    expect(placesIn(await loadText(reasons))).toEqual(['E51 2', 'E51 3']);
  });
});

describe('[A4] the list of areas', () => {
  it('[A3] counts a team from the month in which it exists', async () => {
    const rows =
      '2011-12,CENTRAL-DUTY,referrals,9,,\n2012-01,CENTRAL-DUTY,referrals,9,,\nQ4 2011/12,CENTRAL-DUTY,referrals,9,,';
    const outcome = await loadText(rows);
    expect(placesIn(outcome)).toEqual(['A3 2 area_code']);
    expect(issuesIn(outcome)[0]?.message).toContain('exists from January 2012');
  });
});

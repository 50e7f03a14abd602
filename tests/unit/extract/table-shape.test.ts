import { describe, expect, it } from 'vitest';
import { fixture, issuesIn, load, placesIn } from '../../support/extract-context';
import { shapeOf, textFile } from '../../support/table-extract';

describe('the header of a table', () => {
  it('stands below titles, and joins a merged upper row with the lower', async () => {
    const shape = await shapeOf(fixture('valid/table-titles-and-merged-header.csv'));
    expect(shape).toMatchObject({
      headerLine: 5,
      headers: ['Code', 'District', 'Re-referrals Number', 'Re-referrals Of', 'Re-referrals %'],
      titles: ['Kent Safeguarding Children Board', 'Re-referrals by district, March 2012'],
    });
    expect(shape.rows[0]).toEqual({
      line: 6,
      cells: ['E07000105', 'Ashford', '60', '200', '30.0%'],
    });
  });

  it('fills each merged cell over its own columns only', async () => {
    const { headers } = await shapeOf(
      textFile(
        'x.csv',
        ',Referrals,Re-referrals,,,,Plans',
        'District,Number,Number,Of,%,Note,',
        'Dover,200,60,200,30.0,,59',
      ),
    );
    expect(headers).toEqual([
      'District',
      'Referrals Number',
      'Re-referrals Number',
      'Re-referrals Of',
      'Re-referrals %',
      'Note',
      'Plans',
    ]);
  });

  it.each([
    'Kent Safeguarding Children Board,,,Issue 3',
    'Period:,March 2012,,',
    ',March 2012,,',
    ',,Front door,Child protection',
  ])('is not joined with titles: %s', async (title) => {
    const shape = await shapeOf(
      textFile('x.csv', title, 'District,Referrals,Re-referrals %,Plans', 'Dover,410,30.4%,59'),
    );
    expect(shape.headers).toEqual(['District', 'Referrals', 'Re-referrals %', 'Plans']);
    expect(shape.titles).toHaveLength(1);
  });

  it('leaves no header blank and no two alike', async () => {
    const { headers } = await shapeOf(
      textFile('x.csv', 'District,Number,,Number,number', 'Dover,1,2,3,4'),
    );
    expect(headers).toEqual(['District', 'Number', 'Column 3', 'Number (2)', 'number (3)']);
  });

  it('is not padded by empty columns', async () => {
    const { headers } = await shapeOf(
      textFile('x.csv', 'District,Referrals,,', 'Dover,410,,', 'Ashford,380,,'),
    );
    expect(headers).toEqual(['District', 'Referrals']);
  });

  it.each([
    ['a row for an area that is not known', ['District,Referrals', 'Asford,380', 'Dover,410']],
    ['a row without figures', ['District,Referrals', 'Ashford,', 'Dover,410']],
    ['a heading', ['District,Referrals', 'East Kent,', 'Dover,410']],
    ['a blank line', ['District,Referrals', ',', 'Dover,410']],
  ])('is above %s', async (_, lines) => {
    expect(await shapeOf(textFile('x.csv', ...lines))).toMatchObject({
      headerLine: 1,
      headers: ['District', 'Referrals'],
    });
  });

  it('is found where the county stands in it', async () => {
    const { headers } = await shapeOf(
      textFile('x.csv', 'Kent,Referrals', 'Dover,410', 'Ashford,380'),
    );
    expect(headers).toEqual(['Kent', 'Referrals']);
  });

  it('is found by codes, in a file without a last line end, and with any delimiter', async () => {
    for (const delimiter of [',', ';', '\t']) {
      const text = [
        ['Code', 'Referrals'],
        ['E07000108', '410'],
      ];
      const file = new File([text.map((row) => row.join(delimiter)).join('\r\n')], 'x.csv');
      expect((await shapeOf(file)).headers).toEqual(['Code', 'Referrals']);
    }
  });

  it('is offered when only the areas are not known', async () => {
    const shape = await shapeOf(
      textFile('x.csv', 'Month,Measure,Unit,Count', '2012-03,Referrals,North,12'),
    );
    expect(shape.suggested).toMatchObject({ areaCode: null, areaName: null });
  });
});

describe('what is no table of figures', () => {
  it.each([
    ['areas across the top', ['Indicator,Dover,Ashford', 'Referrals,410,380']],
    ['areas without figures', ['District,Town', 'Dover,Deal', 'Ashford,Tenterden']],
    ['rows without a header', ['Dover,410', 'Ashford,380']],
    ['figures without areas', ['Colour,Count', 'Red,12', 'Blue,14']],
  ])('is refused: %s', async (_, lines) => {
    expect(placesIn(await load(textFile('x.csv', ...lines)))).toEqual(['E10 0']);
  });

  it('is told what a tidy header lacks when it has no areas', async () => {
    const outcome = await load(textFile('x.csv', 'period,indicator,count', '2012-03,referrals,3'));
    expect(placesIn(outcome)).toEqual(['E11 1']);
  });

  it('asks for the rest when a tidy header lacks the period', async () => {
    const { suggested } = await shapeOf(
      textFile('x.csv', 'area_code,indicator,numerator', 'E07000108,referrals,3'),
    );
    expect(suggested.period).toEqual({ from: 'typed', text: '' });
  });

  it('[X3] refuses a list of children before a row of it is shown', async () => {
    const byHeader = await load(
      textFile('x.csv', 'District,Date of birth,Visits', 'Dover,01/02/2003,3'),
    );
    expect(placesIn(byHeader)).toEqual(['X3 0 Date of birth']);
    const byValue = await load(
      textFile('x.csv', 'District,Ref,Visits', 'Dover,943 476 5919,3', 'Ashford,943 476 5919,2'),
    );
    expect(placesIn(byValue)).toEqual(['X3 0 Ref']);
    expect(JSON.stringify(issuesIn(byValue))).not.toContain('5919');
  });
});

describe('the signature of a header', () => {
  const signature = async (name: string, ...lines: string[]): Promise<string> =>
    (await shapeOf(textFile(name, ...lines))).signature;

  it('stays the same from month to month, and changes with the header', async () => {
    const march = await signature('ref_2012-03.csv', 'District,Referrals', 'Dover,410');
    expect(await signature('ref_2012-04.csv', 'District,Referrals', 'Dover,390')).toBe(march);
    expect(await signature('ref_2012-04.csv', 'District,Referrals,Plans', 'Dover,390,1')).not.toBe(
      march,
    );
  });

  it('does not change when a month is added as a column', async () => {
    const title = 'Referrals by district';
    const two = await signature('x.csv', title, 'District,Jan-12,Feb-12', 'Dover,1,2');
    const three = await signature('x.csv', title, 'District,Jan-12,Feb-12,Mar-12', 'Dover,1,2,3');
    expect(three).toBe(two);
  });

  it('tells two reports apart that have the same columns and other titles', async () => {
    const lines = ['District,Number,Of', 'Dover,60,200'];
    const first = await signature('x.csv', 'Re-referrals, March 2012', ...lines);
    expect(await signature('x.csv', 'Re-referrals, April 2012', ...lines)).toBe(first);
    expect(await signature('x.csv', 'Assessments in time, March 2012', ...lines)).not.toBe(first);
  });
});

import { describe, expect, it } from 'vitest';
import {
  fileOf,
  fixture,
  issuesIn,
  load,
  observationsIn,
  placesIn,
  readOutcome,
} from '../../support/extract-context';

const json = (value: unknown, space?: number) =>
  load(fileOf('x.json', JSON.stringify(value, null, space)));
const row = { period: '2012-03', area_code: 'E07000108', indicator: 'cp-plans', numerator: 31 };
const snapshot = (observations: readonly unknown[]) => ({
  schema: 'kscb-scorecard/snapshot-1',
  catalogue: [{ rows: [] }],
  observations,
});

describe('a published snapshot', () => {
  it('gives its observations, each with its own provenance', async () => {
    const outcome = await load(fixture('broken/E75-snapshot.json'));
    expect(readOutcome(outcome).summary).toMatchObject({
      format: 'snapshot',
      delimiter: null,
      sheet: null,
      rowsLoaded: 2,
      unknownColumns: [],
    });
    expect(observationsIn(outcome)).toMatchObject([
      {
        area: 'E07000108',
        numerator: 31,
        line: 7,
        provenance: { kind: 'published', source: 'Annual report 2012' },
      },
      { area: 'E07000105', missing: 'suppressed', line: 8, provenance: { kind: 'illustrative' } },
    ]);
    expect(issuesIn(outcome)).toMatchObject([
      { rule: 'E75', message: expect.stringContaining('fingerprint is not checked') as string },
    ]);
  });

  it('goes through the checks of any extract', async () => {
    const wrong = { ...row, area_code: 'E07000105', numerator: 'O' };
    expect(placesIn(await json(snapshot([row, wrong]), 1))).toEqual(['E75 0', 'E31 15 numerator']);
    const child = { ...row, nhs_number: '943 476 5919' };
    expect(await json(snapshot([child]))).toMatchObject({ failure: { ruleId: 'X3' } });
    expect(placesIn(await json(snapshot([])))).toEqual(['E02 0']);
  });

  it.each([
    ['kscb-scorecard/snapshot-2', 'E74', 'another version ("kscb-scorecard/snapshot-2")'],
    ['kscb-scorecard/series-1', 'E74', 'of the kind "kscb-scorecard/series-1"'],
    ['kscb-scorecard/workspace-1', 'E73', 'backup of a workspace'],
    ['kscb-scorecard/workspace-7', 'E73', 'backup of a workspace'],
    ['something-else', 'E15', 'of the kind "something-else"'],
  ])('is told apart from %s', async (schema, rule, words) => {
    const [issue] = issuesIn(await json({ schema, observations: [row], rows: [row] }));
    expect(issue?.rule).toBe(rule);
    expect(issue?.message).toContain(words);
    if (rule === 'E73') expect(issue?.hint).toContain('"Restore backup" on the Data page');
  });
});

describe('JSON on one line', () => {
  const wrong = { ...row, area_code: 'E07000105', numerator: 'O' };

  it('says which row a problem is in', async () => {
    const outcome = await json({ rows: [row, wrong, { ...wrong, area_code: 'E07000106' }, 17] });
    expect(issuesIn(outcome).map(({ line, message }) => `${line} ${message}`)).toEqual([
      '1 Row 4 of rows: The number "17" stands where a row is expected.',
      '1 Row 2 of rows: "O" is not a number.',
      '1 Row 3 of rows: "O" is not a number.',
    ]);
    expect(readOutcome(outcome).summary).toMatchObject({ rowsLoaded: 1, rowsLeftOut: 3 });
    expect(observationsIn(outcome)).toMatchObject([{ line: 1 }]);
  });

  it('names the other row where two do not agree, and counts each', async () => {
    const outcome = await json([row, row, row, { ...row, period: '2012-02' }]);
    expect(issuesIn(outcome).map(({ message }) => message.replace(/: the same.*/, ''))).toEqual([
      'Row 2 of the list: The row repeats row 1',
      'Row 3 of the list: The row repeats row 1',
    ]);
    expect(readOutcome(outcome).summary).toMatchObject({ rowsLoaded: 2, rowsRepeated: 2 });
    const conflict = await json([row, { ...row, numerator: 7 }]);
    expect(issuesIn(conflict)[0]?.message).toContain('The row and row 2 give different figures');
  });

  it('is left as it is where each row has its line', async () => {
    const outcome = await json([row, wrong], 1);
    expect(issuesIn(outcome).map(({ message }) => message)).toEqual(['"O" is not a number.']);
  });
});

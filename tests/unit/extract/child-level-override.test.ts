import { describe, expect, it } from 'vitest';
import {
  fileOf,
  HEADER,
  issuesIn,
  load,
  loadText,
  NO_OPTIONS,
} from '../../support/extract-context';

const NAMES = ['Emily Brown', 'Jack Smith', 'Amy Green', 'Olivia Jones'];
const header = `${HEADER},Ref`;
const rows = (cells: readonly string[]): string =>
  cells.map((cell, i) => `2012-0${i + 1},E07000108,cp-plans,31,,,${cell}`).join('\n');
const vouching = (vouchedColumns: Readonly<Record<string, string>>) => ({
  options: { ...NO_OPTIONS, vouchedColumns },
});

describe('[X3] a refusal', () => {
  it('lists each column with what it holds, and whether a checksum proves it', async () => {
    const cells = NAMES.map((name, i) => `${name},943 476 5919,${i}`);
    const outcome = await loadText(rows(cells), { header: `${header},nhs_no,DOB` });
    expect(outcome).toMatchObject({
      kind: 'failed',
      failure: {
        ruleId: 'X3',
        column: null,
        childLevel: [
          { column: 'Ref', holds: 'names of persons', isCertain: false },
          { column: 'nhs_no', holds: 'NHS numbers', isCertain: true },
          { column: 'DOB', holds: 'dates of birth', isCertain: false },
        ],
      },
    });
  });

  it('lists the columns of a file that is refused for its headers', async () => {
    const text = 'child_id,date of birth,team\n1,01/02/2003,Dover\n';
    expect(await load(fileOf('list.csv', text))).toMatchObject({
      failure: {
        childLevel: [
          { column: 'child_id', isCertain: false },
          { column: 'date of birth', isCertain: false },
        ],
      },
    });
  });
});

describe('[X3] a column that is vouched for', () => {
  it('is let through, and the warning gives column and reason', async () => {
    const reason = 'names of team leaders';
    const outcome = await loadText(rows(NAMES), { header, ...vouching({ ' Ref ': reason }) });
    expect(outcome.kind).toBe('read');
    const said = issuesIn(outcome).filter(({ rule }) => rule === 'X3-vouched');
    expect(said).toMatchObject([{ severity: 'warning', column: 'Ref', line: 0, found: null }]);
    expect(said[0]?.message).toContain('names of persons');
    expect(said[0]?.message).toContain(reason);
    expect(said[0]?.message).not.toContain('Emily');
  });

  it('is vouched for by header, too', async () => {
    const changes = vouching({ Postcode: 'of the office' });
    const outcome = await loadText('2012-03,E07000108,cp-plans,31,,,all', {
      header: `${HEADER},Postcode`,
      ...changes,
    });
    expect(issuesIn(outcome).map(({ rule }) => rule)).toEqual(['X3-vouched', 'E20']);
  });

  it('is not mentioned where nothing was found in it', async () => {
    const cells = ['a', 'b', 'c', 'd'];
    const outcome = await loadText(rows(cells), { header, ...vouching({ Ref: 'checked' }) });
    expect(issuesIn(outcome).map(({ rule }) => rule)).toEqual(['E20']);
  });

  it('counts only with a reason, and only for itself', async () => {
    for (const vouched of [{ Ref: '  ' }, { ref: 'team' }, { note: 'team' }, {}]) {
      const outcome = await loadText(rows(NAMES), { header, ...vouching(vouched) });
      expect(outcome).toMatchObject({ failure: { childLevel: [{ column: 'Ref' }] } });
    }
  });

  it.each([
    ['NHS numbers', '943 476 5919'],
    ['pupil numbers', 'P207000016049'],
  ])('stays refused when the checksum of %s proves it, and is told so', async (holds, cell) => {
    const changes = vouching({ Ref: 'only a reference' });
    const outcome = await loadText(rows([cell]), { header, ...changes });
    expect(outcome).toMatchObject({
      failure: { childLevel: [{ column: 'Ref', holds, isCertain: true }] },
    });
    const [issue] = issuesIn(outcome);
    expect(issue?.message).toContain('A reason was given for "Ref", but');
    expect(issue?.hint).toContain('no reason can let them through');
    expect(JSON.stringify(outcome)).not.toContain(cell);
  });

  it('does not let a second column through', async () => {
    const outcome = await loadText(rows(NAMES.map((name) => `${name},x`)), {
      header: `${header},Surname`,
      ...vouching({ Ref: 'team leaders' }),
    });
    expect(outcome).toMatchObject({
      failure: { column: 'Surname', childLevel: [{ column: 'Surname' }] },
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { IssueKind } from '../../src/extract/types';
import { issuesOf } from '../../src/workspace/staged-result';
import type { IssueFilter } from '../../src/workspace/types';

const kind = (patch: Partial<IssueKind>): IssueKind => ({
  ruleId: 'E31',
  title: 'A number cannot be read',
  severity: 'error',
  column: 'numerator',
  found: 'O',
  message: '"O" is not a number.',
  hint: 'Type the digit.',
  ...patch,
});

/** Kind and line of each issue, in the order of the file. */
const PLACES = [
  [2, 0],
  [0, 2],
  [1, 2],
  [3, 2],
  [0, 5],
  [1, 7],
  [2, 7],
] as const;

const { issueColumns, issueGroups, distinctIssues, issueAt } = issuesOf({
  file: 'a.csv',
  reasons: { E31: 'A guess would be shown as a fact.' },
  kinds: [
    kind({}),
    kind({ column: 'denominator', found: 'X1', message: '"X1" is not a number.' }),
    kind({ ruleId: 'E42', severity: 'warning', column: null, found: null, message: 'Low.' }),
    kind({ ruleId: 'A2', column: 'area', found: 'Dovr', message: '"Dovr" is not an area.' }),
    kind({ ruleId: 'E99', column: 'never used' }),
  ],
  kind: Uint32Array.from(PLACES, ([number]) => number),
  line: Uint32Array.from(PLACES, ([, line]) => line),
});

const ALL: IssueFilter = { severity: null, ruleId: null, column: null, text: '' };
/** Rule, and the line of each of its issues. */
const found = (filter: Partial<IssueFilter>) =>
  issueGroups({ ...ALL, ...filter }).map(({ ruleId, positions }) => [
    ruleId,
    [...positions].map((position) => issueAt(position).line),
  ]);

describe('the issues of a file by rule', () => {
  it('have errors first, each rule where its first issue stands, in the order of the file', () => {
    expect(found({})).toEqual([
      ['E31', [2, 2, 5, 7]],
      ['A2', [2]],
      ['E42', [null, 7]],
    ]);
  });

  it('say how many lines they are on, once for each line', () => {
    expect(issueGroups(ALL).map(({ lines }) => lines)).toEqual([3, 1, 1]);
  });

  it('say why the rule exists', () => {
    expect(issueGroups(ALL)[0]).toMatchObject({
      title: 'A number cannot be read',
      why: 'A guess would be shown as a fact.',
    });
  });

  it.each<[Partial<IssueFilter>, ReturnType<typeof found>]>([
    [{ severity: 'warning' }, [['E42', [null, 7]]]],
    [{ ruleId: 'A2' }, [['A2', [2]]]],
    [{ column: 'denominator' }, [['E31', [2, 7]]]],
    [{ text: ' x1 ' }, [['E31', [2, 7]]]],
    [{ text: 'NUMERATOR' }, [['E31', [2, 5]]]],
    [{ text: 'not an area' }, [['A2', [2]]]],
    [{ severity: 'error', column: 'area', text: 'o' }, [['A2', [2]]]],
    [{ text: 'nowhere' }, []],
  ])('are narrowed by %j', (filter, expected) => {
    expect(found(filter)).toEqual(expected);
  });

  it('name their columns', () => {
    expect(issueColumns).toEqual(['numerator', 'denominator', 'area']);
  });

  it('are counted by what is different, the most frequent first', () => {
    expect(distinctIssues('E31')).toEqual([
      { column: 'numerator', found: 'O', lines: 2 },
      { column: 'denominator', found: 'X1', lines: 2 },
    ]);
    expect(distinctIssues('E99')).toEqual([]);
  });
});

/** Reports as offices send them: a sheet with titles, merged headers and a totals row. */
import { describe, expect, it } from 'vitest';
import {
  issuesIn,
  load,
  NO_OPTIONS,
  observationsIn,
  readOutcome,
} from '../../support/extract-context';
import { PERCENT, workbookOf, type RawRow } from '../../support/workbook';

const percent = (v: number) => ({ v, s: PERCENT });

const report = (rows: readonly RawRow[], file = 'report.xlsx') =>
  workbookOf(
    {
      Report: {
        rows: [
          ['Monthly return, March 2012', null, null, null, null],
          [],
          ['District', 'Re-referrals', null, null, 'Children with a plan'],
          [null, 'Number', 'Of', '%', 'Number'],
          ...rows,
        ],
        merged: ['A1:E1', 'A3:A4', 'B3:D3'],
      },
    },
    { file },
  );

const DISTRICTS: readonly RawRow[] = [
  ['Ashford', 17, 56, percent(0.303571428571429), 31],
  ['Dover', 7, 20, percent(0.35), 40],
  ['Total', 24, 76, percent(0.315789473684211), 71],
];

async function readAsSuggested(file: ReturnType<typeof report>) {
  const asked = await load(file);
  if (asked.kind !== 'needs-mapping' || asked.shape.kind !== 'table') throw new Error(asked.kind);
  const options = { ...NO_OPTIONS, mapping: asked.shape.suggested };
  return { shape: asked.shape, outcome: await load(file, { options }) };
}

describe('a report in a workbook', () => {
  it('is offered for mapping like one in text, with the rows of the sheet', async () => {
    const { shape } = await readAsSuggested(report(DISTRICTS));
    expect(shape.headers).toEqual([
      'District',
      'Re-referrals Number',
      'Re-referrals Of',
      'Re-referrals %',
      'Children with a plan Number',
    ]);
    expect(shape.headerLine).toBe(4);
    expect(shape.titlePeriod).toBe('2012-03');
    expect(shape.rows[0]).toEqual({
      line: 5,
      cells: ['Ashford', '17', '56', '30.3571428571429%', '31'],
    });
  });

  it('is read with its percentages, which agree with their counts', async () => {
    const { outcome } = await readAsSuggested(report(DISTRICTS));
    expect(issuesIn(outcome).filter(({ severity }) => severity === 'error')).toMatchObject([
      { rule: 'A2-total', line: 7, found: 'Total' },
    ]);
    expect(readOutcome(outcome).summary).toMatchObject({ format: 'table', sheet: 'Report' });
    const dover = observationsIn(outcome).filter(({ area }) => area === 'E07000108');
    expect(dover).toMatchObject([
      { indicator: 're-referrals', numerator: 7, denominator: 20, value: 35, line: 6 },
      { indicator: 'cp-plans', numerator: 40, line: 6 },
    ]);
  });

  it('[X3] is refused before it is offered when it lists children', async () => {
    const listed: readonly RawRow[] = [
      ['Emily Brown', 1, 2, percent(0.5), 1],
      ['SMITH, Jack', 1, 2, percent(0.5), 1],
      ['Olivia Jones', 1, 2, percent(0.5), 1],
      ['Mohammed Khan', 1, 2, percent(0.5), 1],
    ];
    const outcome = await load(report(listed));
    expect(outcome).toMatchObject({ failure: { ruleId: 'X3', column: 'Column 1' } });
    expect(JSON.stringify(outcome)).not.toMatch(/Emily|Smith|Jack|Khan/i);
  });
});

describe('sheets with the same columns', () => {
  const sheet = (number: number) => ({
    rows: [
      ['District', 'Number'],
      ['Dover', number],
    ],
  });
  const workbook = workbookOf(
    { Referrals: sheet(410), 'Children with a plan': sheet(40) },
    { file: 'scorecard.xlsx' },
  );
  const shapeOf = async (name: string) => {
    const asked = await load(workbook, { options: { ...NO_OPTIONS, sheet: name } });
    if (asked.kind !== 'needs-mapping' || asked.shape.kind !== 'table') throw new Error(asked.kind);
    return asked.shape;
  };

  it('are not taken for each other: what was chosen for one is not remembered for the other', async () => {
    const [one, other] = [await shapeOf('Referrals'), await shapeOf('Children with a plan')];
    expect(one.headers).toEqual(other.headers);
    expect(one.signature).not.toBe(other.signature);
  });

  it('are suggested to be of the indicators that they are called after', async () => {
    const idOf = async (name: string) => (await shapeOf(name)).suggested.layout;
    expect(await idOf('Referrals')).toMatchObject({ indicator: { id: 'referrals' } });
    expect(await idOf('Children with a plan')).toMatchObject({ indicator: { id: 'cp-plans' } });
  });
});

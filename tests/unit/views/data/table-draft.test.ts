import { describe, expect, it } from 'vitest';
import {
  emptyFigure,
  tableDraftOf,
  tableMappingOf,
  type TableDraft,
} from '../../../../src/views/data/table-draft';
import { tableProblems } from '../../../../src/views/data/table-problems';
import type { TableMapping } from '../../../../src/workspace/types';
import { aTableShape } from '../../../views/support/table-shape';

const draft = (patch: Partial<TableDraft> = {}): TableDraft => ({
  ...tableDraftOf(aTableShape()),
  ...patch,
});
const messages = (patch: Partial<TableDraft>) =>
  tableProblems(draft(patch)).map(({ message }) => message);
const [figure] = draft().figures;

describe('a suggestion', () => {
  it('becomes a draft and the same mapping again', () => {
    const { suggested } = aTableShape();
    expect(tableProblems(draft())).toEqual([]);
    expect(tableMappingOf(draft())).toEqual(suggested);
  });

  it.each<TableMapping['layout']>([
    {
      kind: 'rows',
      indicator: { from: 'column', column: 'Measure' },
      category: null,
      numerator: 'Re-referrals',
      denominator: 'Referrals',
      value: null,
      status: 'Status',
      note: null,
    },
    {
      kind: 'rows',
      indicator: { from: 'file', id: 're-referrals' },
      category: 'Type',
      numerator: null,
      denominator: null,
      value: '% re-referred',
      status: null,
      note: 'Note',
    },
    { kind: 'periods', indicator: 're-referrals', measure: 'value' },
  ])('of the layout $kind too', (layout) => {
    const period =
      layout.kind === 'periods' ? null : ({ from: 'column', column: 'Month' } as const);
    const suggested: TableMapping = { ...aTableShape().suggested, period, layout };
    expect(tableMappingOf(tableDraftOf(aTableShape({ suggested })))).toEqual(suggested);
  });

  it('of the period is not taken when title and file name disagree', () => {
    const shape = aTableShape({ titlePeriod: '2012-03', fileNamePeriod: '2012-04' });
    expect(tableDraftOf(shape).periodFrom).toBe('');
  });

  it('of the period is not taken from where none was found', () => {
    const shape = aTableShape({ titlePeriod: null });
    expect(tableDraftOf(shape).periodFrom).toBe('');
  });
});

describe('a draft is not complete', () => {
  it('without an area column', () => {
    expect(messages({ areaCode: '', areaName: '' })).toEqual([
      'Choose the column of area codes, of area names, or both',
    ]);
    expect(messages({ areaCode: 'District', areaName: 'District' })).toEqual([
      'Choose different columns for area codes and area names',
    ]);
  });

  it('[P2] without a period, or with one that is none', () => {
    expect(messages({ periodFrom: '' })).toEqual(['Choose where the period stands']);
    expect(messages({ periodFrom: 'column' })).toEqual(['Choose the column of the period']);
    expect(messages({ periodFrom: 'typed', periodText: 'last month' })).toEqual([
      'Type a period such as March 2012 or Q4 2011/12',
    ]);
    expect(messages({ periodFrom: 'typed', periodText: ' Mar 2012 ' })).toEqual([]);
  });

  it('without an indicator, or with one twice in the same category', () => {
    const empty = emptyFigure(9);
    expect(messages({ figures: [empty] })).toEqual(['Choose indicator 1, or remove its row']);
    const again = { ...empty, indicator: 're-referrals', numerator: 'Referrals' };
    const both = figure ? [figure, again] : [];
    expect(messages({ figures: both })).toEqual([
      'Choose indicator 2 once only, or give it a category of its own',
    ]);
    const apart = figure ? [figure, { ...again, category: 'Neglect' }] : [];
    expect(messages({ figures: apart })).toEqual([]);
  });

  it('without a column of figures, or with a column for two of them', () => {
    const bare = { ...emptyFigure(0), indicator: 're-referrals' };
    expect(messages({ figures: [bare] })).toEqual([
      'Choose a numerator or a value column for indicator 1',
    ]);
    const twice = { ...bare, numerator: 'Referrals', denominator: 'Referrals' };
    expect(messages({ figures: [twice] })).toEqual([
      'Choose each column once only for indicator 1',
    ]);
  });

  it('in the layout with one row a figure', () => {
    expect(messages({ layout: 'rows' })).toEqual([
      'Choose the column of the indicator',
      'Choose a numerator or a value column',
    ]);
  });

  it('in the layout with one column a month, which needs no period', () => {
    expect(messages({ layout: 'periods', periodFrom: '' })).toEqual([
      'Choose the indicator of this table',
      'Choose what the columns hold',
    ]);
  });
});

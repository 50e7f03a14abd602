import { describe, expect, it } from 'vitest';
import type { TablePeriod, TableShape } from '../../src/extract/types';
import { EMPTY_WORKSPACE } from '../../src/storage/workspace-document';
import { rememberedMapping } from '../../src/workspace/remembered-mapping';
import { aTableShape } from '../views/support/table-shape';

const { suggested, signature } = aTableShape();

/** What is remembered of a header whose period was once said so, for a file of this shape. */
const remembered = (period: TablePeriod, shape: Partial<TableShape>) =>
  rememberedMapping(
    { ...EMPTY_WORKSPACE.settings, mappings: { [signature]: { ...suggested, period } } },
    aTableShape(shape),
  );

describe('a remembered table is read without a question', () => {
  it.each<[TablePeriod, Partial<TableShape>]>([
    [{ from: 'column', column: 'Month' }, { titlePeriod: null }],
    [{ from: 'title' }, { titlePeriod: '2012-04' }],
    [{ from: 'title' }, { titlePeriod: '2012-04', fileNamePeriod: '2012-04' }],
    [{ from: 'file-name' }, { titlePeriod: null, fileNamePeriod: '2012-04' }],
  ])('when its period stands where it stood before: %o, %o', (period, shape) => {
    expect(remembered(period, shape)).toEqual({
      mapping: { ...suggested, period },
      isComplete: true,
    });
  });
});

describe('the period is asked for', () => {
  it.each<[string, TablePeriod, Partial<TableShape>]>([
    ['was typed for another month', { from: 'typed', text: 'March 2012' }, {}],
    ['is not in the title any more', { from: 'title' }, { titlePeriod: null }],
    ["is not in the file's name any more", { from: 'file-name' }, {}],
    [
      'is another in title and file name',
      { from: 'file-name' },
      { titlePeriod: '2012-03', fileNamePeriod: '2012-04' },
    ],
  ])('when it %s; the columns are remembered', (_, period, shape) => {
    const found = remembered(period, shape);
    expect(found?.isComplete).toBe(false);
    expect(found?.mapping).toMatchObject({
      areaName: suggested.areaName,
      layout: suggested.layout,
      period: aTableShape(shape).suggested.period,
    });
  });
});

it('the indicator is asked for when nothing in the file says which report it is', () => {
  const found = remembered({ from: 'title' }, { isNamed: false });
  expect(found).toEqual({
    mapping: { ...suggested, period: { from: 'title' } },
    isComplete: false,
  });
});

it('nothing is remembered for another header, or from what is no mapping', () => {
  const { settings } = EMPTY_WORKSPACE;
  expect(rememberedMapping(settings, aTableShape())).toBeNull();
  const broken = { ...settings, mappings: { [signature]: { kind: 'table', layout: 'columns' } } };
  expect(rememberedMapping(broken, aTableShape())).toBeNull();
});

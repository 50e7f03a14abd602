import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TableMappingForm } from '../../src/views/data/table-mapping-form';
import type { ExtractMapping, MappingPreview, TableShape } from '../../src/workspace/types';
import { provideBrowser } from './support/browser';
import { plans, reReferrals } from './support/scorecard';
import { anIssue, aSummary } from './support/staging';
import { aPreviewRow, aTableShape } from './support/table-shape';

beforeEach(provideBrowser);

const rowsPreview = (patch: Partial<Extract<MappingPreview, { kind: 'rows' }>> = {}) =>
  ({ kind: 'rows', rows: [aPreviewRow()], issues: [], rowsLeftOut: 0, ...patch }) as const;

function show(shape: TableShape = aTableShape(), answer: MappingPreview = rowsPreview()) {
  const onConfirm = vi.fn();
  const onPreview = vi.fn<(mapping: ExtractMapping) => Promise<MappingPreview | null>>(() =>
    Promise.resolve(answer),
  );
  const form = () => (
    <TableMappingForm
      id="file-1"
      shape={shape}
      summary={aSummary({ format: 'table', file: 're-referrals.csv', rowsRead: 14 })}
      indicators={[reReferrals, plans]}
      onPreview={onPreview}
      onConfirm={onConfirm}
    />
  );
  const { unmount } = render(form());
  return {
    onConfirm,
    onPreview,
    unmount,
    showAgain: () => render(form()),
    user: userEvent.setup(),
  };
}

const box = (name: string) => screen.getByRole('combobox', { name });
const radio = (name: string | RegExp) => screen.getByRole('radio', { name });
const use = () => screen.getByRole('button', { name: 'Use these columns' });
const preview = () => screen.getByRole('region', { name: 'The first rows as they will be read' });

describe('what is in the file', () => {
  it('is shown as it stands, with the lines above the header', () => {
    show();
    expect(screen.getByText(/The line above the header/)).toHaveTextContent(
      '“Re-referrals March 2012”',
    );
    const table = screen.getByRole('table', { name: 'The first rows as they stand in the file' });
    const [, first] = within(table).getAllByRole('row');
    expect(within(first as HTMLElement).getByRole('rowheader')).toHaveTextContent('4');
    expect(
      within(first as HTMLElement)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['Ashford', '1,200', '360', '30.0%']);
  });
});

describe('the suggestion', () => {
  it('is there, and each column says how sure it is', () => {
    show();
    expect(radio('One column for each indicator')).toBeChecked();
    expect(box('Area name column')).toHaveDisplayValue('District');
    expect(box('Area name column')).toHaveAccessibleDescription('Suggested: sure');
    expect(box('Denominator column')).toHaveAccessibleDescription('Suggested: likely');
    expect(box('Value column')).toHaveAccessibleDescription('Suggested: a guess, please check');
  });

  it('is no longer said to be sure when another column is chosen', async () => {
    const { user } = show();
    await user.selectOptions(box('Area name column'), 'Referrals');
    expect(box('Area name column')).not.toHaveAccessibleDescription();
  });

  it('is used as it is by one button', async () => {
    const { user, onConfirm } = show();
    await user.click(use());
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith(aTableShape().suggested);
  });
});

describe('the period', () => {
  it('says where it was found', () => {
    show();
    expect(radio('March 2012, found above the header in “Re-referrals March 2012”')).toBeChecked();
    expect(screen.queryByRole('radio', { name: /file’s name/ })).toBeNull();
  });

  it('is not chosen when title and file name disagree, and both are said', async () => {
    const { user, onConfirm } = show(aTableShape({ fileNamePeriod: '2012-04' }));
    const period = screen.getByRole('group', { name: 'Period' });
    expect(period).toHaveAccessibleDescription(
      'The lines above the header say March 2012, the file’s name says April 2012. Choose which is right.',
    );
    expect(within(period).getAllByRole('radio', { checked: false })).toHaveLength(4);
    await user.click(use());
    expect(onConfirm).not.toHaveBeenCalled();
    await user.click(screen.getByRole('link', { name: 'Choose where the period stands' }));
    expect(radio('In a column')).toHaveFocus();
    await user.click(radio(/^April 2012, from the file’s name “re-referrals.csv”/));
    await user.click(use());
    expect(onConfirm.mock.calls[0]?.[0]).toMatchObject({ period: { from: 'file-name' } });
  });

  it('is said not to be found where neither title nor file name has one', () => {
    show(aTableShape({ titlePeriod: null }));
    const period = screen.getByRole('group', { name: 'Period' });
    expect(period).toHaveAccessibleDescription(
      'No period was found above the header or in the file’s name.',
    );
    expect(within(period).getAllByRole('radio')).toHaveLength(2);
  });

  it('[P1] is typed, and said as it is read: 2011-12 alone is December 2011', async () => {
    const { user, onConfirm } = show();
    await user.click(radio('Another period, typed in here'));
    const field = screen.getByRole('textbox', { name: 'Period of all figures in this file' });
    await user.type(field, '2011-12');
    expect(field).toHaveAccessibleDescription(/^Read as December 2011\. .*written 2011\/12\.$/);
    await user.clear(field);
    await user.type(field, 'spring');
    await user.click(use());
    expect(onConfirm).not.toHaveBeenCalled();
    expect(field).toBeInvalid();
    await user.clear(field);
    await user.type(field, 'Q4 2011/12');
    await user.click(use());
    expect(onConfirm.mock.calls[0]?.[0]).toMatchObject({
      period: { from: 'typed', text: 'Q4 2011/12' },
    });
  });

  it('is not asked for where every column is a month', async () => {
    const shape = aTableShape({ headers: ['District', 'Apr 2012', 'May 2012'] });
    const { user, onConfirm } = show(shape);
    await user.click(radio('One column for each month or quarter'));
    expect(screen.queryByRole('group', { name: 'Period' })).toBeNull();
    expect(screen.getByText('Columns with figures: Apr 2012, May 2012.')).toBeVisible();
    await user.selectOptions(box('Indicator of this table'), 'Repeat plans');
    await user.selectOptions(box('The columns hold'), 'numerator');
    await user.click(use());
    expect(onConfirm.mock.calls[0]?.[0]).toEqual({
      kind: 'table',
      areaCode: null,
      areaName: 'District',
      period: null,
      layout: { kind: 'periods', indicator: plans.id, measure: 'numerator' },
    });
  });
});

describe('the preview', () => {
  it('shows each figure, or why there is none, and the problems', async () => {
    const missing = aPreviewRow({
      line: 5,
      area: 'Thanet',
      numerator: null,
      denominator: null,
      value: null,
      missing: 'not submitted',
    });
    show(
      aTableShape(),
      rowsPreview({ rows: [aPreviewRow(), missing], issues: [anIssue(7)], rowsLeftOut: 1 }),
    );
    expect(await within(preview()).findByRole('table')).toBeVisible();
    const [, first, second] = within(preview()).getAllByRole('row');
    expect(first).toHaveTextContent('4March 2012AshfordRe-referrals within 12 months3601,20030');
    expect(second).toHaveTextContent('No figure: not submitted');
    expect(within(preview()).getByRole('status')).toHaveTextContent(
      '2 figures from the first rows. 1 row would be left out. 1 problem found.',
    );
    expect(within(preview()).getByRole('listitem')).toHaveTextContent(
      'Line 7, numerator: "O" in line 7 is not a number.',
    );
  });

  it('says why the file is refused', async () => {
    const failure = {
      ruleId: 'X3',
      file: 're-referrals.csv',
      line: null,
      column: 'Name',
      message: 'The column Name holds names of persons.',
      hint: 'Remove it.',
    };
    show(aTableShape(), { kind: 'refused', failure });
    expect(await within(preview()).findByText(/holds names of persons/)).toBeVisible();
    expect(within(preview()).getByText('Remove it.')).toBeVisible();
  });

  it('waits until everything is chosen, and says what is open', async () => {
    const suggested = { ...aTableShape().suggested, areaName: null };
    const { onPreview } = show(aTableShape({ suggested }));
    expect(within(preview()).getByRole('status')).toHaveTextContent(
      'Still open: Choose the column of area codes, of area names, or both.',
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(onPreview).not.toHaveBeenCalled();
  });

  it('is of the columns as chosen last, however late an earlier answer comes', async () => {
    const answers: ((preview: MappingPreview) => void)[] = [];
    const { user, onPreview } = show();
    onPreview.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    await user.selectOptions(box('Value column'), 'None');
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    await act(async () => {
      answers[1]?.(rowsPreview({ rows: [aPreviewRow({ value: 'second' })] }));
      answers[0]?.(rowsPreview({ rows: [aPreviewRow({ value: 'first' })] }));
      await Promise.resolve();
    });
    expect(within(preview()).getByText('second')).toBeVisible();
    expect(within(preview()).queryByText('first')).toBeNull();
    expect(onPreview.mock.lastCall?.[0]).toMatchObject({ layout: { figures: [{ value: null }] } });
  });
});

it('what was chosen and not yet used is there when the screen is left and seen again', async () => {
  const { user, unmount, showAgain } = show();
  await user.selectOptions(box('Value column'), 'None');
  unmount();
  showAgain();
  expect(box('Value column')).toHaveDisplayValue('None');
});

it('indicators are added and removed, and the focus stays', async () => {
  const { user, onConfirm } = show();
  const add = screen.getByRole('button', { name: 'Add another indicator' });
  await user.click(add);
  const second = screen.getByRole('group', { name: 'Indicator 2' });
  await user.selectOptions(within(second).getByRole('combobox', { name: 'Indicator' }), plans.id);
  await user.selectOptions(
    within(second).getByRole('combobox', { name: 'Numerator column' }),
    'Referrals',
  );
  await user.type(within(second).getByRole('textbox'), 'Neglect');
  await user.click(screen.getByRole('button', { name: 'Remove indicator 1' }));
  expect(add).toHaveFocus();
  await user.click(use());
  expect(onConfirm.mock.calls[0]?.[0].layout).toEqual({
    kind: 'columns',
    figures: [
      {
        indicator: plans.id,
        category: 'Neglect',
        numerator: 'Referrals',
        denominator: null,
        value: null,
      },
    ],
  });
});

it('one row a figure: the indicator is in a column, or the same for the file', async () => {
  const { user, onConfirm } = show();
  await user.click(radio('One row for each figure'));
  const indicator = screen.getByRole('group', { name: 'Indicator' });
  expect(within(indicator).getByRole('radio', { name: 'In a column' })).toBeChecked();
  await user.click(radio('The same for the whole file'));
  await user.selectOptions(box('Indicator of this file'), plans.id);
  await user.selectOptions(box('Numerator column'), 'Referrals');
  await user.click(use());
  expect(onConfirm.mock.calls[0]?.[0].layout).toMatchObject({
    kind: 'rows',
    indicator: { from: 'file', id: plans.id },
    numerator: 'Referrals',
  });
});

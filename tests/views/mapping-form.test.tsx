import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { MappingForm } from '../../src/views/data/mapping-form';
import type { MappingPreview } from '../../src/workspace/types';
import { provideBrowser } from './support/browser';
import { plans, reReferrals } from './support/scorecard';
import { aShape, aSummary } from './support/staging';
import { aPreviewRow } from './support/table-shape';

beforeEach(provideBrowser);

const preview: MappingPreview = {
  kind: 'rows',
  rows: [aPreviewRow({ line: 4 })],
  issues: [],
  rowsLeftOut: 0,
};

function show(shape = aShape()) {
  const onConfirm = vi.fn();
  const onPreview = vi.fn(() => Promise.resolve(preview));
  const form = () => (
    <MappingForm
      id="file-1"
      shape={shape}
      summary={aSummary({ format: 'dfe' })}
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
const use = () => screen.getByRole('button', { name: 'Use these columns' });

it('starts from the suggestion, but asks when the reporting year ends', () => {
  show();
  expect(box('Indicator')).toHaveDisplayValue('Re-referrals within 12 months');
  expect(box('Numerator column')).toHaveDisplayValue('number_re_referrals');
  expect(box('Denominator column')).toHaveDisplayValue('number_referrals');
  expect(box('Value column')).toHaveDisplayValue('re_referral_percent');
  expect(box('Load rows where category is')).toHaveDisplayValue('Total');
  expect(box('This reporting year ends on')).toHaveDisplayValue('Choose');
});

it('[P2] is not used before the end of the reporting year is chosen; the error leads to the field', async () => {
  const { user, onConfirm } = show();
  await user.click(use());
  expect(onConfirm).not.toHaveBeenCalled();
  const summary = screen.getByRole('alert');
  expect(summary).toHaveFocus();
  await user.click(
    within(summary).getByRole('link', { name: 'Choose when this reporting year ends' }),
  );
  expect(box('This reporting year ends on')).toHaveFocus();
  expect(box('This reporting year ends on')).toBeInvalid();
});

it('gives the mapping as chosen', async () => {
  const { user, onConfirm } = show();
  await user.selectOptions(box('Value column'), 'None');
  await user.selectOptions(box('Load rows where category is'), 'Female');
  await user.selectOptions(box('This reporting year ends on'), '30 September');
  await user.click(use());
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith({
    kind: 'dfe',
    indicators: [
      {
        indicator: 're-referrals',
        numerator: 'number_re_referrals',
        denominator: 'number_referrals',
        value: null,
      },
    ],
    reportingYearEnd: 9,
    filters: { category: 'Female' },
  });
});

it('asks for no reporting year where the file has none', async () => {
  const { user, onConfirm } = show(aShape({ hasReportingYears: false }));
  expect(screen.queryByRole('combobox', { name: 'This reporting year ends on' })).toBeNull();
  await user.click(use());
  expect(onConfirm).toHaveBeenCalledOnce();
});

it('adds and removes indicators, and wants each complete and only once', async () => {
  const { user, onConfirm } = show(aShape({ hasReportingYears: false }));
  await user.click(screen.getByRole('button', { name: 'Add another indicator' }));
  const second = screen.getByRole('group', { name: 'Indicator 2' });
  await user.click(use());
  expect(screen.getByRole('link', { name: 'Choose indicator 2, or remove its row' })).toBeVisible();
  await user.selectOptions(
    within(second).getByRole('combobox', { name: 'Indicator' }),
    're-referrals',
  );
  await user.click(use());
  expect(screen.getByRole('link', { name: 'Choose indicator 2 once only' })).toBeVisible();
  await user.selectOptions(
    within(second).getByRole('combobox', { name: 'Indicator' }),
    'Repeat plans',
  );
  await user.click(use());
  expect(
    screen.getByRole('link', { name: 'Choose a numerator or a value column for indicator 2' }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove indicator 2' }));
  await user.click(use());
  expect(onConfirm).toHaveBeenCalledOnce();
});

it('a remembered reporting year is there already', () => {
  const { suggested } = aShape();
  show(aShape({ suggested: { ...suggested, reportingYearEnd: 3 } }));
  expect(box('This reporting year ends on')).toHaveDisplayValue('31 March');
});

it('shows the first rows as they will be read, when everything is chosen', async () => {
  const { user, onPreview } = show();
  const region = screen.getByRole('region', { name: 'The first rows as they will be read' });
  expect(within(region).getByRole('status')).toHaveTextContent(
    'Still open: Choose when this reporting year ends.',
  );
  await user.selectOptions(box('This reporting year ends on'), '31 March');
  expect(await within(region).findByText('1 figure from the first rows.')).toBeVisible();
  expect(within(region).getByRole('rowheader')).toHaveTextContent('4');
  expect(onPreview).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ kind: 'dfe', reportingYearEnd: 3 }),
  );
});

it('what was chosen and not yet used is there when the screen is left and seen again', async () => {
  const { user, unmount, showAgain } = show();
  await user.selectOptions(box('This reporting year ends on'), '30 September');
  unmount();
  showAgain();
  expect(box('This reporting year ends on')).toHaveDisplayValue('30 September');
});

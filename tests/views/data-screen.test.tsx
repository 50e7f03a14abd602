import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DataScreen } from '../../src/views/data/data-screen';
import type { StagedFile } from '../../src/workspace/types';
import { provideBrowser } from './support/browser';
import { plans, reReferrals } from './support/scorecard';
import { actions, aFile, aResult, aShape, aSummary, manyIssues } from './support/staging';

beforeEach(provideBrowser);

const indicators = [reReferrals, plans];

function show(files: readonly StagedFile[], patch: { newQuarters?: readonly string[] } = {}) {
  const watched = actions();
  const screenOf = (shown: readonly StagedFile[]) => (
    <DataScreen files={shown} actions={watched} indicators={indicators} {...patch} />
  );
  const { rerender } = render(screenOf(files));
  return {
    ...watched,
    user: userEvent.setup(),
    showNow: (shown: readonly StagedFile[]) => rerender(screenOf(shown)),
  };
}

const reading = (bytesRead: number) =>
  aFile({ kind: 'reading', progress: { bytesRead, bytesTotal: 1e6, rowsRead: bytesRead / 50 } });
const loadButton = () => screen.getByRole('button', { name: 'Load into scorecard' });

describe('choosing files', () => {
  it('several at once, by the labelled input', async () => {
    const { user, chooseFiles } = show([]);
    const files = [new File(['a'], 'a.csv'), new File(['b'], 'b.json')];
    await user.upload(screen.getByLabelText('Choose extract files'), files);
    expect(chooseFiles).toHaveBeenCalledExactlyOnceWith(files);
  });

  it('takes text tables, JSON and workbooks', () => {
    show([]);
    const input = screen.getByLabelText('Choose extract files');
    expect(input).toHaveAttribute('accept', '.csv,.txt,.tsv,.json,.xlsx');
    expect(input).toHaveAttribute('multiple');
  });
});

describe('a file being read', () => {
  it('says rows and megabytes, and is cancelled by name', async () => {
    const { user, cancel } = show([reading(400_000)]);
    expect(screen.getByRole('progressbar')).toHaveAccessibleName(
      'Reading: 8,000 rows so far, 0.4 of 1.0 MB',
    );
    await user.click(screen.getByRole('button', { name: 'Cancel referrals.csv' }));
    expect(cancel).toHaveBeenCalledExactlyOnceWith(1);
    expect(screen.getByRole('region', { name: 'referrals.csv' })).toHaveFocus();
  });

  it('is announced at milestones, not at every tick', () => {
    const { showNow } = show([reading(260_000)]);
    const announced = screen.getByText('Reading referrals.csv: 25 per cent');
    showNow([reading(490_000)]);
    expect(announced).toHaveTextContent('25 per cent');
    showNow([reading(510_000)]);
    expect(announced).toHaveTextContent('50 per cent');
  });
});

describe('a file that was read', () => {
  it('says what it was taken for, what is in it and what it would change', () => {
    show([aFile({ kind: 'read', result: aResult() })]);
    expect(
      screen.getByText(
        'Read as tidy CSV, UTF-8, comma: 1,234 rows read, 1,230 can be loaded, 4 left out',
      ),
    ).toBeVisible();
    expect(screen.getByText('1,230 values new, 12 changed, 400 the same as loaded')).toBeVisible();
  });

  it('names unknown columns and counts rows of other areas', () => {
    const summary = aSummary({ unknownColumns: ['team', 'sort'], rowsOutsideAreas: 3120 });
    show([aFile({ kind: 'read', result: aResult({ summary }) })]);
    expect(screen.getByText('2 columns not known and not used: team, sort')).toBeVisible();
    expect(screen.getByText(/^3,120 rows for areas that are not in the area list/)).toBeVisible();
  });

  it('says how many problems it has, and that it has none', () => {
    const { showNow } = show([aFile({ kind: 'read', result: aResult(manyIssues(3)) })]);
    expect(screen.getByText(/must be fixed before those rows can be loaded/)).toHaveTextContent(
      '3 problems: 2 must be fixed before those rows can be loaded, 1 can be fixed later.',
    );
    showNow([aFile({ kind: 'read', result: aResult() })]);
    expect(screen.getByText('No problems found.')).toBeVisible();
  });
});

describe('a file that cannot be used', () => {
  const failed = (ruleId: string) =>
    aFile({
      kind: 'failed',
      failure: {
        ruleId,
        file: 'referrals.csv',
        line: 14,
        column: null,
        message: 'Line 14 is not UTF-8.',
        hint: 'Save it as CSV UTF-8.',
      },
    });

  it('says why, where, what to do and that nothing was lost', () => {
    show([failed('E01')]);
    const file = screen.getByRole('region', { name: 'referrals.csv' });
    expect(file).toHaveTextContent('Line 14 is not UTF-8.');
    expect(file).toHaveTextContent('Save it as CSV UTF-8.');
    expect(file).toHaveTextContent('Rule E01, line 14');
    expect(file).toHaveTextContent('What was loaded before is as it was');
    expect(screen.queryByRole('button', { name: 'Read as Windows-1252' })).toBeNull();
  });

  it('[E04] can be read in the other encoding', async () => {
    const { user, readAsWindows1252 } = show([failed('E04')]);
    await user.click(screen.getByRole('button', { name: 'Read as Windows-1252' }));
    expect(readAsWindows1252).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('is named in the error summary, whose link goes to it', async () => {
    const { user } = show([failed('E01')]);
    await user.click(screen.getByRole('link', { name: /^referrals.csv: Line 14/ }));
    expect(screen.getByRole('region', { name: 'referrals.csv' })).toHaveFocus();
  });
});

describe('Load into scorecard', () => {
  it.each([
    [[], /choose one or more extract files first/],
    [[reading(1)], 'Wait until a file has been read.'],
    [
      [aFile({ kind: 'needs-mapping', shape: aShape(), summary: aSummary() })],
      'Say first which columns hold the indicators.',
    ],
    [
      [aFile({ kind: 'read', result: aResult({ summary: aSummary({ rowsLoaded: 0 }) }) })],
      'No row of these files can be loaded.',
    ],
  ])('is disabled and says why', (files, why) => {
    show(files);
    expect(loadButton()).toBeDisabled();
    expect(loadButton()).toHaveAccessibleDescription(why);
  });

  it('says before how many rows are left out, and loads', async () => {
    const { user, loadIntoScorecard } = show([aFile({ kind: 'read', result: aResult() })]);
    expect(loadButton()).toHaveAccessibleDescription(
      '1 file ready: 1,230 rows will be loaded. 4 rows with problems will be left out.',
    );
    await user.click(loadButton());
    expect(loadIntoScorecard).toHaveBeenCalledOnce();
  });

  it('is followed by a banner that takes the focus and leads to the scorecard', () => {
    const { showNow } = show([aFile({ kind: 'read', result: aResult() })], {
      newQuarters: ['Q1 2012/13 (Apr to Jun 2012)'],
    });
    showNow([aFile({ kind: 'loaded', result: aResult() })]);
    const banner = screen.getByRole('region', { name: 'Loaded into the scorecard' });
    expect(banner).toHaveFocus();
    expect(banner).toHaveTextContent('1 file, 1,230 rows');
    expect(banner).toHaveTextContent('Q1 2012/13 (Apr to Jun 2012)');
    expect(within(banner).getByRole('link', { name: 'See the scorecard' })).toBeVisible();
  });
});

it('a loaded file takes one line; its problems open by a button', async () => {
  const { user } = show([aFile({ kind: 'loaded', result: aResult(manyIssues(3)) })]);
  expect(screen.getByText('Loaded into the scorecard: 1,230 rows; 3 problems.')).toBeVisible();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Details of referrals.csv' }));
  expect(screen.getByRole('table', { name: /^Problems/ })).toBeVisible();
});

it('a file leaves the list', async () => {
  const { user, remove } = show([aFile({ kind: 'cancelled' })]);
  expect(screen.getByText('Cancelled. Nothing of this file was kept.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Remove from list referrals.csv' }));
  expect(remove).toHaveBeenCalledExactlyOnceWith(1);
  expect(screen.getByLabelText('Choose extract files')).toHaveFocus();
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { StagedFileCard } from '../../src/views/data/staged-file';
import type { StagedFile, StagedState } from '../../src/workspace/types';
import { provideBrowser } from './support/browser';
import { reReferrals } from './support/scorecard';
import { actions, aFile, aResult, aSummary } from './support/staging';

beforeEach(provideBrowser);

/** New for each file: a choice begun belongs to them. */
const twoSheets = () => [
  { name: 'Notes', rows: 4 },
  { name: 'March 2012', rows: 1234 },
];
const inState = (state: StagedState): StagedFile => ({
  ...aFile(state, 1, 'report.xlsx'),
  sheets: state.kind === 'needs-sheet' ? state.sheets : twoSheets(),
});

function show(state: StagedState) {
  const watched = actions();
  const card = () => (
    <StagedFileCard file={inState(state)} actions={watched} indicators={[reReferrals]} areas={[]} />
  );
  const { unmount } = render(card());
  return { ...watched, user: userEvent.setup(), unmount, showAgain: () => render(card()) };
}

const radio = (name: string) => screen.getByRole('radio', { name });
const read = () => screen.getByRole('button', { name: 'Read this sheet' });

it('a sheet is chosen by its name and number of rows', async () => {
  const { user, chooseSheet } = show({ kind: 'needs-sheet', sheets: twoSheets() });
  expect(radio('Notes, 4 rows')).not.toBeChecked();
  await user.click(radio('March 2012, 1,234 rows'));
  await user.click(read());
  expect(chooseSheet).toHaveBeenCalledExactlyOnceWith(1, 'March 2012');
  expect(screen.getByRole('region', { name: 'report.xlsx' })).toHaveFocus();
});

it('none is read before one is chosen', async () => {
  const { user, chooseSheet } = show({ kind: 'needs-sheet', sheets: twoSheets() });
  await user.click(read());
  expect(chooseSheet).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toHaveTextContent('Choose the sheet to read');
  expect(radio('Notes, 4 rows')).toHaveFocus();
});

it('a choice not yet given is still there when the screen is left and seen again', async () => {
  const { user, unmount, showAgain } = show({ kind: 'needs-sheet', sheets: twoSheets() });
  await user.click(radio('March 2012, 1,234 rows'));
  unmount();
  showAgain();
  expect(radio('March 2012, 1,234 rows')).toBeChecked();
});

it.each<StagedState>([
  { kind: 'read', result: aResult({ summary: aSummary({ sheet: 'Notes' }) }) },
  {
    kind: 'failed',
    failure: {
      ruleId: 'E10',
      file: 'report.xlsx',
      line: 1,
      column: null,
      message: 'report.xlsx has no header.',
      hint: 'Add one.',
    },
  },
])('another sheet is chosen later: $kind', async (state) => {
  const { user, chooseSheet } = show(state);
  await user.click(screen.getByRole('button', { name: 'Choose another sheet of report.xlsx' }));
  await user.click(radio('March 2012, 1,234 rows'));
  await user.click(read());
  expect(chooseSheet).toHaveBeenCalledExactlyOnceWith(1, 'March 2012');
});

import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { DataScreen } from '../../src/views/data/data-screen';
import type { StagedFile } from '../../src/workspace/types';
import { provideBrowser } from './support/browser';
import { reReferrals } from './support/scorecard';
import { actions, aDifference, aFile, aResult, aShape, aSummary } from './support/staging';

beforeEach(provideBrowser);

const show = (files: readonly StagedFile[]) => {
  render(<DataScreen files={files} actions={actions()} indicators={[reReferrals]} />);
  return userEvent.setup();
};

const clean = aResult({ summary: aSummary({ rowsLeftOut: 0 }) });
const wrong = aResult({ errorCount: 4, issueCount: 4 });
const failure = {
  ruleId: 'E01',
  file: 'empty.csv',
  line: null,
  column: null,
  message: 'empty.csv is empty.',
  hint: 'Export it again.',
};

/** 37 files without a problem, and one each with errors, with a question and without use. */
const forty: readonly StagedFile[] = [
  ...Array.from({ length: 36 }, (_, index) =>
    aFile({ kind: 'read', result: clean }, index + 1, `clean-${index + 1}.csv`),
  ),
  aFile({ kind: 'read', result: wrong }, 37, 'wrong.csv'),
  aFile({ kind: 'needs-mapping', shape: aShape(), summary: aSummary() }, 38, 'dfe.csv'),
  aFile({ kind: 'failed', failure }, 39, 'empty.csv'),
  aFile(
    { kind: 'reading', progress: { bytesRead: 12_000, bytesTotal: 48_000, rowsRead: 300 } },
    40,
    'slow.csv',
  ),
];

const card = (name: string) => screen.getByRole('region', { name });

it('says how many of forty are read, and leads to those that wait or cannot be used', async () => {
  const user = show(forty);
  const words = screen.getByText(/of 40 read/);
  expect(words).toHaveTextContent(
    '37 of 40 read. 1 waits for an answer: dfe.csv. 1 cannot be used: empty.csv.',
  );
  await user.click(within(words).getByRole('link', { name: 'dfe.csv' }));
  expect(card('dfe.csv')).toHaveFocus();
  const bar = within(words.parentElement as HTMLElement).getByRole('progressbar');
  expect(bar).toHaveAttribute('value', String(39 * 48_000 + 12_000));
  expect(bar).toHaveAttribute('max', String(40 * 48_000));
});

it('of many, those without problems take a line; details open by a button', async () => {
  const user = show(forty);
  const brief = card('clean-1.csv');
  expect(brief).toHaveTextContent('1,230 rows can be loaded; no problems');
  expect(within(brief).queryByText(/Read as tidy CSV/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Details of clean-1.csv' }));
  expect(within(brief).getByText(/Read as tidy CSV/)).toBeVisible();
  expect(within(card('wrong.csv')).getByText(/Read as tidy CSV/)).toBeVisible();
});

it('a line says that columns were remembered and which month the file is of', () => {
  const result = aResult({
    isMappingRemembered: true,
    filePeriod: "March 2012, from the file's name",
    warningCount: 2,
  });
  show([aFile({ kind: 'read', result }, 41, 'wide.csv'), ...forty]);
  expect(card('wide.csv')).toHaveTextContent(
    "1,230 rows can be loaded; 2 problems that can be fixed later; columns remembered; March 2012, from the file's name",
  );
});

it('a file that restates published figures is never brief', () => {
  const result = aResult({ difference: aDifference({ changed: 3, restated: 1 }) });
  show([aFile({ kind: 'read', result }, 41, 'restated.csv'), ...forty]);
  expect(screen.queryByRole('button', { name: 'Details of restated.csv' })).toBeNull();
});

it('of many, only those that want something are announced by name', () => {
  show(forty);
  expect(screen.getByText('Read: 75 per cent of 40 files')).toBeInTheDocument();
  expect(screen.getByText('dfe.csv: choose its columns')).toBeInTheDocument();
  expect(screen.getByText('empty.csv cannot be used')).toBeInTheDocument();
  expect(screen.queryByText(/^clean-1\.csv read/)).toBeNull();
  expect(screen.queryByText(/^Reading slow\.csv/)).toBeNull();
});

it('few files are shown in full', () => {
  show(forty.slice(0, 12));
  expect(screen.getAllByText(/Read as tidy CSV/)).toHaveLength(12);
});

it('the load panel counts every file that will and will not be loaded', () => {
  const nothing = aResult({ summary: aSummary({ rowsLoaded: 0, rowsLeftOut: 9 }) });
  show([...forty, aFile({ kind: 'read', result: nothing }, 42, 'nothing.csv')]);
  expect(screen.getByRole('button', { name: 'Load into scorecard' })).toHaveAccessibleDescription(
    '37 files ready: 45,510 rows will be loaded. 13 rows with problems will be left out. ' +
      '1 file has no row that can be loaded. 2 files not ready yet and not loaded with them. ' +
      '1 file cannot be used.',
  );
});

it('waits for a sheet before anything can be loaded', () => {
  show([aFile({ kind: 'needs-sheet', sheets: [{ name: 'March', rows: 3 }] })]);
  expect(screen.getByRole('button', { name: 'Load into scorecard' })).toHaveAccessibleDescription(
    'Say first which sheet to read.',
  );
});

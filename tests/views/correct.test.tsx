import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DataScreen } from '../../src/views/data/data-screen';
import type { Issue, NameMatch, StagedFile, StagedResult } from '../../src/workspace/types';
import { kentAreas } from '../support/domain';
import { provideBrowser } from './support/browser';
import { plans, reReferrals } from './support/scorecard';
import { actions, aFile, anIssue, aResult, withIssues } from './support/staging';

beforeEach(provideBrowser);

const wrong = (ruleId: string, column: string, line: number, found: string): Issue => ({
  ...anIssue(1),
  ruleId,
  column,
  line,
  found,
});

const read = (issues: readonly Issue[], patch: Partial<StagedResult> = {}): StagedFile =>
  aFile({ kind: 'read', result: aResult({ ...withIssues(issues), ...patch }) });

function show(files: readonly StagedFile[], matches: readonly NameMatch[] = []) {
  const watched = actions();
  const screenOf = (shown: readonly StagedFile[], inForce: readonly NameMatch[]) => (
    <DataScreen
      files={shown}
      actions={watched}
      indicators={[reReferrals, plans]}
      areas={kentAreas}
      matches={inForce}
    />
  );
  const { rerender } = render(screenOf(files, matches));
  return {
    ...watched,
    user: userEvent.setup(),
    showNow: (shown: readonly StagedFile[], inForce: readonly NameMatch[] = []) =>
      rerender(screenOf(shown, inForce)),
  };
}

const card = () => screen.getByRole('region', { name: 'referrals.csv' });
const means = (name: string) => screen.getByRole('combobox', { name: `${name} means` });
const reading = aFile({
  kind: 'reading',
  progress: { bytesRead: 0, bytesTotal: 10, rowsRead: 0 },
});

describe('[A2] a name that is not known', () => {
  const unknown = [wrong('A2', 'area', 3, 'Shepwy'), wrong('A2', 'area', 8, 'shepwy')];

  it('is matched with an area, the nearest named first, for this and later files', async () => {
    const { user, matchName } = show([read(unknown)]);
    expect(means('Shepwy')).toHaveAccessibleDescription('2 lines, column area');
    const [, first] = within(means('Shepwy')).getAllByRole('option');
    expect(first).toHaveTextContent('Shepway');
    await user.selectOptions(means('Shepwy'), 'Shepway');
    await user.click(screen.getByRole('button', { name: /^Use for this and later files/ }));
    expect(matchName).toHaveBeenCalledExactlyOnceWith('area', 'Shepwy', 'E07000112');
  });

  it('keeps the focus on the file while it is read again, and says what happened', async () => {
    const { user, showNow } = show([read(unknown)]);
    await user.selectOptions(means('Shepwy'), 'Shepway');
    await user.click(screen.getByRole('button', { name: /^Use for this and later files/ }));
    expect(card()).toHaveFocus();
    showNow([reading]);
    showNow([read([])]);
    expect(card()).toHaveFocus();
    const said = screen.getByText('Shepwy means Shepway from now on');
    expect(said.closest('[aria-live="polite"]')).not.toBeNull();
  });

  it('is not matched with nothing', async () => {
    const { user, matchName } = show([read(unknown)]);
    await user.click(screen.getByRole('button', { name: /^Use for this and later files/ }));
    expect(matchName).not.toHaveBeenCalled();
    expect(means('Shepwy')).toHaveFocus();
    expect(means('Shepwy')).toBeInvalid();
    expect(means('Shepwy')).toHaveAccessibleDescription(/Choose what it means/);
  });

  it('is not asked for where a code is wrong', () => {
    show([read([wrong('A2', 'area_code', 3, 'E07000999')])]);
    expect(screen.queryByText('What you can put right here')).toBeNull();
  });

  it('is asked a few at a time', async () => {
    const many = Array.from({ length: 12 }, (_, i) => wrong('A2', 'area', i + 2, `Nowhere ${i}`));
    const { user } = show([read(many)]);
    const boxes = () => screen.getAllByRole('combobox', { name: /means$/ });
    expect(boxes()).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: 'Show 5 of 7 others' }));
    expect(boxes()).toHaveLength(10);
    await user.click(screen.getByRole('button', { name: 'Show 2 others' }));
    expect(boxes()).toHaveLength(12);
    expect(boxes()[10]).toHaveFocus();
  });

  it('can be an indicator', async () => {
    const { user, matchName } = show([read([wrong('E30', 'indicator', 3, 're-referals')])]);
    await user.selectOptions(means('re-referals'), 'Re-referrals within 12 months');
    await user.click(screen.getByRole('button', { name: /^Use for this and later files/ }));
    expect(matchName).toHaveBeenCalledExactlyOnceWith('indicator', 're-referals', 're-referrals');
  });
});

describe('[P2] a period that cannot be read', () => {
  const unreadable = [wrong('P2', 'period', 4, '2012')];
  const field = () => screen.getByRole('textbox', { name: '2012: this period is' });
  const use = () => screen.getByRole('button', { name: 'Use in this file for 2012' });

  it('is typed in, and shown as it is read before it is used', async () => {
    const { user, typePeriod } = show([read(unreadable)]);
    await user.type(field(), ' mar 2012 ');
    expect(screen.getByText('Read as March 2012')).toBeVisible();
    await user.click(use());
    expect(typePeriod).toHaveBeenCalledExactlyOnceWith(1, '2012', 'mar 2012');
    expect(card()).toHaveFocus();
  });

  it.each([
    ['March', '“March” is not a period'],
    ['2012', '“2012” is not a period'],
    [' ', 'Write the period'],
  ])('is not used when it is none: %j', async (typed, message) => {
    const { user, typePeriod } = show([read(unreadable)]);
    await user.type(field(), typed);
    await user.click(use());
    expect(typePeriod).not.toHaveBeenCalled();
    expect(field()).toHaveFocus();
    expect(field()).toBeInvalid();
    expect(field()).toHaveAccessibleDescription(new RegExp(message));
  });

  it('is shown with the file afterwards', () => {
    show([read([], { periods: { '2012': 'q4 2011/12' } })]);
    expect(screen.getByText(/^“2012” is read as Q4 2011\/12.*, as you typed\./)).toBeVisible();
  });
});

describe('names that were matched', () => {
  const shepway: NameMatch = { kind: 'area', key: 'shepwy', means: 'E07000112' };
  const repeat: NameMatch = { kind: 'indicator', key: 'repeats', means: 'cp-plans-repeat' };
  const list = () => screen.getByRole('region', { name: 'Names you have matched' });
  const names = () =>
    within(list())
      .getAllByRole('listitem')
      .map((item) => item.firstChild?.textContent);

  it('are listed while there are any, with what they mean', () => {
    const { showNow } = show([], [shepway, repeat]);
    expect(names()).toEqual(['shepwy means Shepway', 'repeats means Repeat plans']);
    showNow([]);
    expect(screen.queryByText('Names you have matched')).toBeNull();
  });

  it('say so when what they mean is gone', () => {
    show([], [{ ...shepway, means: 'E07000000' }]);
    expect(names()).toEqual(['shepwy means E07000000, which is not in the list any more']);
  });

  it('are forgotten one by one, and the focus is kept', async () => {
    const { user, forgetMatch, showNow } = show([], [shepway, repeat]);
    await user.click(screen.getByRole('button', { name: 'Remove shepwy' }));
    expect(forgetMatch).toHaveBeenCalledExactlyOnceWith(shepway);
    expect(screen.getByRole('heading', { name: 'Names you have matched' })).toHaveFocus();
    showNow([], [repeat]);
    await user.click(screen.getByRole('button', { name: 'Remove repeats' }));
    expect(screen.getByLabelText('Choose extract files')).toHaveFocus();
    expect(screen.getByText('What repeats means was forgotten')).toBeInTheDocument();
  });
});

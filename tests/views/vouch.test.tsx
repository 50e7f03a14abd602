import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DataScreen } from '../../src/views/data/data-screen';
import type { ChildLevelColumn, StagedFile } from '../../src/workspace/types';
import { provideBrowser } from './support/browser';
import { actions, aFile, aResult } from './support/staging';

beforeEach(provideBrowser);

const refused = (...childLevel: readonly ChildLevelColumn[]): StagedFile =>
  aFile({
    kind: 'failed',
    failure: {
      ruleId: 'X3',
      file: 'referrals.csv',
      line: null,
      column: null,
      message: 'referrals.csv has data about single children, so it was refused.',
      hint: 'Load totals for each area and period.',
      childLevel,
    },
  });

const names: ChildLevelColumn = { column: 'ward', holds: 'names of persons', isCertain: false };
const days: ChildLevelColumn = { column: 'day', holds: 'dates of birth', isCertain: false };
const nhs: ChildLevelColumn = { column: 'ref', holds: 'NHS numbers', isCertain: true };

function show(file: StagedFile) {
  const watched = actions();
  render(<DataScreen files={[file]} actions={watched} indicators={[]} />);
  return { ...watched, user: userEvent.setup() };
}

const card = () => screen.getByRole('region', { name: 'referrals.csv' });
const group = (column: string) => within(screen.getByRole('group', { name: `Column ${column}` }));
const tick = (column: string) =>
  group(column).getByRole('checkbox', {
    name: 'This column does not hold data about single children',
  });
const reason = (column: string) => group(column).getByRole('textbox', { name: 'Reason' });
const readAgain = () => screen.getByRole('button', { name: 'Read the file again' });

describe('[X3] a file refused for data about single children', () => {
  it('names each column and what it seems to hold, and says that nothing was kept', () => {
    show(refused(names, nhs));
    const items = within(card())
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(items).toEqual(['Column ward: names of persons', 'Column ref: NHS numbers (certain)']);
    expect(card()).toHaveTextContent('Nothing of this file was kept');
  });

  it('is not read again when identifiers passed their check, and says why', () => {
    show(refused(names, nhs));
    expect(screen.queryByRole('button', { name: 'Read the file again' })).toBeNull();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(card()).toHaveTextContent(/cannot be overridden: the numbers in ref pass the check/);
  });

  it('is read again with a statement and a reason for each column', async () => {
    const { user, vouchFor } = show(refused(names, days));
    await user.click(tick('ward'));
    await user.type(reason('ward'), '  Names of electoral wards ');
    await user.click(tick('day'));
    await user.type(reason('day'), 'Days on which reports ran');
    await user.click(readAgain());
    expect(vouchFor).toHaveBeenCalledExactlyOnceWith(1, {
      ward: 'Names of electoral wards',
      day: 'Days on which reports ran',
    });
    expect(card()).toHaveFocus();
  });

  it('is not read again before every column has both, and the errors lead to the fields', async () => {
    const { user, vouchFor } = show(refused(names, days));
    await user.click(tick('ward'));
    await user.type(reason('ward'), 'Too short');
    await user.click(readAgain());
    expect(vouchFor).not.toHaveBeenCalled();
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    const links = within(summary).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual([
      'Give the reason for “ward”, in 10 characters or more',
      'Say that “day” holds no such data',
      'Give the reason for “day”, in 10 characters or more',
    ]);
    await user.click(within(summary).getByRole('link', { name: /^Say that “day”/ }));
    expect(tick('day')).toHaveFocus();
    expect(tick('day')).toBeInvalid();
    expect(reason('ward')).toHaveAccessibleDescription(/10 characters or more/);
  });

  it('shows the reasons with the file that was read', () => {
    const vouched = { ward: 'Names of electoral wards' };
    show(aFile({ kind: 'read', result: aResult({ vouched }) }));
    expect(
      screen.getByText(
        'Column ward holds no data about single children, as you said: Names of electoral wards',
      ),
    ).toBeVisible();
  });
});

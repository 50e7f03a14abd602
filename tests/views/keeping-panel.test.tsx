import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { KeepingPanel } from '../../src/views/data/keeping-panel';
import type { HistoryEntry, Keeping } from '../../src/workspace/types';
import type { History, HistoryActions } from '../../src/workspace/use-history';

const entry = (number: number, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  number,
  when: '16 April 2012 at 10:30',
  by: 'Analyst',
  title: `Loaded ${number}.csv`,
  details: [`${number}.csv: 3 rows loaded`],
  isInForce: true,
  ...over,
});

const NOT_KEPT: Keeping = {
  kind: 'not-kept',
  notice: { message: 'This browser keeps nothing.', hint: 'Download a backup.' },
};

function show(over: Partial<History> = {}) {
  const actions = {
    undo: vi.fn(() => Promise.resolve(null)),
    redo: vi.fn(() => Promise.resolve(null)),
    goTo: vi.fn(() => Promise.resolve(null)),
    setRole: vi.fn(),
    backup: vi.fn<HistoryActions['backup']>(() => Promise.resolve(null)),
    restore: vi.fn<HistoryActions['restore']>(() => Promise.resolve(null)),
    clear: vi.fn(() => Promise.resolve(null)),
    goOnUnkept: vi.fn(),
  };
  const history: History = {
    keeping: { kind: 'kept' },
    notice: null,
    entries: [entry(1), entry(2), entry(3, { isInForce: false })],
    publications: [],
    done: 2,
    doneAfterUndo: 1,
    role: '',
    isRestored: false,
    actions,
    ...over,
  };
  render(<KeepingPanel history={history} />);
  return { user: userEvent.setup(), actions };
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('history and backup', () => {
  it('say what undo and redo would do, and do it', async () => {
    const { user, actions } = show();
    expect(button('Undo')).toHaveAccessibleDescription('Loaded 2.csv');
    expect(button('Redo')).toHaveAccessibleDescription('Loaded 3.csv');
    await user.click(button('Undo'));
    expect(actions.undo).toHaveBeenCalledOnce();
    expect(screen.getByText('Undone: Loaded 2.csv')).toBeInTheDocument();
  });

  it('name the restore where undo takes back a whole backup', async () => {
    const restore = entry(1, { title: 'Restored the backup mine.json' });
    const { user } = show({ entries: [restore, entry(2), entry(3)], done: 3, doneAfterUndo: 0 });
    expect(button('Undo')).toHaveAccessibleDescription('Restored the backup mine.json');
    await user.click(button('Undo'));
    expect(screen.getByText('Undone: Restored the backup mine.json')).toBeInTheDocument();
  });

  it('keep both buttons reachable when there is nothing to do', async () => {
    const { user, actions } = show({ entries: [], done: 0, doneAfterUndo: 0 });
    expect(button('Undo')).toHaveAccessibleDescription('Nothing to undo');
    await user.click(button('Undo'));
    await user.click(button('Redo'));
    expect(actions.undo).not.toHaveBeenCalled();
    expect(actions.redo).not.toHaveBeenCalled();
    expect(button('Redo')).toHaveFocus();
  });

  it('list every step, the latest first, with who, when, and the way back to it', async () => {
    const { user, actions } = show();
    await user.click(screen.getByText('History: 3 steps, 1 undone'));
    const [latest] = screen.getAllByRole('listitem');
    expect(latest).toHaveTextContent('Loaded 3.csv (undone)16 April 2012 at 10:30, Analyst');
    await user.click(button('Go back to here: Loaded 1.csv'));
    expect(actions.goTo).toHaveBeenCalledExactlyOnceWith(1);
    expect(screen.getByText('Now as after: Loaded 1.csv')).toBeInTheDocument();
    await user.click(button('Do again up to here: Loaded 3.csv'));
    expect(actions.goTo).toHaveBeenLastCalledWith(3);
    await user.click(button('Go back to before the first step'));
    expect(screen.getByText('Now as before the first step.')).toBeInTheDocument();
    expect(screen.queryByText(/^Now as after/)).not.toBeInTheDocument();
  });

  it('[X2] list what was published, the latest first, which no undo takes back', async () => {
    const published = (id: string, ...details: readonly string[]) => ({
      title: `Published ${id}`,
      when: '16 April 2012 at 10:30',
      sha256: id,
      details,
    });
    const { user } = show({
      publications: [
        published('2011-12-Q4-v1', 'Superseded by 2011-12-Q4-v2 on 14 May 2012: late returns'),
        published('2011-12-Q4-v2'),
      ],
    });
    await user.click(screen.getByText('Published from here: 2 snapshots'));
    const published1 = screen.getByText('Published 2011-12-Q4-v1');
    const published2 = screen.getByText('Published 2011-12-Q4-v2');
    expect(published2.compareDocumentPosition(published1)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(screen.getByText(/^Superseded by 2011-12-Q4-v2/)).toBeVisible();
    expect(screen.getByText(/Undo does not take a publication back/)).toBeVisible();
  });

  it.each([
    [1, '1 published snapshot goes too,', 'that it hides'],
    [2, '2 published snapshots go too,', 'that they hide'],
  ])('[X2] name the %i published before everything is removed', async (number, words, hides) => {
    const publications = Array.from({ length: number }, (_, i) => ({
      title: `Published 2011-12-Q4-v${i + 1}`,
      when: null,
      sha256: String(i),
      details: [],
    }));
    const { user } = show({ publications });
    await user.click(button('Remove everything from this browser'));
    const strong = screen.getByText(words);
    expect(strong.parentElement).toHaveTextContent(hides);
    expect(strong.parentElement).toHaveTextContent('A backup keeps them.');
  });

  it('say that nothing is kept, and what to do', () => {
    show({ keeping: NOT_KEPT });
    expect(screen.getByText('This browser keeps nothing.')).toBeVisible();
    expect(screen.getByText('Download a backup.')).toBeVisible();
  });

  it('keep the role that is typed, when the field is left', async () => {
    const { user, actions } = show();
    await user.type(screen.getByLabelText('Your role, for the history (optional)'), 'Analyst ');
    expect(actions.setRole).not.toHaveBeenCalled();
    await user.tab();
    expect(actions.setRole).toHaveBeenCalledExactlyOnceWith('Analyst');
  });

  it('restore a chosen backup, and say why one is refused', async () => {
    const { user, actions } = show();
    const file = new File(['{}'], 'mine.json', { type: 'application/json' });
    await user.upload(screen.getByLabelText('Restore backup'), file);
    expect(actions.restore).toHaveBeenCalledExactlyOnceWith(file);
    expect(await screen.findByText('Restored mine.json')).toBeInTheDocument();
    expect(screen.getByLabelText('Restore backup')).toHaveFocus();

    const refusal = { message: 'other.json is no backup.', hint: 'Choose another.' };
    actions.restore.mockResolvedValueOnce(refusal);
    await user.upload(screen.getByLabelText('Restore backup'), file);
    expect(await screen.findByRole('alert')).toHaveTextContent('other.json is no backup.');
    expect(screen.queryByText('Restored mine.json')).not.toBeInTheDocument();
  });

  it('say when a backup could not be made', async () => {
    const { user, actions } = show();
    actions.backup.mockRejectedValueOnce(new TypeError('no network'));
    await user.click(button('Download backup'));
    expect(await screen.findByText(/^No backup was made:.*could not be fetched/)).toBeVisible();
  });

  it('remove everything only when asked twice', async () => {
    const { user, actions } = show();
    await user.click(button('Remove everything from this browser'));
    expect(actions.clear).not.toHaveBeenCalled();
    await user.click(button('No, keep it'));
    expect(button('Remove everything from this browser')).toHaveFocus();
    await user.click(button('Remove everything from this browser'));
    await user.click(button('Yes, remove everything'));
    expect(actions.clear).toHaveBeenCalledOnce();
    expect(screen.getByText('Everything was removed from this browser.')).toBeInTheDocument();
  });

  it('offer to remove everything where matched names may be all that is kept', () => {
    show({ entries: [], done: 0 });
    expect(button('Remove everything from this browser')).toBeVisible();
  });

  it('say when a restored backup stands in for the served data', () => {
    show({ isRestored: true });
    expect(screen.getByText(/the restored backup’s own data/)).toBeVisible();
  });
});

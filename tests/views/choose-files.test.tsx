import { createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ChooseFiles } from '../../src/views/data/choose-files';

function show(names: readonly string[] = []) {
  const onChoose = vi.fn<(files: readonly File[]) => void>();
  render(<ChooseFiles names={names} onChoose={onChoose} />);
  return { onChoose, user: userEvent.setup() };
}

const zone = (): Element => screen.getByText('Choose extract files').parentElement as Element;

/** A file of a chosen folder, which browsers give with its path. */
function inFolder(path: string): File {
  const file = new File(['x'], path.split('/').at(-1) ?? path);
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

function pasteOn(target: Element, text: string, files: readonly File[] = []): Event {
  const event = createEvent.paste(target, {
    clipboardData: { getData: () => text, files },
  });
  fireEvent(target, event);
  return event;
}

const handedIn = async (onChoose: ReturnType<typeof show>['onChoose']) => {
  await waitFor(() => expect(onChoose).toHaveBeenCalledOnce());
  return (onChoose.mock.calls[0]?.[0] ?? []).map(({ name }) => name);
};

it('a whole folder is read in name order; what is not read is said with the reason', async () => {
  const { user, onChoose } = show();
  const input = screen.getByLabelText('Choose a whole folder');
  expect(input).toHaveAttribute('webkitdirectory');
  await user.upload(
    input,
    ['m/plans.csv', 'm/Thumbs.db', 'm/10.csv', 'm/9.csv', 'm/~$plans.xlsx'].map(inFolder),
  );
  expect(await handedIn(onChoose)).toEqual(['9.csv', '10.csv', 'plans.csv']);
  const said = screen.getByRole('status');
  expect(said).toHaveTextContent('2 items were not read');
  expect(within(said).getByText(/Thumbs\.db/)).toHaveTextContent(
    'm/Thumbs.db: a file of the operating system',
  );
  expect(within(said).getByText(/plans\.xlsx/)).toHaveTextContent(
    'm/~$plans.xlsx: a lock file of an open document',
  );
});

it('a dropped folder is read with the files dropped beside it', async () => {
  const { onChoose } = show();
  const inside = {
    name: 'b.csv',
    isDirectory: false,
    file: (take: (f: File) => void) => take(new File(['b'], 'b.csv')),
  };
  let isGiven = false;
  const folder = {
    name: 'm',
    isDirectory: true,
    createReader: () => ({
      readEntries: (take: (entries: readonly unknown[]) => void) => {
        take(isGiven ? [] : [inside]);
        isGiven = true;
      },
    }),
  };
  const items = [
    { kind: 'file', webkitGetAsEntry: () => folder, getAsFile: () => null },
    {
      kind: 'file',
      webkitGetAsEntry: () => ({ isDirectory: false }),
      getAsFile: () => new File(['a'], 'a.csv'),
    },
    { kind: 'string' },
  ];
  fireEvent.drop(zone(), { dataTransfer: { items, files: [] } });
  expect(await handedIn(onChoose)).toEqual(['a.csv', 'b.csv']);
});

it('files dropped where the browser tells nothing of folders are read', async () => {
  const { onChoose } = show();
  fireEvent.drop(zone(), { dataTransfer: { files: [new File(['a'], 'a.csv')] } });
  expect(await handedIn(onChoose)).toEqual(['a.csv']);
});

it('a drop with nothing to read says so', async () => {
  const { onChoose } = show();
  fireEvent.drop(zone(), { dataTransfer: { items: [], files: [new File([''], '.DS_Store')] } });
  expect(await screen.findByText('No file to read was found there.')).toBeVisible();
  expect(onChoose).not.toHaveBeenCalled();
});

it('cells pasted into the box become a file, and the box is empty again', async () => {
  const { user, onChoose } = show(['Pasted table 1.txt']);
  const opener = screen.getByRole('button', { name: 'Paste from a spreadsheet' });
  expect(opener).toHaveAttribute('aria-expanded', 'false');
  await user.click(opener);
  const box = screen.getByRole('textbox', { name: 'Cells copied from a spreadsheet' });
  await user.click(box);
  await user.paste('District\tReferrals\nAshford\t12');
  expect(onChoose).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Read pasted table' }));
  expect(await handedIn(onChoose)).toEqual(['Pasted table 2.txt']);
  expect(await onChoose.mock.calls[0]?.[0][0]?.text()).toBe('District\tReferrals\nAshford\t12');
  expect(box).toHaveValue('');
  expect(box).toHaveFocus();
});

it('an empty box is not read, and says what to do', async () => {
  const { user, onChoose } = show();
  await user.click(screen.getByRole('button', { name: 'Paste from a spreadsheet' }));
  await user.click(screen.getByRole('button', { name: 'Read pasted table' }));
  expect(onChoose).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toHaveTextContent('Copy the cells in the spreadsheet');
  expect(screen.getByRole('textbox')).toBeInvalid();
});

it('cells pasted anywhere on the page are read; a word, or a paste into a field, is not', async () => {
  const { user, onChoose } = show();
  expect(pasteOn(document.body, 'Ashford').defaultPrevented).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Paste from a spreadsheet' }));
  pasteOn(screen.getByRole('textbox'), 'a\tb');
  expect(onChoose).not.toHaveBeenCalled();
  expect(pasteOn(document.body, 'a\tb\n1\t2').defaultPrevented).toBe(true);
  expect(await handedIn(onChoose)).toEqual(['Pasted table 1.txt']);
});

it('files copied in a file manager can be pasted too', async () => {
  const { onChoose } = show();
  pasteOn(document.body, '', [new File(['a'], 'a.csv')]);
  expect(await handedIn(onChoose)).toEqual(['a.csv']);
});

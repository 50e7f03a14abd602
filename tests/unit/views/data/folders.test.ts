import { describe, expect, it } from 'vitest';
import { fromDrop, fromFolderInput } from '../../../../src/views/data/handed-in';
import { sortOut } from '../../../../src/views/data/skip-files';
import { walkFolders, type FolderEntry } from '../../../../src/views/data/walk-folders';

const aFile = (name: string): File => new File(['x'], name);

const fileEntry = (name: string): FolderEntry => ({
  name,
  isDirectory: false,
  file: (take) => take(aFile(name)),
});

/** Browsers hand out the entries of a folder in batches, and an empty one at the end. */
function folderEntry(name: string, entries: readonly FolderEntry[], batch = 100): FolderEntry {
  return {
    name,
    isDirectory: true,
    createReader: () => {
      let next = 0;
      return {
        readEntries: (take) => {
          take(entries.slice(next, next + batch));
          next += batch;
        },
      };
    },
  };
}

const names = (files: readonly File[]): readonly string[] => files.map(({ name }) => name);

describe('sorting out', () => {
  it('leaves out what computers keep in folders, and says why', () => {
    const paths = [
      'm/.DS_Store',
      'm/Thumbs.db',
      'm/desktop.ini',
      'm/~$plans.xlsx',
      'm/.~lock.plans.ods#',
      'm/.hidden.csv',
      '__MACOSX/m/plans.csv',
      '.git/config.csv',
      'm/plans.csv',
    ];
    const { files, skipped } = sortOut(paths.map((path) => ({ path, file: aFile(path) })));
    expect(names(files)).toEqual(['m/plans.csv']);
    expect(skipped).toEqual([
      { path: 'm/.DS_Store', why: 'a file of the operating system' },
      { path: 'm/Thumbs.db', why: 'a file of the operating system' },
      { path: 'm/desktop.ini', why: 'a file of the operating system' },
      { path: 'm/~$plans.xlsx', why: 'a lock file of an open document' },
      { path: 'm/.~lock.plans.ods#', why: 'a lock file of an open document' },
      { path: 'm/.hidden.csv', why: 'hidden' },
      { path: '__MACOSX/m/plans.csv', why: 'a folder of the operating system' },
      { path: '.git/config.csv', why: 'hidden' },
    ]);
  });

  it('orders by path, numbers as numbers', () => {
    const paths = ['b/1.csv', 'a/10.csv', 'a/9.csv'];
    const { files } = sortOut(paths.map((path) => ({ path, file: aFile(path) })));
    expect(names(files)).toEqual(['a/9.csv', 'a/10.csv', 'b/1.csv']);
  });
});

describe('dropped folders', () => {
  it('are read however deep, also when the browser gives their entries in batches', async () => {
    const inner = folderEntry('inner', [fileEntry('3.csv'), fileEntry('2.csv')], 1);
    const outer = folderEntry('outer', [inner, fileEntry('1.csv')], 1);
    const { files, refusal } = await fromDrop({ files: [], folders: [outer] });
    expect(names(files)).toEqual(['1.csv', '2.csv', '3.csv']);
    expect(refusal).toBeNull();
  });

  it('say which of their parts are not read: empty folders, hidden ones, files gone since', async () => {
    const gone: FolderEntry = {
      name: 'gone.csv',
      isDirectory: false,
      file: (_, fail) => fail(new Error('NotFoundError')),
    };
    const shut: FolderEntry = {
      name: 'shut',
      isDirectory: true,
      createReader: () => ({ readEntries: (_, fail) => fail(new Error('NotReadableError')) }),
    };
    const month = folderEntry('m', [
      folderEntry('empty', []),
      folderEntry('.hidden', [fileEntry('a.csv')]),
      gone,
      shut,
      fileEntry('b.csv'),
    ]);
    const { files, skipped } = await fromDrop({ files: [], folders: [month] });
    expect(names(files)).toEqual(['b.csv']);
    expect(skipped).toEqual([
      { path: 'm/.hidden', why: 'hidden' },
      { path: 'm/empty', why: 'an empty folder' },
      { path: 'm/gone.csv', why: 'the browser could not open it' },
      { path: 'm/shut', why: 'the browser could not open this folder' },
    ]);
  });

  it('with nothing to read say so', async () => {
    const { files, refusal } = await fromDrop({ files: [], folders: [folderEntry('m', [])] });
    expect(files).toEqual([]);
    expect(refusal).toBe('No file to read was found there.');
  });

  it('with 500 files are read; with one more nothing is, and the limit is said', async () => {
    const holding = (count: number) =>
      folderEntry(
        'all',
        Array.from({ length: count }, (_, index) => fileEntry(`${index}.csv`)),
      );
    expect((await fromDrop({ files: [], folders: [holding(500)] })).files).toHaveLength(500);
    const { files, refusal } = await fromDrop({ files: [], folders: [holding(501)] });
    expect(files).toEqual([]);
    expect(refusal).toMatch(/^Nothing was read: there are more than 500 files/);
  });

  it('that are far too large are not walked to their end', async () => {
    let asked = 0;
    const counted = (index: number): FolderEntry => ({
      name: `${index}.csv`,
      isDirectory: false,
      file: (take) => {
        asked += 1;
        take(aFile(`${index}.csv`));
      },
    });
    const folders = [
      folderEntry(
        'disk',
        Array.from({ length: 5000 }, (_, i) => counted(i)),
      ),
    ];
    expect((await walkFolders(folders)).isTooMany).toBe(true);
    expect(asked).toBe(501);
  });
});

it('a chosen folder with too many files says how many there are', () => {
  const { files, refusal } = fromFolderInput(
    Array.from({ length: 1200 }, (_, index) => aFile(`${index}.csv`)),
  );
  expect(files).toEqual([]);
  expect(refusal).toContain('there are 1,200 files, and at most 500 are read at once');
});

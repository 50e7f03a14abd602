import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { contentsOf, type JobFiles } from '../../../src/job/job-files';
import { readExtracts } from '../../../src/job/read-extracts';
import { readReference } from '../../../src/workspace/reference-data';
import { THIS_MONTH } from '../../support/demo-data';

const DATA = new URL('../../../public/data/', import.meta.url);

/** A folder with these texts; the app's lists are those of the demonstration. */
const folder = (texts: Readonly<Record<string, string>>): JobFiles => ({
  names: Object.keys(texts).filter((name) => !name.includes('/')),
  read: (name) => {
    const text = texts[name];
    return Promise.resolve(text === undefined ? null : new Blob([text]));
  },
  readOwn: (name) =>
    readFile(new URL(name, DATA)).then(
      (bytes) => new Blob([bytes]),
      () => null,
    ),
});

const CSV =
  'indicator,area_code,period,numerator\nreferrals,E07000105,2012-03,12\nreferrals,E07000108,2012-03,9\n';

async function readAll(files: JobFiles) {
  const contents = await contentsOf(files);
  if ('file' in contents) throw new Error(contents.message);
  const reference = await readReference(contents.fetchFile);
  if (reference.kind === 'gap') throw new Error(reference.gap.message);
  const read = await readExtracts(contents.fetchFile, reference.value, THIS_MONTH);
  return { ...read, reference: reference.value, remarks: contents.remarks };
}

describe('the folder of a job', () => {
  it('[O5] is read in the order of the names, against the lists of the app', async () => {
    const { extracts, refused, reference, remarks } = await readAll(
      folder({ 'a.csv': CSV, 'b.csv': CSV, 'notes.docx': 'x' }),
    );
    expect(refused).toEqual([]);
    expect(extracts.map(({ name, summary }) => [name, summary.rowsLoaded])).toEqual([
      ['a.csv', 2],
      ['b.csv', 2],
    ]);
    expect(reference.areas.map(({ name }) => name)).toContain('Tunbridge Wells');
    expect(remarks).toContain('Not read: notes.docx.');
  });

  it('has lists of its own under their usual names', async () => {
    const areas = JSON.stringify([
      { code: 'E1', name: 'Home', kind: 'county' },
      { code: 'E07000105', name: 'Ashford', kind: 'district', parent: 'E1' },
      { code: 'E07000108', name: 'Dover', kind: 'district', parent: 'E1' },
    ]);
    const { reference, remarks, extracts } = await readAll(
      folder({ 'areas.json': areas, 'a.csv': CSV }),
    );
    expect(reference.areas.map(({ code }) => code)).toEqual(['E1', 'E07000105', 'E07000108']);
    expect(extracts).toHaveLength(1);
    expect(remarks.join()).toMatch(/but for areas\.json of the folder/);
  });

  it('is read as its manifest says, and from nowhere else', async () => {
    const manifest = JSON.stringify({
      schema: 'kscb-scorecard/manifest-1',
      title: 'Home',
      areas: 'areas.json',
      catalogue: 'catalogue.json',
      extracts: ['sub/a.csv'],
    });
    const files = folder({ 'manifest.json': manifest, 'sub/a.csv': CSV, 'b.csv': CSV });
    await expect(readAll(files)).rejects.toThrow(/areas\.json is not there/);
  });

  it('is refused when it holds no extract', async () => {
    expect(await contentsOf(folder({ 'areas.json': '[]', 'readme.md': '' }))).toMatchObject({
      message: expect.stringContaining('holds no extract') as string,
    });
  });

  it('tells errors with file, line and column, the first few and how many more', async () => {
    const rows = Array.from({ length: 14 }, (_, i) => `referrals,E07000105,2011-${i + 20},1`);
    const { extracts } = await readAll(
      folder({ 'a.csv': `indicator,area_code,period,numerator\n${rows.join('\n')}\n` }),
    );
    const [extract] = extracts;
    expect(extract?.errors[0]?.file).toBe('a.csv, line 2, column period');
    expect(extract?.errors).toHaveLength(11);
    expect(extract?.errors.at(-1)?.message).toBe('4 more errors in this file.');
  });

  it('[X3] with a list of children is refused without a value of it', async () => {
    const children = 'name,dob,nhs_number\nAda Lovelace,01/02/2003,943 476 5919\n';
    const { refused, extracts } = await readAll(folder({ 'a.csv': CSV, 'b.csv': children }));
    expect(extracts.map(({ name }) => name)).toEqual(['a.csv']);
    expect(refused[0]?.message).toMatch(/single children/);
    expect(JSON.stringify(refused)).not.toMatch(/Lovelace|943/);
  });
});

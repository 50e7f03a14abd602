/** The files of a job: a folder of extracts, and the board's lists that come with the app. */
import { MANIFEST_SCHEMA, readManifest, type Manifest } from '../reference/read-manifest';
import type { Served } from '../workspace/fetch-served';
import type { FetchFile } from '../workspace/reference-data';
import type { Gap } from '../workspace/types';

export interface JobFiles {
  /** What lies in the folder itself, in the order of their names. */
  readonly names: readonly string[];
  /** A file by its name, also in a folder below (`extracts/referrals.csv`); null when it is not there. */
  readonly read: (name: string) => Promise<Blob | null>;
  /** One of the app's own lists, as `public/data` has them. */
  readonly readOwn: (name: string) => Promise<Blob | null>;
}

const MANIFEST = 'manifest.json';
const EXTRACT = /\.(csv|tsv|txt|json|xlsx)$/i;
const LISTS = [
  'areas',
  'catalogue',
  'targets',
  'population',
  'benchmarks',
  'annotations',
  'commentary',
  'actions',
  'messages',
] as const satisfies readonly (keyof Manifest)[];

export interface JobContents {
  readonly fetchFile: FetchFile;
  /** Where the lists come from and which files are read, for the person at the console. */
  readonly remarks: readonly string[];
}

/**
 * A `manifest.json` in the folder decides what is read, and from there alone. Without one every
 * extract in the folder is read in the order of the names (later ones revise earlier ones, rule O5),
 * and a list that the folder has under its usual name (`targets.json`) takes the place of the app's.
 */
export async function contentsOf(files: JobFiles): Promise<JobContents | Gap> {
  if (files.names.includes(MANIFEST)) {
    return {
      fetchFile: from(files.read),
      remarks: [`${MANIFEST} of the folder says what is read.`],
    };
  }
  const own = await ownManifest(files);
  const lists = LISTS.flatMap((list) => own[list] ?? []);
  const replaced = lists.filter((name) => files.names.includes(name));
  const extracts = files.names.filter((name) => EXTRACT.test(name) && !lists.includes(name));
  if (extracts.length === 0) return NO_EXTRACTS;
  const manifest = { ...own, schema: MANIFEST_SCHEMA, defaultQuarter: null, extracts };
  const text = new Blob([JSON.stringify({ ...manifest, snapshot: null, withdrawn: [] })]);
  const others = files.names.filter((name) => !extracts.includes(name) && !lists.includes(name));
  return {
    fetchFile: from(async (name) => {
      if (name === MANIFEST) return text;
      return files.names.includes(name) || extracts.includes(name)
        ? files.read(name)
        : files.readOwn(name);
    }),
    remarks: [
      `Extracts, in this order: ${extracts.join(', ')}.`,
      replaced.length === 0
        ? 'The board’s lists are those of the app.'
        : `The board’s lists are those of the app, but for ${replaced.join(', ')} of the folder.`,
      ...(others.length === 0 ? [] : [`Not read: ${others.join(', ')}.`]),
    ],
  };
}

async function ownManifest(files: JobFiles): Promise<Manifest> {
  const file = await files.readOwn(MANIFEST);
  const reading = readManifest((await file?.text()) ?? '', MANIFEST);
  if (reading.kind === 'problem') throw new Error(reading.problem.message);
  return reading.manifest;
}

const from =
  (read: JobFiles['read']): FetchFile =>
  async (file): Promise<Served<Blob>> => {
    const found = await read(file);
    return found ? { kind: 'ok', value: found, gaps: [] } : { kind: 'gap', gap: notThere(file) };
  };

const notThere = (file: string): Gap => ({
  file,
  message: `${file} is not there.`,
  hint: `Put it into the folder of extracts under this name, or take it out of ${MANIFEST}.`,
});

const NO_EXTRACTS: Gap = {
  file: MANIFEST,
  message: 'The folder holds no extract: no file that ends in .csv, .tsv, .txt, .json or .xlsx.',
  hint: 'Name the folder that holds the extracts themselves.',
};

/** The extracts of a job through the same pipeline as in the browser, without a worker. */
import type { ObservationTable } from '../domain/observation';
import type { Month } from '../domain/period';
import { loadExtract } from '../extract/load-extract';
import {
  NO_CORRECTIONS,
  PLAIN_OPTIONS,
  type ExtractContext,
  type ExtractSummary,
  type IssueTable,
} from '../extract/types';
import type { FetchFile, ReferenceData } from '../workspace/reference-data';
import type { Gap } from '../workspace/types';

export interface JobExtract {
  readonly name: string;
  readonly table: ObservationTable;
  readonly summary: ExtractSummary;
  /** Of the worst, the first few with their lines; `--allow-errors` leaves their rows out. */
  readonly errors: readonly Gap[];
  readonly warnings: number;
}

export interface ExtractsRead {
  readonly extracts: readonly JobExtract[];
  /** Files that could not be used at all. */
  readonly refused: readonly Gap[];
}

/** As many errors of a file are told one by one. */
const TOLD = 10;

export async function readExtracts(
  fetchFile: FetchFile,
  { manifest, areas, indicators }: ReferenceData,
  thisMonth: Month,
): Promise<ExtractsRead> {
  const context = { areas, indicators, thisMonth, corrections: NO_CORRECTIONS };
  const extracts: JobExtract[] = [];
  const refused: Gap[] = [];
  for (const name of manifest.extracts) {
    const read = await readOne(fetchFile, name, context);
    if ('table' in read) extracts.push(read);
    else refused.push(read);
  }
  return { extracts, refused };
}

async function readOne(
  fetchFile: FetchFile,
  name: string,
  context: ExtractContext,
): Promise<JobExtract | Gap> {
  const served = await fetchFile(name);
  if (served.kind === 'gap') return served.gap;
  const outcome = await loadExtract(new File([served.value], name), context, PLAIN_OPTIONS);
  switch (outcome.kind) {
    case 'read': {
      const { table, summary, issues } = outcome;
      return { name, table, summary, ...told(issues) };
    }
    case 'failed': {
      const { line, column, message, hint } = outcome.failure;
      return { file: placeOf(name, line, column), message, hint };
    }
    case 'needs-mapping':
    case 'needs-sheet':
      return needsChoice(name);
  }
}

function told(issues: IssueTable): Pick<JobExtract, 'errors' | 'warnings'> {
  const { kinds, kind, line, file } = issues;
  const errors: Gap[] = [];
  let others = 0;
  let warnings = 0;
  for (const [at, number] of kind.entries()) {
    const it = kinds[number];
    if (!it) throw new Error(`${file} has an issue of no kind`);
    if (it.severity === 'warning') warnings += 1;
    else if (errors.length >= TOLD) others += 1;
    else {
      const { column, message, hint } = it;
      errors.push({ file: placeOf(file, line[at] || null, column), message, hint });
    }
  }
  return { errors: others === 0 ? errors : [...errors, furtherErrors(file, others)], warnings };
}

const placeOf = (file: string, line: number | null, column: string | null): string =>
  [file, line === null ? null : `line ${line}`, column === null ? null : `column ${column}`]
    .filter((part) => part !== null)
    .join(', ');

const furtherErrors = (file: string, count: number): Gap => ({
  file,
  message: `${count} more ${count === 1 ? 'error' : 'errors'} in this file.`,
  hint: 'Load the file on the Data page of the scorecard to see each with its line.',
});

const needsChoice = (file: string): Gap => ({
  file,
  message: 'It cannot be read by itself: what its columns or sheets hold has to be chosen.',
  hint: 'Load it on the Data page of the scorecard and hand on the scorecard’s own CSV, or bring it into the tidy form of docs/formats.md.',
});

/**
 * File -> observations and issues. The same function runs in the worker and in tests: it touches
 * nothing but its arguments.
 */
import { fail, isFailed, type Failed } from './failure';
import { delimiterName, detectTable, isJson } from './detect-format';
import { createIssueLog } from './issues';
import { TUNING, bytesLabel, type Tuning } from './limits';
import { loadJson } from './load-json';
import { loadTable } from './load-rows';
import type { Loading, OpenedText } from './loading';
import {
  emptyFile,
  encodingLabel,
  openFile,
  textChunks,
  type NamedBlob,
  type OpenedFile,
} from './read-file';
import { FILE_RULES } from './rules/file-rules';
import { csvRecords } from './stream-records';
import type { ExtractContext, LoadOptions, LoadOutcome, LoadProgress } from './types';

/** Twenty records, lines of a title among them, are nearly always shorter than this. */
const HEAD_CHARACTERS = 64 * 1024;

export async function loadExtract(
  file: NamedBlob,
  context: ExtractContext,
  options: LoadOptions,
  onProgress: (progress: LoadProgress) => void = () => {},
  tuning: Tuning = TUNING,
): Promise<LoadOutcome> {
  const opened = await openFile(file, options.windows1252, tuning);
  if (opened === 'zip') return loadZip({ file, context, options, tuning, onProgress });
  if (isFailed(opened)) return opened;
  const text = await openText(opened, tuning);
  if (isFailed(text)) return text;
  const loading: Loading = { file, context, options, tuning, onProgress };
  const log = createIssueLog(file.name, tuning.limits);
  if (isJson(text.head.text)) return loadJson(text, loading, log);
  const found = detectTable(text.head, loading);
  if (isFailed(found)) return found;
  const { table, first, delimiter } = found;
  const origin = {
    encoding: encodingLabel(text.encoding),
    delimiter: delimiterName(delimiter),
    sheet: null,
  };
  const records = csvRecords(text, delimiter, loading, log);
  return loadTable({ first, records, origin }, table, loading, log);
}

/** Text files do not pay for the reader of workbooks. */
async function loadZip(loading: Loading): Promise<LoadOutcome> {
  const { loadWorkbook } = await import('./workbook/load-workbook');
  return loadWorkbook(loading, createIssueLog(loading.file.name, loading.tuning.limits));
}

async function openText(opened: OpenedFile, tuning: Tuning): Promise<OpenedText | Failed> {
  const rest = textChunks(opened, tuning);
  const longest = tuning.limits.lineCharacters;
  let text = '';
  let bytesRead = 0;
  while (text.length < HEAD_CHARACTERS || !/[\r\n]/.test(text)) {
    const next = await rest.next();
    if (next.done) break;
    if (isFailed(next.value)) return next.value;
    text += next.value.text;
    bytesRead = next.value.bytesRead;
    if (text.length > longest && !/[\r\n]/.test(text) && !isJson(text)) {
      return oneLongLine(opened.file.name, longest);
    }
    if (isJson(text)) break;
  }
  return text.trim() === ''
    ? emptyFile(opened.file)
    : { encoding: opened.encoding, head: { text, bytesRead }, rest };
}

const oneLongLine = (file: string, longest: number): Failed =>
  fail(FILE_RULES.lineTooLong, file, {
    line: 1,
    message: `Line 1 of ${file} is longer than ${bytesLabel(longest)}, the limit for one line.`,
    hint: 'The file may be damaged, or may not be a CSV file. Export it again with one row a line.',
  });

/** What a table with headers of its own shows before it can be loaded: its columns and a first reading. */
import type { Indicator } from '../domain/indicator';
import { periodId, type Period } from '../domain/period';
import { headerKey } from './columns';
import { lineOf, type RecordBatch } from './csv';
import type { DetectedTable } from './detected-table';
import { likenessTo, suggestFigures, termWords } from './table-figures';
import type { TableNeeds } from './table-header';
import { holdsFigures, tableColumns, type TableColumn } from './table-columns';
import { filledIn } from './table-cells';
import { fileStem, periodIn, periodOfNames, periodOfHeader, withoutPeriods } from './table-periods';
import { suggestTable } from './table-suggest';
import type { TableMapping, TableShape } from './types';

/** So many first rows are shown. */
const ROWS_SHOWN = 10;

export interface TablePeriods {
  /** From the lines above the header, taken together. */
  readonly title: Period | null;
  readonly fileName: Period | null;
}

/** What a table stands in: the name of its file and, in a workbook, that of its sheet. */
export interface TableNames {
  readonly file: string;
  readonly sheet: string | null;
}

export const periodsOf = ({ titles }: DetectedTable, names: TableNames): TablePeriods => ({
  title: periodIn(titles.join(' \n ')),
  fileName: periodOfNames(names.file, names.sheet),
});

export function tableShape(
  table: DetectedTable,
  first: RecordBatch,
  names: TableNames,
  needs: TableNeeds,
): TableShape {
  const { headers, headerLine, recordsAbove } = table;
  const titles = table.titles.filter((title) => title.trim() !== '');
  const { title, fileName } = periodsOf(table, names);
  const [titlePeriod, fileNamePeriod] = [title && periodId(title), fileName && periodId(fileName)];
  const columns = tableColumns(headers, first.rows.slice(recordsAbove), needs);
  const { indicators } = needs.indicators;
  const texts = [...titles, names.sheet ?? '', fileStem(names.file)].filter((text) => text !== '');
  const named = indicatorNamed(texts, indicators);
  const isNumber = texts.some((text) => /\b(number|count)s? of\b/i.test(text));
  const hints = { columns, indicators, named, isNumber, titlePeriod, fileNamePeriod };
  const { mapping, confidence } = suggestTable(hints);
  const isByColumns = namesIndicator(mapping, columns, indicators);
  return {
    kind: 'table',
    signature: signatureOf(headers, isByColumns ? [] : texts),
    isNamed: isByColumns || texts.some(saysSomething),
    headers,
    headerLine,
    titles,
    rows: firstRows(first, recordsAbove),
    titlePeriod,
    fileNamePeriod,
    suggested: mapping,
    confidence,
  };
}

const firstRows = (first: RecordBatch, above: number): TableShape['rows'] =>
  first.rows
    .map((cells, i) => ({ line: lineOf(first, i), cells: [...cells] }))
    .slice(above)
    .filter(({ cells }) => filledIn(cells) > 0)
    .slice(0, ROWS_SHOWN);

/**
 * Headers as compared, with those that are periods as `<period>`, so that another month is no
 * other header. Where no column says of which indicator the figures are, the words of the titles
 * and the file's name belong to it: two reports with the same columns are not taken for each other.
 */
function signatureOf(headers: readonly string[], subjects: readonly string[]): string {
  const keys = headers
    .map((header) => (periodOfHeader(header) === null ? headerKey(header) : '<period>'))
    .filter((key, i, all) => key !== '<period>' || all[i - 1] !== key);
  const subject = subjects.map(withoutPeriods).join(' ').trim();
  return [...keys, ...(subject === '' ? [] : [`(${subject})`])].join('|');
}

/** True when the columns themselves say of which indicator the figures are. */
function namesIndicator(
  { layout }: TableMapping,
  columns: readonly TableColumn[],
  indicators: readonly Indicator[],
): boolean {
  if (layout.kind === 'periods') return false;
  if (layout.kind === 'rows' && layout.indicator.from === 'column') return true;
  return suggestFigures(columns.filter(holdsFigures), indicators).length > 0;
}

/** A title says more than the indicator: where the figures are from, and how they are listed. */
const OTHER_WORDS = new Set(
  'by district districts area areas kent county council report monthly quarterly annual table data performance information number percentage percent rate the for csv per team teams safeguarding board'.split(
    ' ',
  ),
);
/** Names that programs give: two different reports can have them. */
const NO_NAMES = new Set(
  'book sheet workbook extract export output result query copy final new file untitled document csv xlsx tab worksheet'.split(
    ' ',
  ),
);

/** True for a text that tells a report from another. */
const saysSomething = (text: string): boolean =>
  [...subjectWords(text)].some(
    (word) => !NO_NAMES.has(word.replace(/\d+$/, '')) && /[a-z]{2}/.test(word),
  );

const LEAST_LIKENESS = 0.6;
const LEAST_LEAD = 0.1;

/** The one indicator that one of the texts is about; null when none, or more than one, fits. */
export function indicatorNamed(
  texts: readonly string[],
  indicators: readonly Indicator[],
): Indicator | null {
  const found = indicators
    .map((indicator) => ({
      indicator,
      likeness: Math.max(...texts.map((text) => likenessTo(indicator, subjectWords(text)))),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness);
  const [first, second] = found;
  if (!first) return null;
  return second && first.likeness - second.likeness < LEAST_LEAD ? null : first.indicator;
}

/** Numbers stay, as in `Initial assessments within 7 working days`; what is a period does not. */
function subjectWords(text: string): ReadonlySet<string> {
  // `3.2 Re-referrals` has the number of its section before it.
  const words = termWords(withoutPeriods(text.replace(/^\s*[\d.]+\s+/, '')));
  return new Set([...words].filter((word) => !OTHER_WORDS.has(word)));
}

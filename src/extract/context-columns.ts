/** What repeats over the rows of a file: provenance, data quality, note, extract date. */
import type { Provenance, QualityRange, RowContext } from '../domain/observation';
import { unmarkedNote } from '../lib/row-mark';
import { plainText, readDay, readProvenance, readQuality } from './cells';
import type { ChildLevelWatch } from './child-level/watch';
import { createDictionary, createNumbered, type Resolve } from './dictionary';
import type { IssueDetails, IssueLog } from './issues';
import { CELL_RULES } from './rules/cell-rules';
import type { IssueRule } from './rules/rule';
import { quote } from './wording';

/** What an extract says once for all its rows. */
export interface ExtractDefaults {
  readonly source: string;
  readonly date: string | null;
}

export interface ContextHeaders {
  readonly provenance: string;
  readonly quality: string;
  readonly note: string;
  readonly extractDate: string;
}

export interface ContextColumns {
  readonly contexts: readonly RowContext[];
  /** The number of the context that the four cells make. */
  readonly read: (
    provenance: string,
    quality: string,
    note: string,
    date: string,
    line: number,
  ) => number;
}

export function createContextColumns(
  headers: ContextHeaders,
  defaults: ExtractDefaults,
  log: IssueLog,
  watch: ChildLevelWatch,
): ContextColumns {
  const contexts = createNumbered<RowContext>();
  const provenance = column<Provenance>(
    (cell) => readProvenance(cell, defaults.source),
    CELL_RULES.provenance,
    (found) => ({
      column: headers.provenance,
      found,
      message: `${quote(found)} is not a provenance, so the figure is read as local.`,
      hint: 'Write published (with the source: "published (DfE 2012)"), illustrative or local.',
    }),
    log,
    watch,
  );
  const quality = column<QualityRange>(
    readQuality,
    CELL_RULES.quality,
    (found) => ({
      column: headers.quality,
      found,
      message: `${quote(found)} is not a data-quality rating, so none is shown.`,
      hint: 'Write a percentage (62) or a range (60-65), from 0 to 100.',
    }),
    log,
    watch,
  );
  const date = column<string>(
    readDay,
    CELL_RULES.extractDate,
    (found) => ({
      column: headers.extractDate,
      found,
      message: `${quote(found)} is not a date, so none is shown.`,
      hint: 'Write 2012-04-11 or 11/04/2012.',
    }),
    log,
    watch,
  );
  const notes = createNumbered<MarkedNote>();
  const noteCode = createDictionary((cell) => {
    const found = unmarkedNote(plainText(cell));
    watch.seeText(headers.note, found.note);
    return notes.numberOf(`${found.extracted ?? ''} ${found.note}`, () => found);
  });
  const last = { provenance: -1, quality: -1, note: -1, date: -1, number: 0 };

  function read(
    provenanceCell: string,
    qualityCell: string,
    noteCell: string,
    dateCell: string,
    line: number,
  ): number {
    const p = provenance.codeOf(provenanceCell);
    const q = quality.codeOf(qualityCell);
    const n = noteCode(noteCell);
    const d = date.codeOf(dateCell);
    provenance.note(p, line);
    quality.note(q, line);
    date.note(d, line);
    if (p === last.provenance && q === last.quality && n === last.note && d === last.date) {
      return last.number;
    }
    const number = contexts.numberOf(`${p} ${q} ${n} ${d}`, () => ({
      provenance: provenance.valueOf(p) ?? { kind: 'local' },
      quality: quality.valueOf(q),
      note: notes.values[n]?.note.trim() || null,
      extractDate: date.valueOf(d) ?? notes.values[n]?.extracted ?? defaults.date,
    }));
    Object.assign(last, { provenance: p, quality: q, note: n, date: d, number });
    return number;
  }

  return { contexts: contexts.values, read };
}

type MarkedNote = ReturnType<typeof unmarkedNote>;

interface OptionalColumn<T> {
  readonly codeOf: Resolve;
  readonly valueOf: (code: number) => T | null;
  /** Notes the issue about the cell, if it has one. */
  readonly note: (code: number, line: number) => void;
}

/** A column whose cells may be blank, and are left out with a warning when they cannot be read. */
function column<T>(
  readCell: (cell: string) => T | null,
  rule: IssueRule,
  words: (found: string) => IssueDetails,
  log: IssueLog,
  watch: ChildLevelWatch,
): OptionalColumn<T> {
  const values: (T | null)[] = [null];
  const kinds: number[] = [-1];
  const codeOf = createDictionary((cell) => {
    const text = cell.trim();
    if (text === '') return 0;
    const value = readCell(text);
    watch.see(words(text).column ?? '', text);
    values.push(value);
    kinds.push(value === null ? log.kindOf(rule, words(text)) : -1);
    return values.length - 1;
  });
  return {
    codeOf,
    valueOf: (code) => values[code] ?? null,
    note: (code, line) => {
      const kind = kinds[code] ?? -1;
      if (kind >= 0) log.add(kind, line);
    },
  };
}

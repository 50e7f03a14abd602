/**
 * What the extract pipeline takes and gives. Four kinds of wrong are kept apart: a `LoadFailure`
 * (not a usable file), an `Issue` (collected, never thrown), a missing value (carried in the
 * table), and a thrown error (our own bug).
 */
import type { Area } from '../domain/area';
import type { Indicator } from '../domain/indicator';
import type { ObservationTable } from '../domain/observation';
import type { Month, ReportingYearEnd } from '../domain/period';

/** What a file is read against. Plain data: it crosses to the worker. */
export interface ExtractContext {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  /** The month that "the future" comes after. */
  readonly thisMonth: Month;
}

export type Severity = 'error' | 'warning';

/** An issue without its line: many lines can share one. */
export interface IssueKind {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The column's header as in the file, or null when the issue is about the row or the file. */
  readonly column: string | null;
  /** The text found, or null when nothing was. Never filled for child-level data (rule X3). */
  readonly found: string | null;
  readonly message: string;
  readonly hint: string;
}

export interface Issue extends IssueKind {
  readonly file: string;
  /** Line in the file, from 1; null when the issue is about the file as a whole. */
  readonly line: number | null;
}

/** All issues of a file in compact form: `line[i]` (0: none) has `kinds[kind[i]]`. */
export interface IssueTable {
  readonly file: string;
  readonly kinds: readonly IssueKind[];
  readonly kind: Uint32Array;
  readonly line: Uint32Array;
}

/** Why a file cannot be used at all. Nothing of it is kept. */
export interface LoadFailure {
  readonly ruleId: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: string | null;
  /** What is wrong, where and why, in a sentence or two. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}

export type ExtractFormat = 'tidy-csv' | 'dfe-csv' | 'json';

/** What was understood of a file, for the line "read as ...". */
export interface ExtractSummary {
  readonly file: string;
  readonly bytes: number;
  readonly format: ExtractFormat;
  /** `UTF-8`, `UTF-16`, `Windows-1252`. */
  readonly encoding: string;
  /** `comma`, `semicolon`, `tab`; null for JSON. */
  readonly delimiter: string | null;
  /** Rows below the header that are not blank: the sum of the five counts that follow. */
  readonly rowsRead: number;
  readonly rowsLoaded: number;
  /** Rows with an error: counted, not loaded. */
  readonly rowsLeftOut: number;
  /** Rows that say once more what an earlier row of the file says. */
  readonly rowsRepeated: number;
  /** Rows for areas that are not in the area list (DfE files); counted, not loaded. */
  readonly rowsOutsideAreas: number;
  /** Rows of filter values that the mapping does not choose (DfE files); counted, not loaded. */
  readonly rowsOfOtherFilters: number;
  /** What the table holds; a DfE row gives one for each mapped indicator. */
  readonly observations: number;
  /** Headers that the form does not know: kept out, and said. */
  readonly unknownColumns: readonly string[];
}

/** Which columns of a DfE file hold one indicator; null where the file has none. */
export interface DfeIndicatorMapping {
  readonly indicator: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
}

export interface DfeMapping {
  readonly indicators: readonly DfeIndicatorMapping[];
  /** Needed when the file has reporting years (rule P2). */
  readonly reportingYearEnd: ReportingYearEnd | null;
  /** The value to keep of each filter column; rows with another value are left aside. */
  readonly filters: Readonly<Record<string, string>>;
}

/** What the user has to choose from before a DfE file can be loaded. */
export interface DfeShape {
  /** Changes whenever the header does; mappings are remembered by it. */
  readonly signature: string;
  /** Columns with numbers, in file order. */
  readonly numberColumns: readonly string[];
  readonly filters: readonly { readonly column: string; readonly values: readonly string[] }[];
  readonly hasReportingYears: boolean;
  /** Our best reading of the headers; the user confirms or corrects it. */
  readonly suggested: DfeMapping;
}

export interface LoadOptions {
  readonly mapping: DfeMapping | null;
  /** Set when the user has accepted the offer to read a file that is not UTF-8 as Windows-1252. */
  readonly windows1252: boolean;
}

export type LoadOutcome =
  | {
      readonly kind: 'read';
      readonly table: ObservationTable;
      readonly issues: IssueTable;
      readonly summary: ExtractSummary;
    }
  | { readonly kind: 'needs-mapping'; readonly shape: DfeShape; readonly summary: ExtractSummary }
  | { readonly kind: 'failed'; readonly failure: LoadFailure };

/** What the main thread gets: a load can also be stopped by the user. */
export type LoadResult = LoadOutcome | { readonly kind: 'cancelled' };

/** Bytes and rows so far; `bytesTotal` is the file's size. */
export interface LoadProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rowsRead: number;
}

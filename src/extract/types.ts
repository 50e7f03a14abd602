/**
 * What the extract pipeline takes and gives. Four kinds of wrong are kept apart: a `LoadFailure`
 * (not a usable file), an `Issue` (collected, never thrown), a missing value (carried in the
 * table), and a thrown error (our own bug).
 */
import type { Area, AreaCode } from '../domain/area';
import type { Indicator, IndicatorId } from '../domain/indicator';
import type { ObservationTable } from '../domain/observation';
import type { Month, ReportingYearEnd } from '../domain/period';

/** What a file is read against. Plain data: it crosses to the worker. */
export interface ExtractContext {
  readonly areas: readonly Area[];
  readonly indicators: readonly Indicator[];
  /** The month that "the future" comes after. */
  readonly thisMonth: Month;
  readonly corrections: Corrections;
}

/**
 * What the user said that names in files mean, for this and later files; keys as `nameKey` makes
 * them. Each one that is applied is said in a warning.
 */
export interface Corrections {
  readonly areas: Readonly<Record<string, AreaCode>>;
  readonly indicators: Readonly<Record<string, IndicatorId>>;
}

export const NO_CORRECTIONS: Corrections = { areas: {}, indicators: {} };

export type Severity = 'error' | 'warning';

/** An issue without its line: many lines can share one. */
export interface IssueKind {
  readonly ruleId: string;
  /** What the rule says in a few words; issues are grouped under it. */
  readonly title: string;
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
  /** Why each rule that has issues exists, by its id. */
  readonly reasons: Readonly<Record<string, string>>;
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
  /** Only when the file was refused for data about single children (rule X3). */
  readonly childLevel?: readonly ChildLevelColumn[];
}

/** A column that seems to hold data about single children; never a value of it. */
export interface ChildLevelColumn {
  readonly column: string;
  /** `names of persons` */
  readonly holds: string;
  /** True when identifiers passed their checksum: this is no false alarm and cannot be overridden. */
  readonly isCertain: boolean;
}

/**
 * `table`: a report with columns of its own, read by a `TableMapping`, whether it came as text or as
 * a sheet of a workbook.
 */
export type ExtractFormat = 'tidy' | 'table' | 'dfe' | 'json' | 'snapshot';

/** What was understood of a file, for the line "read as ...". */
export interface ExtractSummary {
  readonly file: string;
  readonly bytes: number;
  readonly format: ExtractFormat;
  /** `UTF-8`, `UTF-16`, `Windows-1252`; null for a workbook. */
  readonly encoding: string | null;
  /** `comma`, `semicolon`, `tab`; null for JSON and workbooks. */
  readonly delimiter: string | null;
  /** The sheet of a workbook that was read; null for text. */
  readonly sheet: string | null;
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
  readonly kind: 'dfe';
  readonly indicators: readonly DfeIndicatorMapping[];
  /** Needed when the file has reporting years (rule P2). */
  readonly reportingYearEnd: ReportingYearEnd | null;
  /** The value to keep of each filter column; rows with another value are left aside. */
  readonly filters: Readonly<Record<string, string>>;
}

/** What the user has to choose from before a DfE file can be loaded. */
export interface DfeShape {
  readonly kind: 'dfe';
  /** Changes whenever the header does; mappings are remembered by it. */
  readonly signature: string;
  /** Columns with numbers, in file order. */
  readonly numberColumns: readonly string[];
  readonly filters: readonly { readonly column: string; readonly values: readonly string[] }[];
  readonly hasReportingYears: boolean;
  /** Our best reading of the headers; the user confirms or corrects it. */
  readonly suggested: DfeMapping;
}

/** Where the period of a report stands when no column has it; what was found is confirmed by the user. */
export type TablePeriod =
  | { readonly from: 'column'; readonly column: string }
  | { readonly from: 'title' }
  | { readonly from: 'file-name' }
  /** As the user typed it: `March 2012`. */
  | { readonly from: 'typed'; readonly text: string };

/** One figure of a wide table and the columns that hold it; null where the file has none. */
export interface TableFigure {
  readonly indicator: IndicatorId;
  readonly category: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
}

/** How the figures lie in a table. Columns are named by their headers as `TableShape.headers` has them. */
export type TableLayout =
  /** One row a figure: the indicator stands in a column, or is the same for the whole file. */
  | {
      readonly kind: 'rows';
      readonly indicator:
        | { readonly from: 'column'; readonly column: string }
        | { readonly from: 'file'; readonly id: IndicatorId };
      readonly category: string | null;
      readonly numerator: string | null;
      readonly denominator: string | null;
      readonly value: string | null;
      readonly status: string | null;
      readonly note: string | null;
    }
  /** One row an area (and period), one or more columns an indicator. */
  | { readonly kind: 'columns'; readonly figures: readonly TableFigure[] }
  /** One row an area, one column a month or quarter, all of one indicator: every header that reads as a period. */
  | {
      readonly kind: 'periods';
      readonly indicator: IndicatorId;
      readonly measure: 'numerator' | 'value';
    };

/** How a table with headers of its own is read. */
export interface TableMapping {
  readonly kind: 'table';
  readonly areaCode: string | null;
  readonly areaName: string | null;
  /** Not asked for by the layout `periods`. */
  readonly period: TablePeriod | null;
  readonly layout: TableLayout;
}

/** `sure`: by the file's own terms; `likely`: by name and content; `guess`: by one of them. */
export type Confidence = 'sure' | 'likely' | 'guess';

/** What the user confirms or corrects before a table with headers of its own is read. */
export interface TableShape {
  readonly kind: 'table';
  /** Changes whenever the header does (but not with the periods in it); mappings are remembered by it. */
  readonly signature: string;
  /**
   * True when columns, titles or the names of file and sheet say which report it is. Where nothing
   * does (`Book1.csv` with `District`, `Number`), a remembered indicator may be another report's.
   */
  readonly isNamed: boolean;
  /** Unique and never blank: two header rows joined, merged cells filled, `Column 4` for one without a name. */
  readonly headers: readonly string[];
  /** The line of the last header row, and the lines above that are neither header nor blank. */
  readonly headerLine: number;
  readonly titles: readonly string[];
  /** The first rows below the header as they stand in the file; blank ones are left out. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Period ids read from the title lines and the file's name (`2012-03`); null where neither says one. */
  readonly titlePeriod: string | null;
  readonly fileNamePeriod: string | null;
  readonly suggested: TableMapping;
  /** How sure each suggested column is, by its header. */
  readonly confidence: Readonly<Record<string, Confidence>>;
}

export type ExtractMapping = DfeMapping | TableMapping;
export type ExtractShape = DfeShape | TableShape;

/** A sheet of a workbook that has rows. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: number;
}

export interface LoadOptions {
  readonly mapping: ExtractMapping | null;
  /** Set when the user has accepted the offer to read a file that is not UTF-8 as Windows-1252. */
  readonly windows1252: boolean;
  /** The sheet of a workbook; null: the only one with rows, or ask. */
  readonly sheet: string | null;
  /** Periods that the user typed in for texts of this file that are none: text found -> period. */
  readonly periods: Readonly<Record<string, string>>;
  /** Columns that the user vouches for (rule X3): header -> the reason, which is kept. */
  readonly vouchedColumns: Readonly<Record<string, string>>;
  /** Reads only so many rows, to show how they would be read; null reads all. */
  readonly onlyRows: number | null;
}

/** A file as it comes, with nothing said about it yet. */
export const PLAIN_OPTIONS: LoadOptions = {
  mapping: null,
  windows1252: false,
  sheet: null,
  periods: {},
  vouchedColumns: {},
  onlyRows: null,
};

export type LoadOutcome =
  | {
      readonly kind: 'read';
      readonly table: ObservationTable;
      readonly issues: IssueTable;
      readonly summary: ExtractSummary;
    }
  | {
      readonly kind: 'needs-mapping';
      readonly shape: ExtractShape;
      readonly summary: ExtractSummary;
    }
  | { readonly kind: 'needs-sheet'; readonly sheets: readonly WorkbookSheet[] }
  | { readonly kind: 'failed'; readonly failure: LoadFailure };

/** What the main thread gets: a load can also be stopped by the user. */
export type LoadResult = LoadOutcome | { readonly kind: 'cancelled' };

/** Bytes and rows so far; `bytesTotal` is the file's size. */
export interface LoadProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rowsRead: number;
}

/** Lines of a file around one that an issue names, as they stand there. */
export interface FileLine {
  readonly line: number;
  readonly text: string;
}

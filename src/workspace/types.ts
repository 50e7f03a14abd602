/** What the views see of the workspace: the served data, the files being read, and the selection. */
import type {
  ExtractMapping,
  ExtractShape,
  ExtractSummary,
  FileLine,
  Issue,
  LoadFailure,
  LoadProgress,
  Severity,
  WorkbookSheet,
} from '../extract/types';
import type { Rag } from '../domain/target';
import type { Difference, Overlap } from './difference-types';

export type { Change, ChangeFilter } from './difference-types';

/** The extract types that views show; views reach them through the workspace. */
export type {
  ChildLevelColumn,
  Confidence,
  DfeIndicatorMapping,
  DfeMapping,
  DfeShape,
  ExtractFormat,
  Severity,
  TableFigure,
  TableLayout,
  TableMapping,
  TablePeriod,
  TableShape,
} from '../extract/types';
export type {
  Difference,
  ExtractMapping,
  ExtractShape,
  ExtractSummary,
  FileLine,
  Issue,
  LoadFailure,
  LoadProgress,
  Overlap,
  WorkbookSheet,
};

/** What the address says is shown; null means the default or no filter. */
export interface Selection {
  readonly quarter: string | null;
  readonly area: string | null;
  readonly theme: string | null;
  readonly agency: string | null;
  readonly rag: Rag | 'not-rated' | null;
  readonly changed: boolean;
  /** The second district of a district's page. */
  readonly compare: string | null;
  /** Whether the scorecard shows variation and assurance (rule S8). */
  readonly spc: boolean;
  /** Ids of the indicators that get a page in the board paper, with commas between. */
  readonly indicators: string | null;
  /** The analyst's working copy, where a published snapshot is what readers see. */
  readonly copy: 'working' | null;
}

/** A file that the app could not read at the start: what is missing, and what to do. */
export interface Gap {
  readonly file: string;
  readonly message: string;
  readonly hint: string;
}

/** The served data on its way from the manifest to the scorecard. */
export type ServedState =
  | { readonly kind: 'loading'; readonly done: number; readonly total: number | null }
  | { readonly kind: 'failed'; readonly gap: Gap }
  | { readonly kind: 'ready'; readonly gaps: readonly Gap[]; readonly isRetrying: boolean };

/** A file the analyst chose, before it is loaded. */
export interface StagedFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  /** What can be chosen from in a workbook with several sheets; empty for all else. */
  readonly sheets: readonly WorkbookSheet[];
  readonly state: StagedState;
}

export type StagedState =
  | { readonly kind: 'reading'; readonly progress: LoadProgress }
  | { readonly kind: 'needs-sheet'; readonly sheets: readonly WorkbookSheet[] }
  | {
      readonly kind: 'needs-mapping';
      readonly shape: ExtractShape;
      readonly summary: ExtractSummary;
    }
  | { readonly kind: 'read'; readonly result: StagedResult }
  | {
      readonly kind: 'failed';
      readonly failure: LoadFailure;
      /** True when it was read by chosen or remembered columns: others may do. */
      readonly isMapped?: boolean;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'loaded'; readonly result: StagedResult };

export interface StagedResult {
  readonly summary: ExtractSummary;
  readonly errorCount: number;
  readonly warningCount: number;
  /** Issues by position, errors first, made when they are shown; see `issueCount`. */
  readonly issueAt: (index: number) => Issue;
  readonly issueCount: number;
  /** Headers that have issues, in the order of the list. */
  readonly issueColumns: readonly string[];
  /** The wanted issues by rule, errors first, each rule where its first issue stands. */
  readonly issueGroups: (filter: IssueFilter) => readonly IssueGroup[];
  /** The different issues of a rule, those on the most lines first. */
  readonly distinctIssues: (ruleId: string) => readonly DistinctIssue[];
  /** Null while it is being counted. */
  readonly difference: Difference | null;
  /** The mapping that was applied, to be shown and changed; null for a file that needs none. */
  readonly mapping: ExtractMapping | null;
  /** True when the mapping was remembered from an earlier file with the same header. */
  readonly isMappingRemembered: boolean;
  /** The period of the whole file in words, when its title, its name or the user says it. */
  readonly filePeriod: string | null;
  /** Why published figures are restated, as typed so far. */
  readonly reason: string;
  /** Columns that the user vouched for, with the reason (rule X3). */
  readonly vouched: Readonly<Record<string, string>>;
  /** Periods that the user typed in for texts of this file. */
  readonly periods: Readonly<Record<string, string>>;
}

/** Which issues are wanted; null and '' ask for all. */
export interface IssueFilter {
  readonly severity: Severity | null;
  readonly ruleId: string | null;
  readonly column: string | null;
  /** Looked for in column, value found and message; case does not matter. */
  readonly text: string;
}

export interface IssueGroup {
  readonly ruleId: string;
  readonly title: string;
  readonly why: string;
  readonly severity: Severity;
  /** For `issueAt`, in the order of the file. */
  readonly positions: Uint32Array;
  /** How many lines of the file have them; 0 when they are about the file as a whole. */
  readonly lines: number;
}

/** One problem, wherever it occurs. */
export interface DistinctIssue {
  readonly column: string | null;
  readonly found: string | null;
  readonly lines: number;
}

/** One row of a file as it would be read with a mapping. */
export interface PreviewRow {
  readonly line: number;
  readonly period: string;
  readonly area: string;
  readonly indicator: string;
  readonly category: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  /** Why there is no figure, in words; null when there is one. */
  readonly missing: string | null;
}

export type MappingPreview =
  | {
      readonly kind: 'rows';
      readonly rows: readonly PreviewRow[];
      readonly issues: readonly Issue[];
      readonly rowsLeftOut: number;
    }
  | { readonly kind: 'refused'; readonly failure: LoadFailure };

/** What a name in a file was said to mean, for this and later files. */
export interface NameMatch {
  readonly kind: 'area' | 'indicator';
  /** The name as compared (`nameKey`). */
  readonly key: string;
  /** Area code or indicator id. */
  readonly means: string;
}

/** What the analyst can do on the data screen. */
export interface StagingActions {
  readonly chooseFiles: (files: readonly File[]) => void;
  readonly cancel: (id: number) => void;
  readonly remove: (id: number) => void;
  readonly chooseSheet: (id: number, name: string) => void;
  readonly confirmMapping: (id: number, mapping: ExtractMapping) => void;
  readonly changeMapping: (id: number) => void;
  /** How the first rows would be read with a mapping; null when that is no longer wanted. */
  readonly previewMapping: (id: number, mapping: ExtractMapping) => Promise<MappingPreview | null>;
  readonly readAsWindows1252: (id: number) => void;
  /** Reads the file again with `period` (as typed) for a text that is none, or a period for the whole file. */
  readonly typePeriod: (id: number, found: string, period: string) => void;
  /** Says what a name means, for this and later files, and reads every staged file again. */
  readonly matchName: (kind: NameMatch['kind'], found: string, means: string) => void;
  readonly forgetMatch: (match: NameMatch) => void;
  /** Reads a refused file again, vouching for columns with a reason each (rule X3). */
  readonly vouchFor: (id: number, columns: Readonly<Record<string, string>>) => void;
  /** Restores a backup that was chosen among extracts; it then leaves the list. */
  readonly restoreChosen: (id: number) => Promise<void>;
  readonly setReason: (id: number, reason: string) => void;
  /** The lines around one of a file, as they stand there; empty when they can no longer be read. */
  readonly linesAround: (id: number, line: number) => Promise<readonly FileLine[]>;
  /** Loads every file that was read; all or nothing. Settles when it is kept. */
  readonly loadIntoScorecard: () => Promise<void>;
}

/** Something that went wrong, what is safe and what to do. */
export interface Notice {
  readonly message: string;
  readonly hint: string;
}

/** Whether what is loaded here will still be here tomorrow. */
export type Keeping =
  | { readonly kind: 'opening' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-kept'; readonly notice: Notice };

/** One step of the history, in words. */
export interface HistoryEntry {
  /** 1 for the first step; `done` in force. */
  readonly number: number;
  /** `16 April 2012, 10:30` in local time. */
  readonly when: string;
  readonly by: string;
  readonly title: string;
  readonly details: readonly string[];
  readonly isInForce: boolean;
}

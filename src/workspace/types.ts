/** What the views see of the workspace: the served data, the files being read, and the selection. */
import type {
  DfeMapping,
  DfeShape,
  ExtractSummary,
  Issue,
  LoadFailure,
  LoadProgress,
} from '../extract/types';
import type { Rag } from '../domain/target';

/** The extract types that views show; views reach them through the workspace. */
export type { DfeIndicatorMapping, ExtractFormat, Severity } from '../extract/types';
export type { DfeMapping, DfeShape, ExtractSummary, Issue, LoadFailure, LoadProgress };

/** What the address says is shown; null means the default or no filter. */
export interface Selection {
  readonly quarter: string | null;
  readonly area: string | null;
  readonly theme: string | null;
  readonly agency: string | null;
  readonly rag: Rag | 'not-rated' | null;
  readonly changed: boolean;
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

/** How a file compares with what is loaded. */
export interface Difference {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A file the analyst chose, before it is loaded. */
export interface StagedFile {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly state: StagedState;
}

export type StagedState =
  | { readonly kind: 'reading'; readonly progress: LoadProgress }
  | { readonly kind: 'needs-mapping'; readonly shape: DfeShape; readonly summary: ExtractSummary }
  | { readonly kind: 'read'; readonly result: StagedResult }
  | { readonly kind: 'failed'; readonly failure: LoadFailure }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'loaded'; readonly result: StagedResult };

export interface StagedResult {
  readonly summary: ExtractSummary;
  readonly errorCount: number;
  readonly warningCount: number;
  /** Issues by position, made when they are shown; see `issueCount`. */
  readonly issueAt: (index: number) => Issue;
  readonly issueCount: number;
  /** Null while it is being counted. */
  readonly difference: Difference | null;
  /** The mapping that was applied to a DfE file, to be shown and changed. */
  readonly mapping: DfeMapping | null;
}

/** What the analyst can do on the data screen. */
export interface StagingActions {
  readonly chooseFiles: (files: readonly File[]) => void;
  readonly cancel: (id: number) => void;
  readonly remove: (id: number) => void;
  readonly confirmMapping: (id: number, mapping: DfeMapping) => void;
  readonly changeMapping: (id: number) => void;
  readonly readAsWindows1252: (id: number) => void;
  /** Loads every file that was read; all or nothing. */
  readonly loadIntoScorecard: () => void;
}
